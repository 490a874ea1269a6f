namespace Clinks.Engage.Silo.Watching.Exposition;

/// <summary>One line of figures: a sum or the last value, and for a histogram the counts of its buckets.</summary>
internal sealed class Series(double[] bounds)
{
    // The last one is for all above the highest bound.
    private readonly long[] buckets = new long[bounds.Length + 1];
    private readonly Lock gate = new();
    private double sum;

    internal void Add(double value)
    {
        lock (gate) sum += value;
    }

    internal void Set(double value)
    {
        lock (gate) sum = value;
    }

    internal void Observe(double value)
    {
        // A bound belongs to the bucket below it (le).
        var at = Array.BinarySearch(bounds, value);
        lock (gate)
        {
            buckets[at >= 0 ? at : ~at]++;
            sum += value;
        }
    }

    internal void WriteTo(ExpositionText text, string name, string labels)
    {
        long[] counts;
        double total;
        lock (gate) (counts, total) = ([.. buckets], sum);
        if (bounds.Length == 0)
        {
            text.Sample(name, labels, total);
            return;
        }

        var below = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            below += counts[i];
            var bound = i < bounds.Length ? bounds[i] : double.PositiveInfinity;
            text.Sample(name + "_bucket", ExpositionText.Join(labels, ExpositionText.Label("le", ExpositionText.Number(bound))), below);
        }

        text.Sample(name + "_sum", labels, total);
        text.Sample(name + "_count", labels, below);
    }
}
