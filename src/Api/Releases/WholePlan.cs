using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Results;
using Clinks.Engage.Grains.Participation;

namespace Clinks.Engage.Api.Releases;

/// <summary>What is proposed where nobody chose: every question, by every segment of which something is known of those who were asked. By another, every table would be there only to say that it is not.</summary>
internal static class WholePlan
{
    public static async Task<Outcome<ReleasePlan>> For(EngagementId engagement, Questionnaire questionnaire, Actor actor, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Participation(engagement).Count(new(actor), cancel)).Map(counts => ReleasePlan.Everything(questionnaire) with
        {
            Segments = [.. SegmentLabels.All.Where(segment => counts.Categories.Any(category => category.Segment == segment && !SegmentVariables.IsNotKnown(segment, category.Category)))],
        });
}
