namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>The amounts that were given to one question, of all and by a segment.</summary>
/// <param name="Question">How many gave which band: what of it is hidden, amounts may not tell.</param>
/// <param name="Divisions">By every segment that is wanted.</param>
/// <param name="Printed">Tables by a segment that are in print: a reader has them, too.</param>
internal sealed record AmountCounts(
    QuestionCounts Question, GivenAmounts Amounts, ImmutableArray<DivisionCounts> Divisions, ImmutableArray<(DivisionCounts By, SafeTable Table)> Printed)
    : Counts(Question.Responses, Question.NotResponded)
{
    private AmountFates? fates;

    // Of amounts by a segment: the same by none.
    private AmountCounts? alone;

    internal DivisionCounts? By { get; private init; }

    /// <summary>Its tables are decided together, once.</summary>
    internal AmountFates Fates(DisclosurePolicy policy, CrossFates counts) =>
        alone?.Fates(policy, counts) ?? (fates ??= AmountFates.Of(this, policy, counts));

    /// <summary>By one of its divisions.</summary>
    internal AmountCounts Across(DivisionCounts by) => this with { By = by, alone = this };
}
