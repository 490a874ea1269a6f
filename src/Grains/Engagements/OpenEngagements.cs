using System.Collections.Concurrent;
using System.Collections.Frozen;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Grains.Engagements;

/// <summary>
/// What responses are held against, kept in each silo. It never goes stale: audience and meaning are fixed at the opening,
/// and whether it is still open is not asked here but decided in the append's transaction.
/// </summary>
public sealed class OpenEngagements(IGrainFactory grains)
{
    private readonly ConcurrentDictionary<EngagementId, Known> known = new();

    public async ValueTask<Outcome<Known>> Get(EngagementId id, CancellationToken cancel)
    {
        if (known.TryGetValue(id, out var there)) return Outcome.Done(there);
        var opened = await grains.Engagement(id).GetOpened(Ask.Platform, cancel);
        return opened.Map(engagement => known.GetOrAdd(id, new Known(engagement)));
    }

    /// <summary>An opened engagement with its audience ready for look-ups.</summary>
    public sealed class Known(OpenedEngagement opened)
    {
        private readonly FrozenSet<MemberId> asked = opened.Audience.Members.Select(member => member.Member).ToFrozenSet();

        public Questionnaire Questionnaire => opened.Questionnaire;

        public bool Asks(MemberId member) => asked.Contains(member);
    }
}
