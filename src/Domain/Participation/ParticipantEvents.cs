using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Participation;

/// <summary>What one organisation did about one engagement.</summary>
public abstract record ParticipantEvent
{
    private protected ParticipantEvent()
    {
    }

    /// <summary>
    /// The stream of an organisation in an engagement, and its grain key. A dot stands between the two because a slug has
    /// none: with a dash "survey-a" of "b-c" and "survey-a-b" of "c" would be one.
    /// </summary>
    public static string StreamOf(EngagementId engagement, MemberId member) => $"participant-{engagement}.{member}";
}

/// <summary>It began to answer, in a named engagement with this response. One a member and engagement: the stream's first version decides a race.</summary>
[EventType("participant-began/1")]
public sealed record ParticipantBegan(EngagementId Engagement, MemberId Member, ResponseId Response) : ParticipantEvent;

/// <summary>Which response is theirs.</summary>
public sealed record Participant : IFold<Participant, ParticipantEvent>
{
    public static Participant Empty { get; } = new();

    public ResponseId? Response { get; init; }

    public DateTimeOffset? BeganAt { get; init; }

    public Participant Apply(ParticipantEvent happened, DateTimeOffset at) => happened switch
    {
        ParticipantBegan e => this with { Response = e.Response, BeganAt = at },
        _ => throw new InvalidOperationException($"A participant does not know {happened.GetType().Name}."),
    };
}
