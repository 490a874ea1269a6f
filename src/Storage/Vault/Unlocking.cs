using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Clinks.Engage.Storage.Vault;

/// <summary>By which a vault knows its key: a value under it, and its id (null where it was kept before keys had ids).</summary>
internal sealed record KeyCheck(byte[] Value, string? Kek);

/// <summary>What a vault's database says of the key-encryption keys themselves.</summary>
internal interface IKeyChecks
{
    KeyCheck? Read();

    /// <summary>Keeps it where there is none: of two programs that start at once one makes it, and both are then held to it.</summary>
    void Keep(KeyCheck check);

    /// <summary>Writes the id to a check that has none.</summary>
    void Name(string kek);

    /// <summary>The ids of the keys that owners' keys are under.</summary>
    ImmutableArray<string> InUse();
}

/// <summary>Proves the keys that a process was told on the vault, so that a wrong one is found at the start and not at the first words.</summary>
internal static class Unlocking
{
    private const string CheckName = "check value";

    /// <summary>Makes key and check value where the vault is new and its key is to be in a file.</summary>
    /// <exception cref="StorageRefusedException">A key is missing, another than the vault's, or not all that are in use.</exception>
    internal static KeyRing Unlock(IKeyChecks checks, KeySources told, string vault)
    {
        var isNew = checks.Read() is null;
        if (isNew) told.Key.MakeIfMissing();
        var key = told.Key.Read();
        if (isNew) checks.Keep(CheckOf(key));
        var ring = told.Before is { } before ? new KeyRing(key, before.Read()) : new(key);
        try
        {
            var check = checks.Read()!;
            var current = Prove(ring, check) ?? throw new StorageRefusedException(
                $"{told.Key.Name} is not the key that {vault} is under. Put the right one back; nothing can be read without it. Every silo of a cluster has the same.");
            if (check.Kek is null) checks.Name(current.Id);
            if (checks.InUse().FirstOrDefault(id => !ring.Has(id)) is { } other)
            {
                throw new StorageRefusedException(
                    $"{vault} has owners' keys under another key-encryption key, {other}: it is being replaced. Give that one, too (--vault-key-before), and end the replacing with 'keys rotate'.");
            }

            return ring;
        }
        catch
        {
            ring.Dispose();
            throw;
        }
    }

    /// <summary>Which of them the vault is under now; null where none is.</summary>
    internal static KeyEncryptionKey? Prove(KeyRing ring, KeyCheck check) => ring.WhichWrapped(CheckName, check.Value);

    internal static KeyCheck CheckOf(KeyEncryptionKey key) => new(key.Wrap(CheckName, RandomNumberGenerator.GetBytes(32)), key.Id);
}
