using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Identity;

/// <summary>The two keyed marks of the door: an address's account, and a code in its account and letter.</summary>
internal static class Marks
{
    private const string Owner = TokenGrain.Scope;

    /// <param name="address">In the form of <see cref="SignInAddress"/>.</param>
    public static async ValueTask<AccountId> Account(this IVault vault, string address, CancellationToken cancel) =>
        AccountId.Of(await vault.Mark(Owner, "address", address, cancel));

    /// <summary>Of account and letter too, so that a code fits nowhere else.</summary>
    public static async ValueTask<string> Code(this IVault vault, AccountId account, string linkHash, string code, CancellationToken cancel) =>
        Convert.ToHexStringLower(await vault.Mark(Owner, "code", $"{account} {linkHash} {code}", cancel));
}
