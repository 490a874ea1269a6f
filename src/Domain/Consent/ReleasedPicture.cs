using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Consent;

/// <summary>A picture that a permit let out. There is no other way to get one.</summary>
public sealed record ReleasedPicture
{
    internal ReleasedPicture(Place place, ReadOnlyMemory<byte> file)
    {
        Place = place;
        File = file;
    }

    public Place Place { get; }

    public ReadOnlyMemory<byte> File { get; }

    public bool Equals(ReleasedPicture? other) => other is not null && Place == other.Place && File.Span.SequenceEqual(other.File.Span);

    public override int GetHashCode() => HashCode.Combine(Place, File.Length);

    /// <summary>Never the picture: this may end in a log.</summary>
    public override string ToString() => $"picture at {Place.Field}";
}

/// <summary>Lets a released picture cross from the grain that opened it to who asked. Internal: nobody else makes them.</summary>
internal sealed class ReleasedPictureConverter : JsonConverter<ReleasedPicture>
{
    private sealed record Form(Place Place, ReadOnlyMemory<byte> File);

    public override ReleasedPicture? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Form>(ref reader, options) is { } form ? new(form.Place, form.File) : null;

    public override void Write(Utf8JsonWriter writer, ReleasedPicture value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Form(value.Place, value.File), options);
}
