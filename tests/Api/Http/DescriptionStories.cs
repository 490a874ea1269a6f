using System.Text.Json;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Tests.Identity;

namespace Clinks.Engage.Api.Tests.Http;

/// <summary>The description of the API says what is there, who may use it, and what to send along.</summary>
public sealed class DescriptionStories(Platform platform)
{
    [Fact]
    public async Task Every_endpoint_is_described_with_its_roles_and_every_command_with_its_key()
    {
        var said = (await new Caller(platform.Http, null, "nobody").Get("/openapi/v1.json")).Is(HttpStatusCode.OK);
        var paths = said.Json.GetProperty("paths");
        var described = 0;
        foreach (var endpoint in EndpointRoles.Endpoints(platform).Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal)))
        {
            foreach (var method in endpoint.Methods())
            {
                var path = endpoint.RoutePattern.RawText!.Replace(":int}", "}", StringComparison.Ordinal);
                Assert.True(paths.TryGetProperty(path, out var item) || paths.TryGetProperty(path.TrimEnd('/'), out item), $"{path} is not described.");
                var operation = item.GetProperty(method.ToLowerInvariant());
                Assert.Equal($"Roles: {endpoint.Metadata.GetMetadata<AllowedRoles>()!.Roles}.", operation.GetProperty("description").GetString());
                Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
                Assert.Equal(method != "GET", Headers(operation).Contains("Idempotency-Key"));
                Assert.Equal(endpoint.Metadata.GetMetadata<NeedsVersion>() is not null, Headers(operation).Contains("If-Match"));
                Assert.True(operation.TryGetProperty("security", out _), $"{method} {path} does not say that it needs a token.");
                described++;
            }
        }

        Assert.InRange(described, 30, int.MaxValue);
    }

    [Fact]
    public async Task The_description_is_a_document_whose_references_all_lead_somewhere()
    {
        var document = (await platform.Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken))!;
        var json = JsonDocument.Parse(document).RootElement;
        Assert.StartsWith("3.", json.GetProperty("openapi").GetString());
        foreach (var reference in References(json).Where(reference => reference.StartsWith("#/", StringComparison.Ordinal)))
        {
            var at = json;
            foreach (var step in reference[2..].Split('/')) Assert.True(at.TryGetProperty(step, out at), $"{reference} leads nowhere.");
        }
    }

    private static IReadOnlyList<string?> Headers(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        ? [.. parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "header").Select(parameter => parameter.GetProperty("name").GetString())]
        : [];

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.NameEquals("$ref") && property.Value.ValueKind is JsonValueKind.String ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
