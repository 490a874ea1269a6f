using System.Security.Cryptography;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Contributions.Pictures;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>Pictures beside the words: stripped, sealed, kept in grains of their own, and dropped there when they are gone here.</summary>
public sealed partial class ContributionGrain
{
    // What was dropped by this activation. Another one drops it once more, which changes nothing.
    private readonly HashSet<string> dropped = new(StringComparer.Ordinal);

    public async Task<Outcome<Answered<PictureField>>> AddPicture(SendPicture command, CancellationToken cancel)
    {
        await Ready(cancel);
        // Drawn, so that no two activations of this grain, and no two requests, ever write to one place.
        var place = new Place(Stream, Texts.Pictures + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), 1);
        var kept = false;
        var added = await Decide<PictureField>(
            command,
            async contribution =>
            {
                if (contribution.WhyNotAdd(command.Actor) is { } refused) return refused;
                var read = Picture.Read(command.File);
                if (!read.Is(out var picture)) return Outcome.Refused<Decision<ContributionEvent, PictureField>>(read.Problems);
                try
                {
                    // Key, then picture, then event: what the event tells of is there.
                    var words = await vault.Seal(place, picture.File, cancel);
                    if (!kept) (await GrainFactory.Picture(place).Keep(new(Actor.System, words), cancel)).Get();
                    kept = true;
                    return contribution.Add(new(command.Actor, command.Request, words, picture)).Map(happened => new Decision<ContributionEvent, PictureField>(contribution.Engagement.Value, happened, new(place.Field)));
                }
                catch (OwnerShreddedException)
                {
                    return ContributionProblems.WordsGone();
                }
            },
            cancel);

        // A repetition is answered with the picture that it brought first. After a failure nobody knows, so what was kept stays, sealed.
        if (kept && added.Is(out var answered) ? answered.Answer.Field != place.Field : kept) await GrainFactory.Picture(place).Drop(new(Actor.System), cancel);
        await Settle(cancel);
        return added;
    }

    public Task<Outcome<Answered<ContributionNow>>> RemovePicture(RemovePicture command, CancellationToken cancel) => Become(command, one => one.Remove(command), cancel);

    public async Task<Outcome<SeenPicture>> SeePicture(SeePicture ask, CancellationToken cancel)
    {
        var contribution = await Ready(cancel);
        if (contribution.Find(ask.Field) is not { } picture) return PictureProblems.NoSuchPicture();
        var permit = Permit.ToReadOwn(ask.Actor, contribution) ?? Permit.ToLookAtPicture(ask.Actor, contribution, Now);
        if (permit is null)
        {
            // Written down first, once a reader and day, where the contributor sees it.
            if (!ask.Actor.Holds(Roles.Policy)) return PictureProblems.NoSuchPicture();
            var use = Readings.Of(ask.Actor, picture.Place, Now);
            var recorded = await Decide<Numbered>(
                use,
                now => new(now.Record(use, Now).Map(happened => new Decision<ContributionEvent, Numbered>(now.Engagement.Value, happened, new(happened.OfType<ContributionUsed>().Single().Number)))),
                cancel);
            if (!recorded.Succeeded) return Outcome.Refused<SeenPicture>(recorded.Problems);
            if (State.Decide(use.Use, Now) is not Decision.Allowed { Leave: var leave } || (permit = Permit.ToUse(leave, ask.Actor, Now)) is null) return PictureProblems.NoSuchPicture();
        }

        var held = (await GrainFactory.Picture(picture.Place).Get(new(Actor.System), cancel)).Get().Picture;
        if (held is null) return PictureProblems.NoSuchPicture();
        try
        {
            return Outcome.Done(new SeenPicture(picture.Kind, await vault.OpenPicture(permit, held, cancel)));
        }
        catch (WordsUnreadableException)
        {
            return ContributionProblems.WordsGone();
        }
    }

    private async ValueTask DropPictures(CancellationToken cancel)
    {
        foreach (var field in State.PicturesGone)
        {
            if (dropped.Contains(field)) continue;
            await GrainFactory.Picture(Stream, field).Drop(new(Actor.System), cancel);
            dropped.Add(field);
        }
    }
}
