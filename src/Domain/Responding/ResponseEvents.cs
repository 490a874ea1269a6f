using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Responding;

/// <summary>What happens to a response. Drafts are state, not events: nothing here is written before somebody commits to it.</summary>
public abstract record ResponseEvent
{
    private protected ResponseEvent()
    {
    }

    public abstract EngagementId Engagement { get; init; }

    public abstract MemberId Member { get; init; }
}

/// <summary>Somebody in the organisation began; colleagues go on with the same response.</summary>
[EventType("response-begun/1")]
public sealed record ResponseBegun(EngagementId Engagement, MemberId Member) : ResponseEvent;

/// <summary>Sent, with the declaration that it is accurate. May be the first event of its stream.</summary>
[EventType("response-submitted/2", "response-submitted/1")]
public sealed record ResponseSubmitted(EngagementId Engagement, MemberId Member, RecordedAnswers Answers) : ResponseEvent;

/// <summary>Sent again, whole: these answers take the place of those before.</summary>
[EventType("response-amended/2", "response-amended/1")]
public sealed record ResponseAmended(EngagementId Engagement, MemberId Member, RecordedAnswers Answers) : ResponseEvent;

[EventType("response-withdrawn/1")]
public sealed record ResponseWithdrawn(EngagementId Engagement, MemberId Member) : ResponseEvent;

/// <summary>Whether the words of this response may be quoted; the latest answer counts, and without one the answer is no.</summary>
[EventType("response-quoting-answered/1")]
public sealed record ResponseQuotingAnswered(EngagementId Engagement, MemberId Member, Quoting Quoting) : ResponseEvent;
