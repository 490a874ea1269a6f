namespace Clinks.Engage.Audit.Knowledge;

/// <summary>One side of a group: those in one of these categories, which are in order.</summary>
internal sealed record Side(Dimension Dimension, ImmutableArray<int> Categories)
{
    internal bool IsOne => Categories.Length == 1;

    internal static Side Whole(Dimension dimension) => new(dimension, dimension.Unsaid);
}

/// <summary>The organisations for which every side holds: a cell, a margin or a total of the full cross of its dimensions.</summary>
internal sealed class Group(ImmutableArray<Side> sides)
{
    internal ImmutableArray<Side> Sides => sides;

    /// <summary>Says which organisations are meant. Equal in all tables and releases where they are the same: shared margins are one unknown.</summary>
    internal string Key { get; } = string.Join(" & ", sides.Select(s => s.Dimension.Condition(s.Categories)).OfType<string>().Order(StringComparer.Ordinal));

    /// <summary>The dimensions that are crossed.</summary>
    internal string Cross { get; } = string.Join(" x ", sides.Select(s => s.Dimension.Name).Order(StringComparer.Ordinal));

    /// <summary>One of the cross's cells: nothing finer is known of anywhere in it.</summary>
    internal bool IsCell => sides.All(s => s.IsOne);

    internal Group With(Dimension dimension, ImmutableArray<int> categories) => new([.. sides.Select(s => s.Dimension.Name == dimension.Name ? s with { Categories = categories } : s)]);

    /// <summary>The cells that it is the sum of.</summary>
    internal IEnumerable<Group> Cells()
    {
        IEnumerable<ImmutableArray<Side>> cells = [[]];
        foreach (var side in sides)
        {
            var before = cells;
            cells = side.Categories.SelectMany(c => before.Select(cell => cell.Add(new(side.Dimension, [c]))));
        }

        return cells.Select(cell => new Group(cell));
    }

    public override string ToString() => Key.Length == 0 ? "all that responded" : Key;
}
