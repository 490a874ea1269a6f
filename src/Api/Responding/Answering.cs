using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Outcomes;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Responding;

namespace Clinks.Engage.Api.Responding;

/// <summary>One organisation and one engagement, as the pages of answering need them.</summary>
/// <param name="Response">Null: nobody of the organisation has begun.</param>
/// <param name="Draft">What is being written; null where nothing is: not begun, or sent and not being changed.</param>
public sealed record Answering(EngagementView Engagement, Questionnaire Questionnaire, ResponseId? Response, DraftView? Draft)
{
    /// <summary>Staff look at it as a respondent would; there is no organisation, and nothing can be sent.</summary>
    public bool IsPreview { get; init; }

    /// <summary>It is public what happened afterwards; only the pages that say so ask.</summary>
    public bool IsTold { get; init; }

    /// <summary>Where its pages begin.</summary>
    public string Path => IsPreview ? $"/staff{PathOf(Engagement)}/preview" : PathOf(Engagement);

    public bool IsOpen => Engagement.Stage is Stage.Open;

    public bool IsSent => Response is not null && (Draft is null || Draft.Revising);

    /// <summary>The answers of the draft.</summary>
    public IReadOnlyDictionary<string, Answer> Answers { get; } = Plain(Draft?.Answers ?? []);

    public ImmutableArray<Section> Sections => field.IsDefault ? field = Questionnaire.SectionsNow(Answers) : field;

    public static string PathOf(EngagementView engagement) => $"/{(engagement.Kind is EngagementKind.Survey ? "surveys" : "consultations")}/{engagement.Name}";

    public static IReadOnlyDictionary<string, Answer> Plain(ImmutableArray<ShownAnswer> answers) =>
        answers.ToDictionary(answer => answer.Name, answer => answer.Coded ?? new Answer.Words(answer.Words!.Words), StringComparer.Ordinal);

    /// <summary>With whether it is public what happened afterwards: nothing is before the close.</summary>
    internal static async Task<Outcome<Answering>> LoadTold(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await Load(http, grains, cancel);
        return loaded.Is(out var answering) && !answering.IsOpen ? answering with { IsTold = await OutcomePages.Told(answering.Engagement.Id, grains, cancel) is not null } : loaded;
    }

    internal static async Task<Outcome<Answering>> Load(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var (id, actor) = (NameFilter.IdOf(http), Bearer.Of(http));
        if (actor.Member is not { } member) return Problems.NoSuchEngagement();
        // Both are asked at once; neither is left behind.
        var asking = http.RequestServices.GetRequiredService<KnownResponses>().Of(id, member, cancel).AsTask();
        var found = await grains.Engagement(id).Get(new(actor), cancel);
        var theirs = await asking;
        if (!found.Is(out var engagement)) return Outcome.Refused<Answering>(found.Problems);
        var read = await http.RequestServices.GetRequiredService<KnownQuestionnaires>().Of(engagement, actor, cancel);
        if (!read.Is(out var questionnaire)) return Outcome.Refused<Answering>(read.Problems);
        if (theirs is not { } response) return new Answering(engagement, questionnaire, null, null);

        var draft = await grains.Response(response).GetDraft(new(actor), cancel);
        return draft.Is(out var there) ? new Answering(engagement, questionnaire, response, there)
            : draft.Problems is [{ Code: "submitted-already" }] ? new Answering(engagement, questionnaire, response, null)
            : Outcome.Refused<Answering>(draft.Problems);
    }
}
