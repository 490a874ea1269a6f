using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Identity;

/// <summary>What happens to an account. No address is in clear, and no secret: hashes of random ones, a keyed mark of the short code.</summary>
public abstract record AccountEvent
{
    private protected AccountEvent()
    {
    }
}

/// <summary>Its staff roles are these from now on; or, with a member, its roles for that one.</summary>
/// <param name="Address">Sealed under the account's own key.</param>
[EventType("account-roles-granted/1")]
public sealed record AccountRolesGranted(Roles Roles, MemberId? Member, SealedWords Address) : AccountEvent;

/// <summary>All its roles are gone, and with them sessions, links, codes and known devices. It stays out, contact or not, until roles are granted again.</summary>
[EventType("account-access-taken-away/1")]
public sealed record AccountAccessTakenAway : AccountEvent;

/// <summary>A letter with a link and a code was asked for; an older one is void.</summary>
/// <param name="LinkHash">Hexadecimal SHA-256 of the link's secret.</param>
/// <param name="CodeMark">Hexadecimal keyed mark of account, link and code: a code is short, and a bare hash of it is guessed in a second.</param>
[EventType("sign-in-asked/1")]
public sealed record SignInAsked(string LinkHash, string CodeMark, DateTimeOffset LinkExpires, DateTimeOffset CodeExpires) : AccountEvent;

[EventType("wrong-code-tried/1")]
public sealed record WrongCodeTried : AccountEvent;

/// <summary>By what somebody proved to be the owner of the address.</summary>
public enum SignInProof
{
    Link,
    Code,
    Invitation,
}

/// <param name="SecretHash">Hexadecimal SHA-256 of the session's secret.</param>
/// <param name="KnownDevice">Hexadecimal SHA-256 of a secret that the device keeps, by which it is known later; null where it keeps none.</param>
[EventType("session-started/1")]
public sealed record SessionStarted(string SecretHash, DateTimeOffset Expires, Device Device, SignInProof Proof, string? KnownDevice) : AccountEvent;

/// <param name="Session">The session's id, which is no secret.</param>
[EventType("session-ended/1")]
public sealed record SessionEnded(string Session) : AccountEvent;

/// <summary>The account was invited to answer for a member organisation. A second invitation to the same voids the link of the first.</summary>
[EventType("account-invited/1")]
public sealed record AccountInvited(EngagementId Engagement, MemberId Member, string LinkHash) : AccountEvent;

[EventType("invitation-used/1")]
public sealed record InvitationUsed(EngagementId Engagement, MemberId Member) : AccountEvent;
