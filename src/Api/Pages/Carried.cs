using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Clinks.Engage.Api.Pages;

/// <summary>
/// Something that a page was made from and that its form brings back, so that what is done is what was shown, and nothing is kept
/// here meanwhile. It is packed and encrypted for one person and one purpose; after a day, or in other hands, it is nothing.
/// </summary>
internal static class Carried
{
    /// <summary>
    /// Packed. A list of 10,000 members, the longest there may be, with contacts and networks (1.4 MB as CSV) measures 0.5 MB. What is larger
    /// than eight times that is no list.
    /// </summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Base 64 takes a third more; the rest of the form is small.</summary>
    public const int MostFormBytes = (MostBytes / 3 * 4) + (128 * 1024);

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static Outcome<string> Pack<T>(HttpContext http, Actor actor, string purpose, T value)
    {
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) JsonSerializer.Serialize(zip, value, EngageJson.Options);
        var whole = Protector(http, actor, purpose).Protect(packed.ToArray(), Longest);
        return whole.Length > MostBytes ? PageProblems.TooLargeToCarry(MostBytes) : WebEncoders.Base64UrlEncode(whole);
    }

    public static Outcome<T> Unpack<T>(HttpContext http, Actor actor, string purpose, string field)
    {
        try
        {
            // Only what we packed ourselves comes through, so it unpacks to what it was.
            using var zip = new GZipStream(new MemoryStream(Protector(http, actor, purpose).Unprotect(WebEncoders.Base64UrlDecode(field))), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<T>(zip, EngageJson.Options) is { } value ? value : PageProblems.CarriedNotRead();
        }
        catch (Exception other) when (other is CryptographicException or FormatException)
        {
            return PageProblems.CarriedNotRead();
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext http, Actor actor, string purpose) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("carried", purpose, actor.Id).ToTimeLimitedDataProtector();
}
