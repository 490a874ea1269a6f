using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.Engagements;

namespace Clinks.Engage.Api.Releases;

/// <summary>The plan of a release as it is sent: what is left out is everything, so that <c>{}</c> is a release of all (<see cref="WholePlan"/>).</summary>
internal sealed record PlanBody
{
    public ImmutableArray<string>? Questions { get; init; }

    public ImmutableArray<Segment>? Segments { get; init; }

    public ImmutableArray<SegmentBands> SegmentBands { get; init; } = [];

    public ImmutableArray<AnswerBands> AnswerBands { get; init; } = [];

    public Among? Among { get; init; }

    internal async Task<Outcome<ReleasePlan>> PlanFor(EngagementId engagement, Actor actor, IGrainFactory grains, CancellationToken cancel)
    {
        var asked = await grains.Engagement(engagement).GetQuestionnaire(new(actor), cancel);
        if (!asked.Is(out var questionnaire)) return Outcome.Refused<ReleasePlan>(asked.Problems);
        return (await WholePlan.For(engagement, questionnaire, actor, grains, cancel)).Map(all => new ReleasePlan(Questions ?? all.Questions, Segments ?? [.. all.Segments.Where(segment => segment != Among?.Segment)])
        {
            SegmentBands = SegmentBands,
            AnswerBands = AnswerBands,
            Among = Among,
        });
    }
}
