using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>A cell of a published table, by which findings name it.</summary>
internal sealed record Place(string File, string Sheet, string Cell)
{
    public override string ToString() => $"{File}, {Sheet}, {Cell}";
}

/// <summary>A figure of organisations in print, or [c] in its stead.</summary>
/// <param name="Threshold">Of what the cell is about.</param>
/// <param name="Floor">What is hidden here is at least so much.</param>
internal sealed record Statement(Place Place, Group Group, Figure Figure, int Threshold, Floor Floor);

/// <summary>
/// What a hidden cell is at least, because of zeros in print: to whoever believes that the release follows the rule of zeros
/// (docs/disclosure.md, rule 7), and to whoever believes only what is seen, that zeros are shown there.
/// </summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Floor(int ByTheRule, int AsSeen)
{
    internal static Floor None { get; } = new(0, 0);

    internal static Floor Somebody { get; } = new(1, 1);
}

/// <summary>A percentage in print: of a part, rounded to a whole one, half up.</summary>
internal sealed record Percentage(Group Part, Group Whole, Figure Figure);

/// <summary>So many times a group's size; without a group, the size of the aside that it belongs to.</summary>
internal sealed record Sized(Group? Group, long Times);

/// <summary>What holds between sizes of groups for a reason other than that parts make up a whole.</summary>
internal sealed record Bound(ImmutableArray<Sized> Terms, long Least = 0, long Most = Solving.Relation.Open);

/// <summary>
/// A group of which nothing stands in print and nothing was promised, which may follow all the same: who did not choose an option,
/// a total less its filter, a member of a pool, a cell of a table that was withheld.
/// </summary>
/// <param name="Group">Null where it is no part of a cross; then the bounds say how large it is.</param>
/// <param name="Apart">
/// Sizes so far apart tell nothing. Of nine organisations in a region, which the base may publish, never ten can be of one answer about
/// people: that there are fewer than ten of them is no finding.
/// </param>
/// <param name="Own">The group that a respondent must be in to be in this one, too; null where that cannot be said.</param>
internal sealed record Aside(Place Place, Group? Group, ImmutableArray<Bound> Bounds, int Threshold, int Apart, Group? Own);

/// <summary>All that one table says.</summary>
internal sealed class Meaning(string file)
{
    internal string File => file;

    internal List<Statement> Statements { get; } = [];

    internal List<Percentage> Percentages { get; } = [];

    internal List<Bound> Bounds { get; } = [];

    internal List<Aside> Asides { get; } = [];

    /// <summary>Categories that the table leaves out: nobody is in them (docs/disclosure.md), which whoever knows the rule knows.</summary>
    internal List<Group> Nobody { get; } = [];
}
