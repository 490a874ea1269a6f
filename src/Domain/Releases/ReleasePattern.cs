using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Releases;

/// <summary>What a release would show and hide, without a figure: for those who choose what is published.</summary>
/// <param name="Plan">With the bands that earlier releases bound.</param>
public sealed record ReleasePattern(ReleasePlan Plan, ImmutableArray<TablePattern> Tables)
{
    public static ReleasePattern Of(ReleasePlan plan, ImmutableArray<SafeTable> tables) => new(plan, [.. tables.Select(TablePattern.Of)]);

    public int Published => Tables.Count(t => t.Withheld is null);
}

/// <summary>One table: its rows and columns, and which of the cells in them are hidden.</summary>
/// <param name="Hidden">Rows, then columns.</param>
public sealed record TablePattern(
    TableKind Kind, string? Question, Segment? By, Among? Among, Wording Title, [property: JsonConverter(typeof(JsonStringEnumConverter<Withheld>))] Withheld? Withheld,
    ImmutableArray<Wording> Columns, ImmutableArray<Wording> Rows, ImmutableArray<ImmutableArray<bool>> Hidden)
{
    /// <summary>Beyond this part of its cells, coarser bands tell more than a table that is full of gaps (trust.md §3).</summary>
    private const int MostHidden = 5;

    internal static TablePattern Of(SafeTable table)
    {
        // Percentages are hidden with the counts that they are of.
        var counts = Enumerable.Range(0, table.Columns.Length).Where(c => table.Columns[c].Unit is not Unit.Percentage).ToList();
        return new(table.Kind, table.Question, table.By, table.Among, table.Title, table.Withheld,
            [.. counts.Select(c => table.Columns[c].Header)], [.. table.Rows.Select(row => row.Labels[^1])],
            [.. table.Rows.Select(row => counts.Select(c => row.Cells[c].Mark is Shorthand.Confidential).ToImmutableArray())]);
    }

    public int Cells => Hidden.Sum(row => row.Length);

    public int HiddenCells => Hidden.Sum(row => row.Count(hidden => hidden));

    /// <summary>So much is hidden that coarser bands would tell more.</summary>
    public bool WantsCoarserBands => Withheld is Disclosure.Withheld.SmallCells || HiddenCells * MostHidden > Cells;
}
