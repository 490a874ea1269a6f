using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Contributions;

public enum ContributionStatus
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Begun; there may be a draft.</summary>
    Begun,
    Finished,
}

/// <summary>What staff made of the words: an edit (whether it was approved stands in the consent), a redaction, a paraphrase.</summary>
public sealed record Edit(SealedWords Words, string By)
{
    /// <summary>The text that it was made of, where that is known.</summary>
    public Place? Of { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>Who looked, when and why, as the contributor sees it.</summary>
public sealed record Look(int Number, string By, LookReason Reason, DateTimeOffset At)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>A look is one reading and no right to read: it closes after half an hour.</summary>
    public bool IsOpen(DateTimeOffset now) => now >= At && now < Closes();

    public DateTimeOffset Closes() => At + Lasts;
}

/// <summary>What left, to whom, when, and under which version of the consent.</summary>
public sealed record UsedOnce(int Number, Use Use, int ConsentVersion, DateTimeOffset At);

/// <summary>
/// What one person told, and all that was done with it: begun → finished, and consent beside it, which may be changed and taken back at any time.
/// Words are here only sealed, and after a withdrawal not even so.
/// </summary>
public sealed partial record Contribution : IFold<Contribution, ContributionEvent>
{
    public static Contribution Empty { get; } = new();

    public ContributionId Id { get; internal init; }

    public ContributionStatus Status { get; internal init; }

    public EngagementId Engagement { get; internal init; }

    public Route Route { get; internal init; }

    public MemberId? Member { get; internal init; }

    /// <summary>Which poster it came by.</summary>
    public string? Poster { get; internal init; }

    /// <summary>Who wrote it.</summary>
    public string? By { get; internal init; }

    public string? ResumeMark { get; internal init; }

    public KeptCode? Code { get; internal init; }

    public ImmutableArray<SealedWords> Words { get; internal init; } = [];

    public DateTimeOffset? FinishedAt { get; internal init; }

    public Attributes? Attributes { get; internal init; }

    /// <summary>What was photographed or drawn, in the order in which it came.</summary>
    public ImmutableArray<KeptPicture> Pictures { get; internal init; } = [];

    /// <summary>Fields of those that were taken out, or went with all the words: nothing is to be kept of them, not even sealed.</summary>
    public ImmutableArray<string> PicturesGone { get; internal init; } = [];

    public ImmutableArray<Edit> Edits { get; internal init; } = [];

    /// <summary>Own words with passages taken out, by staff.</summary>
    public ImmutableArray<Edit> Redactions { get; internal init; } = [];

    /// <summary>Said in other words, by staff.</summary>
    public ImmutableArray<Edit> Paraphrases { get; internal init; } = [];

    public ImmutableArray<Look> Looks { get; internal init; } = [];

    public ImmutableArray<UsedOnce> Uses { get; internal init; } = [];

    public ConsentRecord Consent { get; internal init; } = ConsentRecord.Empty;

    /// <summary>Every text that can be used, sealed: what was told, edits, redactions, paraphrases.</summary>
    [JsonIgnore]
    public IEnumerable<SealedWords> Written => Words.Concat(Edits.Concat(Redactions).Concat(Paraphrases).Select(edit => edit.Words));

    /// <summary>Written for somebody who has not made it their own yet.</summary>
    [JsonIgnore]
    public bool AwaitsConfirmation => (Route is Route.OnBehalf or Route.TakenDown) && !Consent.Confirmed && Consent.GivenBy is not null && Consent.State is not ConsentState.Renewed;

    /// <summary>May it be used so, now? Only what is finished has words to use.</summary>
    public Decision Decide(Use wanted, DateTimeOffset now) => Decision.Decide(Status is ContributionStatus.Finished ? Consent : Consent with { State = Consent.IsOver ? Consent.State : ConsentState.Requested }, wanted, now);

    public Contribution Apply(ContributionEvent happened, DateTimeOffset at) => happened switch
    {
        ConsentEvent e => Closed(this with { Consent = Consent.Apply(e, at) }),
        ContributionBegun e => Status is ContributionStatus.None
            ? this with { Id = e.Id, Status = ContributionStatus.Begun, Engagement = e.Engagement, Route = e.Route, Member = e.Member, Poster = e.Poster, By = e.By, ResumeMark = e.ResumeMark }
            : this,
        ContributionFinished e => Status is ContributionStatus.Begun
            ? Closed(this with { Status = ContributionStatus.Finished, FinishedAt = at, Words = e.Words, Attributes = e.Attributes is { } said ? new(said.Role, said.Region) : null, Code = e.Code, ResumeMark = null })
            : this,
        ContributorDescribed e => Closed(this with { Attributes = Attributes is null ? e.Attributes : Attributes.With(e.Attributes) ?? Attributes }),
        EditProposed e => Edits.Any(edit => edit.Words.Place == e.Words.Place) ? this : Closed(this with { Edits = Edits.Add(new(e.Words, e.By) { At = at }) }),
        RedactionMade e => Redactions.Any(one => one.Words.Place.Field == e.Words.Place.Field) ? this : Closed(this with { Redactions = Redactions.Add(new(e.Words, e.By) { Of = e.Of, At = at }) }),
        ParaphraseWritten e => Paraphrased(new(e.Words, e.By) { At = at }),
        ParaphraseMade e => Paraphrased(new(e.Words, e.By) { Of = e.Of, At = at }),
        PictureAdded e => Pictures.Any(one => one.Place == e.Place) || PicturesGone.Contains(e.Place.Field, StringComparer.Ordinal) ? this : Closed(this with { Pictures = Pictures.Add(new(e.Place, e.Kind, e.Size, e.Width, e.Height, at)) }),
        PictureRemoved e => Without([.. Pictures.Where(one => one.Place.Field == e.Field)]),
        ContributionLookedAt e => Looks.Any(look => look.Number == e.Number) ? this : this with { Looks = Looks.Add(new(e.Number, e.By, e.Reason, at)) },
        ContributionUsed e => Uses.Any(use => use.Number == e.Number) ? this : this with { Uses = Uses.Add(new(e.Number, e.Use, e.ConsentVersion, at)) },
        _ => throw new InvalidOperationException($"A contribution does not know {happened.GetType().Name}."),
    };

    private Contribution Paraphrased(Edit one) => Paraphrases.Any(other => other.Words.Place.Field == one.Words.Place.Field) ? this : Closed(this with { Paraphrases = Paraphrases.Add(one) });

    // What was taken back is not even here sealed, and a late event brings nothing back. Only a safeguarding concern keeps it until it is lifted.
    private static Contribution Closed(Contribution now) => now.Consent is { IsOver: true, IsHeld: false }
        ? now.Without(now.Pictures) with { Words = [], Attributes = null, Edits = [], Redactions = [], Paraphrases = [], ResumeMark = null }
        : now;

    private Contribution Without(ImmutableArray<KeptPicture> gone) =>
        gone.IsEmpty ? this : this with { Pictures = Pictures.RemoveRange(gone), PicturesGone = [.. PicturesGone, .. gone.Select(one => one.Place.Field)] };

    /// <summary>Who showed the code, or came back to their own draft.</summary>
    internal bool IsContributor(Actor actor) => Id.IsActor(actor);

    /// <summary>Who may change it sees it, and its history also when it is over. Its words are another question (<see cref="Permit"/>).</summary>
    public Problem? WhyNotSee(Actor actor) => Status is ContributionStatus.None || !MayChange(actor) ? ContributionProblems.NoSuchContribution() : null;

    /// <summary>Who is writing it down, and has not finished.</summary>
    internal bool IsDrafter(Actor actor) => Status is ContributionStatus.Begun && IsWriter(actor);

    private bool IsWriter(Actor actor) => By is not null && By == actor.Id && (Member is not { } member || actor.SpeaksFor(member));

    /// <summary>The contributor at any time; who wrote it for them only until it is finished, and until they confirmed.</summary>
    private bool MayChange(Actor actor) => IsContributor(actor) || IsDrafter(actor) || (IsWriter(actor) && AwaitsConfirmation);
}
