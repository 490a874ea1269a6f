using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>Keyed marks of contribution codes and of the secrets of drafts, made in the vault: what is stored tells nobody without it even whether a guess is right.</summary>
internal static class CodeMarks
{
    private const string Owner = "contribution-codes";

    public static async ValueTask<KeptCode> Keep(this IVault vault, ContributionCode code, CancellationToken cancel) => new(code.Locator, await vault.MarkOf(code, cancel));

    /// <param name="code">What cannot be a code has a mark as well, so that it takes as long.</param>
    public static async ValueTask<string> MarkOf(this IVault vault, ContributionCode? code, CancellationToken cancel) =>
        Convert.ToHexStringLower(await vault.Mark(Owner, "code", code?.ToShow() ?? "", cancel));

    /// <summary>Of the contribution too, so that a secret fits nowhere else.</summary>
    public static async ValueTask<string> MarkOf(this IVault vault, ContributionId contribution, string secret, CancellationToken cancel) =>
        Convert.ToHexStringLower(await vault.Mark(Owner, "resume", $"{contribution} {secret}", cancel));
}
