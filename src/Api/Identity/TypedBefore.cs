using System.Security.Cryptography;
using System.Text.Json;
using Clinks.Engage.Domain.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace Clinks.Engage.Api.Identity;

/// <summary>What was typed on the page before, in a cookie that only we read and write: an address does not belong into a URL.</summary>
internal sealed class TypedBefore(IDataProtectionProvider protection, DoorCookies cookies)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("typed before").ToTimeLimitedDataProtector();

    /// <param name="Email">As it was typed; null where the account came from an invitation, whose bearer need not know the address.</param>
    /// <param name="Device">The secret by which this device is to be known; null where it is not.</param>
    /// <param name="Next">Where to go on.</param>
    public sealed record Typed(string? Email, AccountId? Account, string? Device, string? Next)
    {
        public override string ToString() => "what was typed before";
    }

    public void Keep(HttpContext http, Typed typed) => cookies.KeepTyped(http, protector.Protect(JsonSerializer.Serialize(typed), Lasts));

    public Typed? Read(HttpContext http)
    {
        if (cookies.Typed(http) is not { } kept) return null;
        try
        {
            return JsonSerializer.Deserialize<Typed>(protector.Unprotect(kept));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException or FormatException)
        {
            // Old, or not ours: as if there were none.
            return null;
        }
    }
}
