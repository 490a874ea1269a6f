using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Identity;

/// <summary>A name of a thing, as text: in JSON, in URLs, in grain keys. Made only by <c>TryParse</c>, so a value is always well formed.</summary>
public interface IIdentifier<TSelf> where TSelf : struct, IIdentifier<TSelf>
{
    string Value { get; }

    static abstract bool TryParse([NotNullWhen(true)] string? text, out TSelf id);
}

/// <summary>Writes an identifier as a JSON string, and as the name of a property.</summary>
public sealed class IdentifierConverter<T> : JsonConverter<T> where T : struct, IIdentifier<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);

    private static T Parse(string? text) =>
        T.TryParse(text, out var id) ? id : throw new JsonException($"This is no {typeof(T).Name}.");
}

/// <summary>The part of a name that people choose: lower case letters, digits and single dashes, 1 to 60 characters.</summary>
public static class Slug
{
    public const int Longest = 60;

    public static bool IsSlug([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= Longest }
        && text[0] != '-' && text[^1] != '-'
        && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    /// <summary>
    /// The slug of a name: "Oak and Elm" → "oak-and-elm"; empty when nothing is left. Letters beyond ASCII part words:
    /// who wants "ŵ" to be "w" folds it first (Membership does), because normalization is switched off with globalization.
    /// </summary>
    public static string Of(string name)
    {
        var text = new System.Text.StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c)) text.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && text.Length > 0 && text[^1] != '-') text.Append('-');
        }

        return text.ToString(0, Math.Min(text.Length, Longest)).Trim('-');
    }
}
