using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Clinks.Engage.Domain;

/// <summary>The one JSON contract: for what is stored, for what crosses between grains, and for golden files.</summary>
public static class EngageJson
{
    /// <summary>Camel case, enums as words, nulls left out, nothing unknown let in, gated types by their internal converters.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Welsh and pound signs stay readable in the store; nothing here is written into HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 32,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new Consent.ReleasedConverter() },
        };
        options.MakeReadOnly();
        return options;
    }
}
