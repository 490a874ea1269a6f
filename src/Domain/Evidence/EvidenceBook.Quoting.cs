using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>From a passage to a quote: somebody proposes it, somebody else approves it, and neither lets it single anybody out.</summary>
public sealed partial record EvidenceBook
{
    public Outcome<ImmutableArray<EvidenceEvent>> Propose(ProposeQuote command, Material material, DateTimeOffset now) =>
        Change(
            command.Actor,
            () => Passages.TryGetValue(command.Number, out var passage) ? WhyNotQuote(passage, command.Attribution, command.Shown, material, now) : EvidenceProblems.NoSuchPassage(),
            new QuoteProposed(command.Number, command.Attribution, command.Shown, command.Actor.Id));

    /// <summary>What has become too much since it was proposed is not approved either.</summary>
    public Outcome<ImmutableArray<EvidenceEvent>> Answer(AnswerQuote command, Material material, DateTimeOffset now) =>
        Change(
            command.Actor,
            () => !Passages.TryGetValue(command.Number, out var passage) ? EvidenceProblems.NoSuchPassage()
                : passage.Quote is not { } quote ? EvidenceProblems.NoQuote()
                : !command.Approve ? null
                : quote.ProposedBy == command.Actor.Id ? EvidenceProblems.SecondPersonWanted()
                : quote.ApprovedBy is not null ? Contributions.ContributionProblems.AlreadySo()
                : WhyNotQuote(passage, quote.Attribution, quote.Shown, material, now),
            command.Approve ? new QuoteApproved(command.Number, command.Actor.Id) : new QuoteDeclined(command.Number, command.Actor.Id));

    /// <summary>Whatever recipient it is for: the text is there, the attribution fits, and nobody is singled out. Consent is asked where it leaves.</summary>
    internal Problem? WhyNotQuote(Passage passage, Attribution attribution, Shown shown, Material material, DateTimeOffset now)
    {
        if (material.Find(passage.Text) is null) return EvidenceProblems.NoSuchText();
        if (!Enum.IsDefined(attribution) || (shown & ~(Shown.Role | Shown.Nation | Shown.Region | Shown.AgeBand)) != 0 || attribution is Attribution.RoleAndRegion != shown is not Shown.Nothing) return EvidenceProblems.ShownDoesNotFit();
        if (passage.Contribution is not { } contribution)
        {
            return attribution is not (Attribution.None or Attribution.Named) ? EvidenceProblems.OrganisationHasNoRole()
                : Material.TryResponse(passage.Text, out var response) && material.Of(response).Quoting.Covers(attribution) ? null
                : EvidenceProblems.NotQuotable();
        }

        var (speaker, answered, elsewhere) = (Material.SpeakerOf(material.Of(contribution), now), material.Answered(now), ToldElsewhere(passage, material));
        return shown is Shown.Nothing || !SinglingOut.IsTooMuch(speaker, shown | elsewhere, answered) ? null
            : EvidenceProblems.SinglesOut(SinglingOut.Coarser(speaker, shown, elsewhere, answered) is { IsEmpty: false } coarser
                ? $"Tell less: {string.Join("; or ", coarser.Select(Said))}."
                : "Quote it without role, place and age band.");
    }

    /// <summary>What could be told instead, where so much would single somebody out: coarser, and as much as goes.</summary>
    public ImmutableArray<Shown> Coarser(int number, Shown shown, Material material, DateTimeOffset now) =>
        Passages.TryGetValue(number, out var passage) && passage.Contribution is { } contribution
            ? [.. SinglingOut.Coarser(Material.SpeakerOf(material.Of(contribution), now), shown, ToldElsewhere(passage, material), material.Answered(now)).Where(one => one is not Shown.Nothing)] : [];

    private static string Said(Shown shown) => shown is Shown.Nothing ? "nothing" : string.Join(" and ", new[]
    {
        shown.HasFlag(Shown.Role) ? "role" : null,
        shown.HasFlag(Shown.Region) ? "region" : shown.HasFlag(Shown.Nation) ? "nation" : null,
        shown.HasFlag(Shown.AgeBand) ? "age band" : null,
    }.OfType<string>());
}
