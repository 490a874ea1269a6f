using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Clinks.Engage.Storage.Sqlite;
using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Storage.Crash;

/// <summary>A process dies between any two steps; the next one finds everything that was acknowledged, and nothing in halves.</summary>
public sealed class CrashTests
{
    private static readonly string[] Racers = ["one", "two"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Steps => [.. Victim.OwnSteps, .. Enum.GetNames<CommitStep>()];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Killed_at_any_step_nothing_acknowledged_is_lost(string step)
    {
        // Which time round it dies differs with the seed; the scope is written once, and of blocks a few are marked.
        var nth = step switch { nameof(CommitStep.ScopeWritten) => 1, nameof(CommitStep.BlockMarked) => 1 + (int)(Law.Seed % 3), _ => 1 + (int)(Law.Seed % 9) };
        TestContext.Current.TestOutputHelper?.WriteLine($"ENGAGE_SEED={Law.Seed}");
        using var folder = new TempFolder();
        var (exit, lines) = await Child.Run("victim", folder.Path, step, $"{nth}");
        Assert.NotEqual(0, exit);

        await using var log = folder.OpenLog();
        using var vault = folder.Prepare().OpenVault();
        Assert.Empty((await log.Verify(Cancel)).Faults);
        var acknowledged = lines.Select(l => l.Split(' ')).Where(l => l is ["got", _, _, { Length: 64 }]).ToDictionary(l => l[1], l => (Position: l[2], Commitment: l[3]));
        var tried = lines.Select(l => l.Split(' ')).Where(l => l is ["try", _]).Select(l => l[1]).ToList();
        if (step != nameof(CommitStep.ScopeWritten) && nth > 2) Assert.NotEmpty(tried);

        foreach (var id in tried) await Whole(log, vault, id, acknowledged);
        await log.Append(Victim.Open, Cancel);
        foreach (var id in tried) await Again(log, vault, id, acknowledged);
        Assert.Equal(1 + (3 * tried.Count), (await log.All()).Count);
        Assert.Empty((await log.Verify(Cancel)).Faults);
    }

    [Fact]
    public async Task Left_alone_the_same_process_submits_everything()
    {
        using var folder = new TempFolder();
        var (exit, lines) = await Child.Run("victim", folder.Path, "Never", "1");
        Assert.Equal((0, Victim.Members * Victim.Submissions), (exit, lines.Count(l => l.StartsWith("got ", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Processes_that_share_the_files_share_one_order()
    {
        using var folder = new TempFolder();
        await using var log = folder.OpenLog();
        using var vault = folder.Prepare().OpenVault();
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() => Racing.Follow(log, done.Token), Cancel);
        var racers = await Task.WhenAll(Child.Run("racer", folder.Path, "one"), Child.Run("racer", folder.Path, "two"));
        await done.CancelAsync();

        Assert.All(racers, racer => Assert.Equal(0, racer.ExitCode));
        var all = await log.All();
        Assert.Equal(2 * Racer.Appenders * Racer.Appends, all.Count);
        Assert.Equal(all.Select(e => e.Header.Position), await reader);
        Assert.Equal(
            all.Select(e => $"got {e.Header.Position} {e.Header.Stream} {e.Header.Version} {Convert.ToHexStringLower(e.Header.Commitment.Span)}").Order(),
            racers.SelectMany(r => r.Lines).Where(l => l.StartsWith("got ", StringComparison.Ordinal)).Order());
        Assert.Empty((await log.Verify(Cancel)).Faults);
        foreach (var (name, racer) in Racers.Zip(racers))
        {
            var box = Convert.FromBase64String(racer.Lines.Single(l => l.StartsWith("box ", StringComparison.Ordinal))[4..]);
            Assert.Equal(name, await Read(vault, new(new("member-oak", "contact/" + name, 1), [.. box])));
        }
    }

    /// <summary>All three events of it or none, none missing that was acknowledged, and its words can be read.</summary>
    private static async Task Whole(SqliteEventLog log, KeyVault vault, string id, Dictionary<string, (string Position, string Commitment)> acknowledged)
    {
        var found = await log.Find("actor-1", id, Given.Hash(Victim.WordsOf(id)), Cancel) as AppendResult.Repeated;
        var response = (await log.ReadStream($"response-{id}", 0, 10, Cancel)).Events;
        var marks = (await log.All()).Count(e => e.Header.Stream.StartsWith("participant-", StringComparison.Ordinal) && e.Body() == id);
        Assert.Equal(found is null ? (0, 0) : (2, 1), (response.Length, marks));
        if (acknowledged.TryGetValue(id, out var receipt)) Assert.Equal(receipt, ($"{found?.Receipt.Position}", found?.Receipt.Commitment));
        if (found is not null) Assert.Equal(Victim.WordsOf(id), await Read(vault, Victim.WordsIn(id, response[0])));
    }

    /// <summary>The client tries again, with words sealed anew: the same receipt, or the first one now.</summary>
    private static async Task Again(SqliteEventLog log, KeyVault vault, string id, Dictionary<string, (string Position, string Commitment)> acknowledged)
    {
        var words = await vault.Seal(Victim.PlaceOf(id), Victim.WordsOf(id), Cancel);
        var answer = await log.Append(Victim.Submission(id, words), Cancel);
        if (acknowledged.TryGetValue(id, out var receipt)) Assert.Equal(receipt.Position, $"{Assert.IsType<AppendResult.Repeated>(answer).Receipt.Position}");
        else Assert.True(answer is AppendResult.Appended or AppendResult.Repeated, $"{answer}");
        Assert.Equal(Victim.WordsOf(id), await Read(vault, Victim.WordsIn(id, (await log.ReadStream($"response-{id}", 0, 1, Cancel)).Events[0])));
    }

    private static async Task<string> Read(KeyVault vault, SealedWords words)
    {
        var member = MemberId.Parse(words.Place.Owner["member-".Length..]);
        return (await vault.Open(Permit.ToReadOwn(new Actor("x", Roles.Respondent, member), member, "contact/")!, words, Cancel)).Words;
    }
}
