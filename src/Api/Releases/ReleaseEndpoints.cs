using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Results;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Api.Releases;

/// <summary>The one way out for numbers: one person prepares a release, another makes it; its workbook is rendered when it is downloaded.</summary>
internal static class ReleaseEndpoints
{
    private const Roles Readers = Roles.Policy | Roles.DataProtectionLead;

    public static void MapReleases(IEndpointRouteBuilder engagement)
    {
        engagement.MapPost("/releases/preview", Preview).Allow(Roles.Policy).Produces<ReleasePattern>()
            .WithSummary("What a release of this plan would show and hide, without a figure. Without a body: of everything.");
        engagement.MapPost("/releases/proposals", Propose).Allow(Roles.Policy).Produces<BandProposals>()
            .WithSummary("Coarser bands for one table of this plan (?question=…&by=incomeBand|region|specialist|arts|raciallyMinoritised|livedExperience), those first that show most.");
        engagement.MapPost("/releases", Prepare).Allow(Roles.Policy).Produces<PreparedRelease>()
            .WithSummary("Prepare the next release: questions, segments, bands, and among whom. Without a body: everything. Another person makes it.");
        engagement.MapPost("/releases/{number:int}", Make).Allow(Roles.Policy).Produces<ReleaseSummary>().WithSummary("Make the release that somebody else prepared; with If-Match: its edition, only if nothing else was prepared since.");
        engagement.MapGet("/releases", List).Allow(Readers).Produces<ReleaseRegister>().WithSummary("What was released, and what is prepared.");
        engagement.MapGet("/releases/{number:int}", Get).Allow(Readers).Produces<Release>().WithSummary("A release, as it was stored.");
        engagement.MapGet("/releases/{number:int}/workbook", Workbook).Allow(Readers).Produces(StatusCodes.Status200OK, contentType: Upload.Xlsx)
            .WithSummary("A release as an Excel workbook, in English or with ?language=cy in Welsh.");
    }

    private static async Task<IResult> Preview(Command<PlanBody> command, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var engagement = grains.Engagement(NameFilter.IdOf(http));
        var plan = await command.Body.PlanFor(NameFilter.IdOf(http), command.Actor, grains, cancel);
        return plan.Is(out var chosen) ? (await engagement.Preview(new(command.Actor, chosen), cancel)).ToResult() : plan.Problems.ToResult();
    }

    private static async Task<IResult> Propose(string question, string by, Command<PlanBody> command, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (!ResultEndpoints.TryReadSegment(by, out var segment) || segment is not { } divided) return HttpProblems.BadSegment().ToResult();
        var engagement = grains.Engagement(NameFilter.IdOf(http));
        var plan = await command.Body.PlanFor(NameFilter.IdOf(http), command.Actor, grains, cancel);
        return plan.Is(out var chosen) ? (await engagement.Propose(new(command.Actor, chosen, question, divided), cancel)).ToResult() : plan.Problems.ToResult();
    }

    private static async Task<IResult> Prepare(Command<PlanBody> command, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var engagement = grains.Engagement(NameFilter.IdOf(http));
        var plan = await command.Body.PlanFor(NameFilter.IdOf(http), command.Actor, grains, cancel);
        return plan.Is(out var chosen)
            ? (await engagement.Prepare(new(command.Actor, command.Request, chosen), cancel)).ToResult(answered => Reply.Json(answered.Answer))
            : plan.Problems.ToResult();
    }

    private static async Task<IResult> Make(int number, Command<Empty> command, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).Release(new(command.Actor, command.Request, number, command.Seen), cancel)).ToResult(answered => Reply.Json(answered.Answer));

    private static async Task<IResult> List(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).GetReleases(new(Bearer.Of(http)), cancel)).ToResult();

    private static async Task<IResult> Get(int number, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).GetRelease(new(Bearer.Of(http), number), cancel)).ToResult();

    private static async Task<IResult> Workbook(int number, string? language, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).GetRelease(new(Bearer.Of(http), number), cancel))
            .ToResult(release => File(release, language == "cy" ? Language.Welsh : Language.English));

    internal static IResult File(Release release, Language language)
    {
        var file = new MemoryStream();
        ReleaseWorkbook.Write(release, file, language);
        file.Position = 0;
        return Microsoft.AspNetCore.Http.Results.File(file, Upload.Xlsx, ReleaseWorkbook.FileName(release, language));
    }
}
