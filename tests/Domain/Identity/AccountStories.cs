using System.Collections.Immutable;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Tests.Identity;

public sealed class AccountStories
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly MemberId Oak = MemberId.Parse("oak"), Elm = MemberId.Parse("elm");
    private static readonly AccountId Ann = AccountId.Of(new byte[16]);
    private static readonly EngagementId Survey = EngagementId.Parse("survey-2026");
    private static readonly Actor Administrator = new("a", Roles.Administrator), Membership = new("m", Roles.Membership);

    [Theory]
    [InlineData(" Ann@Oak.Example.ORG ", "ann@oak.example.org")]
    [InlineData("ann@oak.example.org", "ann@oak.example.org")]
    public void One_address_typed_in_two_ways_is_one(string typed, string address)
    {
        Assert.True(SignInAddress.TryRead(typed, out var read));
        Assert.Equal(address, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mi\u212Ae@oak.example.org")] // A Kelvin sign, which is a "k" in lower case.
    [InlineData("ann@oak.example.org, eve@example.org")]
    [InlineData("ann@oak.example.org\r\nBcc: eve@example.org")]
    [InlineData("\"ann\"@oak.example.org")]
    [InlineData("<ann@oak.example.org>")]
    public void What_could_become_another_address_is_none(string? typed) => Assert.False(SignInAddress.TryRead(typed, out _));

    [Fact]
    public void A_session_of_staff_holds_for_twelve_hours_and_of_a_member_for_fourteen_days()
    {
        var access = new Access(Roles.None, [new(Oak, Roles.Respondent)]);
        var member = SignedIn(access);
        Assert.True(member.Check(Ann, Hash(9), null, access, Monday.AddDays(14).AddSeconds(-1)).Succeeded);
        Assert.False(member.Check(Ann, Hash(9), null, access, Monday.AddDays(14)).Succeeded);

        var policy = new Access(Roles.Policy, []);
        var staff = SignedIn(policy);
        Assert.True(staff.Check(Ann, Hash(9), null, policy, Monday.AddHours(12).AddSeconds(-1)).Succeeded);
        Assert.False(staff.Check(Ann, Hash(9), null, policy, Monday.AddHours(12)).Succeeded);
    }

    [Fact]
    public void Staff_roles_that_came_later_do_not_hold_longer_than_a_session_of_staff()
    {
        var session = SignedIn(new(Roles.None, [new(Oak, Roles.Respondent)]));
        var now = new Access(Roles.Administrator, [new(Oak, Roles.Respondent)]);
        Assert.Equal(Roles.Administrator, session.Check(Ann, Hash(9), null, now, Monday.AddHours(11)).Get().Actor.Roles);
        Assert.Equal(Roles.Respondent, session.Check(Ann, Hash(9), null, now, Monday.AddHours(13)).Get().Actor.Roles);
    }

    [Fact]
    public void Who_acts_for_two_organisations_says_for_which_and_is_somebody_else_for_each()
    {
        var access = new Access(Roles.None, [new(Elm, Roles.Respondent), new(Oak, Roles.Respondent)]);
        Assert.Equal(new(Ann.Value, Roles.None), access.ActorFor(Ann, null));
        Assert.Equal(new($"{Ann}/oak", Roles.Respondent, Oak), access.ActorFor(Ann, Oak));
        Assert.Equal(new($"{Ann}/elm", Roles.Respondent, Elm), access.ActorFor(Ann, Elm));
        Assert.Equal(new(Ann.Value, Roles.None), access.ActorFor(Ann, MemberId.Parse("ash")));
    }

    [Fact]
    public void Roles_of_staff_and_of_members_are_never_in_one_actor()
    {
        var access = new Access(Roles.Policy, [new(Oak, Roles.Respondent | Roles.Approver)]);
        Assert.Equal(new(Ann.Value, Roles.Policy), access.ActorFor(Ann, null));
        Assert.Equal(new($"{Ann}/oak", Roles.Respondent | Roles.Approver, Oak), access.ActorFor(Ann, Oak));
        Assert.Equal(Roles.None, access.ActorFor(Ann, Elm).Roles);
    }

    [Theory]
    [InlineData(Roles.Administrator, Roles.Administrator | Roles.Policy, null, null)]
    [InlineData(Roles.Administrator, Roles.Respondent, "oak", null)]
    [InlineData(Roles.Membership, Roles.Respondent | Roles.Approver, "oak", null)]
    [InlineData(Roles.Membership, Roles.Membership, null, "roles-not-grantable")]
    [InlineData(Roles.Policy, Roles.Respondent, "oak", "roles-not-grantable")]
    [InlineData(Roles.Administrator, Roles.System, null, "roles-not-grantable")]
    [InlineData(Roles.Administrator, Roles.None, null, "roles-not-grantable")]
    [InlineData(Roles.Administrator, Roles.Respondent, null, "roles-need-member")]
    [InlineData(Roles.Administrator, Roles.Policy, "oak", "roles-need-member")]
    [InlineData(Roles.Administrator, Roles.Policy | Roles.Respondent, "oak", "roles-need-member")]
    public void Nobody_grants_more_than_they_may(Roles by, Roles roles, string? member, string? code) =>
        Assert.Equal(code, Account.Empty.WhyNotGrant(new(new("x", by), new("r", ""), "", roles, member is null ? null : MemberId.Parse(member)), othersAdministrate: false)?.Code);

    [Fact]
    public void The_last_administrator_stays()
    {
        var only = Account.Empty.Apply(Granted(Roles.Administrator), Monday);
        Assert.Equal("last-administrator", only.TakeAway(Administrator, [], othersAdministrate: false).Problems.Single().Code);
        Assert.Equal("last-administrator", only.WhyNotGrant(new(Administrator, new("r", ""), "", Roles.Policy, null), othersAdministrate: false)?.Code);
        Assert.Null(only.WhyNotGrant(new(Administrator, new("r", ""), "", Roles.Respondent, Oak), othersAdministrate: false));
        Assert.True(only.TakeAway(Administrator, [], othersAdministrate: true).Succeeded);
    }

    [Fact]
    public void Membership_staff_take_nothing_away_from_staff()
    {
        Assert.False(Account.Empty.Apply(Granted(Roles.Policy), Monday).TakeAway(Membership, [], othersAdministrate: true).Succeeded);
        Assert.True(Account.Empty.TakeAway(Membership, [Oak], othersAdministrate: true).Succeeded);
        Assert.Equal("no-such-account", Account.Empty.TakeAway(Administrator, [], othersAdministrate: true).Problems.Single().Code);
    }

    [Fact]
    public void A_contact_whose_access_was_taken_away_stays_out_until_roles_are_granted()
    {
        var access = new Access(Roles.None, [new(Oak, Roles.Respondent)]);
        var out1 = SignedIn(access).Apply(new AccountAccessTakenAway(), Monday);
        Assert.True(out1.AccessOf([Oak]).IsNothing);
        Assert.False(out1.Check(Ann, Hash(9), null, access, Monday).Succeeded);
        Assert.False(out1.Apply(Granted(Roles.Policy), Monday).AccessOf([Oak]).IsNothing);
    }

    [Fact]
    public void An_invitation_opens_to_the_first_device_and_to_those_it_knows_and_asks_others_for_a_code()
    {
        var access = new Access(Roles.None, [new(Oak, Roles.Respondent)]);
        var invited = Account.Empty.Apply(account => account.Invite(Survey, Oak, Hash(1), anew: false, access), Monday);
        var used = invited.Apply(account => account.RedeemInvitation(Hash(1), new(Hash(2), Device.Unknown, Hash(3)), stillWanted: true, access, Monday), Monday);
        Assert.Single(used.Sessions);

        Assert.True(used.RedeemInvitation(Hash(1), new(Hash(4), Device.Unknown, Hash(3)), stillWanted: true, access, Monday.AddDays(300)).Succeeded);
        Assert.Equal("confirm-by-code", Code(used.RedeemInvitation(Hash(1), new(Hash(4), Device.Unknown, Hash(5)), stillWanted: true, access, Monday)));
        Assert.Equal("confirm-by-code", Code(used.RedeemInvitation(Hash(1), new(Hash(4), Device.Unknown, null), stillWanted: true, access, Monday)));
        Assert.Equal("confirm-by-code", Code(used.RedeemInvitation(Hash(1), new(Hash(4), Device.Unknown, Hash(3)), stillWanted: true, access, Monday.AddDays(366))));
        Assert.Equal("sign-in-expired", Code(used.RedeemInvitation(Hash(1), new(Hash(4), Device.Unknown, Hash(3)), stillWanted: false, access, Monday)));
        Assert.Equal("sign-in-expired", Code(used.RedeemInvitation(Hash(6), new(Hash(4), Device.Unknown, Hash(3)), stillWanted: true, access, Monday)));
        Assert.Equal("sign-in-expired", Code(used.RedeemInvitation(Hash(1), new(Hash(4), Device.Unknown, Hash(3)), stillWanted: true, new(Roles.None, [new(Elm, Roles.Respondent)]), Monday)));
    }

    [Fact]
    public void A_second_invitation_is_made_only_where_it_is_asked_for_and_voids_the_first()
    {
        var access = new Access(Roles.None, [new(Oak, Roles.Respondent)]);
        var invited = Account.Empty.Apply(account => account.Invite(Survey, Oak, Hash(1), anew: false, access), Monday);
        Assert.Equal("invited-already", Code(invited.Invite(Survey, Oak, Hash(2), anew: false, access)));
        Assert.Equal("not-the-contact", Code(invited.Invite(Survey, Elm, Hash(2), anew: false, access)));
        var anew = invited.Apply(account => account.Invite(Survey, Oak, Hash(2), anew: true, access), Monday);
        Assert.Null(anew.InvitationOf(Hash(1)));
        Assert.NotNull(anew.InvitationOf(Hash(2)));
    }

    [Fact]
    public void Who_opens_an_invitation_again_and_again_needs_a_code_after_twenty_times_a_day()
    {
        var access = new Access(Roles.None, [new(Oak, Roles.Respondent)]);
        var account = Account.Empty.Apply(it => it.Invite(Survey, Oak, Hash(1), anew: false, access), Monday);
        for (var i = 0; i < Account.MostInvitationUsesADay; i++)
            account = account.Apply(it => it.RedeemInvitation(Hash(1), new(Hash(100 + i), Device.Unknown, Hash(3)), stillWanted: true, access, Monday), Monday);
        Assert.Equal("confirm-by-code", Code(account.RedeemInvitation(Hash(1), new(Hash(4), Device.Unknown, Hash(3)), stillWanted: true, access, Monday.AddHours(23))));
        Assert.True(account.RedeemInvitation(Hash(1), new(Hash(4), Device.Unknown, Hash(3)), stillWanted: true, access, Monday.AddHours(24)).Succeeded);
    }

    [Theory]
    [InlineData("1234 5678", "12345678")]
    [InlineData(" 12-34-56-78\n", "12345678")]
    public void A_code_is_read_as_people_type_it(string typed, string code)
    {
        Assert.True(SignInCode.TryRead(typed, out var read));
        Assert.Equal(code, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1234567")]
    [InlineData("123456789")]
    [InlineData("1234567x")]
    [InlineData("١٢٣٤٥٦٧٨")]
    public void What_is_no_code_is_none(string? typed) => Assert.False(SignInCode.TryRead(typed, out _));

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", Browser.Firefox, DeviceSystem.Windows)]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0", Browser.Edge, DeviceSystem.Windows)]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15", Browser.Safari, DeviceSystem.MacOs)]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/139.0 Mobile/15E148 Safari/604.1", Browser.Chrome, DeviceSystem.Ios)]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36", Browser.SamsungInternet, DeviceSystem.Android)]
    [InlineData("curl/8.14", Browser.Other, DeviceSystem.Other)]
    [InlineData(null, Browser.Other, DeviceSystem.Other)]
    public void A_device_is_named_in_words_of_a_closed_list(string? header, Browser browser, DeviceSystem system) => Assert.Equal(new(browser, system), Device.Of(header));

    private static Account SignedIn(Access access) => Account.Empty
        .Apply(account => account.Ask(Hash(1), Hash(2), access, Monday), Monday)
        .Apply(account => account.RedeemLink(Hash(1), new(Hash(9), Device.Unknown, null), access, Monday), Monday);

    private static AccountRolesGranted Granted(Roles roles) => new(roles, null, new(Account.AddressPlace(Ann, 1), [1]));

    private static string Hash(int number) => $"{number:x64}";

    private static string Code<T>(Outcome<T> refused) => refused.Problems.Single().Code;
}

internal static class Happening
{
    public static Account Apply(this Account account, Func<Account, Outcome<AccountEvent>> decide, DateTimeOffset at) => account.Apply(decide(account).Get(), at);

    public static Account Apply(this Account account, Func<Account, Outcome<ImmutableArray<AccountEvent>>> decide, DateTimeOffset at) =>
        decide(account).Get().Aggregate(account, (now, happened) => now.Apply(happened, at));
}
