using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Membership;

/// <summary>Contacts are personal: sealed under the member's key, opened for who keeps the directory.</summary>
internal static class Contacts
{
    public static async ValueTask<SealedWords?> Seal(IVault vault, Place place, string? words, CancellationToken cancel) =>
        words is { Length: > 0 } ? await vault.Seal(place, words, cancel) : null;

    public static async ValueTask<Contact> Open(IVault vault, Actor actor, MemberRecorded entry, CancellationToken cancel)
    {
        if (Permit.ToReadContact(actor, entry.Details.Id) is not { } permit) return Contact.None;
        SealedWords?[] both = [entry.ContactName, entry.ContactEmail];
        var opened = await vault.OpenWhole(permit, both.OfType<SealedWords>(), cancel);
        return new(Of(entry.ContactName), Of(entry.ContactEmail));

        string? Of(SealedWords? words) => opened.FirstOrDefault(released => released.Place == words?.Place)?.Words;
    }
}
