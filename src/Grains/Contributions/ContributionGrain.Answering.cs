using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>Answers and edits bring words in clear. Domain is asked with empty seals first, so that nothing is sealed for who is refused; then the key, then the event.</summary>
public sealed partial class ContributionGrain
{
    private const int LongestName = 320;

    private static readonly Seal Unsealed = static (place, _, _) => new(new SealedWords(place, [0]));

    /// <param name="was">What stands there now: the same words again stay as they were sealed, so that saying them twice changes nothing.</param>
    private delegate ValueTask<SealedWords> Seal(Place place, string words, SealedWords? was);

    public Task<Outcome<Answered<ContributionNow>>> Answer(GivePurpose command, CancellationToken cancel) =>
        BecomeSealed(
            command,
            [command.Given],
            async (contribution, seal) => contribution.Answer(new(command.Actor, command.Request, await Sealed(contribution, command.Given, seal), command.Notice), Bodies.Shipped, Now),
            cancel);

    public Task<Outcome<Answered<ContributionNow>>> Renew(GiveAnew command, CancellationToken cancel) =>
        BecomeSealed(
            command,
            command.Given.IsDefault ? [] : command.Given,
            async (contribution, seal) =>
            {
                var provisions = ImmutableArray.CreateBuilder<Provision>();
                foreach (var given in command.Given.IsDefault ? [] : command.Given) provisions.Add(await Sealed(contribution, given, seal));
                return contribution.Renew(
                    new(command.Actor, command.Request, command.GivenBy, command.Notice, command.Age, command.Given.IsDefault ? default : provisions.DrainToImmutable()), Bodies.Shipped, Now);
            },
            cancel);

    public Task<Outcome<Answered<ContributionNow>>> ProposeEdit(ProposeWords command, CancellationToken cancel) =>
        WhyNotWritten(command.Text) is { } problem ? Task.FromResult<Outcome<Answered<ContributionNow>>>(problem)
        : BecomeSealed(
            command, [], async (contribution, seal) => contribution.Propose(new(command.Actor, command.Request, await seal(new(Stream, Texts.Edits + command.Name, Version + 1), command.Text, null))), cancel);

    private static Problem? WhyNotWritten(string text) =>
        string.IsNullOrWhiteSpace(text) ? ContributionProblems.NothingWritten() : text.Length > Writing.LongestText ? ContributionProblems.WordsTooLong("text", Writing.LongestText) : null;

    private async Task<Outcome<Answered<ContributionNow>>> BecomeSealed(
        ICommand command, ImmutableArray<GivenPurpose> given, Func<Contribution, Seal, ValueTask<Outcome<ImmutableArray<ContributionEvent>>>> decide, CancellationToken cancel)
    {
        if (given.Any(one => one.Name?.Length > LongestName || one.Contact?.Length > LongestName)) return ContributionProblems.WordsTooLong("name", LongestName);
        var decided = await Decide<ContributionNow>(
            command,
            async contribution =>
            {
                try
                {
                    var tried = await decide(contribution, Unsealed);
                    if (tried.Succeeded) tried = await decide(contribution, (place, words, was) => SealOrKeep(command.Actor, contribution, place, words, was, cancel));
                    return tried.Map(happened => Happens(contribution, happened));
                }
                catch (OwnerShreddedException)
                {
                    return ContributionProblems.WordsGone();
                }
            },
            cancel);
        await Settle(cancel);
        return decided;
    }

    private async ValueTask<SealedWords> SealOrKeep(Actor actor, Contribution contribution, Place place, string words, SealedWords? was, CancellationToken cancel) =>
        was is not null && Permit.ToReadOwn(actor, contribution) is { } permit && (await OpenOne(permit, was, cancel))?.Words == words
            ? was
            : await vault.Seal(place, words, cancel);

    private async ValueTask<Provision> Sealed(Contribution contribution, GivenPurpose given, Seal seal)
    {
        var asked = given.Provision;
        var body = asked.Purpose is Purpose.ShareWithBody && asked.Recipients is { IsDefaultOrEmpty: false } recipients ? recipients[0] : (BodyId?)null;
        var before = contribution.Consent.About(asked.Purpose, body)?.Provision;
        return asked with
        {
            Name = string.IsNullOrWhiteSpace(given.Name) ? null : await seal(new(Stream, Texts.NameOf(asked.Purpose, body), Version + 1), given.Name, before?.Name),
            Contact = string.IsNullOrWhiteSpace(given.Contact) ? null : await seal(new(Stream, Texts.ContactOf(asked.Purpose), Version + 1), given.Contact, before?.Contact),
        };
    }
}
