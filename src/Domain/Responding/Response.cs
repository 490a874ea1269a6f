using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Responding;

public enum ResponseStatus
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Begun; there may be a draft.</summary>
    Begun,
    Submitted,
    Withdrawn,
}

/// <summary>One organisation's response to one engagement: begun → submitted ⇄ amended → withdrawn, and submitted again while it is open.</summary>
public sealed record Response : IFold<Response, ResponseEvent>
{
    public static Response Empty { get; } = new();

    public ResponseStatus Status { get; init; }

    public EngagementId Engagement { get; init; }

    public MemberId Member { get; init; }

    public RecordedAnswers Answers { get; init; } = RecordedAnswers.None;

    public DateTimeOffset? SubmittedAt { get; init; }

    public Quoting Quoting { get; init; }

    /// <summary>Another organisation's response is answered as one that is not there: existence is a fact too.</summary>
    public Problem? WhyNotFor(Actor actor) =>
        Status is ResponseStatus.None || !actor.SpeaksFor(Member) ? Problems.NoSuchResponse() : null;

    /// <param name="revising">The draft is of changes to what was sent: what was sent stands until they are sent, too.</param>
    public Problem? WhyNoDraft(Actor actor, bool revising) => WhyNotFor(actor) ?? (Status is ResponseStatus.Submitted && !revising ? Problems.SubmittedAlready() : null);

    public Problem? WhyNotSubmit(Actor actor, bool declared, bool revising) => WhyNoDraft(actor, revising) ?? WhyNotDeclared(declared);

    public Problem? WhyNotRevise(Actor actor) => WhyNotFor(actor) ?? (Status is not ResponseStatus.Submitted ? Problems.NotSubmitted() : null);

    public Problem? WhyNotAmend(Actor actor, bool declared) =>
        WhyNotFor(actor)
        ?? (Status is not ResponseStatus.Submitted ? Problems.NotSubmitted() : null)
        ?? WhyNotDeclared(declared);

    public Problem? WhyNotWithdraw(Actor actor) =>
        WhyNotFor(actor) ?? (Status is not ResponseStatus.Submitted ? Problems.NotSubmitted() : null);

    public Problem? WhyNotAnswerQuoting(Actor actor, Quoting quoting) =>
        WhyNotFor(actor)
        ?? (Status is not ResponseStatus.Submitted ? Problems.NotSubmitted() : null)
        ?? (!Enum.IsDefined(quoting) ? Problems.QuotingUnknown() : null);

    /// <summary>The declaration is part of sending, as on paper: what is told is assumed accurate (Clinks' code of conduct).</summary>
    public static Problem? WhyNotDeclared(bool declared) => declared ? null : Problems.DeclarationMissing();

    public Response Apply(ResponseEvent happened, DateTimeOffset at)
    {
        var now = this with { Engagement = happened.Engagement, Member = happened.Member };
        return happened switch
        {
            ResponseBegun => now with { Status = ResponseStatus.Begun },
            ResponseSubmitted e => now with { Status = ResponseStatus.Submitted, Answers = e.Answers, SubmittedAt = at },
            ResponseAmended e => now with { Answers = e.Answers, SubmittedAt = at },
            ResponseWithdrawn => now with { Status = ResponseStatus.Withdrawn, Answers = RecordedAnswers.None, Quoting = Quoting.No },
            ResponseQuotingAnswered e => now with { Quoting = e.Quoting },
            _ => throw new InvalidOperationException($"A response does not know {happened.GetType().Name}."),
        };
    }
}
