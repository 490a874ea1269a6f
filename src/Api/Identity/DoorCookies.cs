using System.Security.Cryptography;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Api.Identity;

/// <summary>The cookies of the door. Lax, so that a link in a letter finds whoever is signed in already.</summary>
internal sealed class DoorCookies(IWebHostEnvironment environment) : HostCookies(environment, SameSiteMode.Lax)
{
    private const string SessionName = "session", ActingName = "acting", DeviceName = "device", TypedName = "typed";

    public bool TrySession(HttpContext http, out SessionSecret session) => SessionSecret.TryRead(Read(http, SessionName), out session);

    public void KeepSession(HttpContext http, SessionSecret session, DateTimeOffset expires) => Set(http, SessionName, session.Write(), expires);

    /// <summary>For which organisation they act. It proves nothing: whether they may is looked up each time.</summary>
    public MemberId? ActingFor(HttpContext http) => MemberId.TryParse(Read(http, ActingName), out var member) ? member : null;

    public void KeepActingFor(HttpContext http, MemberId? member)
    {
        if (member is { } named) Set(http, ActingName, named.Value, null);
        else Drop(http, ActingName);
    }

    /// <summary>The secret by which this device is known, one it has or a new one.</summary>
    public string Device(HttpContext http) =>
        Read(http, DeviceName) is { Length: 32 } known && Base32.IsOne(known, 32) ? known : Base32.Write(RandomNumberGenerator.GetBytes(20));

    public void KeepDevice(HttpContext http, string device, DateTimeOffset now) => Set(http, DeviceName, device, now + Account.DeviceKnown);

    /// <summary>What was typed on the page before, protected; null where there is none.</summary>
    public string? Typed(HttpContext http) => Read(http, TypedName);

    public void KeepTyped(HttpContext http, string protectedText) => Set(http, TypedName, protectedText, null);

    public void Forget(HttpContext http)
    {
        foreach (var name in (string[])[SessionName, ActingName, TypedName]) Drop(http, name);
    }

    public void ForgetTyped(HttpContext http) => Drop(http, TypedName);
}
