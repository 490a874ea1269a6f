using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Api.Responding;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Engagements;

/// <summary>What respondents will see, before they do: the words of the start, the sections, every question. In both languages.</summary>
internal static class PreviewPages
{
    public static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/preview", Start).Page(Roles.Policy);
        one.MapGet("/preview/{page}", Section).Page(Roles.Policy);
        // Not below the preview: there a section of the form may have any name.
        one.MapGet("/print", Print).Page(Roles.Policy);
    }

    private static async Task<IResult> Start(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Load(http, grains, cancel)).ToResult(answering => Show.Page<PreviewPage, Answering>(http, answering));

    private static async Task<IResult> Section(string page, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Load(http, grains, cancel)).ToResult(answering =>
            answering.Questionnaire.Pages.FirstOrDefault(one => one.Name == page) is { } found
                ? Show.Page<SectionPage, SectionModel>(http, SectionModel.Preview(answering, found))
                : PageProblems.NothingHere().ToResult());

    private static async Task<IResult> Print(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Load(http, grains, cancel)).ToResult(answering => Show.Page<PrintPage, Answering>(http, answering));

    private static async Task<Outcome<Answering>> Load(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return Outcome.Refused<Answering>(loaded.Problems);
        var read = await http.RequestServices.GetRequiredService<KnownQuestionnaires>().Of(engagement.View, engagement.Actor, cancel);
        return read.Map(questionnaire => new Answering(engagement.View, questionnaire, null, null) { IsPreview = true });
    }
}
