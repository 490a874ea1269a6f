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

    public static async ValueTask<Contact> Open(IVault vault, Actor actor, MemberRecorded entry, CancellationToken cancel) =>
        Permit.ToReadContact(actor, entry.Details.Id) is { } permit
            ? new(await Open(vault, permit, entry.ContactName, cancel), await Open(vault, permit, entry.ContactEmail, cancel))
            : Contact.None;

    private static async ValueTask<string?> Open(IVault vault, Permit permit, SealedWords? words, CancellationToken cancel) =>
        words is null ? null : (await vault.Open(permit, words, cancel)).Words;
}
