namespace Clinks.Engage.Storage.Vault;

/// <summary>What the vault's database knows of an owner: nothing (null), a wrapped key, or that the key was shredded.</summary>
/// <param name="Kek">The id of the key-encryption key that wraps it; null where it was kept before keys had ids.</param>
internal sealed record StoredKey(byte[]? Wrapped, string? Kek = null)
{
    internal bool Shredded => Wrapped is null;
}

/// <summary>What the vault asks of its database.</summary>
internal interface IKeyStore : IDisposable
{
    ValueTask<StoredKey?> Find(string owner, CancellationToken cancel);

    /// <summary>All of them as they stand at one moment; who has no key and never had one is not among them.</summary>
    ValueTask<Dictionary<string, StoredKey>> Find(IReadOnlyCollection<string> owners, CancellationToken cancel);

    /// <summary>The id of the key-encryption key that new keys are wrapped with now.</summary>
    ValueTask<string> CurrentKek(CancellationToken cancel);

    /// <summary>
    /// Keeps the key unless the owner has one, or had; returns what stands. Durable when it returns. Null, and nothing is kept, where it is wrapped with
    /// another key-encryption key than the vault's by now: whoever replaces that key must not miss one that is kept at the same moment.
    /// </summary>
    ValueTask<StoredKey?> Keep(string owner, byte[] wrapped, string kek, CancellationToken cancel);

    /// <summary>Leaves a tombstone in the key's place. Durable, and the key's bytes gone from the files, when it returns.</summary>
    Task Shred(string owner, CancellationToken cancel);
}
