using System.Diagnostics;
using System.Text;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Clinks.Engage.Storage.Sqlite;
using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Storage.Crash;

/// <summary>
/// A process that seals and submits from four members at once, says on its standard output what it tries and what was
/// acknowledged, and is killed at one step of one of them.
/// </summary>
internal static class Victim
{
    internal const int Members = 4;
    internal const int Submissions = 12;

    /// <summary>Where it can die outside the log: before and after an owner's key is kept, and words are sealed.</summary>
    internal static readonly string[] OwnSteps = ["BeforeSeal", "BeforeKeep", "AfterKeep", "AfterSeal"];

    internal static async Task<int> Run(string path, string step, int nth)
    {
        var count = 0;
        var folder = StorageFolder.Prepare(new() { DataFolder = path });
        using var vault = new KeyVault(new WatchedKeys(new SqliteKeyStore(folder.Path), At), VaultFile.UnlockWith(folder.Path, KeySources.Of(Path.Combine(path, "vault.key"), null)));
        await using var log = SqliteEventLog.Open(folder, TimeProvider.System, new LogSettings { OnStep = reached => At(reached.ToString()) });

        await log.Append(Open, CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, Members).Select(member => Task.Run(async () =>
        {
            for (var i = 0; i < Submissions; i++)
            {
                // A new owner every third time, so that keys are being made all along.
                var id = $"{member}-{i}";
                Console.WriteLine($"try {id}");
                At("BeforeSeal");
                var words = await vault.Seal(PlaceOf(id), WordsOf(id), CancellationToken.None);
                At("AfterSeal");
                var answer = (AppendResult.Appended)await log.Append(Submission(id, words), CancellationToken.None);
                Console.WriteLine($"got {id} {answer.Receipt.Position} {answer.Receipt.Commitment}");
            }
        })));
        return 0;

        void At(string reached)
        {
            // SIGKILL: no finally block, no flush, no farewell.
            if (reached == step && Interlocked.Increment(ref count) == nth) Process.GetCurrentProcess().Kill();
        }
    }

    internal static AppendRequest Open { get; } = Given.Append("open", Given.To(Given.Survey, 0, "opened")) with { Openness = Openness.Opens };

    internal static Place PlaceOf(string id)
    {
        var (member, i) = Parts(id);
        return new($"member-{member}{(char)('a' + (i / 3))}", "contact/" + id, 1);
    }

    internal static string WordsOf(string id) => $"What worked for {id} was time to talk.";

    /// <summary>One submission: words and answers to the response's stream, and a mark to the participant's. Both or neither.</summary>
    internal static AppendRequest Submission(string id, SealedWords words)
    {
        var (member, i) = Parts(id);
        return Given.Append(id, Given.To($"response-{id}", 0, Convert.ToBase64String(words.Box.AsSpan()), "answers"), Given.To($"participant-{member}", i, id)) with
        {
            ContentHash = Given.Hash(WordsOf(id)),
            Openness = Openness.MustBeOpen,
        };
    }

    internal static SealedWords WordsIn(string id, RecordedEvent read) =>
        new(PlaceOf(id), [.. Convert.FromBase64String(Encoding.UTF8.GetString(read.Body!.Value.Span))]);

    private static (int Member, int Number) Parts(string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        return (int.Parse(id[..dash]), int.Parse(id[(dash + 1)..]));
    }

    private sealed class WatchedKeys(IKeyStore keys, Action<string> at) : IKeyStore
    {
        public ValueTask<StoredKey?> Find(string owner, CancellationToken cancel) => keys.Find(owner, cancel);

        public ValueTask<Dictionary<string, StoredKey>> Find(IReadOnlyCollection<string> owners, CancellationToken cancel) => keys.Find(owners, cancel);

        public ValueTask<string> CurrentKek(CancellationToken cancel) => keys.CurrentKek(cancel);

        public async ValueTask<StoredKey?> Keep(string owner, byte[] wrapped, string kek, CancellationToken cancel)
        {
            at("BeforeKeep");
            var kept = await keys.Keep(owner, wrapped, kek, cancel);
            at("AfterKeep");
            return kept;
        }

        public Task Shred(string owner, CancellationToken cancel) => keys.Shred(owner, cancel);

        public void Dispose() => keys.Dispose();
    }
}
