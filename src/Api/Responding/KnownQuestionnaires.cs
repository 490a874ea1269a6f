using System.Collections.Concurrent;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Engagements;

namespace Clinks.Engage.Api.Responding;

/// <summary>
/// Questionnaires as they were last read: they are large, change seldom, and where the silos are elsewhere would cross the wire
/// for every page. Whether one is old is known from the engagement itself, which is asked every time.
/// </summary>
internal sealed class KnownQuestionnaires(IGrainFactory grains)
{
    private readonly ConcurrentDictionary<EngagementId, (int Definition, Questionnaire Questionnaire)> known = new();

    public async ValueTask<Outcome<Questionnaire>> Of(EngagementView view, Actor actor, CancellationToken cancel)
    {
        if (known.TryGetValue(view.Id, out var there) && there.Definition == view.Definition) return there.Questionnaire;
        var read = await grains.Engagement(view.Id).GetQuestionnaire(new(actor), cancel);
        if (read.Is(out var questionnaire)) known[view.Id] = (view.Definition, questionnaire);
        return read;
    }
}
