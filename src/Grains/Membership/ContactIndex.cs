using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Membership;

/// <summary>
/// Which account is the contact of which organisations. Filled when somebody first asks: it holds marks of addresses, never the addresses,
/// and an organisation's is opened again only when its entry has changed.
/// </summary>
internal sealed class ContactIndex(IVault vault)
{
    private readonly Dictionary<MemberId, MemberRecorded> changed = [];
    private readonly Dictionary<MemberId, AccountId> contacts = [];
    private readonly Dictionary<AccountId, SortedSet<string>> members = [];

    public void Changed(MemberRecorded entry) => changed[entry.Details.Id] = entry;

    public async ValueTask CatchUp(Actor actor, CancellationToken cancel)
    {
        foreach (var (member, entry) in changed.ToArray())
        {
            var account = await AccountOf(actor, entry, cancel);
            if (contacts.Remove(member, out var before)) members[before].Remove(member.Value);
            if (account is { } found)
            {
                contacts[member] = found;
                if (!members.TryGetValue(found, out var theirs)) members[found] = theirs = new(StringComparer.Ordinal);
                theirs.Add(member.Value);
            }

            changed.Remove(member);
        }
    }

    public ImmutableArray<MemberId> Of(AccountId account) => members.TryGetValue(account, out var theirs) ? [.. theirs.Select(MemberId.Parse)] : [];

    private async ValueTask<AccountId?> AccountOf(Actor actor, MemberRecorded entry, CancellationToken cancel)
    {
        if (entry.ContactEmail is not { } email || Permit.ToWriteToContact(actor, entry.Details.Id) is not { } permit) return null;
        try
        {
            return SignInAddress.TryRead((await vault.Open(permit, email, cancel)).Words, out var address) ? await vault.Account(address, cancel) : null;
        }
        catch (WordsUnreadableException)
        {
            // The organisation's key was shredded: its contact is nobody's any more, and the others' still are.
            return null;
        }
    }
}
