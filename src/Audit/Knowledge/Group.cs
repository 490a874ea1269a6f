namespace Clinks.Engage.Audit.Knowledge;

/// <summary>One side of a group: those in one of these categories, which are in order.</summary>
internal sealed class Side(Dimension dimension, ImmutableArray<int> categories)
{
    // A large cross has thousands of cells of the same few sides.
    private string? condition;
    private bool conditionIsKnown;

    internal Dimension Dimension => dimension;

    internal ImmutableArray<int> Categories => categories;

    /// <summary>See <see cref="Dimension.Condition"/>.</summary>
    internal string? Condition
    {
        get
        {
            if (conditionIsKnown) return condition;
            condition = Dimension.Condition(Categories);
            conditionIsKnown = true;
            return condition;
        }
    }

    internal bool IsOne => Categories.Length == 1;

    internal Side In(ImmutableArray<int> others) => new(dimension, others);

    internal static Side Whole(Dimension dimension) => new(dimension, dimension.Unsaid);
}

/// <summary>The organisations for which every side holds: a cell, a margin or a total of the full cross of its dimensions.</summary>
internal sealed class Group(ImmutableArray<Side> sides)
{
    private string? cross;

    internal ImmutableArray<Side> Sides => sides;

    /// <summary>Says which organisations are meant. Equal in all tables and releases where they are the same: shared margins are one unknown.</summary>
    internal string Key { get; } = string.Join(" & ", sides.Select(s => s.Condition).OfType<string>().Order(StringComparer.Ordinal));

    /// <summary>The dimensions that are crossed.</summary>
    internal string Cross => cross ??= string.Join(" x ", sides.Select(s => s.Dimension.Name).Order(StringComparer.Ordinal));

    /// <summary>One of the cross's cells: nothing finer is known of anywhere in it.</summary>
    internal bool IsCell => sides.All(s => s.IsOne);

    internal Group With(Dimension dimension, ImmutableArray<int> categories) => new([.. sides.Select(s => s.Dimension.Name == dimension.Name ? s.In(categories) : s)]);

    /// <summary>The cells that it is the sum of.</summary>
    internal IEnumerable<Group> Cells()
    {
        IEnumerable<ImmutableArray<Side>> cells = [[]];
        foreach (var side in sides)
        {
            var before = cells;
            var one = side.Categories.Select(c => side.IsOne ? side : new Side(side.Dimension, [c])).ToList();
            cells = one.SelectMany(s => before.Select(cell => cell.Add(s)));
        }

        return cells.Select(cell => new Group(cell));
    }

    public override string ToString() => Key.Length == 0 ? "all that responded" : Key;
}
