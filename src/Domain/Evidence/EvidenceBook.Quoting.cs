namespace Clinks.Engage.Domain.Evidence;

/// <summary>From a passage to a quote: somebody proposes it, somebody else approves it, and neither lets it single anybody out.</summary>
public sealed partial record EvidenceBook
{
    public Outcome<ImmutableArray<EvidenceEvent>> Propose(ProposeQuote command, Material material) =>
        Change(
            command.Actor,
            () => Passages.TryGetValue(command.Number, out var passage) ? new Telling(this, material).WhyNotQuote(passage, command.Attribution, command.Shown) : EvidenceProblems.NoSuchPassage(),
            new QuoteProposed(command.Number, command.Attribution, command.Shown, command.Actor.Id));

    /// <summary>What has become too much since it was proposed is not approved either.</summary>
    public Outcome<ImmutableArray<EvidenceEvent>> Answer(AnswerQuote command, Material material) =>
        Change(
            command.Actor,
            () => !Passages.TryGetValue(command.Number, out var passage) ? EvidenceProblems.NoSuchPassage()
                : passage.Quote is not { } quote ? EvidenceProblems.NoQuote()
                : !command.Approve ? null
                : quote.ProposedBy == command.Actor.Id ? EvidenceProblems.SecondPersonWanted()
                : quote.ApprovedBy is not null ? Contributions.ContributionProblems.AlreadySo()
                : new Telling(this, material).WhyNotQuote(passage, quote.Attribution, quote.Shown),
            command.Approve ? new QuoteApproved(command.Number, command.Actor.Id) : new QuoteDeclined(command.Number, command.Actor.Id));

    /// <summary>What could be told instead, where so much would single somebody out: coarser, and as much as goes.</summary>
    public ImmutableArray<Shown> Coarser(int number, Shown shown, Material material) =>
        Passages.TryGetValue(number, out var passage) ? new Telling(this, material).Coarser(passage, shown) : [];
}
