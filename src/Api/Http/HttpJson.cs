using System.Text.Json;
using System.Text.Json.Serialization;
using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Http;

/// <summary>The JSON contract as spoken over HTTP: the one of Domain, and what does not belong is refused rather than passed over.</summary>
internal static class HttpJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    public static void Configure(JsonSerializerOptions options)
    {
        EngageJson.Configure(options);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(EngageJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false };
        options.MakeReadOnly();
        return options;
    }
}
