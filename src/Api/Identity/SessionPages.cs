using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Grains.Membership;

namespace Clinks.Engage.Api.Identity;

/// <summary>For whoever is in: for whom they act, where else they are signed in, and out again.</summary>
public static class SessionPages
{
    /// <summary>No member has this id: slugs have no such character.</summary>
    public const string AsStaff = ":staff";

    private const string Next = "return";

    public sealed record Organisation(string Id, string Name);

    public sealed record ChooseModel(ImmutableArray<Organisation> Members, bool Staff, string? Now, string? Next, bool Missing);

    /// <param name="Mine">The session that looks.</param>
    /// <param name="HasChoice">There is more than one organisation, or staff, to act for.</param>
    public sealed record SessionsModel(ImmutableArray<SessionShown> Sessions, string Mine, bool HasChoice);

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/choose", Choose).OpenPage();
        pages.MapPost("/choose", Chosen).OpenPage();
        pages.MapGet("/sign-out", SignOut).OpenPage();
        pages.MapPost("/sign-out", SignedOut).OpenPage();
        pages.MapGet("/account", Sessions).OpenPage();
        pages.MapPost("/account", End).OpenPage();
    }

    private static async Task<IResult> Choose(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        PageContext.Of(http).Session is not { } session ? Show.Next("/sign-in")
        : Show.Page<ChoosePage, ChooseModel>(http, await Choices(session, LocalPath.Read(http.Request.Query[Next]), missing: false, grains, cancel));

    private static async Task<IResult> Chosen(PageForm form, HttpContext http, IGrainFactory grains, DoorCookies cookies, CancellationToken cancel)
    {
        if (PageContext.Of(http).Session is not { } session) return Show.Next("/sign-in");
        var next = LocalPath.Read(form[Next]);
        if (form["for"] == AsStaff && session.Staff is not Roles.None) cookies.KeepActingFor(http, null);
        else if (session.Members.FirstOrDefault(one => one.Member.Value == form["for"]) is { } chosen) cookies.KeepActingFor(http, chosen.Member);
        else return Show.Page<ChoosePage, ChooseModel>(http, await Choices(session, next, missing: true, grains, cancel), StatusCodes.Status422UnprocessableEntity);
        return Show.Next(next ?? "/");
    }

    private static IResult SignOut(HttpContext http) =>
        PageContext.Of(http).Session is null ? Show.Next("/sign-in") : Show.Page<SignOutPage, Pages.Nothing>(http, Pages.Nothing.Here);

    private static async Task<IResult> SignedOut(PageForm form, HttpContext http, IGrainFactory grains, DoorCookies cookies, CancellationToken cancel)
    {
        if (PageContext.Of(http).Session is { } session) await grains.Account(session.Account).EndSession(new(Actor.System, form.Request, session.Session), cancel);
        cookies.Forget(http);
        return Show.Next("/sign-in");
    }

    private static async Task<IResult> Sessions(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (PageContext.Of(http).Session is not { } session) return Show.Next("/sign-in?return=%2Faccount");
        var listed = await grains.Account(session.Account).ListSessions(Ask.Platform, cancel);
        var choices = session.Members.Length + (session.Staff is Roles.None ? 0 : 1);
        return Show.Page<SessionsPage, SessionsModel>(http, new([.. listed.Sessions.OrderByDescending(one => one.Session == session.Session).ThenByDescending(one => one.Started)], session.Session, choices > 1));
    }

    private static async Task<IResult> End(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (PageContext.Of(http).Session is not { } session) return Show.Next("/sign-in");
        var account = grains.Account(session.Account);
        // What is ended already is ended: there is nothing to tell.
        if (form["others"] == "yes") await account.EndOtherSessions(new(Actor.System, form.Request, session.Session), cancel);
        else await account.EndSession(new(Actor.System, form.Request, form["session"]), cancel);
        return Show.Next("/account");
    }

    private static async Task<ChooseModel> Choices(SignedIn session, string? next, bool missing, IGrainFactory grains, CancellationToken cancel)
    {
        var organisations = await Task.WhenAll(session.Members.Select(one => Named(session.Account, one)));
        return new([.. organisations], session.Staff is not Roles.None, session.Actor.Member?.Value, next, missing);

        async Task<Organisation> Named(AccountId account, MemberAccess access)
        {
            var view = await grains.Member(access.Member).Get(new(new($"{account}/{access.Member}", access.Roles, access.Member)), cancel);
            return new(access.Member.Value, view.Is(out var there) ? there.Details.Name : access.Member.Value);
        }
    }
}
