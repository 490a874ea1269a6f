using System.Diagnostics.Metrics;
using Clinks.Engage.Silo.Watching.Exposition;

namespace Clinks.Engage.Api.Tests.Watching;

/// <summary>Each with a meter of its own, written out as Prometheus' text format (0.0.4) wants it.</summary>
public sealed class ExpositionTests : IDisposable
{
    private readonly Meter meter = new($"exposition-{Guid.NewGuid():N}");
    private readonly InstrumentReader reader;

    public ExpositionTests() => reader = new(meter.Name);

    [Fact]
    public void A_counter_adds_up_and_ends_in_total()
    {
        var counter = meter.CreateCounter<long>("oak.acorns", "{acorn}", "Acorns.");
        counter.Add(2);
        counter.Add(3);
        Says("# HELP oak_acorns_total Acorns.\n# TYPE oak_acorns_total counter\noak_acorns_total 5\n");
    }

    [Fact]
    public void A_histogram_counts_upwards_and_a_bound_belongs_to_its_bucket()
    {
        var histogram = meter.CreateHistogram("oak.age", "s", null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1] });
        foreach (var value in (double[])[0.25, 0.5, 0.75, 8]) histogram.Record(value, new KeyValuePair<string, object?>("kind", "x"));
        Says("""
            # TYPE oak_age_seconds histogram
            oak_age_seconds_bucket{kind="x",le="0.5"} 2
            oak_age_seconds_bucket{kind="x",le="1"} 3
            oak_age_seconds_bucket{kind="x",le="+Inf"} 4
            oak_age_seconds_sum{kind="x"} 9.5
            oak_age_seconds_count{kind="x"} 4

            """);
    }

    [Fact]
    public void Labels_in_another_order_are_the_same_series()
    {
        var counter = meter.CreateCounter<int>("oak.leaves");
        counter.Add(1, new("a", "1"), new("b", 2));
        counter.Add(1, new("b", 2), new("a", "1"));
        Says("""oak_leaves_total{a="1",b="2"} 2""");
    }

    [Fact]
    public void Quotes_backslashes_and_line_ends_are_escaped()
    {
        meter.CreateCounter<int>("oak.bark", null, "One\\two\nthree").Add(1, new KeyValuePair<string, object?>("said", "\"a\\b\nc\""));
        Says("# HELP oak_bark_total One\\\\two\\nthree\n");
        Says("""oak_bark_total{said="\"a\\b\nc\""} 1""");
    }

    [Fact]
    public void What_is_no_longer_observed_is_no_longer_shown()
    {
        double? rate = 0.5;
        meter.CreateObservableGauge("oak.rate", () => rate is { } now ? [new Measurement<double>(now)] : Array.Empty<Measurement<double>>(), "1");
        Says("# TYPE oak_rate_ratio gauge\noak_rate_ratio 0.5\n");
        rate = null;
        Assert.DoesNotContain("oak_rate", reader.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_series_are_dropped_and_counted()
    {
        var counter = meter.CreateCounter<int>("oak.trees");
        for (var i = 0; i < Family.MostSeries + 3; i++) counter.Add(1, new KeyValuePair<string, object?>("tree", i));
        Says("""engage_metrics_dropped_measurements_total{metric="oak_trees_total"} 3""");
        Assert.Equal(Family.MostSeries, reader.Write().Split('\n').Count(line => line.StartsWith("oak_trees_total{", StringComparison.Ordinal)));
    }

    public void Dispose()
    {
        reader.Dispose();
        meter.Dispose();
    }

    private void Says(string text) => Assert.Contains(text, reader.Write(), StringComparison.Ordinal);
}
