using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Packs;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>How it stands after a command.</summary>
/// <param name="Number">Of the concern that was raised, or the use that was asked for.</param>
public sealed record ContributionNow(ContributionId Contribution, ContributionStatus Status, ConsentState State, bool Quarantined, int? Number);

/// <param name="Code">Shown once; null where this is a repetition that came too late to be told it, and where it stands on paper.</param>
public sealed record ContributionSent(ContributionId Contribution, string? Code)
{
    public override string ToString() => $"sent {Contribution}";
}

/// <summary>Whom a code or a secret stands for: the actor to go on as.</summary>
public sealed record CodeOpens(ContributionId Contribution, Actor Contributor);

public sealed record ContributionSaved(int Version);

public sealed record WritingField(string Name, Released Words);

public sealed record WritingView(ContributionId Contribution, EngagementId Engagement, int Version, ImmutableArray<WritingField> Fields);

/// <summary>What the contributor sees. Provisions are as they stand, their names and addresses among the words.</summary>
/// <param name="Packs">Every evidence pack in which words of theirs left.</param>
/// <param name="Words">All that can be opened for them: what was told, edits, names and addresses, each with its place.</param>
public sealed record ContributionView(
    ContributionId Contribution, EngagementId Engagement, ContributionStatus Status, Route Route, ConsentShown Consent,
    ImmutableArray<Released> Words, ImmutableArray<EditShown> Edits, ImmutableArray<Look> Looks, ImmutableArray<UsedOnce> Uses, ImmutableArray<PackUse> Packs);

public sealed record ConsentShown(
    ConsentState State, GivenBy? GivenBy, bool AwaitsConfirmation, Age? Age, DateTimeOffset? Since, ImmutableArray<Grant> Grants, Embargo? Embargo,
    ImmutableArray<Yes> Yeses, ImmutableArray<UseRequest> Requests, bool Quarantined, bool Held, int Version)
{
    public static ConsentShown Of(Contribution contribution)
    {
        var consent = contribution.Consent;
        return new(consent.State, consent.GivenBy, contribution.AwaitsConfirmation, consent.Age, consent.Since, consent.Grants, consent.Embargo,
            consent.Yeses, consent.Requests, consent.Quarantined, consent.IsHeld, consent.Version);
    }
}

public sealed record EditShown(string Field, bool Approved);

/// <param name="Number">Under which the contributor sees it.</param>
/// <param name="Words">None for figures.</param>
public sealed record UsedWords(int Number, ImmutableArray<Released> Words, Released? Name, Released? Contact);

public sealed record LookedAtWords(int Number, ImmutableArray<Released> Words);
