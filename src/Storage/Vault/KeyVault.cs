using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Grains.Vault;

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

    /// <summary>Keeps the key unless the owner has one, or had; returns what stands. Durable when it returns.</summary>
    ValueTask<StoredKey> Keep(string owner, byte[] wrapped, CancellationToken cancel);

    /// <summary>Leaves a tombstone in the key's place. Durable, and the key's bytes gone from the files, when it returns.</summary>
    Task Shred(string owner, CancellationToken cancel);
}

/// <summary>
/// The vault over any database of keys. An owner that was shredded stays so: sealing for it again is refused, because nothing
/// could tell words that must stay unreadable from words written since.
/// </summary>
public sealed class KeyVault : IVault, IDisposable
{
    internal const int LongestWords = 1 << 20;
    private const int MostCached = 10_000;

    private readonly ConcurrentDictionary<string, OwnerKey> cached = new(StringComparer.Ordinal);
    private readonly IKeyStore store;
    private readonly KeyEncryptionKey kek;

    internal KeyVault(IKeyStore store, KeyEncryptionKey kek)
    {
        this.store = store;
        this.kek = kek;
    }

    public ValueTask<SealedWords> Seal(Place place, string words, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(place.Owner);
        ArgumentException.ThrowIfNullOrEmpty(place.Field);
        if (words.Length > LongestWords) throw new ArgumentException($"Words are at most {LongestWords} characters.", nameof(words));

        // Nearly always the key is known, and then nothing is awaited. Another process may have shredded it meanwhile: these words
        // are then unreadable from the start, which is what shredding asks for.
        return cached.TryGetValue(place.Owner, out var key) ? ValueTask.FromResult(Seal(key, place, words)) : SealFirst(place, words, cancel);
    }

    public async ValueTask<Released> Open(Permit permit, SealedWords words, CancellationToken cancel)
    {
        var place = words.Place;
        if (!permit.Covers(place)) throw new ArgumentException("The permit is for another owner or field.", nameof(permit));

        // Always asked of the store, never of the cache alone: a shred by another process holds from its commit on.
        var stored = await store.Find(place.Owner, cancel) ?? throw new WordsUnreadableException(place, "there is no key of theirs");
        var key = await Ready(place.Owner, stored, cancel) ?? throw new WordsUnreadableException(place, "their key was shredded");
        return Publishing.Words(permit, place, Open(key, words));
    }

    public async ValueTask<byte[]> Mark(string owner, string purpose, string text, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        if (text.Length > LongestWords) throw new ArgumentException($"What is marked has at most {LongestWords} characters.", nameof(text));

        // As when opening: a shred by another process holds from its commit on.
        var stored = await store.Find(owner, cancel) ?? await store.Keep(owner, NewKey(owner), cancel);
        return stored.Shredded ? throw new OwnerShreddedException(owner) : Marks.Make(kek, owner, stored.Wrapped!, purpose, text);
    }

    public async Task Shred(string owner, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        Retire(owner);
        await store.Shred(owner, cancel);

        // Once more: somebody may have cached the key between the two.
        Retire(owner);
    }

    /// <summary>Shreds unless that was done: for replaying the shreds of a whole log.</summary>
    internal async Task ShredAgain(string owner, CancellationToken cancel)
    {
        if (await store.Find(owner, cancel) is not { Shredded: true }) await Shred(owner, cancel);
    }

    /// <summary>Clears every key from memory.</summary>
    public void Dispose()
    {
        foreach (var owner in cached.Keys) Retire(owner);
        kek.Dispose();
        store.Dispose();
    }

    private async ValueTask<SealedWords> SealFirst(Place place, string words, CancellationToken cancel)
    {
        var stored = await store.Find(place.Owner, cancel) ?? await store.Keep(place.Owner, NewKey(place.Owner), cancel);
        var key = await Ready(place.Owner, stored, cancel) ?? throw new OwnerShreddedException(place.Owner);
        return Seal(key, place, words);
    }

    /// <summary>The owner's key, cached; null where it was shredded.</summary>
    private async ValueTask<OwnerKey?> Ready(string owner, StoredKey stored, CancellationToken cancel)
    {
        if (!stored.Shredded)
        {
            if (cached.TryGetValue(owner, out var known)) return known;
            var key = Cached(owner, stored.Wrapped!);

            // Looked at again now that it is cached: a shred before this look is seen by it, and one after it clears the cache itself.
            if (await store.Find(owner, cancel) is { Shredded: false }) return key;
        }

        Retire(owner);
        return null;
    }

    private byte[] NewKey(string owner)
    {
        Span<byte> key = stackalloc byte[32];
        RandomNumberGenerator.Fill(key);
        var wrapped = kek.Wrap(owner, key);
        CryptographicOperations.ZeroMemory(key);
        return wrapped;
    }

    private static SealedWords Seal(OwnerKey key, Place place, string words)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(words.Length);
        var plain = longest <= 1024 ? stackalloc byte[1024] : new byte[longest];
        var length = Encoding.UTF8.GetBytes(words, plain);
        var cipher = key.Take();
        try
        {
            var box = Box.Close(cipher, Box.OfWords, new(place.Owner, place.Field, place.Version), plain[..length]);
            return new(place, ImmutableCollectionsMarshal.AsImmutableArray(box));
        }
        finally
        {
            key.Return(cipher);
            CryptographicOperations.ZeroMemory(plain[..length]);
        }
    }

    private static string Open(OwnerKey key, SealedWords words)
    {
        var (place, box) = words;
        if (box.IsDefault || box.Length < Box.Overhead) throw new WordsUnreadableException(place, "they are not whole");
        var length = box.Length - Box.Overhead;
        var plain = length <= 1024 ? stackalloc byte[length] : new byte[length];
        var cipher = key.Take();
        try
        {
            return Box.TryOpen(cipher, Box.OfWords, new(place.Owner, place.Field, place.Version), box.AsSpan(), plain)
                ? Encoding.UTF8.GetString(plain)
                : throw new WordsUnreadableException(place, "they were moved or changed");
        }
        finally
        {
            key.Return(cipher);
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private OwnerKey Cached(string owner, byte[] wrapped)
    {
        // Bounded: past that many owners the cache starts afresh. Ciphers in use are disposed by those who use them.
        if (cached.Count >= MostCached) foreach (var other in cached.Keys) Retire(other);
        return cached.GetOrAdd(owner, static (name, made) => new OwnerKey(name, made.wrapped, made.kek), (wrapped, kek));
    }

    private void Retire(string owner)
    {
        if (cached.TryRemove(owner, out var key)) key.Dispose();
    }
}
