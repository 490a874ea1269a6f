using System.Security.Cryptography;
using System.Text.Json;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Microsoft.AspNetCore.DataProtection;

namespace Clinks.Engage.Api.Contributing;

/// <summary>
/// What a contributor's browser keeps: encrypted, for a time, and sent by no link or form of another site. None of it opens anything by itself:
/// the secret in it is held against the contribution at every request.
/// </summary>
internal sealed class ContributorCookies(IDataProtectionProvider protection, IWebHostEnvironment environment, TimeProvider clock) : HostCookies(environment, SameSiteMode.Strict)
{
    private const string WritingName = "writing", SentName = "sent", HeldName = "held";

    // As long as the grain tells the code again to who repeats the request.
    private static readonly TimeSpan SentLasts = TimeSpan.FromMinutes(10);

    /// <summary>How long what we hold can be looked at before the code is asked for again.</summary>
    public static readonly TimeSpan HeldLasts = TimeSpan.FromMinutes(30);

    /// <summary>How long a draft can be come back to: on somebody's own device, if they ask for it; else it ends with the browser, and after a day in any case.</summary>
    public static readonly TimeSpan OwnDevice = TimeSpan.FromDays(14), AnyDevice = TimeSpan.FromDays(1);

    /// <param name="Visitor">The id of who began it.</param>
    /// <param name="Secret">By which they come back.</param>
    /// <param name="Own">It is their own device.</param>
    public sealed record Draft(ContributionId Contribution, string Visitor, string Secret, bool Own)
    {
        public Actor Actor => Actor.Visitor(Visitor);

        public override string ToString() => "a draft";
    }

    /// <summary>Who sent it, without the secret: opens nothing, but the same request once more is answered as before.</summary>
    public sealed record Sender(ContributionId Contribution, string Visitor)
    {
        public Actor Actor => Actor.Visitor(Visitor);

        public override string ToString() => "a sender";
    }

    /// <param name="Code">As it was typed.</param>
    public sealed record Held(string Code)
    {
        public override string ToString() => "a contribution code";
    }

    public Draft? ReadDraft(HttpContext http) => Open<Draft>(http, WritingName);

    public void Keep(HttpContext http, Draft draft)
    {
        var lasts = draft.Own ? OwnDevice : AnyDevice;
        Set(http, WritingName, Close(WritingName, draft, lasts), draft.Own ? clock.GetUtcNow() + lasts : null);
        Drop(http, SentName);
    }

    public Sender? ReadSender(HttpContext http) => Open<Sender>(http, SentName);

    /// <summary>The draft is over.</summary>
    public void Keep(HttpContext http, Sender sender)
    {
        Drop(http, WritingName);
        Set(http, SentName, Close(SentName, sender, SentLasts), null);
    }

    public Held? ReadHeld(HttpContext http) => Open<Held>(http, HeldName);

    public void Keep(HttpContext http, Held held) => Set(http, HeldName, Close(HeldName, held, HeldLasts), null);

    public void ForgetHeld(HttpContext http) => Drop(http, HeldName);

    public void Forget(HttpContext http)
    {
        foreach (var name in (string[])[WritingName, SentName, HeldName]) Drop(http, name);
    }

    private string Close<T>(string purpose, T kept, TimeSpan lasts) => Protector(purpose).Protect(JsonSerializer.Serialize(new Dated<T>(clock.GetUtcNow() + lasts, kept), EngageJson.Options), lasts);

    private T? Open<T>(HttpContext http, string name) where T : class
    {
        if (Read(http, name) is not { } kept) return null;
        try
        {
            return JsonSerializer.Deserialize<Dated<T>>(Protector(name).Unprotect(kept), EngageJson.Options) is { } dated && dated.Until > clock.GetUtcNow() ? dated.Kept : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException or FormatException)
        {
            // Old, changed, or not ours: as if there were none.
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector(string purpose) => protection.CreateProtector("contributors", purpose).ToTimeLimitedDataProtector();

    // By our clock, too: the protector has one of its own.
    private sealed record Dated<T>(DateTimeOffset Until, T Kept);
}
