using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Identity;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Pages;

/// <summary>
/// Who looks at a page, in which language, and whether they may. The session is looked up at every request, so that ending it
/// holds at once. Without one a page sends to the sign-in; a form that was filled in is not thrown away over it.
/// </summary>
internal sealed class PageDoor(RequestDelegate next, IGrainFactory grains, DoorCookies cookies)
{
    public Task InvokeAsync(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<PageEndpoint>() is { } page ? Enter(http, page) : next(http);

    private async Task Enter(HttpContext http, PageEndpoint page)
    {
        if (LanguageChoice.TryFollow(http)) return;
        var session = await Session(http);
        var actor = session?.Actor;
        new PageContext(http, LanguageOf(http), session).Keep();
        var allowed = http.GetEndpoint()!.Metadata.GetMetadata<AllowedRoles>();
        if (allowed is not { Roles: null })
        {
            if (actor is null)
            {
                await SendAway(http, page);
                return;
            }

            if (allowed?.Roles is not { } roles || !actor.Holds(roles))
            {
                if (HttpMethods.IsGet(http.Request.Method) && allowed?.Roles is { } wanted && MayBe(session!, wanted))
                {
                    http.Response.Redirect($"/choose?return={Uri.EscapeDataString(http.Request.Path)}");
                    return;
                }

                // What somebody may not see is not there for them.
                await ProblemResponses.Write(http, PageProblems.NotForYou());
                return;
            }
        }

        if (actor is not null) Bearer.Let(http, actor);
        await next(http);
    }

    /// <summary>For another of their organisations, or as staff, this person may.</summary>
    private static bool MayBe(SignedIn session, Roles wanted) => (session.Staff & wanted) != 0 || session.Members.Any(one => (one.Roles & wanted) != 0);

    /// <summary>The language of a cookie, or, before one was chosen, of the browser's first wish.</summary>
    internal static Language LanguageOf(HttpContext http) => http.Request.Cookies[LanguageChoice.Cookie] switch
    {
        "cy" => Language.Welsh,
        "en" => Language.English,
        _ => http.Request.Headers.AcceptLanguage.ToString().StartsWith("cy", StringComparison.OrdinalIgnoreCase) ? Language.Welsh : Language.English,
    };

    private static async Task SendAway(HttpContext http, PageEndpoint page)
    {
        if (page.TakesStaleForms && HttpMethods.IsPost(http.Request.Method))
        {
            await KeptForm.Answer(http, page);
            return;
        }

        var back = HttpMethods.IsGet(http.Request.Method) ? $"?return={Uri.EscapeDataString(http.Request.Path)}" : "";
        http.Response.Redirect("/sign-in" + back);
    }

    private async Task<SignedIn?> Session(HttpContext http)
    {
        if (!cookies.TrySession(http, out var session)) return null;
        var signedIn = await grains.Account(session.Account).CheckSession(new(Actor.System, session.Hash, cookies.ActingFor(http)), http.RequestAborted);
        return signedIn.Is(out var who) ? who : null;
    }
}
