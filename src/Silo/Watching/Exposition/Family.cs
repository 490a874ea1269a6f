using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Clinks.Engage.Silo.Watching.Exposition;

internal enum Kind
{
    Counter,
    Gauge,
    Histogram,
}

/// <summary>All series of one name. Bounded: labels that turned out not to be from a closed list cost a count of what was dropped, not the memory.</summary>
internal sealed class Family
{
    internal const int MostSeries = 2_000;

    // OpenTelemetry's own, for histograms that give no advice.
    private static readonly double[] UsualBounds = [0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000];

    private readonly ConcurrentDictionary<Labels, Series> series = new(Labels.Comparer);
    private readonly string help;
    private readonly double[] bounds;

    // What an instrument tells at a scrape stands in place of what it told before; all else adds up, also within a scrape: two pools
    // of connections may have the same labels.
    private readonly bool isObserved, isSet;
    private long dropped;

    private Family(string name, string help, Kind kind, bool isObserved, bool isSet, double[] bounds) =>
        (Name, this.help, Kind, this.isObserved, this.isSet, this.bounds) = (name, help, kind, isObserved, isSet, bounds);

    internal string Name { get; }

    internal Kind Kind { get; }

    internal long Dropped => Interlocked.Read(ref dropped);

    internal static Family Of(Instrument instrument)
    {
        var generic = instrument.GetType().GetGenericTypeDefinition();
        var kind = generic == typeof(Counter<>) || generic == typeof(ObservableCounter<>) ? Kind.Counter : generic == typeof(Histogram<>) ? Kind.Histogram : Kind.Gauge;
        return new(
            PrometheusName.Of(instrument.Name, instrument.Unit, kind), instrument.Description ?? "", kind, instrument.IsObservable,
            generic == typeof(Gauge<>) || generic == typeof(ObservableGauge<>), kind is Kind.Histogram ? Bounds(instrument) : []);
    }

    internal void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var lookup = series.GetAlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>>();
        if (!lookup.TryGetValue(tags, out var one))
        {
            if (series.Count >= MostSeries)
            {
                Interlocked.Increment(ref dropped);
                return;
            }

            one = series.GetOrAdd(Labels.Of(tags), static (_, bounds) => new Series(bounds), bounds);
        }

        if (Kind is Kind.Histogram) one.Observe(value);
        else if (isSet) one.Set(value);
        else one.Add(value);
    }

    /// <summary>What is no more observed is no more shown.</summary>
    internal void BeginScrape()
    {
        if (isObserved) series.Clear();
    }

    internal void WriteTo(ExpositionText text)
    {
        if (series.IsEmpty) return;
        text.Begin(Name, Kind switch { Kind.Counter => "counter", Kind.Gauge => "gauge", _ => "histogram" }, help);
        foreach (var (labels, one) in series.OrderBy(one => one.Key.Text, StringComparer.Ordinal)) one.WriteTo(text, Name, labels.Text);
    }

    private static double[] Bounds(Instrument instrument) => instrument switch
    {
        Instrument<double> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised],
        Instrument<int> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised.Select(bound => (double)bound)],
        Instrument<long> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised.Select(bound => (double)bound)],
        _ => UsualBounds,
    };
}
