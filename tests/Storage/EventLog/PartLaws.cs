using System.Collections.Immutable;
using System.Diagnostics;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>The log is read in parts: what is held of it at a time does not grow with it, and who stops in the middle is free at once.</summary>
public abstract class PartLaws : IAsyncLifetime
{
    private const int Heavy = 60_000;

    private ILogHome home = null!;
    private IEventLog log = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract ILogHome NewHome();

    public ValueTask InitializeAsync()
    {
        home = NewHome();
        log = home.Open(TimeProvider.System);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await home.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_part_ends_by_the_number_of_its_events_or_by_their_weight()
    {
        // Light ones, heavy ones, and one of which each is more than a part may be.
        for (var run = 0; run < 3; run++) await Write($"light-{run}", 900, _ => 10);
        await Write("heavy", 100, _ => Heavy);
        await Write("heaviest", 3, _ => 4 << 20);
        await Write("mixed", 200, number => number % 7 == 0 ? Heavy : 10);

        var parts = await log.ReadScope(Given.Survey, 0, Cancel).ToListAsync(Cancel);
        Assert.All(parts, part =>
        {
            Assert.InRange(part.Length, 1, LogPart.MostEvents);
            Assert.InRange(Weight(part[..^1]), 0, LogPart.MostBytes - 1);
        });
        // And no sooner, but for the last.
        Assert.All(parts.SkipLast(1), part => Assert.True(part.Length == LogPart.MostEvents || Weight(part) >= LogPart.MostBytes));
        Assert.Equal(Enumerable.Range(1, 2_700 + 100 + 3 + 200), parts.SelectMany(part => part).Select(recorded => (int)recorded.Header.Position));
    }

    [Fact]
    public async Task What_was_erased_weighs_nothing_and_is_still_read()
    {
        await Write("gone", 1_500, _ => 1_000);
        await log.Erase([.. Enumerable.Range(1, 1_500).Select(position => (long)position)], Cancel);
        var parts = await log.ReadTypes(["heavy/1"], 0, Cancel).ToListAsync(Cancel);
        Assert.Equal([1_000, 500], parts.Select(part => part.Length));
        Assert.All(parts.SelectMany(part => part), recorded => Assert.Null(recorded.Body));
    }

    [Fact]
    public async Task Who_stops_in_the_middle_leaves_nothing_open_behind()
    {
        await Write("much", 200, _ => Heavy);
        // More often than there are connections in a pool: none stays open, and none is spoilt for who has it next.
        for (var time = 0; time < 150; time++)
        {
            await foreach (var part in log.ReadScope(Given.Survey, time, Cancel))
            {
                Assert.Equal(time + 1, part[0].Header.Position);
                break;
            }
        }

        Assert.Equal(200, (await log.All()).Count);
    }

    [Fact]
    public async Task Who_is_called_off_in_the_middle_leaves_nothing_open_behind()
    {
        await Write("much", 200, _ => Heavy);
        for (var time = 0; time < 150; time++)
        {
            using var called = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var part in log.ReadScope(Given.Survey, time, called.Token)) await called.CancelAsync();
            });
        }

        Assert.Equal(200, (await log.All()).Count);
    }

    [Fact]
    public async Task Who_reads_slowly_holds_up_neither_those_who_append_nor_those_who_erase()
    {
        await Write("much", 200, _ => Heavy);
        await using var slow = log.ReadScope(Given.Survey, 0, Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await slow.MoveNextAsync());
        var began = Stopwatch.GetTimestamp();
        await Write("after", 1, _ => 10);
        Assert.Equal(1, await log.Erase([200], Cancel));
        // Waiting for a reader would be told after ten seconds.
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(9));
        var seen = slow.Current.Length;
        while (await slow.MoveNextAsync()) seen += slow.Current.Length;
        Assert.InRange(seen, 200, 201);
    }

    [Fact]
    public async Task However_many_follow_there_is_room_for_who_asks_for_one_thing()
    {
        await Write("much", 200, _ => Heavy);
        // More than there are connections in a pool, and each stays where it is after the first part.
        var all = Enumerable.Range(0, 150).Select(_ => log.ReadScope(Given.Survey, 0, Cancel).GetAsyncEnumerator(Cancel)).ToList();
        var begun = all.ConvertAll(one => one.MoveNextAsync().AsTask());
        Assert.Single((await log.ReadStream("much", 199, 10, Cancel)).Events);
        await Task.WhenAll(all.Zip(begun, async (one, first) =>
        {
            Assert.True(await first);
            await one.DisposeAsync();
        }));
    }

    private static long Weight(IEnumerable<RecordedEvent> part) => part.Sum(recorded => (long)(recorded.Body?.Length ?? 0));

    private async Task Write(string stream, int count, Func<int, int> weight)
    {
        // Noise does not compress: what is read is as heavy as what was written.
        var draw = new Random(count);
        var version = 0;
        foreach (var chunk in Enumerable.Range(0, count).Chunk(100))
        {
            var events = chunk.Select(number =>
            {
                var body = new byte[weight(number)];
                draw.NextBytes(body);
                return new NewEvent("heavy/1", body);
            }).ToImmutableArray();
            Assert.IsType<AppendResult.Appended>(await log.Append(Given.Append($"{stream}-{version}", new StreamAppend(stream, version, events)), Cancel));
            version += chunk.Length;
        }
    }
}

public sealed class SqlitePartLaws : PartLaws
{
    protected override ILogHome NewHome() => new SqliteHome();
}
