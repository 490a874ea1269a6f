namespace Clinks.Engage.Storage.Vault;

/// <summary>What the vault's database knows of an owner: nothing (null), a wrapped key, or that the key was shredded.</summary>
internal sealed record StoredKey(byte[]? Wrapped)
{
    internal bool Shredded => Wrapped is null;
}

/// <summary>What the vault asks of its database.</summary>
internal interface IKeyStore : IDisposable
{
    ValueTask<StoredKey?> Find(string owner, CancellationToken cancel);

    /// <summary>All of them as they stand at one moment; who has no key and never had one is not among them.</summary>
    ValueTask<Dictionary<string, StoredKey>> Find(IReadOnlyCollection<string> owners, CancellationToken cancel);

    /// <summary>Keeps the key unless the owner has one, or had; returns what stands. Durable when it returns.</summary>
    ValueTask<StoredKey> Keep(string owner, byte[] wrapped, CancellationToken cancel);

    /// <summary>Leaves a tombstone in the key's place. Durable, and the key's bytes gone from the files, when it returns.</summary>
    Task Shred(string owner, CancellationToken cancel);
}
