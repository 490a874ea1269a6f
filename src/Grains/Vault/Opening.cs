using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Grains.Vault;

/// <summary>Several words at once, for who can do nothing with a part of them.</summary>
internal static class Opening
{
    /// <summary>Opens all, in order.</summary>
    /// <exception cref="WordsUnreadableException">One of them cannot be read; it names the first.</exception>
    public static async ValueTask<ImmutableArray<Released>> OpenWhole(this IVault vault, Permit permit, IEnumerable<SealedWords> all, CancellationToken cancel)
    {
        ImmutableArray<PermittedWords> asked = [.. all.Select(words => new PermittedWords(permit, words))];
        var opened = await vault.Open(asked, cancel);
        return asked.Zip(opened, (one, words) => words ?? throw new WordsUnreadableException(one.Words.Place, "their key is gone, or they were cut, moved or changed")).ToImmutableArray();
    }
}
