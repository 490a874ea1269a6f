using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions.Pictures;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>How a contribution came.</summary>
public enum Route
{
    /// <summary>A link that the person was given.</summary>
    Link,

    /// <summary>The code on a poster.</summary>
    Poster,

    /// <summary>A member organisation on the person's behalf.</summary>
    OnBehalf,

    /// <summary>Staff wrote down what they were told, with a script. Nothing is open until the person confirms.</summary>
    TakenDown,

    /// <summary>A paper form that the person filled in; staff key it in. Its tear-off part has the code.</summary>
    Paper,
}

/// <param name="Member">The organisation, where one contributes on somebody's behalf.</param>
/// <param name="Poster">Which poster, a slug.</param>
/// <param name="By">Who writes: an opaque id.</param>
/// <param name="ResumeMark">A mark of the secret by which the writer's browser comes back to the draft; there is no code before the end.</param>
[EventType("contribution-begun/1")]
public sealed record ContributionBegun(ContributionId Id, EngagementId Engagement, Route Route, MemberId? Member, string? Poster, string By, string? ResumeMark) : ContributionEvent;

/// <summary>Sent. The words are sealed; the code was shown once, and this is what is kept of it.</summary>
[EventType("contribution-finished/1")]
public sealed record ContributionFinished(ImmutableArray<SealedWords> Words, RoleAndRegion? Attributes, KeptCode Code) : ContributionEvent;

/// <summary>Who they are, in bands: said later, or with an age group, which stands nowhere else.</summary>
[EventType("contributor-described/1")]
public sealed record ContributorDescribed(Attributes Attributes) : ContributionEvent;

/// <summary>An edit of the words, for the contributor to read and approve.</summary>
[EventType("edit-proposed/1")]
public sealed record EditProposed(SealedWords Words, string By) : ContributionEvent;

/// <summary>Words were taken out of the person's own, each with a reason. What is left stands here sealed; what was decided, as places in the text.</summary>
/// <param name="Of">The text that it was made of.</param>
[EventType("redaction-made/1")]
public sealed record RedactionMade(SealedWords Words, Place Of, Redaction Decided, string By) : ContributionEvent;

/// <summary>Staff said it in other words. Nothing writes it any more: it did not say of which text (<see cref="ParaphraseMade"/>).</summary>
[EventType("paraphrase-written/1")]
public sealed record ParaphraseWritten(SealedWords Words, string By) : ContributionEvent;

/// <summary>Staff said it in other words.</summary>
/// <param name="Of">The text that lay before them.</param>
[EventType("paraphrase-made/1")]
public sealed record ParaphraseMade(SealedWords Words, Place Of, string By) : ContributionEvent;

/// <summary>A picture was put beside the words. It is kept sealed, apart from the log; here stands where, and how large it is.</summary>
/// <param name="Size">In bytes, of the picture as it was sealed.</param>
/// <param name="Width">In pixels, as they are stored.</param>
[EventType("picture-added/1")]
public sealed record PictureAdded(Place Place, PictureKind Kind, int Size, int Width, int Height, string By) : ContributionEvent;

/// <summary>It was taken out again, and what was sealed is gone.</summary>
/// <param name="Field">Where it stood: "words/picture-…".</param>
[EventType("picture-removed/1")]
public sealed record PictureRemoved(string Field, string By) : ContributionEvent;

/// <summary>Somebody of the staff is shown the words. The contributor sees who, in what capacity, when and why.</summary>
[EventType("contribution-looked-at/1")]
public sealed record ContributionLookedAt(int Number, string By, LookReason Reason) : ContributionEvent;

/// <summary>It was used: what left, to whom, when, under which consent.</summary>
[EventType("contribution-used/1")]
public sealed record ContributionUsed(int Number, Use Use, int ConsentVersion, string By) : ContributionEvent;

/// <summary>Why somebody looks. A list and no text: what the steward wrote about it would be words about a person.</summary>
public enum LookReason
{
    /// <summary>A safeguarding concern was raised. The safeguarding lead, too, may look with this reason.</summary>
    Safeguarding,
    AskedByContributor,
    Redaction,
    Quarantine,
    DataProtection,
    Complaint,
}

/// <summary>As it stands beside the words that were sent; an age group was not asked when that was first stored.</summary>
public sealed record RoleAndRegion(ContributorRole Role, Region Region);

/// <summary>What a quote may say of who speaks, where that is given: coarse, and in bands.</summary>
/// <param name="Age">Asked only of those who let it be told; null where they did not say.</param>
public sealed record Attributes(ContributorRole Role, Region Region, AgeBand? Age = null)
{
    /// <summary>With what was not said before. What was said stays: it may stand in a file that left, and whoever is counted alike is counted by it.</summary>
    internal Attributes? With(Attributes more) => more.Role != Role || more.Region != Region || (Age is not null && more.Age != Age) ? null : more;
}

public enum ContributorRole
{
    LivedExperience,
    FamilyMember,
    Volunteer,
    Worker,
    Victim,
    Other,
}
