using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Api.Releases;

/// <summary>The one way out for numbers: a release, and its workbook, rendered when it is downloaded.</summary>
internal static class ReleaseEndpoints
{
    public static void MapReleases(IEndpointRouteBuilder engagement)
    {
        engagement.MapPost("/release", Make).Allow(Roles.Policy).Produces<ReleaseSummary>().WithSummary("Make the release. One an engagement, for now.");
        engagement.MapGet("/release", Get).Allow(Roles.Policy | Roles.DataProtectionLead).Produces<Release>().WithSummary("The release, as it was stored.");
        engagement.MapGet("/release/workbook", Workbook).Allow(Roles.Policy | Roles.DataProtectionLead).Produces(StatusCodes.Status200OK, contentType: Upload.Xlsx)
            .WithSummary("The release as an Excel workbook, in English or with ?language=cy in Welsh.");
    }

    private static async Task<IResult> Make(Command<Empty> command, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).Release(new(command.Actor, command.Request), cancel)).ToResult(answered => Reply.Json(answered.Answer));

    private static async Task<IResult> Get(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).GetRelease(new(Bearer.Of(http)), cancel)).ToResult();

    private static async Task<IResult> Workbook(string? language, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var found = await grains.Engagement(NameFilter.IdOf(http)).GetRelease(new(Bearer.Of(http)), cancel);
        var chosen = language == "cy" ? Language.Welsh : Language.English;
        return found.ToResult(release =>
        {
            var file = new MemoryStream();
            ReleaseWorkbook.Write(release, file, chosen);
            file.Position = 0;
            return Microsoft.AspNetCore.Http.Results.File(file, Upload.Xlsx, ReleaseWorkbook.FileName(release, chosen));
        });
    }
}
