using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Storage.Vault;

/// <summary>Words come out. The store is asked at every call, never what stands ready alone: a shred by another process holds from its commit on.</summary>
public sealed partial class KeyVault
{
    public async ValueTask<Released> Open(Permit permit, SealedWords words, CancellationToken cancel)
    {
        RefuseUncovered(permit, words);
        return OpenAll([new(permit, words)], await KeyOf(words.Place, cancel))[0] ?? throw Unlike(words.Place);
    }

    public async ValueTask<ReleasedPicture> OpenPicture(Permit permit, SealedWords picture, CancellationToken cancel)
    {
        RefuseUncovered(permit, picture);
        var (place, box) = picture;
        var key = (await KeyOf(place, cancel))[place.Owner];
        if (box.IsDefault || box.Length < Box.Overhead) throw Unlike(place);
        var file = new byte[box.Length - Box.Overhead];
        var cipher = key.Take();
        try
        {
            return Box.TryOpen(cipher, Box.OfPicture, new(place.Owner, place.Field, place.Version), box.AsSpan(), file) ? Publishing.Picture(permit, place, file) : throw Unlike(place);
        }
        finally
        {
            key.Return(cipher);
        }
    }

    public async ValueTask<ImmutableArray<Released?>> Open(ImmutableArray<PermittedWords> all, CancellationToken cancel)
    {
        if (all.IsEmpty) return [];
        foreach (var (permit, words) in all) RefuseUncovered(permit, words);
        return OpenAll(all, await keys.Ready(await FindAll(all, cancel), cancel));
    }

    private async ValueTask<Dictionary<string, OwnerKey>> KeyOf(Place place, CancellationToken cancel)
    {
        var stored = await store.Find(place.Owner, cancel) ?? throw new WordsUnreadableException(place, "there is no key of theirs");
        var ready = await keys.Ready(new(StringComparer.Ordinal) { [place.Owner] = stored }, cancel);
        return ready.ContainsKey(place.Owner) ? ready : throw new WordsUnreadableException(place, "their key was shredded");
    }

    private static WordsUnreadableException Unlike(Place place) => new(place, "they were cut, moved or changed");

    private ValueTask<Dictionary<string, StoredKey>> FindAll(ImmutableArray<PermittedWords> all, CancellationToken cancel)
    {
        var owners = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all) owners.Add(one.Words.Place.Owner);
        return store.Find(owners, cancel);
    }

    private static void RefuseUncovered(Permit permit, SealedWords words)
    {
        if (!permit.Covers(words.Place)) throw new ArgumentException("The permit is for another owner or field.", nameof(permit));
    }

    /// <summary>In one buffer, which is cleared in the end. Words of one owner stand together mostly, and then one cipher opens them.</summary>
    private static ImmutableArray<Released?> OpenAll(ImmutableArray<PermittedWords> all, Dictionary<string, OwnerKey> ready)
    {
        var longest = 0;
        foreach (var one in all)
            if (!one.Words.Box.IsDefault) longest = Math.Max(longest, one.Words.Box.Length - Box.Overhead);
        var opened = ImmutableArray.CreateBuilder<Released?>(all.Length);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(longest, 1));
        var (owner, key, cipher) = ((string?)null, (OwnerKey?)null, (AesGcm?)null);
        try
        {
            foreach (var (permit, words) in all)
            {
                if (words.Place.Owner != owner)
                {
                    if (cipher is not null) key!.Return(cipher);
                    cipher = null;
                    owner = words.Place.Owner;
                    key = ready.GetValueOrDefault(owner);
                    cipher = key?.Take();
                }

                opened.Add(cipher is not null && TryOpen(cipher, words, buffer) is { } text ? Publishing.Words(permit, words.Place, text) : null);
            }
        }
        finally
        {
            if (cipher is not null) key!.Return(cipher);
            CryptographicOperations.ZeroMemory(buffer.AsSpan(0, Math.Max(longest, 0)));
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return opened.MoveToImmutable();
    }

    private static string? TryOpen(AesGcm cipher, SealedWords words, Span<byte> buffer)
    {
        var (place, box) = words;
        if (box.IsDefault || box.Length < Box.Overhead) return null;
        var plain = buffer[..(box.Length - Box.Overhead)];
        return Box.TryOpen(cipher, Box.OfWords, new(place.Owner, place.Field, place.Version), box.AsSpan(), plain) ? Encoding.UTF8.GetString(plain) : null;
    }
}
