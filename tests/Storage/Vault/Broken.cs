using System.Collections.Immutable;

namespace Clinks.Engage.Storage.Vault;

/// <summary>A rotation that ends in the middle, as where its process dies.</summary>
internal static class Broken
{
    private sealed class EndedException : Exception;

    /// <summary>Ends it before (even) or after (odd) one of its writes or looks. True where it came to its end before that.</summary>
    internal static async Task<bool> Off(KeyRotation rotation, int step)
    {
        var at = 0;
        try
        {
            await rotation.Over(vault => new Watched(vault, () => at++ == step ? throw new EndedException() : Task.CompletedTask)).Rotate(CancellationToken.None);
            return true;
        }
        catch (EndedException)
        {
            return false;
        }
    }

    /// <summary>Lets something happen between reading keys and writing them anew.</summary>
    internal static Task<long> Meanwhile(KeyRotation rotation, Func<Task> happens)
    {
        var at = 0;
        return rotation.Over(vault => new Watched(vault, () => at++ == 4 ? happens() : Task.CompletedTask)).Rotate(CancellationToken.None);
    }

    private sealed class Watched(IRewrapping vault, Func<Task> step) : IRewrapping
    {
        public IKeyChecks Checks => vault.Checks;

        public Task<KeysFound> Count(CancellationToken cancel) => vault.Count(cancel);

        public Task Turn(string from, KeyCheck to, CancellationToken cancel) => Around(() => vault.Turn(from, to, cancel));

        public async Task<ImmutableArray<(string Owner, StoredKey Key)>> NotUnder(string kek, int most, CancellationToken cancel)
        {
            await step();
            var found = await vault.NotUnder(kek, most, cancel);
            await step();
            return found;
        }

        public Task Rewrap(ImmutableArray<Rewrapped> some, string kek, CancellationToken cancel) => Around(() => vault.Rewrap(some, kek, cancel));

        public Task Clean(CancellationToken cancel) => Around(() => vault.Clean(cancel));

        public void Dispose() => vault.Dispose();

        private async Task Around(Func<Task> write)
        {
            await step();
            await write();
            await step();
        }
    }
}
