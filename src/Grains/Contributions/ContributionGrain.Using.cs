using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Packs;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>The three ways to the words: the contributor's own, a use, and a look. The last two stand in the history before anything is opened.</summary>
public sealed partial class ContributionGrain
{
    public async Task<Outcome<ContributionView>> Get(Ask ask, CancellationToken cancel)
    {
        var contribution = await Ready(cancel);
        if (contribution.WhyNotSee(ask.Actor) is { } problem) return problem;
        var words = Permit.ToReadOwn(ask.Actor, contribution) is { } permit ? await Open(permit, Held(contribution), cancel) : [];
        return Outcome.Done(new ContributionView(
            Id, contribution.Engagement, contribution.Status, contribution.Route, ConsentShown.Of(contribution), contribution.Attributes, words,
            Permit.ToReadOwn(ask.Actor, contribution) is null ? [] : contribution.Pictures, EditShown.Of(contribution), contribution.Looks, contribution.Uses, await PackUses(contribution, cancel)));
    }

    private async Task<ImmutableArray<PackUse>> PackUses(Contribution contribution, CancellationToken cancel) =>
        contribution.Status is ContributionStatus.Finished && (await GrainFactory.Packs(contribution.Engagement).GetUsesOf(new(Actor.System, Id), cancel)).Is(out var uses) ? uses.Uses : [];

    public async Task<Outcome<ContributionStanding>> GetStanding(Ask ask, CancellationToken cancel) =>
        await Ready(cancel) is { Status: not ContributionStatus.None } contribution ? ContributionStanding.Of(contribution, ask.Actor, Now) : ContributionProblems.NoSuchContribution();

    public async Task<Outcome<Answered<UsedWords>>> Use(RecordUse command, CancellationToken cancel)
    {
        await Ready(cancel);
        var recorded = await Decide<Numbered>(
            command,
            contribution => new(contribution.Record(command, Now).Then(happened => IsThere(command, contribution, Now)
                ? Outcome.Done(new Decision<ContributionEvent, Numbered>(contribution.Engagement.Value, happened, new(happened.OfType<ContributionUsed>().Single().Number)))
                : ContributionProblems.NoSuchText())),
            cancel);
        if (!recorded.Is(out var answered)) return Outcome.Refused<Answered<UsedWords>>(recorded.Problems);

        // Decided once more, because a use that is asked for again is answered as before, and what was taken back since is out.
        var now = Now;
        var decided = State.Decide(command.Use, now);
        if (decided is not Decision.Allowed { Leave: var leave }) return WithheldProblems.Because(((Decision.Withheld)decided).Reason);
        var words = Permit.ToUse(leave, command.Actor, now) is { } permit ? await Open(permit, State.Written, cancel) : [];
        var name = await OpenOne(Permit.ToShowName(leave, command.Actor, now), leave.Name, cancel);
        var contact = await OpenOne(Permit.ToWriteAgain(leave, command.Actor, now), leave.Contact, cancel);
        return Outcome.Done(new Answered<UsedWords>(answered.Receipt, new(answered.Answer.Number, words, name, contact)));
    }

    public async Task<Outcome<Answered<LookedAtWords>>> LookAt(LookAtContribution command, CancellationToken cancel)
    {
        await Ready(cancel);
        var looked = await WriteLook(command, cancel);
        if (!looked.Is(out var answered)) return Outcome.Refused<Answered<LookedAtWords>>(looked.Problems);
        if (Permit.ToLook(command.Actor, State, answered.Answer.Number, Now) is not { } permit) return ContributionProblems.LookEnded();
        return Outcome.Done(new Answered<LookedAtWords>(answered.Receipt, new(answered.Answer.Number, await Open(permit, State.Words, cancel), State.Pictures)));
    }

    private Task<Outcome<Answered<Numbered>>> WriteLook(LookAtContribution command, CancellationToken cancel) =>
        Decide<Numbered>(
            command,
            contribution => new(contribution.LookAt(command).Map(happened =>
                new Decision<ContributionEvent, Numbered>(contribution.Engagement.Value, happened, new(happened.OfType<ContributionLookedAt>().Single().Number)))),
            cancel);

    /// <summary>A use of words has some to use; one of figures needs none.</summary>
    private static bool IsThere(RecordUse command, Contribution contribution, DateTimeOffset now) =>
        contribution.Decide(command.Use, now) is not Decision.Allowed { Leave: var leave }
        || Permit.ToUse(leave, command.Actor, now) is not { } permit
        || contribution.Written.Any(words => permit.Covers(words.Place));

    private static IEnumerable<SealedWords> Held(Contribution contribution) =>
        contribution.Written.Concat(contribution.Consent.Grants.SelectMany(grant => new[] { grant.Provision.Name, grant.Provision.Contact }).OfType<SealedWords>());

    /// <summary>All under one look at the keys. What is shredded is not there, and no error.</summary>
    private async Task<ImmutableArray<Released>> Open(Permit permit, IEnumerable<SealedWords> all, CancellationToken cancel) =>
        (await vault.Open([.. all.Where(words => permit.Covers(words.Place)).Select(words => new PermittedWords(permit, words))], cancel)).OfType<Released>().ToImmutableArray();

    private async Task<Released?> OpenOne(Permit? permit, SealedWords? words, CancellationToken cancel) =>
        permit is not null && words is not null ? (await vault.Open([new(permit, words)], cancel))[0] : null;

    private sealed record Numbered(int Number);
}
