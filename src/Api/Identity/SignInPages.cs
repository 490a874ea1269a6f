using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Identity;

/// <summary>Coming in: ask for a letter, then follow its link or type its code; or follow the link of an invitation.</summary>
public static class SignInPages
{
    private const string Next = "return", CodePath = "/sign-in/code";

    /// <param name="Works">Letters can be sent at all.</param>
    /// <param name="InField">What is wrong is the address.</param>
    public sealed record SignInModel(bool Works, string? Next, string Email = "", Wording? Error = null, bool InField = false);

    /// <param name="Asked">They come from the page that asks for a letter, so their address is known.</param>
    public sealed record CodeModel(bool Asked, bool ByInvitation, string Email, bool Wrong);

    public sealed record LinkModel(bool ByInvitation, string? Next);

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/sign-in", Ask).OpenPage();
        pages.MapPost("/sign-in", Asked).OpenPage().RequireRateLimiting(DoorHosting.AskingLimit);
        pages.MapGet(CodePath, Code).OpenPage();
        pages.MapPost(CodePath, CodeTyped).OpenPage().RequireRateLimiting(DoorHosting.TryingLimit);
        pages.MapGet("/sign-in/link/{letter}", (string letter, HttpContext http) => Link(http, byInvitation: false)).OpenPage();
        pages.MapPost("/sign-in/link/{letter}", LinkFollowed).OpenPage().RequireRateLimiting(DoorHosting.TryingLimit);
        pages.MapGet("/invitation/{letter}", (string letter, HttpContext http) => Link(http, byInvitation: true)).OpenPage();
        pages.MapPost("/invitation/{letter}", InvitationFollowed).OpenPage().RequireRateLimiting(DoorHosting.TryingLimit);
    }

    private static IResult Ask(HttpContext http, MailOptions mail) =>
        Show.Page<SignInPage, SignInModel>(http, new(mail.Works, LocalPath.Read(http.Request.Query[Next])));

    private static IResult Asked(PageForm form, HttpContext http, MailOptions mail, SignInDesk desk, TypedBefore before)
    {
        var next = LocalPath.Read(form[Next]);
        if (LanguageChoice.Chosen(http, form)) return Show.Next(next is null ? "/sign-in" : $"/sign-in?return={Uri.EscapeDataString(next)}");
        if (!mail.Works) return Show.Page<SignInPage, SignInModel>(http, new(false, next), StatusCodes.Status503ServiceUnavailable);
        var email = form["email"];
        if (!SignInAddress.TryRead(email, out _)) return Show.Page<SignInPage, SignInModel>(http, new(true, next, email, DoorTexts.EmailInvalid, InField: true), StatusCodes.Status422UnprocessableEntity);
        if (!desk.TryAsk(email, PageContext.Of(http).Language, next)) return Show.Page<SignInPage, SignInModel>(http, new(true, next, email, DoorTexts.Busy), StatusCodes.Status503ServiceUnavailable);
        before.Keep(http, new(email, null, null, next));
        return Show.Next(CodePath);
    }

    private static IResult Code(HttpContext http, TypedBefore before)
    {
        var typed = before.Read(http);
        return Show.Page<CodePage, CodeModel>(http, new(typed is not null, typed?.Account is not null, "", Wrong: false));
    }

    private static async Task<IResult> CodeTyped(PageForm form, HttpContext http, IGrainFactory grains, TypedBefore before, Entering entering, CancellationToken cancel)
    {
        if (LanguageChoice.Chosen(http, form)) return Show.Next(CodePath);
        var typed = before.Read(http);
        var secret = Entering.SecretOf(form, form["code"]);
        var wanted = Entering.NewSession(http, secret, typed?.Device);
        var redeemed = typed?.Account is { } account
            ? SignInCode.TryRead(form["code"], out var code)
                ? await grains.Account(account).RedeemCode(new(Actor.System, form.Request, code, wanted), cancel)
                : Problems.SignInExpired()
            : await grains.Door().RedeemCode(new(Actor.System, form.Request, typed?.Email ?? form["email"], form["code"], wanted), cancel);
        return entering.Enter(http, redeemed, secret, typed?.Device, typed?.Next)
            ?? Show.Page<CodePage, CodeModel>(http, new(typed is not null, typed?.Account is not null, typed is null ? form["email"] : "", Wrong: true), StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Link(HttpContext http, bool byInvitation) => Show.Page<LinkPage, LinkModel>(http, new(byInvitation, LocalPath.Read(http.Request.Query[Next])));

    private static async Task<IResult> LinkFollowed(string letter, PageForm form, HttpContext http, IGrainFactory grains, MailOptions mail, Entering entering, CancellationToken cancel)
    {
        if (!SessionSecret.TryRead(letter, out var link)) return Expired(http, mail, form);
        var secret = Entering.SecretOf(form, link.Secret);
        var redeemed = await grains.Account(link.Account).RedeemLink(new(Actor.System, form.Request, link.Hash, Entering.NewSession(http, secret, null)), cancel);
        return entering.Enter(http, redeemed, secret, null, LocalPath.Read(form[Next])) ?? Expired(http, mail, form);
    }

    private static async Task<IResult> InvitationFollowed(
        string letter, PageForm form, HttpContext http, IGrainFactory grains, MailOptions mail, SignInDesk desk, TypedBefore before, DoorCookies cookies, Entering entering, CancellationToken cancel)
    {
        if (!SessionSecret.TryRead(letter, out var link)) return Expired(http, mail, form);
        var next = LocalPath.Read(form[Next]);
        var secret = Entering.SecretOf(form, link.Secret);
        var device = cookies.Device(http);
        var redeemed = await grains.Account(link.Account).RedeemInvitation(new(Actor.System, form.Request, link.Hash, Entering.NewSession(http, secret, device)), cancel);
        if (redeemed.Problems is [{ Code: "confirm-by-code" }])
        {
            if (!mail.Works || !desk.TryAsk(link.Account, PageContext.Of(http).Language, next))
                return Show.Page<SignInPage, SignInModel>(http, new(mail.Works, next, "", mail.Works ? DoorTexts.Busy : null), StatusCodes.Status503ServiceUnavailable);
            before.Keep(http, new(null, link.Account, device, next));
            return Show.Next(CodePath);
        }

        return entering.Enter(http, redeemed, secret, device, next) ?? Expired(http, mail, form);
    }

    private static IResult Expired(HttpContext http, MailOptions mail, PageForm form) =>
        Show.Page<SignInPage, SignInModel>(http, new(mail.Works, LocalPath.Read(form[Next]), "", DoorTexts.Expired), StatusCodes.Status403Forbidden);
}
