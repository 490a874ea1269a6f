using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Consent;

/// <summary>Where words stand: bound into the seal, so that words moved elsewhere cannot be read.</summary>
/// <param name="Owner">Whose key seals them: "member-oak" (later also a contribution).</param>
/// <param name="Field">Which words: "response-…/what_worked", "contact/email".</param>
/// <param name="Version">Which version of the field, from 1.</param>
public sealed record Place(string Owner, string Field, int Version);

/// <summary>Words that people wrote, sealed. The only form in which they are stored.</summary>
/// <param name="Box">Format byte, nonce, ciphertext and tag.</param>
[JsonConverter(typeof(SealedWordsConverter))]
public sealed record SealedWords(Place Place, ImmutableArray<byte> Box)
{
    public bool Equals(SealedWords? other) => other is not null && Place == other.Place && Box.SequenceEqual(other.Box);

    public override int GetHashCode() => Place.GetHashCode();

    public override string ToString() => $"sealed words at {Place.Field}";
}

/// <summary>Owner, field and version in the clear, the box in base 64.</summary>
internal sealed class SealedWordsConverter : JsonConverter<SealedWords>
{
    private sealed record Form(string Owner, string Field, int Version, byte[] Box);

    public override SealedWords? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Form>(ref reader, options) is { } form
            ? new(new(form.Owner, form.Field, form.Version), ImmutableCollectionsMarshal.AsImmutableArray(form.Box))
            : null;

    public override void Write(Utf8JsonWriter writer, SealedWords value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("owner", value.Place.Owner);
        writer.WriteString("field", value.Place.Field);
        writer.WriteNumber("version", value.Place.Version);
        writer.WriteBase64String("box", value.Box.AsSpan());
        writer.WriteEndObject();
    }
}
