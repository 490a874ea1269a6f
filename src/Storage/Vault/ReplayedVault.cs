using System.Collections.Immutable;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Storage.Vault;

/// <summary>
/// The vault as a silo uses it: before it is asked for the first key, everything that the log says is to be shredded is shredded (again). So a
/// vault that was restored from an older copy opens nothing that was taken back since, and a shred that a crash came before is made up for.
/// </summary>
internal sealed class ReplayedVault(KeyVault vault, IEventLog log, TimeProvider clock) : IVault, IDisposable
{
    private static readonly ImmutableArray<string> Types = EventTypes.Of<ConsentEvent>();

    private readonly Lock gate = new();
    private Task? replay;

    public async ValueTask<SealedWords> Seal(Place place, string words, CancellationToken cancel)
    {
        await Replayed(cancel);
        return await vault.Seal(place, words, cancel);
    }

    public async ValueTask<SealedWords> Seal(Place place, ReadOnlyMemory<byte> picture, CancellationToken cancel)
    {
        await Replayed(cancel);
        return await vault.Seal(place, picture, cancel);
    }

    public async ValueTask<ReleasedPicture> OpenPicture(Permit permit, SealedWords picture, CancellationToken cancel)
    {
        await Replayed(cancel);
        return await vault.OpenPicture(permit, picture, cancel);
    }

    public async ValueTask<Released> Open(Permit permit, SealedWords words, CancellationToken cancel)
    {
        await Replayed(cancel);
        return await vault.Open(permit, words, cancel);
    }

    public async ValueTask<ImmutableArray<Released?>> Open(ImmutableArray<PermittedWords> all, CancellationToken cancel)
    {
        // Who wants nothing opened waits for no log: a draft without words is shown while it is away.
        if (all.IsEmpty) return [];
        await Replayed(cancel);
        return await vault.Open(all, cancel);
    }

    public async ValueTask<byte[]> Mark(string owner, string purpose, string text, CancellationToken cancel)
    {
        await Replayed(cancel);
        return await vault.Mark(owner, purpose, text, cancel);
    }

    public Task Shred(string owner, CancellationToken cancel) => vault.Shred(owner, cancel);

    public void Dispose() => vault.Dispose();

    /// <summary>One replay for all who wait. One that failed is tried again by whoever comes next; until one succeeds nothing is opened.</summary>
    private ValueTask Replayed(CancellationToken cancel)
    {
        if (Volatile.Read(ref replay) is { IsCompletedSuccessfully: true }) return ValueTask.CompletedTask;
        lock (gate)
        {
            if (replay is null or { IsFaulted: true } or { IsCanceled: true }) replay = Task.Run(Replay, CancellationToken.None);
            return new(replay.WaitAsync(cancel));
        }
    }

    private async Task Replay()
    {
        // Of each contribution the consent in force, and no more: what is to become of its key follows from that.
        var consents = new Dictionary<string, ConsentRecord>(StringComparer.Ordinal);
        var follower = new Follower(
            (after, cancel) => log.ReadTypes(Types, after, cancel),
            (header, happened) => consents[header.Stream] = consents.GetValueOrDefault(header.Stream, ConsentRecord.Empty).Apply((ConsentEvent)happened, header.At));
        await follower.CatchUp(CancellationToken.None);

        var now = clock.GetUtcNow();
        await vault.ShredAgain([.. consents.Where(one => Shredding.Of(one.Value, now) is KeyFate.Shred).Select(one => one.Key)], CancellationToken.None);
    }
}
