using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Clinks.Engage.Silo.Watching.Exposition;

/// <summary>Listens to the instruments of some meters and keeps what they said, to be written out at a scrape.</summary>
internal sealed class InstrumentReader : IDisposable
{
    private readonly ConcurrentDictionary<string, Family> families = new(StringComparer.Ordinal);
    private readonly MeterListener listener = new();
    private readonly Lock scraping = new();

    public InstrumentReader(params IReadOnlyCollection<string> meters)
    {
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (meters.Contains(instrument.Meter.Name) && FamilyOf(instrument) is { } family) to.EnableMeasurementEvents(instrument, family);
        };
        Take(static (double value) => value);
        Take(static (float value) => value);
        Take(static (long value) => value);
        Take(static (int value) => value);
        Take(static (short value) => value);
        Take(static (byte value) => value);
        Take(static (decimal value) => (double)value);
        listener.Start();
    }

    /// <summary>Everything as of now, in the exposition format.</summary>
    public string Write()
    {
        lock (scraping)
        {
            foreach (var family in families.Values) family.BeginScrape();
            listener.RecordObservableInstruments();
            var text = new ExpositionText();
            foreach (var family in families.Values.OrderBy(family => family.Name, StringComparer.Ordinal)) family.WriteTo(text);
            text.Begin("engage_metrics_dropped_measurements_total", "counter", $"Measurements that were not kept because their instrument has more than {Family.MostSeries} sets of labels.");
            foreach (var family in families.Values.Where(family => family.Dropped > 0).OrderBy(family => family.Name, StringComparer.Ordinal))
                text.Sample("engage_metrics_dropped_measurements_total", ExpositionText.Label("metric", family.Name), family.Dropped);
            return text.ToString();
        }
    }

    public void Dispose() => listener.Dispose();

    private void Take<T>(Func<T, double> read) where T : struct =>
        listener.SetMeasurementEventCallback<T>((instrument, value, tags, family) =>
            ((Family)family!).Take(read(value), instrument.Meter.Name == DriverLabels.Meter ? DriverLabels.Told(tags) : tags));

    /// <summary>Two instruments of one name are one family, unless they are of two kinds: then the first one stands.</summary>
    private Family? FamilyOf(Instrument instrument)
    {
        var made = Family.Of(instrument);
        var known = families.GetOrAdd(made.Name, made);
        return known.Kind == made.Kind ? known : null;
    }
}
