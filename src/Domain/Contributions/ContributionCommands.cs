using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions.Pictures;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>Begins one; its id follows from actor and request.</summary>
/// <param name="Age">Null where it is not known.</param>
/// <param name="Poster">Which poster, where it came by one.</param>
public sealed record BeginContribution(
    Actor Actor, RequestKey Request, EngagementId Engagement, Route Route, GivenBy GivenBy, Notice Notice, Age? Age, MemberId? Member, string? Poster, string? ResumeMark) : ICommand
{
    public ContributionId Id => ContributionId.For(Actor, Request);
}

/// <summary>Answers one purpose, at the beginning or at any time after.</summary>
public sealed record AnswerPurpose(Actor Actor, RequestKey Request, Provision Provision, Notice Notice) : ICommand;

/// <param name="Words">The draft, sealed anew field by field.</param>
public sealed record FinishContribution(Actor Actor, RequestKey Request, ImmutableArray<SealedWords> Words, Attributes? Attributes, KeptCode Code) : ICommand;

/// <param name="Words">Where it is sealed.</param>
public sealed record AddPicture(Actor Actor, RequestKey Request, SealedWords Words, Picture Picture) : ICommand;

/// <param name="Field">Which: "words/picture-…".</param>
public sealed record RemovePicture(Actor Actor, RequestKey Request, string Field) : ICommand;

/// <summary>Says in bands who they are, where it may stand beside their words and was not said yet.</summary>
public sealed record DescribeContributor(Actor Actor, RequestKey Request, Attributes Attributes) : ICommand;

/// <summary>The person makes their own what was given or written down for them.</summary>
public sealed record ConfirmContribution(Actor Actor, RequestKey Request, Notice Notice) : ICommand;

/// <param name="Until">Until it is lifted where null.</param>
public sealed record SetEmbargo(Actor Actor, RequestKey Request, DateTimeOffset? Until) : ICommand;

public sealed record LiftEmbargo(Actor Actor, RequestKey Request) : ICommand;

/// <summary>Takes everything back. No reason is asked.</summary>
public sealed record WithdrawContribution(Actor Actor, RequestKey Request) : ICommand;

public sealed record WithdrawPurpose(Actor Actor, RequestKey Request, Purpose Purpose, BodyId? Body) : ICommand;

/// <summary>Everything was asked again, at 18 or when it had ended.</summary>
public sealed record RenewConsent(Actor Actor, RequestKey Request, GivenBy GivenBy, Notice Notice, Age? Age, ImmutableArray<Provision> Provisions) : ICommand;

/// <summary>Writes down that consent has ended; the platform sends it.</summary>
public sealed record ExpireConsent(Actor Actor, RequestKey Request) : ICommand;

public sealed record InvalidateConsent(Actor Actor, RequestKey Request, WhyInvalid Why) : ICommand;

/// <summary>A guardian's yes, as staff wrote it down; the young person's own assent; the safeguarding lead's yes.</summary>
public sealed record SayYes(Actor Actor, RequestKey Request, Yes Yes, Relation? Relation) : ICommand;

public sealed record TakeYesBack(Actor Actor, RequestKey Request, Yes Yes) : ICommand;

public sealed record AskForUse(Actor Actor, RequestKey Request, Use Use) : ICommand;

public sealed record AnswerUse(Actor Actor, RequestKey Request, int Number, bool Approve) : ICommand;

public sealed record RecordUse(Actor Actor, RequestKey Request, Use Use) : ICommand;

public sealed record ProposeEdit(Actor Actor, RequestKey Request, SealedWords Words) : ICommand;

/// <summary>Says it in other words.</summary>
public sealed record WriteParaphrase(Actor Actor, RequestKey Request, SealedWords Words, Place Of) : ICommand;

/// <summary>Keeps what is left of the words when some were taken out.</summary>
public sealed record KeepRedaction(Actor Actor, RequestKey Request, SealedWords Words, Place Of, Redaction Decided) : ICommand;

public sealed record ApproveEdit(Actor Actor, RequestKey Request, string Field) : ICommand;

public sealed record LookAtContribution(Actor Actor, RequestKey Request, LookReason Reason) : ICommand;

public sealed record LiftQuarantine(Actor Actor, RequestKey Request) : ICommand;

public sealed record RaiseConcern(Actor Actor, RequestKey Request) : ICommand;

/// <param name="Deadline">By when the lead looks again; not wanted for lifting.</param>
public sealed record DecideConcern(Actor Actor, RequestKey Request, int Number, ConcernState Decision, DateTimeOffset? Deadline) : ICommand;
