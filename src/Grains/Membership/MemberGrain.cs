using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
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

    private static bool MaySee(Actor actor, MemberId member) => actor.Holds(Roles.Membership | Roles.Policy) || actor.SpeaksFor(member);
}
