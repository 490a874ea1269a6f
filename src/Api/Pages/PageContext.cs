using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Microsoft.AspNetCore.Antiforgery;

namespace Clinks.Engage.Api.Pages;

/// <summary>What every page needs to know: who looks at it, in which language, and what its forms must bring back.</summary>
public sealed class PageContext(HttpContext http, Language language, SignedIn? session)
{
    private static readonly object Key = new();
    internal const string EasyReadCookie = "reading";
    private AntiforgeryTokenSet? token;
    private string? shown;

    public Language Language { get; private set; } = language;

    /// <summary>Null: nobody is signed in.</summary>
    public Actor? Actor => session?.Actor;

    /// <summary>What they may be besides, and until when. Null: nobody is signed in.</summary>
    public SignedIn? Session => session;

    public string Code => Language is Language.Welsh ? "cy" : "en";

    /// <summary>Where the page is, without what follows a question mark.</summary>
    public string Path => http.Request.Path;

    /// <summary>It answers a form: the same address, followed as a link, may lead nowhere.</summary>
    public bool IsPosted => HttpMethods.IsPost(http.Request.Method);

    /// <summary>Proves that a form came from a page of ours. Made only for pages that have a form.</summary>
    public AntiforgeryTokenSet Token => token ??= http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);

    /// <summary>Tells one showing of a form from the next.</summary>
    public string NewShown() => shown ?? Guid.NewGuid().ToString("N");

    public bool IsStaff => Actor?.Holds(Roles.Policy | Roles.Membership | Roles.DataProtectionLead | Roles.Administrator | Roles.Steward | Roles.SafeguardingLead) ?? false;

    /// <summary>How contributors' pages are read: in plain words, or in Easy Read where that was chosen.</summary>
    public Method Method { get; private set; } = http.Request.Cookies[EasyReadCookie] == "easy" ? Method.EasyRead : Method.Written;

    public bool IsEasyRead => Method is Method.EasyRead;

    public string Say(Wording words) => words.In(Language);

    public string Say(Said said) => said.In(Language, Method);

    /// <summary>From here on in the words in which somebody else is told: what is read out is the plain text, whoever reads Easy Read themselves.</summary>
    public void ReadAs(Method method) => Method = method;

    /// <summary>From here on in this language: the page that answers the form by which it was chosen.</summary>
    public void Speak(Language chosen) => Language = chosen;

    /// <summary>
    /// What stencils are drawn with: somebody with these roles opens the page at this path, and nothing else is known of them or of
    /// their request. So nothing else can get into a stencil, which is for everybody.
    /// </summary>
    internal static PageContext OfNobody(Language language, string path, Roles roles, AntiforgeryTokenSet token, string shown) =>
        new(new DefaultHttpContext { Request = { Method = HttpMethods.Get, Path = path } }, language, new(default, "", new("", roles), Roles.None, [], default)) { token = token, shown = shown };

    public static PageContext Of(HttpContext http) => (PageContext)http.Items[Key]!;

    public static bool IsKnown(HttpContext http) => http.Items.ContainsKey(Key);

    public void Keep() => http.Items[Key] = this;
}
