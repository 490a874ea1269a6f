using Clinks.Engage.Api.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>No page is left out: the stops are compared with what is mapped.</summary>
public sealed class EveryPage(Site site)
{
    private static readonly string[] Looked = [.. MemberStops.All.Concat(StaffStops.All).Concat(EvidenceStops.All).Concat(OpenStops.All).Select(stop => stop.Route), .. MemberStops.Files, .. StaffStops.Files];

    [Fact]
    public void Every_page_is_looked_at() => Assert.Empty(Routes(site).Except(Looked));

    [Fact]
    public void Nothing_is_looked_at_that_is_not_there() => Assert.Empty(Looked.Except([.. Routes(site), ""]));

    /// <summary>Does a path lead to this route? No route: it leads nowhere.</summary>
    internal static bool Leads(Site site, string path, string route) =>
        route.Length == 0 ? !Routes(site).Any(any => Takes(any, path)) : Takes(route, path);

    private static bool Takes(string route, string path) => new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(path, []);

    // Consultations are answered on the pages of surveys.
    private static IEnumerable<string> Routes(Site site) => (
        from endpoint in site.Platform.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<PageEndpoint>() is not null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")
        select endpoint.RoutePattern.RawText!.Replace("/consultations/{name}", "/surveys/{name}", StringComparison.Ordinal)).Distinct();
}
