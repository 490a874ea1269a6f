using System.Reflection;
using System.Text;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Tests;
using Microsoft.AspNetCore.Routing;

namespace Clinks.Engage.Api.Tests.Identity;

/// <summary>Who may call what, as it is stated in the program, as a table that people can read.</summary>
internal static class RolesTable
{
    public static string Of(IEnumerable<RouteEndpoint> endpoints)
    {
        var table = new StringBuilder("""
            # Who may call what

            Made from what each endpoint and each grain method states of itself; nothing here is written by hand.

            ## Endpoints


            """);
        Begin(table, "endpoint", "anyone");
        foreach (var (name, allowed) in endpoints.SelectMany(Rows).OrderBy(row => row.Name.Split(' ')[1], StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal))
            Row(table, name, allowed?.Roles ?? Roles.None, allowed is { Roles: null });
        table.Append("\n## Grain methods\n\n");
        Begin(table, "method", "without an account | the platform");
        foreach (var method in GrainMethods.All)
        {
            var allowed = method.GetCustomAttribute<AllowAttribute>();
            var roles = allowed?.Roles ?? Roles.None;
            Row(table, method.Name(), roles, allowed is { WithoutAccount: true }, (roles & Roles.System) != 0);
        }

        return table.ToString();
    }

    private static IEnumerable<(string Name, AllowedRoles? Allowed)> Rows(RouteEndpoint endpoint) =>
        endpoint.Methods().Select(method => ($"{method} {endpoint.RoutePattern.RawText}", endpoint.Metadata.GetMetadata<AllowedRoles>()));

    public static IReadOnlyList<string> Methods(this RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    private static void Begin(StringBuilder table, string first, string last) =>
        table.Append($"| {first} | {string.Join(" | ", AllRoles.Given)} | {last} |\n|---|{string.Concat(AllRoles.Given.Select(_ => "---|"))}{string.Concat(last.Split('|').Select(_ => "---|"))}\n");

    private static void Row(StringBuilder table, string name, Roles allowed, params bool[] last) =>
        table.Append($"| {name} | {string.Join(" | ", AllRoles.Given.Select(role => (allowed & role) != 0 ? "yes" : "-"))} | {string.Join(" | ", last.Select(yes => yes ? "yes" : "-"))} |\n");
}
