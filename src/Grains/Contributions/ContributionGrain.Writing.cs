using System.Security.Cryptography;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>From the beginning to the code.</summary>
public sealed partial class ContributionGrain
{
    // An answer may be lost on its way; whoever says the same again within this time is told the code once more. It is stored nowhere.
    private static readonly TimeSpan CodeRemembered = TimeSpan.FromMinutes(10);

    private (RequestKey Request, KeptCode Kept, ContributionCode Code, DateTimeOffset At)? told;

    public async Task<Outcome<Answered<ContributionNow>>> Begin(BeginWriting command, CancellationToken cancel)
    {
        var asked = command.Asked;
        if (asked.Id != Id) throw new ArgumentException("This is the grain of another contribution.", nameof(command));
        var flood = asked.Poster is { } poster && Slug.IsSlug(poster) ? await GrainFactory.Posters(asked.Engagement).GetFlood(new(Actor.System, poster), cancel) : Flood.None;
        asked = asked with { ResumeMark = command.Secret is { } secret ? await vault.MarkOf(Id, secret, cancel) : null };
        return await Decide<ContributionNow>(
            command,
            contribution => new(contribution.Begin(asked, flood, Now).Map(happened => Happens(contribution, happened) with { Openness = Openness.MustBeOpen })),
            cancel);
    }

    public async Task<Outcome<CodeOpens>> Resume(ResumeWriting ask, CancellationToken cancel)
    {
        var mark = await vault.MarkOf(Id, ask.Secret, cancel);
        return (await Ready(cancel)).Check(mark).Map(contributor => new CodeOpens(Id, contributor));
    }

    public async Task<Outcome<ContributionSaved>> SaveDraft(SaveWriting command, CancellationToken cancel)
    {
        var contribution = await Ready(cancel);
        if (contribution.WhyNotSee(command.Actor) is { } problem) return problem;
        try
        {
            return await writing.Save(command, contribution, cancel);
        }
        catch (OwnerShreddedException)
        {
            return ContributionProblems.WordsGone();
        }
    }

    public async Task<Outcome<WritingView>> GetDraft(Ask ask, CancellationToken cancel)
    {
        var contribution = await Ready(cancel);
        if (Permit.ToReadOwn(ask.Actor, contribution) is not { } permit) return ContributionProblems.NoSuchContribution();
        return Outcome.Done(new WritingView(Id, contribution.Engagement, writing.Draft.Version, await writing.Open(permit, cancel)));
    }

    public async Task<Outcome<Answered<ContributionSent>>> Finish(SendContribution command, CancellationToken cancel)
    {
        // A draft moves no version of the stream, so the log cannot tell a stale one: what was acknowledged must be in what is sent.
        await writing.Refresh(cancel);
        (KeptCode Kept, ContributionCode Code)? drawn = null;
        var finished = await Decide<KeptCode>(
            command,
            async contribution =>
            {
                // Drawn anew at every try: a locator that is taken already loses the race for its stream.
                var code = command.TornOff is null ? ContributionCode.Of(RandomNumberGenerator.GetBytes(ContributionCode.RandomBytes)) : TornOff(contribution, command.TornOff);
                if (code is null) return ContributionProblems.CodeNotWhole();
                var kept = await vault.Keep(code, cancel);
                drawn = command.TornOff is null ? (kept, code) : null;
                var decided = await Finish(command, contribution, kept, cancel);
                return decided.Succeeded && command.TornOff is not null && await IsTaken(kept, cancel) ? ContributionProblems.CodeTaken() : decided;
            },
            cancel);
        await Settle(cancel);
        return finished.Map(answered => new Answered<ContributionSent>(answered.Receipt, new(Id, Tell(command.Request, answered.Answer, drawn))));
    }

    private async ValueTask<Outcome<Decision<ContributionEvent, KeptCode>>> Finish(SendContribution command, Contribution contribution, KeptCode kept, CancellationToken cancel)
    {
        try
        {
            var words = Permit.ToReadOwn(command.Actor, contribution) is { } permit ? await writing.Seal(permit, Version + 1, cancel) : [];
            return contribution.Finish(new(command.Actor, command.Request, words, command.Attributes, kept), Now).Map(happened =>
                new Decision<ContributionEvent, KeptCode>(contribution.Engagement.Value, happened, kept)
                {
                    Beside = [EventCodec.To(ContributionCodeKept.StreamOf(kept.Locator), 0, new ContributionCodeKept(Id, kept))],
                    Openness = Openness.MustBeOpen,
                });
        }
        catch (Exception gone) when (gone is OwnerShreddedException or WordsUnreadableException)
        {
            return ContributionProblems.WordsGone();
        }
    }

    private static ContributionCode? TornOff(Contribution contribution, string typed) =>
        contribution.Route is Route.Paper && ContributionCode.TryRead(typed, out var code) ? code : null;

    private async ValueTask<bool> IsTaken(KeptCode kept, CancellationToken cancel) =>
        !(await Log.ReadStream(ContributionCodeKept.StreamOf(kept.Locator), 0, 1, cancel)).Events.IsEmpty;

    private string? Tell(RequestKey request, KeptCode kept, (KeptCode Kept, ContributionCode Code)? drawn)
    {
        var now = Now;
        if (drawn is { } first && first.Kept == kept) told = (request, kept, first.Code, now);
        if (told is { } before && (before.Request != request || before.Kept != kept || now - before.At > CodeRemembered)) told = null;
        return told?.Code.ToShow();
    }
}
