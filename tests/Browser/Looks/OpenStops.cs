using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>The pages that everybody may see: about us, and the door.</summary>
internal static class OpenStops
{
    private const string Code = "/sign-in/code", Letter = "/no-such-letter";

    public static ImmutableArray<Stop> All { get; } =
    [
        new("welcome", "/", visit => visit.AsNobody("/")),
        new("accessibility", "/accessibility", visit => visit.AsNobody("/accessibility")),
        new("privacy", "/privacy", visit => visit.AsNobody("/privacy")),
        new("an address that is none", "", visit => visit.AsNobody("/no/such/page")),
        new("sign in", "/sign-in", visit => visit.AsNobody("/sign-in")),
        new("sign in, no address", "/sign-in", async visit => await Visit.Press(await visit.AsNobody("/sign-in")), Errors: true),
        new("sign in, a code is on its way", Code, async visit => await Asked(visit)),
        new("sign in, a wrong code", Code, async visit =>
        {
            var tab = await Asked(visit);
            await tab.Field("code").FillAsync("0000 0000");
            return await Visit.Press(tab);
        }, Errors: true),
        new("sign in, a code from elsewhere", Code, visit => visit.AsNobody(Code)),
        new("sign in by link", "/sign-in/link/{letter}", visit => visit.AsNobody("/sign-in/link" + Letter)),
        new("sign in by a link that is over", "/sign-in/link/{letter}", async visit => await Visit.Press(await visit.AsNobody("/sign-in/link" + Letter)), Errors: true),
        new("invitation", "/invitation/{letter}", visit => visit.AsNobody("/invitation" + Letter)),
        new("invitation that is over", "/invitation/{letter}", async visit => await Visit.Press(await visit.AsNobody("/invitation" + Letter)), Errors: true),
        new("for whom?", "/choose", visit => visit.AsMember("/choose")),
        new("for whom?, nothing chosen", "/choose", async visit =>
        {
            var tab = await visit.AsMember("/choose");
            await tab.EvaluateAsync("for (const choice of document.querySelectorAll('[name=for]')) choice.checked = false");
            return await Visit.Press(tab);
        }, Errors: true),
        new("where one is signed in", "/account", visit => visit.AsMember("/account")),
        new("sign out?", "/sign-out", visit => visit.AsMember("/sign-out")),
    ];

    private static async Task<IPage> Asked(Visit visit)
    {
        var tab = await visit.AsNobody("/sign-in");
        await tab.Field("email").FillAsync("somebody@example.org");
        return await Visit.Press(tab);
    }
}
