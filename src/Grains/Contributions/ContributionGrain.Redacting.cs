using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence.Redacting;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>Redacting opens the words once more, because what is taken out is decided over the very text, and shows them to nobody.</summary>
public sealed partial class ContributionGrain
{
    public async Task<Outcome<Answered<ContributionNow>>> Redact(RedactWords command, CancellationToken cancel)
    {
        await Ready(cancel);
        return await BecomeSealed(
            command,
            [],
            async (contribution, seal) =>
            {
                var made = await Redacted(command, contribution, cancel);
                if (!made.Is(out var text)) return Outcome.Refused<ImmutableArray<ContributionEvent>>(made.Problems);
                var words = await seal(new(Stream, Texts.Redactions + command.Name, Version + 1), text, null);
                return contribution.Redact(new(command.Actor, command.Request, words, contribution.Words.First(one => one.Place.Field == command.Field).Place, command.Decided));
            },
            cancel);
    }

    private async Task<Outcome<string>> Redacted(RedactWords command, Contribution contribution, CancellationToken cancel)
    {
        if (command.Decided is null || command.Decided.Cuts.IsDefault || command.Decided.Kept.IsDefault || command.Decided.LookedAt.IsDefault) return RedactionProblems.Unclear("");
        var words = contribution.Words.FirstOrDefault(one => one.Place.Field == command.Field);
        if (await OpenOne(Permit.ToRedact(command.Actor, contribution, command.Field, Now), words, cancel) is not { } released) return ContributionProblems.NotReadForRedaction();
        return RedactedText.Make(released.Words, command.Decided, command.Language);
    }
}
