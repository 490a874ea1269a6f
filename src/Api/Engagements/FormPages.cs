using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Workbooks.XlsForms;

namespace Clinks.Engage.Api.Engagements;

/// <summary>Uploading an XLSForm: a new survey or consultation, another definition of a draft, other words for an open one.</summary>
public static class FormPages
{
    internal const string NewPath = "/staff/engagements/new";
    private const string File = "file", Kind = "kind";

    internal static void MapNew(IEndpointRouteBuilder pages)
    {
        pages.MapGet(NewPath, (HttpContext http) => ShowNew(http, "", [])).Page(Roles.Policy);
        pages.MapPost(NewPath, Create).Page(Roles.Policy, UploadedFile.MostFormBytes);
    }

    internal static void MapDefinition(RouteGroupBuilder one)
    {
        one.MapGet("/definition", Ask).Page(Roles.Policy);
        one.MapPost("/definition", Change).Page(Roles.Policy, UploadedFile.MostFormBytes);
    }

    /// <param name="Kind">What was chosen; empty before.</param>
    public sealed record NewModel(string Kind, ImmutableArray<Problem> Faults);

    public sealed record DefinitionModel(StaffEngagement Engagement, ImmutableArray<Problem> Faults);

    private static IResult ShowNew(HttpContext http, string kind, ImmutableArray<Problem> faults) =>
        Show.Page<NewEngagementPage, NewModel>(http, new(kind, faults), StatusOf(faults));

    private static async Task<IResult> Create(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        EngagementKind? kind = form[Kind] switch { "survey" => EngagementKind.Survey, "consultation" => EngagementKind.Consultation, _ => null };
        var read = await Read(form, cancel);
        ImmutableArray<Problem> faults = kind is null ? [StaffProblems.KindMissing(), .. read.Problems] : read.Problems;
        if (kind is not { } chosen || !read.Is(out var questionnaire)) return ShowNew(http, form[Kind], faults);
        // A form that was read has a form_id that is a slug.
        if (!EngagementId.TryCreate(chosen, questionnaire.FormId, out var id)) return ShowNew(http, form[Kind], [Problems.NoSuchEngagement()]);
        var drafted = await grains.Engagement(id).Draft(new(form.Actor, form.Request, id, questionnaire), cancel);
        return drafted.Is(out var done) ? Show.Next(StaffEngagement.PathOf(done.Answer)) : ShowNew(http, form[Kind], drafted.Problems);
    }

    private static async Task<IResult> Ask(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await StaffEngagement.Load(http, grains, cancel)).ToResult(engagement => ShowDefinition(http, engagement, []));

    private static IResult ShowDefinition(HttpContext http, StaffEngagement engagement, ImmutableArray<Problem> faults) =>
        Show.Page<DefinitionPage, DefinitionModel>(http, new(engagement, faults), StatusOf(faults));

    private static async Task<IResult> Change(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var read = await Read(form, cancel);
        if (!read.Is(out var questionnaire)) return ShowDefinition(http, engagement, read.Problems);
        var changed = await grains.Engagement(engagement.View.Id).Change(new(form.Actor, form.Request, questionnaire), cancel);
        return changed.Succeeded ? Show.Next(engagement.Path) : ShowDefinition(http, engagement, changed.Problems);
    }

    private static async Task<Outcome<Questionnaire>> Read(PageForm form, CancellationToken cancel) =>
        (await UploadedFile.Read(form, File, orCsv: false, cancel)).Then(file => XlsFormReader.Read(file.Open()));

    private static int StatusOf(ImmutableArray<Problem> faults) => faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
