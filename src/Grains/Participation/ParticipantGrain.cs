using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Participation;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Participation;

public sealed class ParticipantGrain(IEventLog log) : FoldedGrain<Participant, ParticipantEvent>(log), IParticipantGrain
{
    public async Task<ParticipantView> Get(Ask ask, CancellationToken cancel)
    {
        // A response appends to this stream when it begins.
        var participant = await CatchUp(cancel);
        return new(participant, Version);
    }
}
