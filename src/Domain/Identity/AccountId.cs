using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Identity;

/// <summary>
/// An account, which is one e-mail address: <c>account-</c> and 26 characters that are made of a keyed mark of the address, so that the
/// address finds its account and nobody without the vault finds the address. Also its grain key, its stream, and the owner of its key.
/// </summary>
[JsonConverter(typeof(IdentifierConverter<AccountId>))]
public readonly record struct AccountId : IIdentifier<AccountId>
{
    private const string Prefix = "account-";
    private const int LocatorLength = 26;

    private AccountId(string value) => Value = value;

    public string Value => field ?? "";

    /// <summary>The 26 characters, as they stand in a cookie or a link.</summary>
    public string Locator => Value[Prefix.Length..];

    /// <param name="mark">At least 16 bytes of a keyed mark of the address.</param>
    public static AccountId Of(ReadOnlySpan<byte> mark) => new(Prefix + Base32.Write(mark[..16]));

    public static bool TryParse([NotNullWhen(true)] string? text, out AccountId id)
    {
        id = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && Base32.IsOne(text.AsSpan(Prefix.Length), LocatorLength) ? new(text) : default;
        return id.Value.Length > 0;
    }

    public static bool TryLocate(string? locator, out AccountId id) => TryParse(Prefix + locator, out id);

    public override string ToString() => Value;
}
