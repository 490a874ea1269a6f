using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// A table that has been through disclosure control. There is no other way to get one than <see cref="Protect"/>, and reading
/// back one that was stored (<see cref="Gates"/>). It holds what may be published and nothing else: what is hidden is not in it.
/// </summary>
public sealed partial record SafeTable
{
    private SafeTable(Sketch sketch)
    {
        Kind = sketch.Kind;
        Question = sketch.Question;
        By = sketch.By;
        Among = sketch.Among;
        About = sketch.About;
        Threshold = sketch.Threshold;
        Title = sketch.Title;
        Withheld = sketch.Withheld;
        LabelHeaders = sketch.LabelHeaders;
        Columns = sketch.Columns;
        Rows = sketch.Rows;
        Notes = sketch.Notes;
    }

    public TableKind Kind { get; }

    /// <summary>The question's name, where the table is of one.</summary>
    public string? Question { get; }

    public Segment? By { get; }

    /// <summary>Of whom it is; null for all that responded.</summary>
    public Among? Among { get; }

    public About About { get; }

    /// <summary>No figure in the table, and none that follows from it, is about fewer.</summary>
    public int Threshold { get; }

    public Wording Title { get; }

    /// <summary>Set where the table is not published; it has no columns and rows then.</summary>
    public Withheld? Withheld { get; }

    public bool IsPublished => Withheld is null;

    public ImmutableArray<Wording> LabelHeaders { get; }

    public ImmutableArray<SafeColumn> Columns { get; }

    public ImmutableArray<SafeRow> Rows { get; }

    /// <summary>In the order of the enum, each once.</summary>
    public ImmutableArray<TableNote> Notes { get; }

    /// <summary>
    /// The gate (docs/disclosure.md): small categories are pooled with the next smallest, so that margins can be published; in a cross
    /// table small cells are hidden, and others with them, until every hidden cell is proven to be wide.
    /// </summary>
    /// <param name="fates">Of all tables of the release, decided together.</param>
    internal static SafeTable Protect(Counts counts, DisclosurePolicy policy, CrossFates fates) => new(counts switch
    {
        BaseCounts all => SegmentTables.Base(all, policy),
        RateCounts rate => SegmentTables.Rate(rate, policy),
        Amounts.AmountCounts amounts => Amounts.AmountTables.Of(amounts, policy, fates),
        SoFar.SoFarCounts soFar => SoFar.SoFarTables.Of(soFar, policy),
        QuestionCounts question => QuestionTables.Of(question, policy, fates),
        _ => throw new ArgumentException("There is no rule for these counts, so nothing leaves.", nameof(counts)),
    });
}

/// <summary>The content of a table on its way through the gate.</summary>
internal sealed record Sketch
{
    public required TableKind Kind { get; init; }

    public string? Question { get; init; }

    public Segment? By { get; init; }

    public Among? Among { get; init; }

    public About About { get; init; }

    public required int Threshold { get; init; }

    public required Wording Title { get; init; }

    public Withheld? Withheld { get; init; }

    public ImmutableArray<Wording> LabelHeaders { get; init; } = [];

    public ImmutableArray<SafeColumn> Columns { get; init; } = [];

    public ImmutableArray<SafeRow> Rows { get; init; } = [];

    public ImmutableArray<TableNote> Notes { get; init; } = [];

    /// <summary>The same table without a figure.</summary>
    internal Sketch WithheldFor(Withheld reason) => this with { Withheld = reason, LabelHeaders = [], Columns = [], Rows = [], Notes = [] };
}
