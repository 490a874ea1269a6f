using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Identity;

/// <summary>
/// Invitations to answer. Their link holds until the answer is sent, because a letter lies in a mailbox for weeks; so after its first use it
/// opens the door only to devices that were there before, and asks all others for a code.
/// </summary>
public sealed partial record Account
{
    /// <summary>How long a device is known: about as long as from one yearly survey to the next.</summary>
    public static TimeSpan DeviceKnown { get; } = TimeSpan.FromDays(365);

    // Nobody begins so many sessions a day by hand; past that a code is asked for, of which there are few.
    public const int MostInvitationUsesADay = 20;

    private const int MostDevices = 20;

    public Outcome<AccountEvent> Invite(EngagementId engagement, MemberId member, string linkHash, bool anew, Access access)
    {
        if (!access.Members.Any(one => one.Member == member)) return Problems.NotTheContact();
        return !anew && Invitations.Any(one => one.IsTo(engagement, member)) ? Problems.InvitedAlready() : new AccountInvited(engagement, member, linkHash);
    }

    public Invitation? InvitationOf(string linkHash) => Invitations.LastOrDefault(one => Same(one.LinkHash, linkHash));

    /// <param name="stillWanted">The engagement is open and the organisation's response is not sent.</param>
    public Outcome<ImmutableArray<AccountEvent>> RedeemInvitation(string linkHash, NewSession wanted, bool stillWanted, Access access, DateTimeOffset now)
    {
        if (InvitationOf(linkHash) is not { } invitation || !stillWanted || !access.Members.Any(one => one.Member == invitation.Member)) return Problems.SignInExpired();
        var first = !invitation.Used;
        var known = wanted.KnownDevice is { } device && Devices.Any(one => now < one.Since + DeviceKnown && Same(one.Hash, device));
        if ((!first && !known) || InvitationUses.Count(use => use > now - Day) >= MostInvitationUsesADay) return Problems.ConfirmByCode();
        return Outcome.Done<ImmutableArray<AccountEvent>>([new InvitationUsed(invitation.Engagement, invitation.Member), Started(wanted, SignInProof.Invitation, access, now)]);
    }
}
