using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Identity;

/// <summary>A token is given out by clicking, shown to who gave it out and to nobody else, and revoked.</summary>
public sealed class TokenPageStories(Platform platform)
{
    [Fact]
    public async Task A_token_works_until_it_is_revoked()
    {
        using var person = await Administrator("token-page");
        await person.Go("/staff/tokens");
        var pressed = person.Submission("Give out the token", null, ("id", "policy-page"), ("roles", "Policy"), ("roles", "Membership"));
        var shown = (await person.Show(pressed)).Is(HttpStatusCode.OK).Says("Copy the token now").Says("Policy, Membership");
        var token = shown.Main.QuerySelector(".engage-code")!.TextContent.Trim();
        // A second click must not leave somebody without the token, nor make another.
        Assert.Equal(shown.Text, (await person.Show(pressed)).Text);

        var program = new Caller(platform.Http, token, "policy-page");
        (await program.Get("/v1/members")).Is(HttpStatusCode.OK);
        await person.Go("/staff/tokens");
        Assert.DoesNotContain(token, person.Page.Html);
        (await person.Press("Revoke the token", ("locator", token.Split('_')[1]))).Is(HttpStatusCode.OK).Says("The token is revoked");
        (await program.Get("/v1/members")).Refused(401, "token-missing");
    }

    [Theory]
    [InlineData("Policy-2!", "Policy", "", "", "The holder's id must be")]
    [InlineData("oak-2", "Respondent", "", "", "Respondents and approvers act for one member organisation")]
    [InlineData("oak-2", "Respondent", "No Such!", "", "There is no such member organisation")]
    [InlineData("policy-2", "Policy", "", "31", "This is not a real date")]
    public async Task What_is_wrong_is_said_beside_what_was_typed(string id, string role, string member, string day, string words)
    {
        using var person = await Administrator("token-wrong");
        await person.Go("/staff/tokens");
        (await person.Press("Give out the token", ("id", id), ("roles", role), ("member", member), ("expires-day", day))).Is(HttpStatusCode.UnprocessableEntity).Says(words);
        Assert.Equal(id, person.Page.Main.QuerySelector("#id")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc")]
    [InlineData("00000000000000000000000000")]
    public async Task A_locator_of_no_token_is_told_so(string locator)
    {
        using var person = await Administrator("token-none");
        await person.Go("/staff/tokens");
        (await person.Press("Revoke the token", ("locator", locator))).Is(HttpStatusCode.UnprocessableEntity).Says("There is no such token.");
    }

    private async Task<Person> Administrator(string who) => await Person.Of(platform, await platform.As(Roles.Administrator, who: who));
}
