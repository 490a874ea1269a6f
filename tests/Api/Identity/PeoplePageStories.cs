using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Identity;

/// <summary>Somebody is let in by clicking, signs in by letter, and is out again once access is taken away.</summary>
public sealed class PeoplePageStories(Doorstep doorstep) : IClassFixture<Doorstep>
{
    [Fact]
    public async Task Somebody_who_is_let_in_can_sign_in_until_access_is_taken_away()
    {
        using var administrator = await Person.Of(doorstep.Platform, await doorstep.Platform.As(Roles.Administrator, who: "people"));
        await administrator.Go("/staff/people");
        (await administrator.Press("Save", ("email", "new.colleague@example.org"), ("roles", "Policy"))).Is(HttpStatusCode.OK).Says("new.colleague@example.org").Says("Policy");

        var visitor = doorstep.Visitor();
        await Doorstep.Enter(visitor, await doorstep.Letter(visitor, "new.colleague@example.org"));
        (await visitor.Get("/staff/engagements/new")).Is(HttpStatusCode.OK);

        var row = administrator.Page.Main.QuerySelectorAll(".govuk-summary-list__row").First(one => one.TextContent.Contains("new.colleague"));
        await administrator.Go(row.QuerySelector("a")!.GetAttribute("href")!);
        (await administrator.Press("Yes, take it away")).Is(HttpStatusCode.OK);
        Assert.Equal("/sign-in?return=%2Fstaff%2Fengagements%2Fnew", (await visitor.Get("/staff/engagements/new")).Location);
    }

    [Theory]
    [InlineData("no address", "Policy", "", "")]
    [InlineData("a@example.org\r\nBcc: b@example.org", "Policy", "", "")]
    [InlineData("a@example.org", "", "", "")]
    [InlineData("a@example.org", "Respondent", "", "")]
    [InlineData("a@example.org", "Respondent", "No Such!", "There is no such member organisation")]
    public async Task What_is_wrong_is_said_beside_what_was_typed(string email, string role, string member, string words)
    {
        using var administrator = await Person.Of(doorstep.Platform, await doorstep.Platform.As(Roles.Administrator, who: "people"));
        await administrator.Go("/staff/people");
        (string, string)[] fill = role.Length == 0 ? [("email", email), ("member", member)] : [("email", email), ("member", member), ("roles", role)];
        (await administrator.Press("Save", fill)).Is(HttpStatusCode.UnprocessableEntity).Says(words);
        Assert.NotNull(administrator.Page.Main.QuerySelector(".govuk-error-summary a"));
    }

    [Fact]
    public async Task Membership_staff_let_in_people_of_organisations_and_nobody_else()
    {
        using var membership = await Person.Of(doorstep.Platform, await doorstep.Platform.As(Roles.Membership, who: "people"));
        await membership.Go("/staff/people");
        Assert.Equal(["Respondent", "Approver"], membership.Page.Main.QuerySelectorAll("input[name=roles]").Select(box => box.GetAttribute("value")));
        (await membership.Press("Save", ("email", "second@example.org"), ("roles", "Respondent"), ("member", Platform.Member(7)))).Is(HttpStatusCode.OK).Says("second@example.org");
    }
}
