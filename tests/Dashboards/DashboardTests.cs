namespace Clinks.Engage.Dashboards.Tests;

/// <summary>What can be said of the dashboard without running anything.</summary>
public sealed class DashboardTests
{
    /// <summary>Units by Grafana's names; with "suffix:" comes a word of ours.</summary>
    private static readonly string[] Units = ["percentunit", "s", "short", "ops", "reqps", "suffix: a minute"];

    [Fact]
    public void Every_panel_has_a_title_a_description_and_a_unit() => Assert.All(Dashboard.Panels, panel =>
    {
        Assert.NotEqual("", panel.Title);
        Assert.EndsWith(".", panel.Description, StringComparison.Ordinal);
        Assert.Contains(panel.Unit, Units);
        Assert.NotEmpty(panel.Queries);
    });

    [Fact]
    public void No_two_panels_have_one_title_or_one_place()
    {
        Assert.Equal(Dashboard.Panels.Length, Dashboard.Panels.Select(panel => panel.Title).Distinct(StringComparer.Ordinal).Count());
        var cells = Dashboard.Panels.SelectMany(panel => Cells(panel.Place)).ToList();
        Assert.Equal(cells.Count, cells.Distinct().Count());
        Assert.All(cells, cell => Assert.InRange(cell.X, 0, 23));
    }

    /// <summary>docs/decisions/0007: whoever reads a figure of an engagement has to know that it moves in steps.</summary>
    [Fact]
    public void What_is_by_engagement_says_that_it_moves_in_steps_and_can_be_narrowed_to_one()
    {
        var queries = Dashboard.Queries.Where(query => query.Text.Contains("engagement", StringComparison.Ordinal)).ToList();
        Assert.Equal(["engage_participants", "engage_response_rate_ratio"], queries.SelectMany(query => Promql.Selectors(query.Text)).Select(one => one.Metric).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(queries, query =>
        {
            Assert.Contains("steps of five", query.Panel.Description, StringComparison.Ordinal);
            Assert.Contains("steps of five", query.Panel.Row, StringComparison.Ordinal);
            Assert.StartsWith("max by (engagement)", query.Text, StringComparison.Ordinal);
            Assert.All(Promql.Selectors(query.Text), one => Assert.Contains(("engagement", "=~", "$engagement"), one.Matchers));
        });
    }

    /// <summary>A value that nothing ever has gives a panel that is empty for ever, or nought where something failed.</summary>
    [Fact]
    public void What_a_label_of_ours_is_compared_with_is_a_value_that_is_described() => Assert.All(
        Dashboard.Queries.SelectMany(query => Promql.Selectors(query.Text)).Where(one => one.Metric.StartsWith("engage_", StringComparison.Ordinal))
            .SelectMany(one => one.Matchers).Where(matcher => matcher.Is == "="),
        matcher => Assert.Matches($@"\b{matcher.Value}\b", Shipped.Described));

    [Fact]
    public void Everything_is_asked_of_the_data_source_that_is_chosen() => Assert.All(
        Dashboard.Panels.SelectMany(panel => panel.Json["targets"]!.AsArray().Select(target => target!["datasource"]).Append(panel.Json["datasource"]))
            .Concat(Dashboard.Variables.Where(variable => (string?)variable["type"] == "query").Select(variable => variable["datasource"])),
        source => Assert.Equal("""{"type":"prometheus","uid":"${datasource}"}""", source?.ToJsonString()));

    [Fact]
    public void Its_variables_are_the_data_source_and_the_engagement() =>
        Assert.Equal([("datasource", "datasource"), ("engagement", "query")], Dashboard.Variables.Select(variable => ((string)variable["name"]!, (string)variable["type"]!)));

    [Theory]
    [InlineData("sum by (le, grain) (rate(oak_bucket{a=\"b\", c=~\"$d\"}[5m])) or vector(0)", "oak_bucket a=b c=~$d")]
    [InlineData("60 * oak / on (x) group_left (y) elm offset 10m > 0 unless ash", "oak,elm,ash")]
    public void What_a_query_names_is_found(string query, string names) =>
        Assert.Equal(names, string.Join(',', Promql.Selectors(query).Select(one => string.Join(' ', [one.Metric, .. one.Matchers.Select(matcher => matcher.Label + matcher.Is + matcher.Value)]))));

    private static IEnumerable<(int X, int Y)> Cells((int X, int Y, int Width, int Height) place) =>
        from x in Enumerable.Range(place.X, place.Width) from y in Enumerable.Range(place.Y, place.Height) select (x, y);
}
