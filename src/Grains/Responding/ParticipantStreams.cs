using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Participation;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Grains.Responding;

/// <summary>What a response writes into the stream of its participant.</summary>
internal static class ParticipantStreams
{
    /// <summary>Written beside the response, so that two colleagues who begin at once cannot both have one.</summary>
    /// <param name="version">Of the participant's stream: 0 where nobody of the organisation was here before.</param>
    public static StreamAppend Began(EngagementId engagement, MemberId member, int version, ResponseId response) =>
        EventCodec.To(ParticipantEvent.StreamOf(engagement, member), version, new ParticipantBegan(engagement, member, response));
}
