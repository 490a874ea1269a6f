using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Engagements;

namespace Clinks.Engage.Api.Engagements;

/// <summary>Closing: one question that says what it means, and a button.</summary>
internal static class ClosingPages
{
    public static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/close", Ask).Page(Roles.Policy);
        one.MapPost("/close", Close).Page(Roles.Policy);
    }

    private static async Task<IResult> Ask(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await StaffEngagement.Load(http, grains, cancel)).ToResult(engagement =>
            engagement.View.Stage is Domain.Engagements.Stage.Open ? Show.Page<ClosePage, StaffEngagement>(http, engagement) : Show.Next(engagement.Path));

    private static async Task<IResult> Close(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var closed = await grains.Engagement(engagement.View.Id).Close(new(form.Actor, form.Request), cancel);
        // Closed by somebody else meanwhile is closed, which is what was wanted.
        return closed.Succeeded || closed.Problems is [{ Code: "closed-already" }] ? Show.Next(engagement.Path) : closed.Problems.ToResult();
    }
}
