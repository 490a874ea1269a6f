using System.Collections.Concurrent;

namespace Clinks.Engage.Storage.Vault;

/// <summary>The owners' keys that stand ready in this process. What the store says of a shred goes before them, always.</summary>
internal sealed class OwnerKeys(IKeyStore store, KeyRing keks)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, OwnerKey> ready = new(StringComparer.Ordinal);

    internal OwnerKey? Find(string owner) => ready.GetValueOrDefault(owner);

    /// <summary>Those of the owners whose keys the store has and has not shredded, ready for use.</summary>
    /// <param name="stored">What the store said just now.</param>
    internal async ValueTask<Dictionary<string, OwnerKey>> Ready(Dictionary<string, StoredKey> stored, CancellationToken cancel)
    {
        var keys = new Dictionary<string, OwnerKey>(stored.Count, StringComparer.Ordinal);
        List<string>? first = null;
        foreach (var (owner, key) in stored)
        {
            if (key.Shredded)
            {
                Retire(owner);
                continue;
            }

            if (!ready.TryGetValue(owner, out var known))
            {
                known = Keep(owner, key);
                (first ??= []).Add(owner);
            }

            keys[owner] = known;
        }

        if (first is null) return keys;

        // Looked at again now that they are kept: a shred before this look is seen by it, and one after it retires the key itself.
        var again = await store.Find(first, cancel);
        foreach (var owner in first)
        {
            if (again.GetValueOrDefault(owner) is { Shredded: false }) continue;
            Retire(owner);
            keys.Remove(owner);
        }

        return keys;
    }

    internal void Retire(string owner)
    {
        if (ready.TryRemove(owner, out var key)) key.Dispose();
    }

    internal void RetireAll()
    {
        foreach (var owner in ready.Keys) Retire(owner);
    }

    private OwnerKey Keep(string owner, StoredKey stored)
    {
        // Bounded: past that many owners it starts afresh. Ciphers in use are disposed by those who use them.
        if (ready.Count >= Most) RetireAll();
        return ready.GetOrAdd(owner, static (name, made) => new OwnerKey(name, made.stored, made.keks), (stored, keks));
    }
}
