using System.Security.Cryptography;
using Clinks.Engage.Storage.Postgres;

namespace Clinks.Engage.Storage.Vault;

/// <summary>
/// Replaces the key-encryption key: first new owners' keys are wrapped with the new one, then those that are there, some at a time, then what was
/// overwritten leaves the files. It may end at any point and be started again with the same two keys. Words and marks stay as they are: owners' keys do.
/// </summary>
public sealed class KeyRotation : IDisposable
{
    private const int AtOnce = 500;

    private readonly IRewrapping vault;
    private readonly KeySources told;

    private KeyRotation(IRewrapping vault, KeySources told)
    {
        this.vault = vault;
        this.told = told;
    }

    /// <exception cref="StorageRefusedException">There is no such vault.</exception>
    public static KeyRotation Of(StorageOptions options) => new(StorageFolder.OpenKeys(options), options.Keys);

    /// <inheritdoc cref="Of(StorageOptions)"/>
    public static KeyRotation Of(PostgresOptions options) => new(PostgresCluster.OpenKeys(options), options.Keys);

    /// <summary>Makes a new key in a file that is not there yet.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="StorageRefusedException">Something is there.</exception>
    public static string MakeKey(string path)
    {
        if (Path.Exists(path)) throw new StorageRefusedException($"{path} is there already, and is left as it is.");
        KeyEncryptionKey.Make(path);
        using var key = KeySource.Of(path).Read();
        return key.Id;
    }

    /// <summary>What stands in the vault; asks for no key.</summary>
    public Task<KeysFound> Look(CancellationToken cancel) => vault.Count(cancel);

    /// <returns>How many owners' keys were wrapped anew; 0 where all were.</returns>
    /// <exception cref="StorageRefusedException">The keys are not those that this vault goes from and to.</exception>
    public async Task<long> Rotate(CancellationToken cancel)
    {
        if (told.Before is not { } before) throw new StorageRefusedException("The key before is missing: --vault-key is the new one and --vault-key-before the one that the vault is under.");
        using var to = told.Key.Read();
        using var from = before.Read();
        var both = new KeyRing(from, to);
        if (to.Id == from.Id) throw new StorageRefusedException($"{told.Key.Name} and {before.Name} are the same key. The verb 'keys make' makes a new one.");
        if (Current(both).Id == from.Id) await vault.Turn(from.Id, Unlocking.CheckOf(to), cancel);
        var done = 0L;
        while (await vault.NotUnder(to.Id, AtOnce, cancel) is { IsEmpty: false } some)
        {
            await vault.Rewrap([.. some.Select(one => Rewrap(from, to, one.Owner, one.Key))], to.Id, cancel);
            done += some.Length;
        }

        await vault.Clean(cancel);
        return done;
    }

    public void Dispose() => vault.Dispose();

    /// <summary>The same, over a vault that is watched.</summary>
    internal KeyRotation Over(Func<IRewrapping, IRewrapping> watched) => new(watched(vault), told);

    /// <summary>The one of both that the vault is under now: the new one where this was begun before.</summary>
    private KeyEncryptionKey Current(KeyRing both)
    {
        var check = vault.Checks.Read() ?? throw new StorageRefusedException("This vault has no key yet: nothing was ever started on it. Start the platform with the new key.");
        var current = Unlocking.Prove(both, check) ?? throw new StorageRefusedException(
            $"The vault is under neither of the two keys{(check.Kek is null ? "" : $", but under {check.Kek}")}. --vault-key-before is the one that it is under, and --vault-key the new one.");
        if (check.Kek is null) vault.Checks.Name(current.Id);
        if (vault.Checks.InUse().FirstOrDefault(id => !both.Has(id)) is { } other)
            throw new StorageRefusedException($"Some owners' keys are still under a third key, {other}: an earlier replacing was not ended. End it first, with that key as --vault-key-before.");
        return current;
    }

    private static Rewrapped Rewrap(KeyEncryptionKey from, KeyEncryptionKey to, string owner, StoredKey stored)
    {
        Span<byte> key = stackalloc byte[32];
        try
        {
            return from.Unwrap(owner, stored.Wrapped, key)
                ? new(owner, stored.Wrapped!, to.Wrap(owner, key))
                : throw new StorageRefusedException($"The key of {owner} is damaged, or under a key that was not given. Restore the vault from its backup, or give the key. What was wrapped anew so far stays so.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
