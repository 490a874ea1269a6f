using Clinks.Engage.Api.Pages;

namespace Clinks.Engage.Api.Contributing;

/// <summary>Getting away from a page at once, and how pages are read.</summary>
internal static class LeavingPages
{
    /// <summary>Where whoever looks over a shoulder is led: a page that says nothing (as GOV.UK's "Exit this page" does).</summary>
    public const string Elsewhere = "https://www.bbc.co.uk/weather", Exit = "/exit";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Exit, Leave).OpenPage();
        pages.MapPost("/reading", Read).OpenPage();
    }

    private static IResult Leave(HttpContext http, ContributorCookies cookies)
    {
        // A link on another site would otherwise end somebody's draft.
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is not "cross-site") cookies.Forget(http);
        // What was shown is not kept for the button "back".
        http.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Microsoft.AspNetCore.Http.Results.Redirect(Elsewhere);
    }

    private static IResult Read(PageForm form, HttpContext http)
    {
        var easy = form["reading"] == "easy";
        http.Response.Cookies.Append(PageContext.EasyReadCookie, easy ? "easy" : "plain", new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", IsEssential = true });
        return Show.Next(Identity.LocalPath.Read(form["return"]) ?? "/");
    }
}
