using Clinks.Engage.Domain.Disclosure.SoFar;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>Exact counts. Internal to Domain; they leave it as a <see cref="SafeTable"/> only.</summary>
internal abstract record Counts(int Responses, int NotResponded);

/// <summary>How many responded and did not, by the categories of a segment, as fine as they are recorded.</summary>
/// <param name="Codes">The category of each response.</param>
/// <param name="Who">The responses of each category.</param>
internal sealed record DivisionCounts(
    Segment Segment, ImmutableArray<int> Responded, ImmutableArray<int> NotResponded, ReadOnlyMemory<byte> Codes, ImmutableArray<Crowd> Who)
{
    /// <summary>Categories that staff chose to publish together; each alone where they chose nothing.</summary>
    internal ImmutableArray<ImmutableArray<int>> Bands { get; init; } = [.. Enumerable.Range(0, Responded.Length).Select(c => ImmutableArray.Create(c))];
}

/// <summary>Responses, and responses by every segment.</summary>
internal sealed record BaseCounts(int Responses, int NotResponded, ImmutableArray<DivisionCounts> Divisions) : Counts(Responses, NotResponded);

/// <summary>Asked, responded and did not, by one segment.</summary>
internal sealed record RateCounts(int Responses, int NotResponded, DivisionCounts By) : Counts(Responses, NotResponded);

/// <summary>One question, alone or by a segment, of all that responded or of one group of them.</summary>
/// <param name="Controls">Questions from which a reader could work out who was asked this one (conditions of the form), each alone.</param>
internal sealed record QuestionCounts(
    int Responses, int NotResponded, Question Question, Reading Reading, DivisionCounts? By, ImmutableArray<QuestionCounts> Controls)
    : Counts(Responses, NotResponded)
{
    private readonly int[] cells = By is null ? Reading.Count() : Reading.CountBy(By.Codes.Span, By.Responded.Length, By.Who.AsSpan());

    /// <summary>Answers that staff chose to publish together, without "no answer"; each alone where they chose nothing.</summary>
    internal ImmutableArray<ImmutableArray<int>> Bands { get; init; } = [.. Enumerable.Range(0, Reading.Categories).Select(c => ImmutableArray.Create(c))];

    /// <summary>Of whom the table is; null for all that responded.</summary>
    internal Filter? Among { get; init; }

    /// <summary>What staff saw of the question while it was open.</summary>
    internal ImmutableArray<ShownBefore> Shown { get; init; } = [];

    /// <summary>Tables of it that earlier releases published.</summary>
    internal ImmutableArray<SafeTable> InPrint { get; init; } = [];

    private RowPlan? plan;

    // Of a question by a segment: the same question by none.
    private QuestionCounts? alone;

    private int Columns => By?.Responded.Length ?? 1;

    /// <summary>The place of "no answer, or not asked", a category like any other: without it, subtraction would tell it.</summary>
    internal int Silent => Reading.Categories;

    internal int Cell(int category, int column) => cells[category * Columns + column];

    internal int Total(int category)
    {
        var total = 0;
        foreach (var cell in cells.AsSpan(category * Columns, Columns)) total += cell;
        return total;
    }

    /// <summary>Follows from the counts of the question alone, so it is made once for all its tables.</summary>
    internal RowPlan Plan(DisclosurePolicy policy) => plan ??= alone?.Plan(policy) ?? RowPlan.Of(this, policy);

    /// <summary>The same question by a segment.</summary>
    internal QuestionCounts Across(DivisionCounts by) => new(Responses, NotResponded, Question, Reading, by, Controls) { alone = this, Bands = Bands, Shown = Shown };
}
