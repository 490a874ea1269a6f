using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Identity;

/// <summary>A token is given out by clicking, shown to who gave it out and to nobody else, and revoked.</summary>
public sealed class TokenPageStories(Platform platform)
{
    [Fact]
    public async Task A_token_works_until_it_is_revoked()
    {
        using var visitor = await Administrator("token-page");
        await visitor.Go("/staff/tokens");
        var pressed = visitor.Submission("Give out the token", null, ("id", "policy-page"), ("roles", "Policy"), ("roles", "Membership"));
        var shown = (await visitor.Show(pressed.Request())).Is(HttpStatusCode.OK).Says("Copy the token now").Says("Policy, Membership");
        var token = shown.Main.QuerySelector(".engage-code")!.TextContent.Trim();
        // A second click must not leave somebody without the token, nor make another.
        Assert.Equal(shown.Text, (await visitor.Show(pressed.Request())).Text);

        var program = new Caller(platform.Http, token, "policy-page");
        (await program.Get("/v1/members")).Is(HttpStatusCode.OK);
        await visitor.Go("/staff/tokens");
        Assert.DoesNotContain(token, visitor.Page.Html);
        (await visitor.Press("Revoke the token", ("locator", token.Split('_')[1]))).Is(HttpStatusCode.OK).Says("The token is revoked");
        (await program.Get("/v1/members")).Refused(401, "token-missing");
    }

    [Theory]
    [InlineData("Policy-2!", "Policy", "", "", "The holder's id must be")]
    [InlineData("oak-2", "Respondent", "", "", "Respondents and approvers act for one member organisation")]
    [InlineData("oak-2", "Respondent", "No Such!", "", "There is no such member organisation")]
    [InlineData("policy-2", "Policy", "", "31", "This is not a real date")]
    public async Task What_is_wrong_is_said_beside_what_was_typed(string id, string role, string member, string day, string words)
    {
        using var visitor = await Administrator("token-wrong");
        await visitor.Go("/staff/tokens");
        (await visitor.Press("Give out the token", ("id", id), ("roles", role), ("member", member), ("expires-day", day))).Is(HttpStatusCode.UnprocessableEntity).Says(words);
        Assert.Equal(id, visitor.Page.Main.QuerySelector("#id")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc")]
    [InlineData("00000000000000000000000000")]
    public async Task A_locator_of_no_token_is_told_so(string locator)
    {
        using var visitor = await Administrator("token-none");
        await visitor.Go("/staff/tokens");
        (await visitor.Press("Revoke the token", ("locator", locator))).Is(HttpStatusCode.UnprocessableEntity).Says("There is no such token.");
    }

    private async Task<Visitor> Administrator(string who) => Visitor.Of(platform, await platform.As(Roles.Administrator, who: who));
}
