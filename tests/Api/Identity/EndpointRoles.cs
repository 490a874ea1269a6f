using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Clinks.Engage.Api.Tests.Identity;

/// <summary>Every endpoint says who may call it, everybody else is refused, and silence is a no.</summary>
public sealed class EndpointRoles(Platform platform)
{
    [Fact]
    public void Who_may_call_what_is_as_it_was_agreed() => Golden.Check("roles.golden.md", RolesTable.Of(Endpoints(platform)));

    [Fact]
    public void Every_endpoint_says_who_may_call_it() =>
        Assert.Empty(Endpoints(platform).Where(endpoint => endpoint.Metadata.GetMetadata<AllowedRoles>() is null).Select(endpoint => endpoint.RoutePattern.RawText));

    [Fact]
    public async Task Every_endpoint_called_as_every_role_lets_in_whom_it_says_and_nobody_else()
    {
        var wrong = new List<string>();
        var calls = 0;
        foreach (var endpoint in Endpoints(platform).Where(endpoint => endpoint.Metadata.GetMetadata<PageEndpoint>() is null))
        {
            var allowed = endpoint.Metadata.GetMetadata<AllowedRoles>()!.Roles;
            foreach (var method in endpoint.Methods())
            {
                foreach (var role in AllRoles.Given)
                {
                    var caller = await platform.As(role, role.IsOfMembers() ? Platform.Member(9) : null, who: "every-endpoint");
                    var said = await Call(caller, method, endpoint);
                    calls++;
                    var let = allowed is null || (allowed & role) != 0;
                    var ok = let ? (int)said.Status < 500 && said.Status != HttpStatusCode.Unauthorized && said.Code != "role-missing" : said is { Status: HttpStatusCode.Forbidden, Code: "role-missing" };
                    if (!ok) wrong.Add($"{method} {endpoint.RoutePattern.RawText} as {role}: {(int)said.Status} {said.Text}");
                }

                var without = await Call(new(platform.Http, null, "nobody"), method, endpoint);
                if (allowed is null ? without.Status != HttpStatusCode.OK : without is not { Status: HttpStatusCode.Unauthorized, Code: "token-missing" })
                    wrong.Add($"{method} {endpoint.RoutePattern.RawText} without a token: {(int)without.Status} {without.Text}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.InRange(calls, 25 * AllRoles.Given.Count, int.MaxValue);
    }

    [Fact]
    public async Task An_endpoint_that_does_not_say_is_denied_to_everybody()
    {
        await using var silent = new Platform("Warning", app => app.MapGet("/v1/silent", () => "in"));
        await silent.InitializeAsync();
        foreach (var role in AllRoles.Given)
            (await (await silent.As(role, role.IsOfMembers() ? Platform.Member(1) : null)).Get("/v1/silent")).Refused(403, "role-missing");
        (await new Caller(silent.Http, null, "nobody").Get("/v1/silent")).Refused(401, "token-missing");
    }

    [Theory]
    [InlineData("")]
    [InlineData("ce_")]
    [InlineData("ce_00000000000000000000000000_00000000000000000000000000000000")]
    [InlineData("ce_../../../../../../etc/pass_00000000000000000000000000000000")]
    [InlineData("null")]
    public async Task A_token_that_is_none_is_answered_as_no_token(string token) =>
        (await new Caller(platform.Http, token, "nobody").Get("/v1/surveys")).Refused(401, "token-missing");

    [Fact]
    public async Task A_token_with_the_right_locator_and_another_secret_is_answered_as_no_token()
    {
        var token = (await platform.As(Roles.Policy)).Token!;
        var guessed = token[..^1] + (token[^1] == '0' ? '1' : '0');
        (await new Caller(platform.Http, guessed, "nobody").Get("/v1/surveys")).Refused(401, "token-missing");
    }

    [Fact]
    public async Task Whoever_guesses_at_tokens_is_slowed_down()
    {
        await using var guessed = new Platform();
        await guessed.InitializeAsync();
        for (var i = 0; i < GuessLimit.Most; i++)
            (await new Caller(guessed.Http, $"ce_{i:00000000000000000000000000}_{new string('0', 32)}", "nobody").Get("/v1/surveys")).Refused(401, "token-missing");
        (await new Caller(guessed.Http, $"ce_{new string('1', 26)}_{new string('0', 32)}", "nobody").Get("/v1/surveys")).Refused(429, "too-many-guesses");
    }

    [Theory]
    [InlineData(Roles.Membership, """{"id":"x-1","roles":["policy"]}""", "token-not-grantable")]
    [InlineData(Roles.Membership, """{"id":"x-1","roles":["administrator","respondent"],"member":"oak-001"}""", "token-not-grantable")]
    [InlineData(Roles.Administrator, """{"id":"x-1","roles":["system"]}""", "token-not-grantable")]
    public async Task Nobody_gives_out_more_than_they_may(Roles role, string body, string code) =>
        (await (await platform.As(role)).Post("/v1/tokens", body)).Refused(403, code, "roles");

    internal static IReadOnlyList<RouteEndpoint> Endpoints(Platform platform) => [.. platform.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private static string Takes(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json";

    private static Task<Said> Call(Caller caller, string method, RouteEndpoint endpoint) =>
        caller.Send(new(method), PathOf(endpoint), method == "GET" ? null : new StringContent("{}", null, Takes(endpoint)), caller.NewKey());

    internal static string PathOf(RouteEndpoint endpoint)
    {
        var path = endpoint.RoutePattern.RawText!
            .Replace("/assets/{hash}/{asset}", Assets.Url("engage.js"))
            .Replace("{name}", "no-such-thing").Replace("{response}", "response-" + new string('0', 26)).Replace("{member}", Platform.Member(9))
            .Replace("{locator}", new string('0', 26)).Replace("{question}", "lived").Replace("{documentName}", "v1").Replace("{section}", "page_1").Replace("{page}", "page_1").Replace("{account}", "account-" + new string('0', 26)).Replace("{letter}", new string('0', 58)).Replace("{number:int}", "1")
            .Replace("{contribution}", "contribution-" + new string('0', 26)).Replace("{poster}", "k7m2qx").Replace("{purpose}", "aggregate").Replace("{edit}", "1")
            .Replace("{pack:int}", "1").Replace("{handing:int}", "1").Replace("{passage:int}", "1").Replace("{source}", "response-" + new string('0', 26)).Replace("{theme}", "families").Replace("{picture}", new string('0', 16)).Replace("{entry:int}", "1");
        Assert.DoesNotContain("{", path);
        return path;
    }
}
