namespace Clinks.Engage.Domain.Consent;

/// <summary>Where words stand: bound into the seal, so that words moved elsewhere cannot be read.</summary>
/// <param name="Owner">Whose key seals them: "member-oak" (later also a contribution).</param>
/// <param name="Field">Which words: "response-…/what_worked", "contact/email".</param>
/// <param name="Version">Which version of the field, from 1.</param>
public sealed record Place(string Owner, string Field, int Version);

/// <summary>Words that people wrote, sealed. The only form in which they are stored.</summary>
/// <param name="Box">Format byte, nonce, ciphertext and tag.</param>
public sealed record SealedWords(Place Place, ImmutableArray<byte> Box);
