using Clinks.Engage.Domain.Contributions;

namespace Clinks.Engage.Domain.Consent;

/// <summary>What consent is made of: an append-only history. The answer in force is <see cref="ConsentRecord"/>, its fold.</summary>
public abstract record ConsentEvent : ContributionEvent
{
    private protected ConsentEvent()
    {
    }
}

/// <summary>Somebody was told, and is asked. Nothing is open yet.</summary>
/// <param name="Age">Null where it is not known; then what is guarded for young people stays shut.</param>
/// <param name="Quarantined">It came in a flood: nothing is used until somebody has looked.</param>
[EventType("consent-requested/1")]
public sealed record ConsentRequested(ContributionId Contribution, GivenBy GivenBy, Notice Notice, Age? Age, bool Quarantined) : ConsentEvent;

/// <summary>One purpose was answered, yes or no. It takes the place of what was answered before about the same.</summary>
[EventType("purpose-answered/1")]
public sealed record PurposeAnswered(Provision Provision, Notice Notice) : ConsentEvent;

/// <summary>The answers are in force.</summary>
[EventType("consent-given/1")]
public sealed record ConsentGiven : ConsentEvent;

/// <summary>Asked, and no to everything.</summary>
[EventType("consent-refused/1")]
public sealed record ConsentRefused : ConsentEvent;

/// <summary>The person made their own what somebody else gave or wrote down for them.</summary>
[EventType("consent-confirmed/1")]
public sealed record ConsentConfirmed(Notice Notice) : ConsentEvent;

/// <summary>Every purpose was asked again. What is not among these answers is not open any more: silence is no.</summary>
[EventType("consent-renewed/1")]
public sealed record ConsentRenewed(GivenBy GivenBy, Notice Notice, Age? Age, ImmutableArray<Provision> Provisions) : ConsentEvent;

/// <summary>Its time was over, and nobody renewed it. Writes down what the clock has long decided.</summary>
[EventType("consent-expired/1")]
public sealed record ConsentExpired : ConsentEvent;

/// <summary>It turned out never to have been good.</summary>
[EventType("consent-invalidated/1")]
public sealed record ConsentInvalidated(WhyInvalid Why, string By) : ConsentEvent;

public enum WhyInvalid
{
    NotFreelyGiven,

    /// <summary>Somebody else gave it as theirs.</summary>
    NotThePerson,
    GuardianWasNone,
    NoticeWasWrong,

    /// <summary>Sent by a machine or as a joke; found in quarantine.</summary>
    NoContribution,
}

/// <summary>Everything is taken back. The proof that it was given, and taken back, stays.</summary>
[EventType("consent-withdrawn/1")]
public sealed record ConsentWithdrawn : ConsentEvent;

[EventType("purpose-withdrawn/1")]
public sealed record PurposeWithdrawn(Purpose Purpose, BodyId? Body) : ConsentEvent;

/// <summary>"Do not use it before": until this moment, or until it is lifted.</summary>
[EventType("embargo-set/1")]
public sealed record EmbargoSet(DateTimeOffset? Until) : ConsentEvent;

[EventType("embargo-lifted/1")]
public sealed record EmbargoLifted : ConsentEvent;

/// <param name="Relation">Of the guardian who said it.</param>
[EventType("yes-given/1")]
public sealed record YesGiven(Yes Yes, Relation? Relation, string By) : ConsentEvent;

[EventType("yes-taken-back/1")]
public sealed record YesTakenBack(Yes Yes, string By) : ConsentEvent;

/// <summary>Somebody asks for one use that wants approval.</summary>
[EventType("use-asked/1")]
public sealed record UseAsked(int Number, Use Use, string By) : ConsentEvent;

[EventType("use-approved/1")]
public sealed record UseApproved(int Number, string By, bool ByContributor) : ConsentEvent;

[EventType("use-declined/1")]
public sealed record UseDeclined(int Number, string By, bool ByContributor) : ConsentEvent;

/// <summary>The person has read this edit of their words and wants it so.</summary>
[EventType("edit-approved/1")]
public sealed record EditApproved(string Field) : ConsentEvent;

[EventType("quarantine-lifted/1")]
public sealed record QuarantineLifted(string By) : ConsentEvent;
