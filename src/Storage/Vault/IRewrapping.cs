using System.Collections.Immutable;

namespace Clinks.Engage.Storage.Vault;

/// <summary>How many owners' keys are under which key-encryption key.</summary>
/// <param name="Kek">Its id; null for those kept before keys had ids, which are under the vault's first.</param>
public sealed record KeysUnder(string? Kek, long Owners);

/// <summary>What stands in a vault: no secrets.</summary>
/// <param name="Current">The id of the key that new owners' keys are wrapped with; null where that was kept before keys had ids.</param>
public sealed record KeysFound(string? Current, ImmutableArray<KeysUnder> Under, long Shredded);

/// <summary>An owner's key, wrapped as it stands and anew.</summary>
internal sealed record Rewrapped(string Owner, byte[] Before, byte[] After);

/// <summary>What replacing a key-encryption key asks of the vault's database. Each is one transaction, and may be done again.</summary>
internal interface IRewrapping : IDisposable
{
    IKeyChecks Checks { get; }

    Task<KeysFound> Count(CancellationToken cancel);

    /// <summary>From now on new owners' keys are wrapped with another. What was kept before keys had ids gets that of the one before.</summary>
    Task Turn(string from, KeyCheck to, CancellationToken cancel);

    /// <summary>Some that are not under this key, with their owners; none where all are.</summary>
    Task<ImmutableArray<(string Owner, StoredKey Key)>> NotUnder(string kek, int most, CancellationToken cancel);

    /// <summary>Writes each unless it is another than before by now: a shred that came in between stays one.</summary>
    Task Rewrap(ImmutableArray<Rewrapped> some, string kek, CancellationToken cancel);

    /// <summary>Removes what was overwritten from the files.</summary>
    Task Clean(CancellationToken cancel);
}
