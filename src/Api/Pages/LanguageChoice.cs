using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Pages;

/// <summary>Choosing a language, by link or with a form. It is kept in a cookie for a year; nothing else is.</summary>
internal static class LanguageChoice
{
    internal const string Cookie = "language";
    private const string ByForm = "language:";

    /// <summary>A link with ?language= sets the cookie and leads to the same page without it.</summary>
    public static bool TryFollow(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Query["language"].ToString() is not ("en" or "cy")) return false;
        Set(http, http.Request.Query["language"].ToString());
        var rest = QueryString.Create(http.Request.Query.Where(part => part.Key != "language"));
        http.Response.Redirect(http.Request.Path + rest.ToString());
        return true;
    }

    /// <summary>Was the form sent by the button of a language? What was typed is saved by then, or shown again.</summary>
    public static bool Chosen(HttpContext http, PageForm form)
    {
        if (!form["go"].StartsWith(ByForm, StringComparison.Ordinal) || form["go"][ByForm.Length..] is not ("en" or "cy")) return false;
        var code = form["go"][ByForm.Length..];
        Set(http, code);
        PageContext.Of(http).Speak(code == "cy" ? Language.Welsh : Language.English);
        return true;
    }

    private static void Set(HttpContext http, string code) => http.Response.Cookies.Append(
        Cookie, code, new() { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", IsEssential = true });
}
