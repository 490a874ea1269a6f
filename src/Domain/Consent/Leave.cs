using Clinks.Engage.Domain.Contributions;

namespace Clinks.Engage.Domain.Consent;

/// <summary>Leave to use a contribution in one way, at one moment; made by deciding, and nowhere else.</summary>
public sealed record Leave
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private Leave(ContributionId contribution, Use use, Provision given, int consentVersion, DateTimeOffset at)
    {
        Contribution = contribution;
        Use = use;
        // The name for this purpose only where it is shown, and the address only to write to it.
        Name = use.Attribution.ShowsName() ? given.Name : null;
        Contact = use.Purpose is Purpose.Recontact ? given.Contact : null;
        ConsentVersion = consentVersion;
        At = at;
    }

    public ContributionId Contribution { get; }

    public Use Use { get; }

    /// <summary>The name to be shown beside the words, sealed, where this use shows one.</summary>
    public SealedWords? Name { get; }

    /// <summary>Where to write to, sealed, where that is the use.</summary>
    public SealedWords? Contact { get; }

    /// <summary>The version of the consent under which it was allowed: written down with the use.</summary>
    public int ConsentVersion { get; }

    public DateTimeOffset At { get; }

    // A decision holds for the moment of use and not for a queue; a minute is what opening and writing may take.
    internal bool HoldsAt(DateTimeOffset now) => now >= At && now - At <= Lasts;

    internal static Leave For(ConsentRecord consent, Use use, DateTimeOffset now) =>
        new(consent.Contribution, use, consent.About(use.Purpose, use.Recipient)!.Provision, consent.Version, now);
}
