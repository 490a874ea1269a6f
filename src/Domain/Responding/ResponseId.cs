using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Responding;

/// <summary>A response: <c>response-{26 characters}</c>. Never derived from the member alone, so it cannot be guessed.</summary>
[JsonConverter(typeof(IdentifierConverter<ResponseId>))]
public readonly record struct ResponseId : IIdentifier<ResponseId>
{
    private const string Prefix = "response-";

    private ResponseId(string value) => Value = value;

    public string Value => field ?? "";

    /// <summary>The id of the response that this request of this actor creates.</summary>
    public static ResponseId For(Actor actor, RequestKey request) => new(Prefix + request.Derive(actor, "response"));

    public static bool TryParse([NotNullWhen(true)] string? text, out ResponseId id)
    {
        id = text is not null && text.Length == Prefix.Length + 26 && text.StartsWith(Prefix, StringComparison.Ordinal)
             && text.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', 'z') < 0 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? new(text)
            : default;
        return id.Value.Length > 0;
    }

    public static ResponseId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not the id of a response.");

    public override string ToString() => Value;
}
