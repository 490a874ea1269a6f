using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Grains.Vault;

/// <summary>
/// Keeps one data key an owner, wrapped by a key-encryption key, in a database of its own. Words go in sealed and come out
/// for a permit and for nothing else. Order: key, then event; so a key is durable before sealing answers.
/// </summary>
public interface IVault
{
    /// <summary>Seals words with AES-256-GCM under the owner's key (made where there is none); associated data is owner | field | version.</summary>
    /// <exception cref="OwnerShreddedException">The owner's key was shredded: it gets no other.</exception>
    ValueTask<SealedWords> Seal(Place place, string words, CancellationToken cancel);

    /// <summary>Seals a picture in the same way. It opens as a picture and never as words, and words never as a picture.</summary>
    /// <exception cref="OwnerShreddedException">The owner's key was shredded: it gets no other.</exception>
    ValueTask<SealedWords> Seal(Place place, ReadOnlyMemory<byte> picture, CancellationToken cancel);

    /// <summary>Opens words. Throws <see cref="WordsUnreadableException"/> where the key was shredded or the words were moved or changed.</summary>
    /// <exception cref="ArgumentException">The permit is for another owner or field: a bug, not a refusal.</exception>
    ValueTask<Released> Open(Permit permit, SealedWords words, CancellationToken cancel);

    /// <summary>Opens a picture, as words are opened.</summary>
    /// <exception cref="ArgumentException">The permit is for another owner or field: a bug, not a refusal.</exception>
    ValueTask<ReleasedPicture> OpenPicture(Permit permit, SealedWords picture, CancellationToken cancel);

    /// <summary>
    /// Opens many under one look into the vault's database, in the order in which they are given; of several owners, each under its own permit. What cannot
    /// be opened (the key was shredded, the words were moved or changed) is null, by itself; a database that is away fails all of them. A shred
    /// holds from its commit on for every call that begins after it.
    /// </summary>
    /// <exception cref="ArgumentException">One of the permits is for another owner or field: a bug, not a refusal.</exception>
    ValueTask<ImmutableArray<Released?>> Open(ImmutableArray<PermittedWords> all, CancellationToken cancel);

    /// <summary>
    /// A keyed mark of a text: HMAC-SHA-256 under a key that is derived from the owner's (made where there is none). The same in every process
    /// over the same vault, and for each purpose another; whoever has the mark and not the vault cannot even try texts.
    /// </summary>
    /// <exception cref="OwnerShreddedException">The owner's key was shredded: what was marked under it is recognised no more.</exception>
    ValueTask<byte[]> Mark(string owner, string purpose, string text, CancellationToken cancel);

    /// <summary>Destroys the owner's key for good; words under it can never be read again, here or in any copy. Twice is once.</summary>
    Task Shred(string owner, CancellationToken cancel);
}

/// <summary>Words to be opened, and the permit that they are opened under.</summary>
public readonly record struct PermittedWords(Permit Permit, SealedWords Words);

/// <summary>The key is gone, or the words are not what was sealed. Names the place, never the words.</summary>
public sealed class WordsUnreadableException(Place place, string why)
    : Exception($"The words at {place.Field}, version {place.Version}, of {place.Owner} cannot be read: {why}.");

/// <summary>The owner's key was shredded, and an owner that was shredded stays so. Who writes anew is a new owner.</summary>
public sealed class OwnerShreddedException(string owner)
    : Exception($"The key of {owner} was shredded; nothing more can be sealed for it.");
