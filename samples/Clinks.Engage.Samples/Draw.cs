namespace Clinks.Engage.Samples;

/// <summary>Chance with a seed: the same seed draws the same, on every machine.</summary>
public sealed class Draw(int seed)
{
    private readonly Random random = new(seed);

    public bool Chance(double probability) => random.NextDouble() < probability;

    /// <summary>A whole number between the two, both included.</summary>
    public int Between(int low, int high) => random.Next(low, high + 1);

    public T One<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>One of several, by weight.</summary>
    public T One<T>(params ReadOnlySpan<(T Item, double Weight)> items)
    {
        var total = 0.0;
        foreach (var (_, weight) in items) total += weight;
        var left = random.NextDouble() * total;
        foreach (var (item, weight) in items)
        {
            left -= weight;
            if (left < 0) return item;
        }

        return items[^1].Item;
    }

    /// <summary>Those of several that come up, each by its own probability, in their order.</summary>
    public string[] Some(params ReadOnlySpan<(string Item, double Probability)> items)
    {
        var some = new List<string>();
        foreach (var (item, probability) in items)
        {
            if (Chance(probability)) some.Add(item);
        }

        return [.. some];
    }

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }

    /// <summary>Around a middle, mostly within a half and twice of it, seldom far above: as incomes and head counts are.</summary>
    public double Around(double middle, double spread = 0.5)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return middle * Math.Exp(spread * normal);
    }
}
