using System.Text.RegularExpressions;

namespace Clinks.Engage.Dashboards.Tests;

/// <summary>Every query of the dashboard, asked as Grafana would ask it, of a Prometheus that watched the demo.</summary>
public sealed partial class QueryTests(WatchedDemo demo) : IClassFixture<WatchedDemo>
{
    private const string Errors = "Errors", Dropped = "Measurements dropped";

    public static TheoryData<string, string> Queries => [.. Dashboard.Queries.Select(query => (query.Panel.Title, query.Ref))];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_query_of_every_panel_is_answered_with_figures(string panel, string query)
    {
        var asked = Dashboard.Queries.Single(one => one.Panel.Title == panel && one.Ref == query);
        foreach (var engagement in (string?[])[null, WatchedDemo.Engagement])
        {
            var drawn = await Draw(asked, engagement);
            var figures = drawn.SelectMany(one => one.Values).Where(double.IsFinite).ToList();
            Assert.NotEmpty(figures);
            Assert.All(figures, figure => Assert.InRange(figure, 0, Most(asked.Panel.Unit)));
            // The demo does everything but fail.
            if (asked.Panel.Row != Errors && panel != Dropped) Assert.True(figures.Exists(figure => figure > 0), await Seen());
            else if (!asked.Text.Contains("code", StringComparison.Ordinal)) Assert.All(figures, figure => Assert.Equal(0, figure));
        }
    }

    [Fact]
    public async Task The_response_rate_moves_in_steps_of_five_and_ends_with_what_is_exact()
    {
        var rate = Assert.Single(await Draw(Single("Response rate"), null));
        Assert.Equal(WatchedDemo.Engagement, rate.Labels["engagement"]);
        Assert.Equal(117.0 / 120, rate.Values[^1]);
        // Five of 120 are a twenty-fourth.
        Assert.All(rate.Values.Where(value => value != 117.0 / 120), value => Assert.Equal(Math.Round(value * 24), value * 24, 9));
    }

    [Fact]
    public async Task Asked_began_and_submitted_end_with_what_the_demo_did()
    {
        var ends = new List<double>();
        foreach (var query in Dashboard.Panels.Single(panel => panel.Title == "Asked, began, submitted").Queries) ends.Add(Assert.Single(await Draw(query, null)).Values[^1]);
        Assert.Equal([120, 120, 117], ends);
    }

    [Fact]
    public async Task All_120_submissions_are_in_the_panel_as_a_rise()
    {
        var total = await demo.Prometheus.Range("engage_submissions_total", demo.Began, demo.Ended, TestContext.Current.CancellationToken);
        // Seen at nought before the first: only so does a rate have something to rise from.
        Assert.Equal((0, 120), (Assert.Single(total).Values[0], total[0].Values[^1]));
        Assert.Contains(Assert.Single(await Draw(Single("Submissions a minute"), null)).Values, value => value > 60);
    }

    [Fact]
    public async Task What_was_refused_is_told_by_its_code() => Assert.Contains(
        await Draw(Dashboard.Panels.Single(panel => panel.Title == "Refusals by code").Queries[0], null), one => one.Labels["code"] == "too-late");

    [Fact]
    public async Task Every_variable_has_what_it_offers()
    {
        foreach (var variable in Dashboard.Variables.Where(variable => (string?)variable["type"] == "query"))
        {
            var asked = LabelValues().Match((string)variable["query"]!["query"]!);
            Assert.True(asked.Success, variable["query"]!.ToJsonString());
            var offered = await demo.Prometheus.Get($"label/{asked.Groups["label"].Value}/values?match[]={asked.Groups["metric"].Value}", TestContext.Current.CancellationToken);
            Assert.Equal([WatchedDemo.Engagement], offered.AsArray().Select(value => (string)value!));
        }
    }

    [Fact]
    public async Task Prometheus_takes_what_metrics_says_and_the_rules_that_are_shipped()
    {
        var targets = await demo.Prometheus.Get("targets", TestContext.Current.CancellationToken);
        var target = Assert.Single(targets["activeTargets"]!.AsArray())!;
        Assert.Equal(("clinks-engage", "up", ""), ((string)target["labels"]!["job"]!, (string)target["health"]!, (string)target["lastError"]!));
        var groups = await demo.Prometheus.Get("rules", TestContext.Current.CancellationToken);
        var rules = groups["groups"]!.AsArray().SelectMany(group => group!["rules"]!.AsArray()).ToList();
        Assert.Equal(4, rules.Count);
        Assert.All(rules, rule => Assert.True((string?)rule!["health"] == "ok" && (string?)rule["state"] != "firing", rule!.ToJsonString()));
    }

    /// <summary>A metric that was renamed would leave a panel empty, or at nought, and an alert silent.</summary>
    [Fact]
    public void Every_metric_and_label_that_is_asked_for_is_told()
    {
        var rules = Rule().Matches(Shipped.Read("rules.yml")).Select(rule => rule.Groups["query"].Value).ToList();
        Assert.Equal(4, rules.Count);
        Assert.All(Dashboard.Queries.Select(query => query.Text).Concat(rules).SelectMany(Promql.Selectors), one =>
        {
            // Prometheus' own.
            if (one.Metric == "up") return;
            var series = demo.Metrics.Split('\n').Where(line => line.StartsWith(one.Metric, StringComparison.Ordinal) && line[one.Metric.Length..] is ['{' or ' ', ..]).ToList();
            Assert.True(series.Count > 0 || demo.Metrics.Contains($"# TYPE {one.Metric} ", StringComparison.Ordinal), $"/metrics does not tell {one.Metric}.");
            // The job is put on by Prometheus.
            Assert.All(one.Matchers.Where(matcher => matcher.Label != "job"), matcher => Assert.Contains(series, line => line.Contains($"{matcher.Label}=\"", StringComparison.Ordinal)));
        });
    }

    /// <summary>When it scraped (1) and could not (0): what there is to say where the demo was missed.</summary>
    private async Task<string> Seen() => "Nothing but nought. Scrapes: " + string.Join(' ', (await demo.Prometheus.Range("up", demo.Began, demo.Ended, TestContext.Current.CancellationToken)).SelectMany(one => one.Values));

    private static PanelQuery Single(string panel) => Assert.Single(Dashboard.Panels.Single(one => one.Title == panel).Queries);

    private static double Most(string unit) => unit switch
    {
        "percentunit" => 1,
        // The highest bound of our histograms.
        "s" => 10,
        _ => 1_000_000,
    };

    private Task<ImmutableArray<Drawn>> Draw(PanelQuery query, string? engagement)
    {
        var asked = query.Asked(engagement);
        Assert.DoesNotContain("$", asked, StringComparison.Ordinal);
        return demo.Prometheus.Range(asked, demo.Began, demo.Ended, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"^label_values\((?<metric>\w+), (?<label>\w+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LabelValues();

    // On the line of its key, or folded below it.
    [GeneratedRegex(@"^ +expr: (>\n)?(?<query>.*?)(?=\n +(for|annotations):)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Rule();
}
