using System.Collections.Immutable;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Vault;
using Clinks.Engage.Storage.EventLog;
using Clinks.Engage.Storage.Postgres;

namespace Clinks.Engage.Storage.Vault;

/// <summary>The vault of a silo: it opens nothing before it has done what the log asks of it, on whatever databases.</summary>
public abstract class ReplayContract(IVaultHome home, ILogHome logs) : IAsyncDisposable
{
    private static readonly ContributionId Stays = Id(1), Goes = Id(2), Waits = Id(3);
    private static readonly Notice Told = new("2026-03", new('a', 64), Language.English, Method.Written, "page");

    private readonly FakeClock clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_taken_back_is_shredded_before_the_first_key_is_read()
    {
        // The vault has all keys, as one that was put back from an older copy, or whose silo died between event and shred.
        var log = logs.Open(clock);
        var (stays, goes, waits) = await Kept(log);
        using var vault = new ReplayedVault(home.Open(), log, clock);
        Assert.Equal(["words", null, "words"], (await vault.Open([stays, goes, waits], Cancel)).Select(released => released?.Words));
        await Assert.ThrowsAsync<OwnerShreddedException>(async () => await vault.Seal(new(Goes.Value, "words/story", 2), "again", Cancel));
        Assert.Equal(0, Attacker.KeysIn(home.Bytes(), home.KeyFile("vault.key"), Goes.Value));
    }

    [Fact]
    public async Task While_the_log_is_away_nothing_is_opened_sealed_or_marked_and_then_everything_goes_on()
    {
        var log = logs.Open(clock);
        var (stays, goes, _) = await Kept(log);
        var away = new AwayLog(log) { IsAway = true };
        using var vault = new ReplayedVault(home.Open(), away, clock);
        for (var tries = 0; tries < 2; tries++)
        {
            await Assert.ThrowsAsync<IOException>(async () => await vault.Open(goes.Permit, goes.Words, Cancel));
            await Assert.ThrowsAsync<IOException>(async () => await vault.Open([stays], Cancel));
            await Assert.ThrowsAsync<IOException>(async () => await vault.Seal(stays.Words.Place, "words", Cancel));
            await Assert.ThrowsAsync<IOException>(async () => await vault.Mark("access", "address", "oak@example.org", Cancel));
        }

        // Destroying waits for nothing.
        await vault.Shred("member-oak", Cancel);
        away.IsAway = false;
        Assert.Equal("words", (await vault.Open(stays.Permit, stays.Words, Cancel)).Words);
        await Assert.ThrowsAsync<WordsUnreadableException>(async () => await vault.Open(goes.Permit, goes.Words, Cancel));
        Assert.Equal(32, (await vault.Mark("access", "address", "oak@example.org", Cancel)).Length);

        // It was looked at once; what is away later keeps no key from whoever may have it.
        away.IsAway = true;
        Assert.Equal("words", (await vault.Open(stays.Permit, stays.Words, Cancel)).Words);
    }

    public async ValueTask DisposeAsync()
    {
        await logs.DisposeAsync();
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Three contributions with words: one in force, one taken back, and one taken back under an open concern.</summary>
    private async Task<(PermittedWords Stays, PermittedWords Goes, PermittedWords Waits)> Kept(IEventLog log)
    {
        using var vault = home.Open();
        var all = new List<PermittedWords>();
        foreach (var id in (ContributionId[])[Stays, Goes, Waits])
        {
            var words = await vault.Seal(new(id.Value, "words/story", 1), "words", Cancel);
            ContributionEvent[] given =
            [
                new ConsentRequested(id, new(Giver.Self, null, Method.Written), Told, Age.Adult, Quarantined: false),
                new PurposeAnswered(new(Purpose.InternalAnalysis, true) { Manner = Manner.OwnWords }, Told), new ConsentGiven(),
            ];
            ContributionEvent[] after = id == Stays ? [] : id == Goes ? [new ConsentWithdrawn()] : [new SafeguardingRaised(1, "ann", clock.Now), new ConsentWithdrawn()];
            await log.Append(Given.Append(id.Value, EventCodec.To(id.Value, 0, [.. given, .. after])), Cancel);
            var consent = given.Cast<ConsentEvent>().Aggregate(ConsentRecord.Empty, (now, happened) => now.Apply(happened, clock.Now));
            var leave = ((Decision.Allowed)Decision.Decide(consent, new(Purpose.InternalAnalysis, Manner.OwnWords), clock.Now)).Leave;
            all.Add(new(Permit.ToUse(leave, new("ann", Roles.Policy), clock.Now)!, words));
        }

        return (all[0], all[1], all[2]);
    }

    private static ContributionId Id(int number) => ContributionId.Parse($"contribution-{number.ToString("x26", System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>A log that may be away.</summary>
    private sealed class AwayLog(IEventLog log) : IEventLog
    {
        public bool IsAway { get; set; }

        public IAsyncEnumerable<ImmutableArray<RecordedEvent>> ReadTypes(ImmutableArray<string> types, long afterPosition, CancellationToken cancel) =>
            IsAway ? throw new IOException("The log is away.") : log.ReadTypes(types, afterPosition, cancel);

        public Task<AppendResult> Append(AppendRequest request, CancellationToken cancel) => log.Append(request, cancel);

        public Task<AppendResult?> Find(string actor, string requestId, string contentHash, CancellationToken cancel) => log.Find(actor, requestId, contentHash, cancel);

        public Task<EventPage> ReadStream(string stream, int afterVersion, int limit, CancellationToken cancel) => log.ReadStream(stream, afterVersion, limit, cancel);

        public IAsyncEnumerable<ImmutableArray<RecordedEvent>> ReadScope(string scope, long afterPosition, CancellationToken cancel) => log.ReadScope(scope, afterPosition, cancel);

        public Task<int> Erase(ImmutableArray<long> positions, CancellationToken cancel) => log.Erase(positions, cancel);

        public Task<Verification> Verify(CancellationToken cancel) => log.Verify(cancel);
    }
}

public sealed class SqliteReplay() : ReplayContract(new SqliteVaultHome(), new SqliteHome());

public sealed class PostgresReplay() : ReplayContract(new PostgresVaultHome(), new PostgresHome());
