using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Api.Tests.Identity;
using Clinks.Engage.Tests;

namespace Clinks.Engage.Api.Tests.Pages;

/// <summary>Every page opened and every form sent as every role: whom it is not for finds nothing, and whom it is for never finds a failure.</summary>
public sealed class PageRoles(Platform platform)
{
    private const string NotForYou = "There is no page here, or it is not for you.";

    [Fact]
    public async Task Every_page_lets_in_whom_it_says_and_is_not_there_for_anybody_else()
    {
        var wrong = new List<string>();
        foreach (var endpoint in EndpointRoles.Endpoints(platform).Where(endpoint => endpoint.Metadata.GetMetadata<PageEndpoint>() is not null))
        {
            var allowed = endpoint.Metadata.GetMetadata<AllowedRoles>()!.Roles;
            foreach (var method in endpoint.Methods())
            {
                foreach (var role in AllRoles.Given)
                {
                    using var browser = await platform.SignedIn(await platform.As(role, role.IsOfMembers() ? Platform.Member(9) : null, who: "every-page"));
                    var (status, text) = await Send(browser, method, EndpointRoles.PathOf(endpoint));
                    var let = allowed is null || (allowed & role) != 0;
                    var ok = let ? (int)status < 500 && !text.Contains(NotForYou) : status is HttpStatusCode.NotFound && text.Contains(NotForYou);
                    if (!ok) wrong.Add($"{method} {endpoint.RoutePattern.RawText} as {role}: {(int)status}");
                }

                using var nobody = new Browser(platform.Http.BaseAddress!);
                var (without, _) = await Send(nobody, method, EndpointRoles.PathOf(endpoint));
                if (allowed is not null && without is not (HttpStatusCode.Redirect or HttpStatusCode.Conflict))
                    wrong.Add($"{method} {endpoint.RoutePattern.RawText} without a session: {(int)without}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static async Task<(HttpStatusCode Status, string Text)> Send(Browser browser, string method, string path)
    {
        using var response = await browser.Send(new(method), path, method == "GET" ? null : new FormUrlEncodedContent([new("x", "1")]));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
