using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Identity;

/// <summary>Who is signed in, and what they may be at the moment.</summary>
/// <param name="Actor">Without a role where several organisations are there to choose from and none was named.</param>
/// <param name="Staff">What it may be as staff; none where the session is too old for that.</param>
public sealed record SignedIn(AccountId Account, string Session, Actor Actor, Roles Staff, ImmutableArray<MemberAccess> Members, DateTimeOffset Expires);

/// <summary>Signing in: asking for a letter, using its link or its code once, and the session that comes of it.</summary>
public sealed partial record Account
{
    // Long enough for a letter that a greylisting server holds back, short enough that a mailbox seen later opens nothing.
    public static TimeSpan LinkLasts { get; } = TimeSpan.FromMinutes(30);

    /// <summary>A code can be read over a shoulder, so it holds for less (NIST SP 800-63B, 5.1.3.2: ten minutes; mail is slower than a text message).</summary>
    public static TimeSpan CodeLasts { get; } = TimeSpan.FromMinutes(15);

    // Staff see what others wrote: a working day, and not the next morning's (NIST SP 800-63B, 4.2.3: twelve hours).
    public static TimeSpan StaffSession { get; } = TimeSpan.FromHours(12);

    // A response is written in several sittings, with colleagues to be asked in between.
    public static TimeSpan MemberSession { get; } = TimeSpan.FromDays(14);

    public const int MostAsksAnHour = 5, MostAsksADay = 20;

    /// <summary>Of eight digits: who tries all that a day allows has one chance in a million.</summary>
    public const int MostWrongCodes = 5;

    private const int MostSessions = 50;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1), Day = TimeSpan.FromDays(1);

    /// <summary>A letter, if this address may sign in and has not asked too often. Whoever typed it is told neither.</summary>
    public Outcome<AccountEvent> Ask(string linkHash, string codeMark, Access access, DateTimeOffset now)
    {
        if (WhyNotAsk(access, now) is { } problem) return problem;
        return new SignInAsked(linkHash, codeMark, now + LinkLasts, now + CodeLasts);
    }

    public Problem? WhyNotAsk(Access access, DateTimeOffset now) =>
        access.IsNothing ? Problems.NobodyToSignIn()
        : Asks.Count(ask => ask > now - Hour) >= MostAsksAnHour || Asks.Count(ask => ask > now - Day) >= MostAsksADay ? Problems.SignInAskedTooOften()
        : null;

    public Outcome<AccountEvent> RedeemLink(string linkHash, NewSession wanted, Access access, DateTimeOffset now) =>
        Asked is { } ask && now < ask.LinkExpires && Same(ask.LinkHash, linkHash) && !access.IsNothing
            ? Started(wanted, SignInProof.Link, access, now)
            : Problems.SignInExpired();

    /// <summary>A session, or that a wrong code was tried. Where no code would do, nothing is written, so that tries cost nothing to remember.</summary>
    public Outcome<AccountEvent> RedeemCode(string codeMark, NewSession wanted, Access access, DateTimeOffset now) =>
        Asked is not { } ask || now >= ask.CodeExpires || access.IsNothing ? Problems.SignInExpired()
        : Same(ask.CodeMark, codeMark) ? Started(wanted, SignInProof.Code, access, now)
        : new WrongCodeTried();

    /// <summary>Who this is: one answer for unknown, wrong, ended and expired.</summary>
    public Outcome<SignedIn> Check(AccountId account, string secretHash, MemberId? actingFor, Access access, DateTimeOffset now)
    {
        if (Sessions.LastOrDefault(one => Same(one.SecretHash, secretHash)) is not { } session || now >= session.Expires) return Problems.SessionUnknown();
        // Also where the roles were granted after it began.
        var may = now < session.Started + StaffSession ? access : access with { Staff = Roles.None };
        if (may.IsNothing) return Problems.SessionUnknown();
        return new SignedIn(account, session.Id, may.ActorFor(account, actingFor), may.Staff, may.Members, session.Expires);
    }

    public ImmutableArray<Session> SessionsAt(DateTimeOffset now) => [.. Sessions.Where(session => now < session.Expires)];

    public Outcome<AccountEvent> End(string session) => Sessions.Any(one => one.Id == session) ? new SessionEnded(session) : Problems.SessionUnknown();

    public Outcome<ImmutableArray<AccountEvent>> EndOthers(string keep) =>
        Sessions.Any(one => one.Id != keep) ? Outcome.Done<ImmutableArray<AccountEvent>>([.. Sessions.Where(one => one.Id != keep).Select(one => new SessionEnded(one.Id))]) : Problems.SessionUnknown();

    private static SessionStarted Started(NewSession wanted, SignInProof proof, Access access, DateTimeOffset now) =>
        new(wanted.SecretHash, now + (access.Staff is Roles.None ? MemberSession : StaffSession), wanted.Device, proof, wanted.KnownDevice);
}

/// <summary>The session that a caller wants, by hashes of the secrets it made.</summary>
/// <param name="SecretHash">Hexadecimal SHA-256 of the session's secret.</param>
/// <param name="KnownDevice">Hexadecimal SHA-256 of the secret by which the device is to be known later; null where it keeps none.</param>
public sealed record NewSession(string SecretHash, Device Device, string? KnownDevice);
