using Clinks.Engage.Api.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>No page is left out: the stops are compared with what is mapped.</summary>
public sealed class EveryPage(Site site)
{
    private static readonly string[] Looked = [.. MemberStops.All.Concat(StaffStops.All).Concat(EvidenceStops.All).Concat(OutcomeStops.All).Concat(OpenStops.All).Concat(ContributorStops.All).Concat(AssistingStops.Stops).Select(stop => stop.Route), .. MemberStops.Files, .. ContributorStops.Ways, .. StaffStops.Files];

    [Fact]
    public void Every_page_is_looked_at() => Assert.Empty(Routes(site).Except(Looked));

    [Fact]
    public void Nothing_is_looked_at_that_is_not_there() => Assert.Empty(Looked.Except([.. Routes(site), ""]));

    /// <summary>Does a path lead to this route? No route: it leads nowhere.</summary>
    internal static bool Leads(Site site, string path, string route) =>
        route.Length == 0 ? !Routes(site).Any(any => Takes(any, path) || Takes(any, path.Replace("/consultations/", "/surveys/", StringComparison.Ordinal))) : Takes(route, path);

    private static bool Takes(string route, string path) => new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(path, []);

    // Consultations are answered on the pages of surveys; what only consultations have keeps its name.
    private static IEnumerable<string> Routes(Site site)
    {
        var all = (
            from endpoint in site.Platform.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<PageEndpoint>() is not null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")
            select endpoint.RoutePattern.RawText!).ToHashSet(StringComparer.Ordinal);
        return all.Select(route => route.Replace("/consultations/{name}", "/surveys/{name}", StringComparison.Ordinal) is var survey && all.Contains(survey) ? survey : route).Distinct();
    }
}
