using System.Text.Json.Serialization;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Contributions.Pictures;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;

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
/// <param name="About">Who they are, in bands, as they said.</param>
/// <param name="Packs">Every evidence pack in which words of theirs left.</param>
/// <param name="Pictures">What they put beside it. Each is asked for by itself.</param>
/// <param name="Words">All that can be opened for them: what was told, edits, names and addresses, each with its place.</param>
public sealed record ContributionView(
    ContributionId Contribution, EngagementId Engagement, ContributionStatus Status, Route Route, ConsentShown Consent, Attributes? About,
    ImmutableArray<Released> Words, ImmutableArray<KeptPicture> Pictures, ImmutableArray<EditShown> Edits, ImmutableArray<Look> Looks, ImmutableArray<UsedOnce> Uses, ImmutableArray<PackUse> Packs);

/// <summary>What staff are shown of one contribution: no word of it, and no name or address, not even sealed.</summary>
/// <param name="GuardiansYes">The purposes that a guardian's yes is wanted for.</param>
/// <param name="LeadsYes">Those that the safeguarding lead's is.</param>
/// <param name="Concerns">Open ones and lifted ones.</param>
/// <param name="Written">Which questions were answered in words: "words/story".</param>
/// <param name="MayRead">Consent covers that who asks reads them.</param>
/// <param name="Shut">Why nobody takes words out or says them otherwise now.</param>
public sealed record ContributionStanding(
    ContributionId Contribution, EngagementId Engagement, ContributionStatus Status, Route Route, MemberId? Member, string? Poster, ConsentShown Consent,
    ImmutableArray<Waiting> Waits, ImmutableArray<Purpose> GuardiansYes, ImmutableArray<Purpose> LeadsYes, ImmutableArray<Concern> Concerns,
    ImmutableArray<EditShown> Edits, ImmutableArray<Look> Looks, ImmutableArray<UsedOnce> Uses,
    ImmutableArray<string> Written, bool MayRead, Problem? Shut, ImmutableArray<SaidOtherwise> Redactions, ImmutableArray<SaidOtherwise> Paraphrases)
{
    [JsonIgnore]
    public bool IsOver => Consent.State is ConsentState.Withdrawn or ConsentState.Invalidated;

    /// <summary>What was said yes to, and not taken back.</summary>
    [JsonIgnore]
    public IEnumerable<Provision> Permitted => Consent.Grants.Where(grant => grant.State is ConsentState.Given or ConsentState.Renewed && grant.Provision.Permits).Select(grant => grant.Provision);

    /// <summary>The contributor wants to be asked, so nobody else says yes.</summary>
    public bool IsAskedForEachTime(UseRequest request) => Permitted.Any(provision =>
        provision.Purpose == request.Use.Purpose && provision.EachUse is Approval.AskMe && (provision.Purpose is not Purpose.ShareWithBody || provision.Recipients.Contains(request.Use.Recipient ?? default)));

    public static ContributionStanding Of(Contribution contribution, Actor actor, DateTimeOffset now)
    {
        var consent = ConsentShown.Of(contribution);
        return new(
            contribution.Id, contribution.Engagement, contribution.Status, contribution.Route, contribution.Member, contribution.Poster,
            consent with { Grants = [.. consent.Grants.Select(grant => grant with { Provision = grant.Provision.WithoutWords() })] },
            contribution.Waits(now), contribution.Wanted(YesFrom.Guardian, now), contribution.Wanted(YesFrom.SafeguardingLead, now), contribution.Consent.Concerns,
            EditShown.Of(contribution), contribution.Looks, contribution.Uses,
            [.. contribution.Words.Select(words => words.Place.Field)], contribution.MayBeReadBy(actor, now), contribution.WhyNotSayOtherwise(actor, now),
            SaidOtherwise.All(contribution.Redactions, actor), SaidOtherwise.All(contribution.Paraphrases, actor));
    }
}

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

public sealed record EditShown(string Field, bool Approved)
{
    public static ImmutableArray<EditShown> Of(Contribution contribution) =>
        [.. contribution.Edits.Select(edit => edit.Words.Place.Field).Select(field => new EditShown(field, contribution.Consent.ApprovedEdits.Contains(field, StringComparer.Ordinal)))];
}

/// <summary>A redaction or a paraphrase, told without a word of it.</summary>
/// <param name="Of">Which text it was made of, where that is known.</param>
/// <param name="Own">Made by who asks. Of a colleague it is told that it was one.</param>
public sealed record SaidOtherwise(string Field, string? Of, DateTimeOffset At, bool Own)
{
    public static ImmutableArray<SaidOtherwise> All(ImmutableArray<Edit> made, Actor actor) => [.. made.Select(one => new SaidOtherwise(one.Words.Place.Field, one.Of?.Field, one.At, one.By == actor.Id))];
}

/// <param name="Language">The likely one, in which they were asked.</param>
/// <param name="Until">When the look ends by which it is open; null where consent permits reading.</param>
public sealed record TextToRedact(Released Text, Language Language, DateTimeOffset? Until);

/// <param name="Number">Under which the contributor sees it.</param>
/// <param name="Words">None for figures.</param>
public sealed record UsedWords(int Number, ImmutableArray<Released> Words, Released? Name, Released? Contact);

/// <param name="Pictures">To be seen while the look is open.</param>
public sealed record LookedAtWords(int Number, ImmutableArray<Released> Words, ImmutableArray<KeptPicture> Pictures);

/// <param name="Field">Where it stands: "words/picture-…".</param>
public sealed record PictureField(string Field);

public sealed record SeenPicture(PictureKind Kind, ReleasedPicture Picture);
