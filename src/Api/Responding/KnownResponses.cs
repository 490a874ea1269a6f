using System.Collections.Concurrent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Participation;

namespace Clinks.Engage.Api.Responding;

/// <summary>
/// Which response is whose, once it is known: an organisation has one response to an engagement, and it never becomes another
/// (the first event of the participant's stream decides). So what was found once need not be looked up for every page.
/// </summary>
internal sealed class KnownResponses(IGrainFactory grains)
{
    // More than one process sees in a day; past that it begins anew rather than grow.
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<(EngagementId Engagement, MemberId Member), ResponseId> known = new();

    public async ValueTask<ResponseId?> Of(EngagementId engagement, MemberId member, CancellationToken cancel)
    {
        if (known.TryGetValue((engagement, member), out var there)) return there;
        var found = (await grains.Participant(engagement, member).Get(Ask.Platform, cancel)).Participant.Response;
        if (found is not { } response) return null;
        if (known.Count >= Most) known.Clear();
        known[(engagement, member)] = response;
        return response;
    }
}
