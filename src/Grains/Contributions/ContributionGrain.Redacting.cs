using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>
/// Taking words out, and saying it otherwise. Whoever does has one text open, and the contributor sees that: as a use, or as a look. Redacting opens
/// the words once more, because what is taken out is decided over the very text.
/// </summary>
public sealed partial class ContributionGrain
{
    public async Task<Outcome<Answered<TextToRedact>>> OpenToRedact(OpenToRedact command, CancellationToken cancel)
    {
        var contribution = await Ready(cancel);
        if (contribution.WhyNotSayOtherwise(command.Actor, Now) is { } problem) return problem;
        if (WordsAt(contribution, command.Field) is not { } words) return ContributionProblems.NoSuchText();
        // Where consent does not cover reading, a steward looks; to anybody else Domain says why not.
        var written = command.Actor.Holds(Roles.Steward) && !contribution.MayBeReadBy(command.Actor, Now)
            ? (await WriteLook(new(command.Actor, command.Request, LookReason.Redaction), cancel)).Map(looked => looked.Receipt)
            : (await Use(Readings.Of(command.Actor, words.Place, Now), cancel)).Map(used => used.Receipt);
        if (!written.Is(out var receipt)) return Outcome.Refused<Answered<TextToRedact>>(written.Problems);
        return (await ReadToRedact(new(command.Actor, command.Field), cancel)).Map(text => new Answered<TextToRedact>(receipt, text));
    }

    public async Task<Outcome<TextToRedact>> ReadToRedact(ReadToRedact ask, CancellationToken cancel)
    {
        await Ready(cancel);
        if (await WriteReading(ask.Actor, ask.Field, cancel) is { } problem) return problem;
        return (await OpenForRedaction(ask.Actor, State, ask.Field, cancel)).Map(text => new TextToRedact(text, State.Consent.Language, State.OpenForRedaction(ask.Actor, Now)?.Closes()));
    }

    public Task<Outcome<Answered<ContributionNow>>> Redact(RedactWords command, CancellationToken cancel) => SayOtherwise(
        command, command.Field, Texts.Redactions + command.Name,
        contribution => Redacted(command, contribution, cancel),
        (contribution, words, of) => contribution.Redact(new(command.Actor, command.Request, words, of, command.Decided), Now),
        cancel);

    public async Task<Outcome<Answered<ContributionNow>>> Paraphrase(ParaphraseWords command, CancellationToken cancel) => WhyNotWritten(command.Text) is { } problem ? problem : await SayOtherwise(
        command, command.Field, Texts.Paraphrases + command.Name,
        contribution => Task.FromResult(WhyNotOpen(command.Actor, contribution, command.Field) is { } shut ? shut : Outcome.Done(command.Text)),
        (contribution, words, of) => contribution.Write(new(command.Actor, command.Request, words, of), Now),
        cancel);

    /// <param name="field">The text that lies open.</param>
    /// <param name="kept">Where the new one is kept.</param>
    /// <param name="say">The new one, or why there is none.</param>
    private async Task<Outcome<Answered<ContributionNow>>> SayOtherwise(
        ICommand command, string field, string kept, Func<Contribution, Task<Outcome<string>>> say, Func<Contribution, SealedWords, Place, Outcome<ImmutableArray<ContributionEvent>>> decide, CancellationToken cancel)
    {
        await Ready(cancel);
        // Not answered here: a command that was done already is answered as before, whatever is shut since.
        var notRead = await WriteReading(command.Actor, field, cancel);
        return await BecomeSealed(
            command,
            [],
            async (contribution, seal) =>
            {
                if (notRead is not null) return notRead;
                var said = await say(contribution);
                return said.Is(out var text)
                    ? decide(contribution, await seal(new(Stream, kept, Version + 1), text, null), WordsAt(contribution, field)!.Place)
                    : Outcome.Refused<ImmutableArray<ContributionEvent>>(said.Problems);
            },
            cancel);
    }

    private async Task<Outcome<string>> Redacted(RedactWords command, Contribution contribution, CancellationToken cancel)
    {
        if (command.Decided is null || command.Decided.Cuts.IsDefault || command.Decided.Kept.IsDefault || command.Decided.LookedAt.IsDefault) return RedactionProblems.Unclear("");
        return (await OpenForRedaction(command.Actor, contribution, command.Field, cancel)).Then(released => RedactedText.Make(released.Words, command.Decided, command.Language));
    }

    /// <summary>Whoever reads because consent permits it, and not by a look, uses it by that; it stands in the history before anything is opened.</summary>
    private async Task<Problem?> WriteReading(Actor actor, string field, CancellationToken cancel)
    {
        if (State.WhyNotSayOtherwise(actor, Now) is not null || State.OpenForRedaction(actor, Now) is not null || !State.MayBeReadBy(actor, Now) || WordsAt(State, field) is not { } words) return null;
        var used = await Use(Readings.Of(actor, words.Place, Now), cancel);
        return used.Succeeded ? null : used.Problems[0];
    }

    private async Task<Outcome<Released>> OpenForRedaction(Actor actor, Contribution contribution, string field, CancellationToken cancel) =>
        WhyNotOpen(actor, contribution, field) is { } problem ? problem
        : Permit.ToRedact(actor, contribution, field, Now) is { } permit && await OpenOne(permit, WordsAt(contribution, field)!, cancel) is { } released ? released
        : ContributionProblems.WordsGone();

    /// <summary>Why this text does not lie open before this actor, to take words out of it or to say it otherwise; null where it does.</summary>
    private Problem? WhyNotOpen(Actor actor, Contribution contribution, string field)
    {
        var now = Now;
        return contribution.WhyNotSayOtherwise(actor, now) is { } problem ? problem
            : Permit.ToRedact(actor, contribution, field, now) is null
                ? contribution.Looks.Any(look => look.By == actor.Id && look.Reason is LookReason.Redaction) ? ContributionProblems.LookEnded() : ContributionProblems.NotReadForRedaction()
            : WordsAt(contribution, field) is null ? ContributionProblems.NoSuchText()
            : null;
    }

    private static SealedWords? WordsAt(Contribution contribution, string field) => contribution.Words.FirstOrDefault(one => one.Place.Field == field);
}
