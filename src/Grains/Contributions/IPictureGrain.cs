using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>
/// One picture, sealed, in grain state: apart from the log, which everything is read from, and from its contribution, which every page asks. It decides nothing;
/// only <see cref="IContributionGrain"/> calls it. Key: <c>contribution-{random}-picture-{random}</c>.
/// </summary>
public interface IPictureGrain : IGrainWithStringKey
{
    [Allow(Roles.System)]
    Task<Outcome<Nothing>> Keep(KeepPicture command, CancellationToken cancel);

    /// <summary>What was kept; null where it was dropped.</summary>
    [Allow(Roles.System)]
    Task<Outcome<PictureHeld>> Get(Ask ask, CancellationToken cancel);

    /// <summary>Nothing stays of it. Twice is once.</summary>
    [Allow(Roles.System)]
    Task<Outcome<Nothing>> Drop(Ask ask, CancellationToken cancel);
}

public sealed record KeepPicture(Actor Actor, SealedWords Picture) : IAsk;

public sealed record PictureHeld(SealedWords? Picture);

internal static class PictureGrains
{
    /// <param name="place">Of a picture of a contribution.</param>
    public static IPictureGrain Picture(this IGrainFactory grains, Place place) => grains.Picture(place.Owner, place.Field);

    public static IPictureGrain Picture(this IGrainFactory grains, string owner, string field) => grains.GetGrain<IPictureGrain>($"{owner}-{field[Texts.Words.Length..]}");
}
