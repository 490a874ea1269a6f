using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Identity;

/// <summary>A letter with a link and a code that may still be used.</summary>
public sealed record OpenAsk(string LinkHash, string CodeMark, DateTimeOffset LinkExpires, DateTimeOffset CodeExpires, int WrongCodes);

/// <param name="Id">Names it in lists; no secret.</param>
public sealed record Session(string Id, string SecretHash, DateTimeOffset Started, DateTimeOffset Expires, Device Device, SignInProof Proof);

public sealed record Invitation(EngagementId Engagement, MemberId Member, string LinkHash, bool Used);

public sealed record KnownDevice(string Hash, DateTimeOffset Since);

/// <summary>
/// One e-mail address and what it may be. What it may be as the contact of an organisation stands in the directory, so it is an argument here.
/// </summary>
public sealed partial record Account : IFold<Account, AccountEvent>
{
    public static Account Empty { get; } = new();

    public Roles Staff { get; init; }

    public ImmutableArray<MemberAccess> Granted { get; init; } = [];

    /// <summary>Null where nothing was granted: the address is then the contact's, and stands in the directory.</summary>
    public SealedWords? Address { get; init; }

    public bool TakenAway { get; init; }

    /// <summary>When letters were asked for, as far back as it matters.</summary>
    public ImmutableArray<DateTimeOffset> Asks { get; init; } = [];

    public OpenAsk? Asked { get; init; }

    public ImmutableArray<Session> Sessions { get; init; } = [];

    public ImmutableArray<Invitation> Invitations { get; init; } = [];

    public ImmutableArray<DateTimeOffset> InvitationUses { get; init; } = [];

    public ImmutableArray<KnownDevice> Devices { get; init; } = [];

    /// <param name="contactOf">The organisations whose contact this address is now.</param>
    public Access AccessOf(ImmutableArray<MemberId> contactOf) => TakenAway
        ? Access.Nothing
        : new(
            Staff,
            [.. Granted.Concat(contactOf.Select(member => new MemberAccess(member, Grantable.OfMembers)))
                .GroupBy(one => one.Member, (member, all) => new MemberAccess(member, all.Aggregate(Roles.None, (roles, one) => roles | one.Roles)))
                .OrderBy(one => one.Member.Value, StringComparer.Ordinal)]);

    public Account Apply(AccountEvent happened, DateTimeOffset at) => happened switch
    {
        AccountRolesGranted { Member: null } e => this with { TakenAway = false, Address = e.Address, Staff = e.Roles },
        AccountRolesGranted e => this with { TakenAway = false, Address = e.Address, Granted = [.. Granted.Where(one => one.Member != e.Member), new(e.Member.Value, e.Roles)] },
        // Whoever is let in again has not asked less often for that.
        AccountAccessTakenAway => Empty with { TakenAway = true, Asks = Asks },
        SignInAsked e => this with { Asked = new(e.LinkHash, e.CodeMark, e.LinkExpires, e.CodeExpires, 0), Asks = [.. Asks.Where(ask => ask > at - Day), at] },
        WrongCodeTried => this with { Asked = Asked is { } ask && ask.WrongCodes + 1 < MostWrongCodes ? ask with { WrongCodes = ask.WrongCodes + 1 } : null },
        SessionStarted e => Start(e, at),
        SessionEnded e => this with { Sessions = [.. Sessions.Where(session => session.Id != e.Session)] },
        AccountInvited e => this with { Invitations = [.. Invitations.Where(one => !one.IsTo(e.Engagement, e.Member)), new(e.Engagement, e.Member, e.LinkHash, Used: false)] },
        InvitationUsed e => this with
        {
            Invitations = [.. Invitations.Select(one => one.IsTo(e.Engagement, e.Member) ? one with { Used = true } : one)],
            InvitationUses = [.. InvitationUses.Where(use => use > at - Day), at],
        },
        _ => throw new InvalidOperationException($"An account does not know {happened.GetType().Name}."),
    };

    private Account Start(SessionStarted e, DateTimeOffset at)
    {
        var session = new Session(IdOf(e.SecretHash), e.SecretHash, at, e.Expires, e.Device, e.Proof);
        var devices = Devices.Where(device => device.Since > at - DeviceKnown && device.Hash != e.KnownDevice);
        return this with
        {
            // An invitation is no answer to a letter that was asked for; that one may still be used.
            Asked = e.Proof is SignInProof.Invitation ? Asked : null,
            Sessions = [.. Sessions.Where(other => other.Expires > at).TakeLast(MostSessions - 1), session],
            Devices = e.KnownDevice is { } known ? [.. devices.TakeLast(MostDevices - 1), new(known, at)] : [.. devices],
        };
    }

    // Half of a hash names a session among those of one account, and opens nothing.
    private static string IdOf(string secretHash) => secretHash[..(secretHash.Length / 2)];

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}

internal static class InvitationExtensions
{
    public static bool IsTo(this Invitation invitation, EngagementId engagement, MemberId member) => invitation.Engagement == engagement && invitation.Member == member;
}
