using System.Security.Cryptography;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Identity;

/// <summary>The last step of every way in: the session's cookie, and on to where they wanted to go.</summary>
internal sealed class Entering(DoorCookies cookies, TimeProvider clock)
{
    /// <param name="device">The secret by which the device is to be known; null where it is not.</param>
    public static NewSession NewSession(HttpContext http, string secret, string? device) =>
        new(SecretHash.Of(secret), Device.Of(http.Request.Headers.UserAgent), device is null ? null : SecretHash.Of(device));

    /// <summary>
    /// The secret of the session that this form wants. Made of the form's own random number, so that the very same form sent again gets the very
    /// same session; a form without one gets a session like no other.
    /// </summary>
    public static string SecretOf(PageForm form, string proof) =>
        form[PageForm.ShownField] is { Length: 32 } shown ? SessionSecret.SecretOf(shown, proof) : Base32.Write(RandomNumberGenerator.GetBytes(20));

    /// <summary>Null where it was refused.</summary>
    public IResult? Enter(HttpContext http, Outcome<Answered<StartedSession>> redeemed, string secret, string? device, string? next)
    {
        // The very same form sent again is answered with the very same session; another secret is none.
        if (!redeemed.Is(out var answered) || answered.Answer.SecretHash != SecretHash.Of(secret)) return null;
        var started = answered.Answer;
        cookies.KeepSession(http, new(started.Account, secret), started.Expires);
        cookies.KeepActingFor(http, null);
        cookies.ForgetTyped(http);
        if (device is not null) cookies.KeepDevice(http, device, clock.GetUtcNow());
        return Show.Next(next ?? "/");
    }
}
