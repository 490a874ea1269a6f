using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Outcomes;

/// <summary>
/// What happened after one engagement: what was asked, what people said, what was done. A draft of policy staff until a second of them publishes it.
/// Key and stream: <c>outcomes-{engagement}</c>.
/// </summary>
public interface IOutcomesGrain : IGrainWithStringKey
{
    /// <summary>The draft, and every version that was ever public.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<OutcomesView>> Get(Ask ask, CancellationToken cancel);

    /// <summary>What everybody may read now. The pages ask for whoever opens them.</summary>
    [Allow(Roles.System)]
    Task<PublicOutcomes> GetPublic(Ask ask, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<EditionNow>>> WriteAsked(WriteAsked command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<EditionNow>>> WriteEntry(WriteEntry command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<EditionNow>>> DropEntry(DropEntry command, CancellationToken cancel);

    /// <summary>Puts the draft forward for a colleague to publish.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<Answered<EditionNow>>> Propose(ProposeOutcomes command, CancellationToken cancel);

    /// <summary>Makes public what somebody else put forward.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<Answered<EditionNow>>> Publish(PublishOutcomes command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<EditionNow>>> TakeDown(TakeDownOutcomes command, CancellationToken cancel);
}

public static class OutcomesGrains
{
    public static IOutcomesGrain Outcomes(this IGrainFactory grains, EngagementId engagement) => grains.GetGrain<IOutcomesGrain>("outcomes-" + engagement.Value);
}
