using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Consent;

/// <summary>Lets released words cross from the grain that opened them to who asked. Internal: nobody else makes them.</summary>
internal sealed class ReleasedConverter : JsonConverter<Released>
{
    private sealed record Form(Place Place, string Words);

    public override Released? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Form>(ref reader, options) is { } form ? new(form.Place, form.Words) : null;

    public override void Write(Utf8JsonWriter writer, Released value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Form(value.Place, value.Words), options);
}
