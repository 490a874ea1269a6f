using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Tests.Identity;

/// <summary>Signing in, as the grains do it: the vault marks, the account decides, the log keeps.</summary>
public sealed class DoorStories(Door door) : IClassFixture<Door>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_contact_of_an_organisation_signs_in_by_the_link_and_acts_for_it()
    {
        var letter = await door.Letter(" Contact7@Example.org");
        Assert.Equal("contact7@example.org", letter.Address.Words);
        Assert.Equal(8, letter.Code.Length);
        var started = (await door.RedeemLink(letter, "s")).Get().Answer;
        Assert.Equal(letter.Account, started.Account);
        var signed = (await door.Check(letter.Account, "s")).Get();
        Assert.Equal(new($"{letter.Account}/oak-007", Roles.Respondent | Roles.Approver, MemberId.Parse("oak-007")), signed.Actor);
        Assert.False((await door.Check(letter.Account, "other")).Succeeded);
    }

    [Fact]
    public async Task A_code_signs_in_once_and_a_link_does_not_after_it()
    {
        var letter = await door.Letter("contact8@example.org");
        Assert.True((await door.RedeemCode("Contact8@example.org ", $"{letter.Code[..4]} {letter.Code[4..]}", "s")).Succeeded);
        Expired(await door.RedeemCode("contact8@example.org", letter.Code, "s2"));
        Expired(await door.RedeemLink(letter, "s3"));
    }

    [Fact]
    public async Task The_very_same_request_again_gets_the_same_answer_and_starts_nothing_more()
    {
        var letter = await door.Letter("contact9@example.org");
        var request = door.NewRequest();
        var first = (await door.RedeemLink(letter, "s", request)).Get();
        Assert.Equal(first, (await door.RedeemLink(letter, "s", request)).Get());
        Assert.Single((await door.Platform.Grains.Account(letter.Account).ListSessions(Ask.Platform, Cancel)).Sessions);
        Expired(await door.RedeemLink(letter, "s"));
    }

    [Fact]
    public async Task Wrong_expired_void_used_and_unknown_are_answered_alike()
    {
        var older = await door.Letter("contact10@example.org");
        var newer = await door.Letter("contact10@example.org");
        var answers = new List<Outcome<Answered<StartedSession>>>
        {
            await door.RedeemLink(older, "s"),
            await door.RedeemLink(newer with { LinkSecret = new('0', 32) }, "s"),
            await door.RedeemCode("contact10@example.org", older.Code == newer.Code ? "00000000" : older.Code, "s"),
            await door.RedeemCode("contact10@example.org", "not a code", "s"),
            await door.RedeemCode("nobody@example.org", newer.Code, "s"),
            await door.RedeemCode("no address", newer.Code, "s"),
        };
        door.Clock.Pass(TimeSpan.FromMinutes(15));
        answers.Add(await door.RedeemCode("contact10@example.org", newer.Code, "s"));
        door.Clock.Pass(TimeSpan.FromMinutes(15));
        answers.Add(await door.RedeemLink(newer, "s"));
        Assert.All(answers, answer => Assert.Equal(Problems.SignInExpired(), Assert.Single(answer.Problems)));
    }

    [Fact]
    public async Task A_letter_for_who_is_nobody_is_not_made_and_leaves_no_trace()
    {
        var before = await door.EventsSoFar();
        Assert.Equal("nobody-to-sign-in", (await door.Ask("stranger@example.org")).Problems.Single().Code);
        Assert.Equal("sign-in-address-invalid", (await door.Ask("stranger@example.org\r\nBcc: eve@example.org")).Problems.Single().Code);
        Assert.Equal(before, await door.EventsSoFar());
    }

    [Fact]
    public async Task A_code_fits_its_own_account_and_no_other()
    {
        var (oak, elm) = (await door.Letter("contact11@example.org"), await door.Letter("contact12@example.org"));
        if (oak.Code == elm.Code) return;
        Expired(await door.RedeemCode("contact12@example.org", oak.Code, "s"));
        Expired(await door.RedeemLink(elm with { LinkSecret = oak.LinkSecret }, "s"));
        Assert.True((await door.RedeemCode("contact12@example.org", elm.Code, "s")).Succeeded);
    }

    [Fact]
    public async Task A_contact_that_is_replaced_is_out_within_a_minute_and_the_new_one_is_in()
    {
        var letter = await door.Letter("contact13@example.org");
        await door.RedeemLink(letter, "s");
        Assert.True((await door.Check(letter.Account, "s")).Succeeded);
        await door.SetContact(13, "new13@example.org");
        door.Clock.Pass(TimeSpan.FromSeconds(60));
        Assert.Equal("session-unknown", (await door.Check(letter.Account, "s")).Problems.Single().Code);
        Assert.Equal("nobody-to-sign-in", (await door.Ask("contact13@example.org")).Problems.Single().Code);
        var newer = await door.Letter("new13@example.org");
        Assert.True((await door.RedeemLink(newer, "t")).Succeeded);
        Assert.Equal("oak-013", (await door.Check(newer.Account, "t")).Get().Actor.Member?.Value);
    }

    [Fact]
    public async Task One_address_may_act_for_two_organisations_and_as_staff_and_says_for_whom()
    {
        await door.SetContact(14, "both@example.org");
        await door.SetContact(15, "Both@example.org");
        var letter = await door.Letter("both@example.org");
        await door.RedeemLink(letter, "s");
        var open = (await door.Check(letter.Account, "s")).Get();
        Assert.Equal(Roles.None, open.Actor.Roles);
        Assert.Equal(["oak-014", "oak-015"], open.Members.Select(one => one.Member.Value));
        Assert.Equal("oak-015", (await door.Check(letter.Account, "s", "oak-015")).Get().Actor.Member?.Value);
        Assert.Equal(Roles.None, (await door.Check(letter.Account, "s", "oak-016")).Get().Actor.Roles);

        await door.Grant("both@example.org", Roles.Policy);
        Assert.Equal(new(letter.Account.Value, Roles.Policy), (await door.Check(letter.Account, "s")).Get().Actor);
        Assert.Equal(Roles.Respondent | Roles.Approver, (await door.Check(letter.Account, "s", "oak-014")).Get().Actor.Roles);
    }

    [Fact]
    public async Task Taking_access_away_ends_sessions_links_and_codes_at_once()
    {
        var granted = (await door.Grant("policy@example.org", Roles.Policy)).Get().Answer;
        await door.RedeemLink(await door.Letter("policy@example.org"), "s");
        var letter = await door.Letter("policy@example.org");
        Assert.Equal(granted.Account, letter.Account);
        Assert.True((await door.Check(granted.Account, "s")).Succeeded);
        Assert.True((await door.TakeAway(granted.Account)).Succeeded);
        Assert.False((await door.Check(granted.Account, "s")).Succeeded);
        Expired(await door.RedeemLink(letter, "t"));
        Expired(await door.RedeemCode("policy@example.org", letter.Code, "t"));
    }

    [Fact]
    public async Task The_last_administrator_stays_and_two_cannot_take_each_other_away()
    {
        var one = (await door.Grant("one@example.org", Roles.Administrator)).Get().Answer.Account;
        Assert.Equal("last-administrator", (await door.TakeAway(one)).Problems.Single().Code);
        Assert.Equal("last-administrator", (await door.Grant("one@example.org", Roles.Policy)).Problems.Single().Code);
        var two = (await door.Grant("two@example.org", Roles.Administrator)).Get().Answer.Account;
        var both = await Task.WhenAll(door.TakeAway(one), door.TakeAway(two));
        Assert.Single(both, outcome => outcome.Succeeded);
        Assert.Equal("last-administrator", both.Single(outcome => !outcome.Succeeded).Problems.Single().Code);
    }

    [Fact]
    public async Task Accounts_are_listed_with_their_addresses_for_who_keeps_them()
    {
        for (var i = 0; i < 5; i++) await door.Grant($"listed{i}@example.org", Roles.Steward);
        await door.Grant("listed0@example.org", Roles.Respondent, "oak-001");
        var administrator = new Actor("admin-1", Roles.Administrator);
        var listed = new List<AccountView>();
        for (string? after = null; ;)
        {
            var page = await door.Platform.Grains.AccountDirectory().List(new(administrator, after, 2), Cancel);
            Assert.InRange(page.Accounts.Length, 1, 2);
            listed.AddRange(page.Accounts.Where(one => one.Address!.Words.StartsWith("listed", StringComparison.Ordinal)));
            if ((after = page.Next) is null) break;
        }

        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"listed{i}@example.org"), listed.Select(one => one.Address!.Words).Order());
        Assert.Single(listed, one => one.Members is [{ Member.Value: "oak-001", Roles: Roles.Respondent }] && one.Staff == Roles.Steward);
    }

    [Fact]
    public async Task Sessions_are_listed_by_device_and_ended_one_by_one_or_all_others()
    {
        var account = (await door.Grant("three@example.org", Roles.Policy)).Get().Answer.Account;
        foreach (var session in (string[])["a", "b", "c"]) await door.RedeemLink(await door.Letter("three@example.org"), session);
        var grain = door.Platform.Grains.Account(account);
        var listed = (await grain.ListSessions(Ask.Platform, Cancel)).Sessions;
        Assert.Equal(3, listed.Length);
        Assert.All(listed, one => Assert.Equal(new(Browser.Firefox, DeviceSystem.Linux), one.Device));
        var mine = (await door.Check(account, "b")).Get().Session;
        Assert.True((await grain.EndSession(new(Actor.System, door.NewRequest(), listed[0].Session), Cancel)).Succeeded);
        Assert.False((await door.Check(account, "a")).Succeeded);
        Assert.True((await grain.EndOtherSessions(new(Actor.System, door.NewRequest(), mine), Cancel)).Succeeded);
        Assert.False((await door.Check(account, "c")).Succeeded);
        Assert.True((await door.Check(account, "b")).Succeeded);
    }

    [Fact]
    public async Task Accounts_and_sessions_outlive_a_restart()
    {
        var letter = await door.Letter("contact16@example.org");
        await door.RedeemLink(letter, "s");
        var unused = await door.Letter("contact17@example.org");
        await door.Platform.Restart();
        Assert.True((await door.Check(letter.Account, "s")).Succeeded);
        Assert.True((await door.RedeemCode("contact17@example.org", unused.Code, "t")).Succeeded);
    }

    [Fact]
    public async Task An_invitation_opens_until_the_answer_is_sent()
    {
        var asking = await Asking.Open(door.Platform, "invited", 18);
        var (engagement, member) = (EngagementId.Parse("survey-invited"), MemberId.Parse("oak-018"));
        var letter = (await Invite(anew: false)).Get();
        Assert.Equal("contact18@example.org", letter.Address.Words);
        Assert.Equal("invited-already", (await Invite(anew: false)).Problems.Single().Code);
        Assert.Equal("not-asked", (await door.Platform.Grains.Door().Invite(new(Actor.System, door.NewRequest(), engagement, MemberId.Parse("oak-019"), false), Cancel)).Problems.Single().Code);

        Assert.True((await Redeem(letter, "s", "laptop")).Succeeded);
        Assert.Equal("confirm-by-code", (await Redeem(letter, "t", "phone")).Problems.Single().Code);
        door.Clock.Pass(TimeSpan.FromDays(30));
        Assert.True((await Redeem(letter, "u", "laptop")).Succeeded);
        Assert.True((await door.Check(letter.Account, "u")).Succeeded);

        await asking.Send(await asking.Respondent(18));
        Expired(await Redeem(letter, "v", "laptop"));

        Task<Outcome<InvitationLetter>> Invite(bool anew) => door.Platform.Grains.Door().Invite(new(Actor.System, door.NewRequest(), engagement, member, anew), Cancel);
    }

    [Fact]
    public async Task An_invitation_to_what_is_closed_opens_nothing()
    {
        var asking = await Asking.Open(door.Platform, "over", 20);
        var letter = (await door.Platform.Grains.Door().Invite(new(Actor.System, door.NewRequest(), EngagementId.Parse("survey-over"), MemberId.Parse("oak-020"), false), Cancel)).Get();
        (await asking.Close()).Is(HttpStatusCode.OK);
        Expired(await Redeem(letter, "s", "laptop"));
    }

    [Fact]
    public async Task Page_keys_are_kept_sealed_and_come_back_after_a_restart()
    {
        var keys = door.Platform.Grains.PageKeys();
        var request = door.NewRequest();
        await keys.Keep(new(Actor.System, request, "key-1", "<key>secret material</key>"), Cancel);
        await keys.Keep(new(Actor.System, request, "key-1", "<key>secret material</key>"), Cancel);
        await door.Platform.Restart();
        Assert.Equal("<key>secret material</key>", Assert.Single((await door.Platform.Grains.PageKeys().List(Ask.Platform, Cancel)).Keys).Words);
        var page = await door.Platform.Log.ReadStream("page-keys", 0, 10, Cancel);
        Assert.All(page.Events, recorded => Assert.DoesNotContain("secret material", System.Text.Encoding.UTF8.GetString(recorded.Body!.Value.Span)));
    }

    private Task<Outcome<Answered<StartedSession>>> Redeem(InvitationLetter letter, string session, string device) =>
        door.Platform.Grains.Account(letter.Account).RedeemInvitation(new(Actor.System, door.NewRequest(), SecretHash.Of(letter.LinkSecret), Door.Session(session, device)), Cancel);

    private static void Expired(Outcome<Answered<StartedSession>> outcome) => Assert.Equal(Problems.SignInExpired(), Assert.Single(outcome.Problems));
}
