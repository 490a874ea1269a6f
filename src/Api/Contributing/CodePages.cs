using Clinks.Engage.Api.Identity;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>Coming back with the code. It is sent in a form and stands in no address; every wrong one is answered alike.</summary>
public static class CodePages
{
    internal const string Path = "/yours", LeavePath = "/yours/leave";

    public sealed record Model(bool Wrong);

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Ask).OpenPage();
        pages.MapPost(Path, Typed).OpenPage().RequireRateLimiting(DoorHosting.CodesLimit);
        pages.MapPost(LeavePath, Leave).OpenPage();
    }

    private static IResult Ask(HttpContext http, ContributorCookies cookies) =>
        cookies.ReadHeld(http) is null ? Show.Page<CodePage, Model>(http, new(false)) : Show.Next(YoursPages.Held);

    private static async Task<IResult> Typed(PageForm form, HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel)
    {
        if (LanguageChoice.Chosen(http, form)) return Show.Next(Path);
        // What is no code at all takes the same way.
        var opened = await grains.ContributionCodesGrain().Try(new(Actor.System, form["code"]), cancel);
        if (!opened.Succeeded) return Show.Page<CodePage, Model>(http, new(true), StatusCodes.Status422UnprocessableEntity);
        cookies.Keep(http, new ContributorCookies.Held(form["code"]));
        return Show.Next(YoursPages.Held);
    }

    private static IResult Leave(PageForm form, HttpContext http, ContributorCookies cookies)
    {
        _ = form;
        cookies.ForgetHeld(http);
        return Show.Next(Path);
    }
}
