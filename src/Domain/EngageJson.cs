using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Clinks.Engage.Domain;

/// <summary>The one JSON contract: for what is stored, for what crosses between grains, and for golden files.</summary>
public static class EngageJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Camel case, enums as words, nulls left out, gated types by their internal converters. For options that somebody else made.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.IncludeFields = false;
        // Welsh and pound signs stay readable in the store; nothing here is written into HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.MaxDepth = 32;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new Consent.ReleasedConverter());
        options.Converters.Add(new Consent.ReleasedPictureConverter());
        Disclosure.Gates.AddConverters(options);
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        Configure(options);
        options.MakeReadOnly();
        return options;
    }
}
