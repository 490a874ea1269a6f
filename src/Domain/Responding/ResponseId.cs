using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Responding;

/// <summary>A response: <c>response-{26 characters}</c>. Never derived from the member alone, so it cannot be guessed.</summary>
[JsonConverter(typeof(IdentifierConverter<ResponseId>))]
public readonly record struct ResponseId : IIdentifier<ResponseId>
{
    private const string Prefix = "response-";
    private const int SharedLength = 4;
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private ResponseId(string value) => Value = value;

    public string Value => field ?? "";

    /// <summary>
    /// The id of the response that this request of this actor begins. The responses of an engagement that began so share their first four characters, so that
    /// they stand together in the log's index: a batch then touches as much of it as its engagements are large, and not as the whole log is.
    /// The 108 bits of the rest cannot be guessed.
    /// </summary>
    public static ResponseId For(EngagementId engagement, Actor actor, RequestKey request) =>
        new(string.Concat(Prefix, Shared(engagement), request.Derive(actor, "response").AsSpan(SharedLength)));

    public static bool TryParse([NotNullWhen(true)] string? text, out ResponseId id)
    {
        id = text is not null && text.Length == Prefix.Length + 26 && text.StartsWith(Prefix, StringComparison.Ordinal)
             && !text.AsSpan(Prefix.Length).ContainsAnyExcept(Letters)
            ? new(text)
            : default;
        return id.Value.Length > 0;
    }

    public static ResponseId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not the id of a response.");

    public override string ToString() => Value;

    // FNV-1a, 32 bits: to spread engagements over the index. Nothing is kept secret by it, and two that meet do no harm.
    private static ReadOnlySpan<char> Shared(EngagementId engagement)
    {
        var hash = 2166136261u;
        foreach (var letter in engagement.Value) hash = (hash ^ letter) * 16777619;
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, hash);
        return Base32.Write(bytes).AsSpan(0, SharedLength);
    }
}
