using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;
using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>What staff and organisations do with contributions.</summary>
internal static class AssistingStops
{
    private const string Name = "helped", At = "/staff/consultations/" + Name, One = "/staff/consultations/{name}", List = "/staff/contributions", Held = List + "/{contribution}/";
    private const Roles All = Roles.Policy | Roles.Steward | Roles.SafeguardingLead | Roles.DataProtectionLead;

    public static ImmutableArray<Stop> Stops { get; } =
    [
        new("posters", One + "/posters", async visit => await Goes(await Poster(visit), At + "/posters")),
        new("posters, no place", One + "/posters", async visit => await Visit.Press(await Open(visit, At + "/posters")), Errors: true),
        new("a poster", One + "/posters/{poster}", Poster),
        new("stop a poster?", One + "/posters/{poster}/stop", async visit =>
        {
            var tab = await Poster(visit);
            return await Goes(tab, tab.Path() + "/stop");
        }),
        new("paper forms", One + "/paper", visit => Open(visit, At + "/paper?copies=1")),
        new("paper forms, too many", One + "/paper", visit => Open(visit, At + "/paper?copies=99"), Errors: true),
        new("the script", One + "/taken-down/", visit => Open(visit, At + "/taken-down")),
        new("the script, not read", One + "/taken-down/", async visit => await Visit.Press(await Open(visit, At + "/taken-down")), Errors: true),
        new("taken down, the words", One + "/taken-down/{contribution}", visit => Begun(visit, "/taken-down")),
        new("taken down, nothing said", One + "/taken-down/{contribution}", async visit => await Visit.Press(await Begun(visit, "/taken-down")), Errors: true),
        new("taken down, may we count you", One + "/taken-down/{contribution}/uses/{purpose}", visit => Told(visit, "/taken-down")),
        new("taken down, photos and drawings", One + "/taken-down/{contribution}/pictures", async visit => await Pictured(await Checked(visit, "/taken-down"))),
        new("taken down, check", One + "/taken-down/{contribution}/check", visit => Checked(visit, "/taken-down")),
        new("the slip with the code", "", Slip),
        new("key in a form", One + "/keyed-in/", visit => Open(visit, At + "/keyed-in")),
        new("keyed in, the words", One + "/keyed-in/{contribution}", visit => Begun(visit, "/keyed-in")),
        new("keyed in, may we count you", One + "/keyed-in/{contribution}/uses/{purpose}", visit => Told(visit, "/keyed-in")),
        new("keyed in, photos and drawings", One + "/keyed-in/{contribution}/pictures", async visit => await Pictured(await Checked(visit, "/keyed-in"))),
        new("keyed in, check", One + "/keyed-in/{contribution}/check", visit => Checked(visit, "/keyed-in")),
        new("contributions", List, async visit => await Goes(await Slip(visit), List)),
        new("contributions, no number", List, visit => Open(visit, List + "?find=x"), Errors: true),
        new("a contribution", Held, Standing),
        new("a contribution, looked at without a reason", "", async visit => await Visit.PressNamed(await Standing(visit), "/look"), Errors: true),
        new("a contribution, what was told, with pictures", "", async visit =>
        {
            var tab = await Pictured(await Checked(visit, "/taken-down"));
            await StandingOf(await Visit.Press(await Goes(tab, Over(tab) + "/check")));
            await tab.Choice("reason", "Complaint").CheckAsync();
            return await Visit.PressNamed(tab, "/look");
        }),
        new("a contribution, what was told", "", async visit =>
        {
            var tab = await Standing(visit);
            await tab.Choice("reason", "Complaint").CheckAsync();
            return await Visit.PressNamed(tab, "/look");
        }),
        new("a contribution, a concern is open", Held, async visit => await Visit.PressNamed(await Standing(visit), "/concern")),
        new("take words out", "", visit => Opened(visit, "redact")),
        new("take words out, nothing decided", "", async visit => await Visit.Press(await Opened(visit, "redact"), "see"), Errors: true),
        new("take words out, other words that are not there", "", OtherWords, Errors: true),
        new("take words out, how it reads", "", Reads),
        new("take words out, something decided is changed", "", async visit => await Visit.Press(await Reads(visit), "change")),
        new("a contribution of which words were taken out", Held, async visit => await Visit.Press(await Reads(visit), "keep")),
        new("say it in other words", "", visit => Opened(visit, "rewrite")),
        new("say it in other words, copied", "", async visit => await Copied(await Opened(visit, "rewrite")), Errors: true),
        new("take words out, shut meanwhile", "", Shut, Errors: true),
        new("take a contribution back", Held + "withdraw", async visit =>
        {
            var tab = await Standing(visit);
            return await Goes(tab, tab.Path() + "/withdraw");
        }),
        new("on behalf", "/consultations/{name}/on-behalf/", visit => OnBehalf(visit, open: true)),
        new("on behalf, not agreed", "/consultations/{name}/on-behalf/", async visit => await Visit.Press(await OnBehalf(visit, open: true)), Errors: true),
        new("on behalf, the words", "/consultations/{name}/on-behalf/{contribution}", visit => OnBehalf(visit)),
        new("on behalf, may we count you", "/consultations/{name}/on-behalf/{contribution}/uses/{purpose}", async visit => await Tells(await OnBehalf(visit))),
        new("on behalf, photos and drawings", "/consultations/{name}/on-behalf/{contribution}/pictures", async visit => await Pictured(await ToCheck(await Tells(await OnBehalf(visit))))),
        new("on behalf, check", "/consultations/{name}/on-behalf/{contribution}/check", async visit => await ToCheck(await Tells(await OnBehalf(visit)))),
    ];

    private static async Task<IPage> Open(Visit visit, string path)
    {
        await visit.Site.Consultation(Name);
        return await visit.AsStaff(path, All);
    }

    private static async Task<IPage> Goes(IPage tab, string path)
    {
        await tab.GotoAsync(path);
        return tab;
    }

    private static async Task<IPage> Poster(Visit visit)
    {
        var tab = await Open(visit, At + "/posters");
        // A place has one poster, and each visit wants one of its own.
        await tab.Field("place").FillAsync($"Hall {Guid.NewGuid():N}"[..30]);
        return await Visit.Press(tab);
    }

    private static async Task<IPage> Begun(Visit visit, string way) => await Begins(await Open(visit, At + way), staff: true);

    private static async Task<IPage> Begins(IPage tab, bool staff)
    {
        if (await tab.Choice("read", "yes").CountAsync() > 0) await tab.Choice("read", "yes").CheckAsync();
        if (staff) await tab.Choice("who", "self").CheckAsync();
        await tab.Choice("adult", "yes").CheckAsync();
        return await Visit.Press(tab);
    }

    private static async Task<IPage> Told(Visit visit, string way) => await Tells(await Begun(visit, way));

    private static async Task<IPage> Tells(IPage tab, string text = "The visit was cancelled.\n\nNobody told us.")
    {
        await tab.Field("story").FillAsync(text);
        return await Visit.Press(tab);
    }

    private static async Task<IPage> Checked(Visit visit, string way) => await ToCheck(await Told(visit, way));

    private static async Task<IPage> ToCheck(IPage tab)
    {
        await tab.Choice("answer", "yes").CheckAsync();
        await Visit.Press(tab);
        return await Goes(tab, tab.Path()[..tab.Path().IndexOf("/uses/", StringComparison.Ordinal)] + "/check");
    }

    private static async Task<IPage> Pictured(IPage tab)
    {
        await Goes(tab, Over(tab) + "/pictures");
        return await ContributorStops.Adds(tab, await Drawn.Jpeg(tab));
    }

    /// <summary>The address over this one.</summary>
    private static string Over(IPage tab) => tab.Path()[..tab.Path().LastIndexOf('/')];

    private static async Task<IPage> Slip(Visit visit) => await Visit.Press(await Checked(visit, "/taken-down"));

    /// <summary>The person for whom it was written down, with the code from their slip.</summary>
    internal static async Task<IPage> WrittenFor(Visit visit)
    {
        var slip = await Slip(visit);
        var given = await slip.Locator(".engage-sheet__code").First.TextContentAsync();
        var tab = await visit.AsNobody("/yours");
        await tab.Field("code").FillAsync(given!);
        return await Visit.Press(tab);
    }

    private static async Task<IPage> Standing(Visit visit) => await StandingOf(await Slip(visit));

    private static Task<IPage> StandingOf(IPage slip) => Goes(slip, $"{List}/{slip.Path().Split('/')[^2]}");

    /// <summary>A long text with everything in it that is decided on.</summary>
    private static async Task<IPage> Opened(Visit visit, string go)
    {
        var tab = await Tells(await Begun(visit, "/taken-down"), string.Join("\n\n", Enumerable.Repeat(Long, 3)));
        await StandingOf(await Visit.Press(await ToCheck(tab)));
        await tab.Choice("of", "words/story").CheckAsync();
        return await Visit.Press(tab, go);
    }

    private const string Long =
        """
        My son Rafe was 19 when they moved him from HMP Wandsworth to HMP Leeds, on 3 March 2021. His number was A1234BC, and nobody rang us on 07700 900123 or wrote to rafe.family@example.org.
        I was the only woman in the visits hall that day, and Mrs Okafor from the chaplaincy was the one who listened. We live at 12 Acacia Avenue, Swansea, SA1 3XY.
        Никто нам ничего не сказал, и мы ждали весь день. Then rafe was moved again.
        """;

    private static async Task<IPage> OtherWords(Visit visit)
    {
        var tab = await Opened(visit, "redact");
        await tab.Field("words.0").FillAsync("visits hall\nthe tall officer");
        await tab.Field("kind.0").SelectOptionAsync("Place");
        return await Visit.Press(tab, "see");
    }

    private static async Task<IPage> Reads(Visit visit)
    {
        var tab = await Opened(visit, "redact");
        await tab.Choice("rest", "out").CheckAsync();
        return await Visit.Press(tab, "see");
    }

    private static async Task<IPage> Copied(IPage tab)
    {
        await tab.Field("rewritten").FillAsync("A mother says: nobody rang us on 07700 900123 or wrote to us. My son Rafe was 19 when they moved him.");
        return await Visit.Press(tab);
    }

    private static async Task<IPage> Shut(Visit visit)
    {
        var tab = await Opened(visit, "rewrite");
        var contribution = tab.Path().Split('/')[^2];
        var lead = new Actor("lead", Roles.SafeguardingLead);
        (await visit.Site.Platform.Grains.Contribution(ContributionId.Parse(contribution)).Raise(new(lead, RequestKey.Of(Guid.NewGuid().ToString("N"), "looks", [])), TestContext.Current.CancellationToken)).Get();
        return await Copied(tab);
    }

    private static async Task<IPage> OnBehalf(Visit visit, bool open = false)
    {
        await visit.Site.Consultation(Name);
        var tab = await visit.AsMember($"/consultations/{Name}/on-behalf");
        return open ? tab : await Begins(tab, staff: false);
    }
}
