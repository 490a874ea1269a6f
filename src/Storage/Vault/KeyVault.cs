using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Storage.Vault;

/// <summary>
/// The vault over any database of keys. An owner that was shredded stays so: sealing for it again is refused, because nothing
/// could tell words that must stay unreadable from words written since.
/// </summary>
public sealed partial class KeyVault : IVault, IDisposable
{
    internal const int LongestWords = 1 << 20, LargestPicture = 16 << 20;

    private readonly IKeyStore store;
    private readonly KeyRing keks;
    private readonly OwnerKeys keys;

    internal KeyVault(IKeyStore store, KeyRing keks)
    {
        this.store = store;
        this.keks = keks;
        keys = new(store, keks);
    }

    public ValueTask<SealedWords> Seal(Place place, string words, CancellationToken cancel)
    {
        RefuseNowhere(place);
        if (words.Length > LongestWords) throw new ArgumentException($"Words are at most {LongestWords} characters.", nameof(words));

        // Nearly always the key is known, and then nothing is awaited. Another process may have shredded it meanwhile: these words
        // are then unreadable from the start, which is what shredding asks for.
        return keys.Find(place.Owner) is { } key ? ValueTask.FromResult(Seal(key, place, words)) : SealFirst(place, words, cancel);
    }

    public async ValueTask<SealedWords> Seal(Place place, ReadOnlyMemory<byte> picture, CancellationToken cancel)
    {
        RefuseNowhere(place);
        if (picture.Length > LargestPicture) throw new ArgumentException($"A picture is at most {LargestPicture} bytes.", nameof(picture));
        var key = keys.Find(place.Owner) ?? await FirstKey(place.Owner, cancel);
        var cipher = key.Take();
        try
        {
            return new(place, ImmutableCollectionsMarshal.AsImmutableArray(Box.Close(cipher, Box.OfPicture, new(place.Owner, place.Field, place.Version), picture.Span)));
        }
        finally
        {
            key.Return(cipher);
        }
    }

    public async ValueTask<byte[]> Mark(string owner, string purpose, string text, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        if (text.Length > LongestWords) throw new ArgumentException($"What is marked has at most {LongestWords} characters.", nameof(text));

        // As when opening: a shred by another process holds from its commit on.
        var stored = await FindOrMake(owner, cancel);
        return stored.Shredded ? throw new OwnerShreddedException(owner) : Marks.Make(keks, owner, stored, purpose, text);
    }

    public async Task Shred(string owner, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(owner);
        keys.Retire(owner);
        await store.Shred(owner, cancel);

        // Once more: somebody may have made it ready between the two.
        keys.Retire(owner);
    }

    /// <summary>Shreds those that are not shredded yet: for replaying the shreds of a whole log.</summary>
    internal async Task ShredAgain(IReadOnlyCollection<string> owners, CancellationToken cancel)
    {
        var stored = await store.Find(owners, cancel);
        foreach (var owner in owners)
            if (stored.GetValueOrDefault(owner) is not { Shredded: true }) await Shred(owner, cancel);
    }

    /// <summary>Clears every key from memory.</summary>
    public void Dispose()
    {
        keys.RetireAll();
        keks.Dispose();
        store.Dispose();
    }

    private static void RefuseNowhere(Place place)
    {
        ArgumentException.ThrowIfNullOrEmpty(place.Owner);
        ArgumentException.ThrowIfNullOrEmpty(place.Field);
    }

    private async ValueTask<SealedWords> SealFirst(Place place, string words, CancellationToken cancel) => Seal(await FirstKey(place.Owner, cancel), place, words);

    private async ValueTask<OwnerKey> FirstKey(string owner, CancellationToken cancel)
    {
        var ready = await keys.Ready(new(StringComparer.Ordinal) { [owner] = await FindOrMake(owner, cancel) }, cancel);
        return ready.GetValueOrDefault(owner) ?? throw new OwnerShreddedException(owner);
    }

    private async ValueTask<StoredKey> FindOrMake(string owner, CancellationToken cancel)
    {
        var stored = await store.Find(owner, cancel);
        while (stored is null)
        {
            // Null where the key-encryption key was replaced in between.
            var kek = keks[await store.CurrentKek(cancel)];
            stored = await store.Keep(owner, NewKey(kek, owner), kek.Id, cancel);
        }

        return stored;
    }

    private static byte[] NewKey(KeyEncryptionKey kek, string owner)
    {
        Span<byte> key = stackalloc byte[32];
        RandomNumberGenerator.Fill(key);
        var wrapped = kek.Wrap(owner, key);
        CryptographicOperations.ZeroMemory(key);
        return wrapped;
    }

    private static SealedWords Seal(OwnerKey key, Place place, string words)
    {
        var cipher = key.Take();
        try
        {
            return new(place, ImmutableCollectionsMarshal.AsImmutableArray(Box.Close(cipher, Box.OfWords, new(place.Owner, place.Field, place.Version), words)));
        }
        finally
        {
            key.Return(cipher);
        }
    }
}
