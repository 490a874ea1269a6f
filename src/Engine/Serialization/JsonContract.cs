using System.Text.Json;
using Orleans.Serialization;

namespace Orleans.Runtime;

internal sealed record JsonTypes(Func<Type, bool> AreSupported);

/// <summary>Types that Orleans would copy by way of JSON.</summary>
internal sealed record JsonCopies(Func<Type, bool> AreSupported);

/// <summary>The types that cross as JSON, and the crossing.</summary>
internal sealed class JsonContract(IOptions<JsonCodecOptions> options, IEnumerable<JsonTypes> types)
{
    internal bool Supports(Type type) => !type.IsAbstract && types.Any(each => each.AreSupported(type));

    /// <summary>There and back by the type that the value has, as Orleans' JSON codec does it: a declared base type plays no part.</summary>
    internal object Cross(object value) =>
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes<object>(value, options.Value.SerializerOptions), value.GetType(), options.Value.SerializerOptions)
        ?? throw new JsonException($"System.Text.Json returned null for an instance of {value.GetType()}.");
}
