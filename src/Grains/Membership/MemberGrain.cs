using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Membership;

public sealed class MemberGrain(IEventLog log, IVault vault) : FoldedGrain<Member, MemberRecorded>(log), IMemberGrain
{
    public async Task<Outcome<MemberView>> Get(Ask ask, CancellationToken cancel)
    {
        // The directory appends to this stream when a list is imported.
        var member = await CatchUp(cancel);
        if (member.Entry is not { } entry || !MaySee(ask.Actor, entry.Details.Id)) return Problems.NoSuchMember();
        var contact = await Contacts.Open(vault, ask.Actor, entry, cancel);
        return Outcome.Done(new MemberView(entry.Details, contact.Name, contact.Email));
    }

    public async Task<Outcome<Correspondent>> GetCorrespondent(Ask ask, CancellationToken cancel)
    {
        var member = await CatchUp(cancel);
        if (member.Entry is not { } entry) return Problems.NoSuchMember();
        if (Permit.ToWriteToContact(ask.Actor, entry.Details.Id) is not { } permit || entry.ContactEmail is not { } email) return Problems.NoContact();
        var address = await vault.Open(permit, email, cancel);
        return SignInAddress.TryRead(address.Words, out var normal) ? new Correspondent(await vault.Account(normal, cancel), address) : Problems.NoContact();
    }

    private static bool MaySee(Actor actor, MemberId member) => actor.Holds(Roles.Membership | Roles.Policy) || actor.SpeaksFor(member);
}
