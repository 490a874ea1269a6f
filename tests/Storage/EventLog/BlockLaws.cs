using System.Text;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>
/// Events of a scope and of a type are found by the blocks that they lie in. However they lie, in runs or scattered, what is read from anywhere is what a walk
/// through a plain list would give.
/// </summary>
public abstract class BlockLaws
{
    // One name is a scope's and a type's.
    private static readonly string[] Scopes = ["survey-1", "survey-2", "both", "rare"];
    private static readonly string[] Types = ["submitted/1", "both", "rare/1"];
    private static readonly int[] Lengths = [1, 1, 2, 40, 64, 65, 200];

    protected abstract ILogHome NewHome();

    [Fact]
    public void From_anywhere_it_is_what_a_walk_through_all_events_would_give() => Law.Holds(Law.Numbers(40), async numbers =>
    {
        await using var home = NewHome();
        // Two processes that write in turns know nothing of each other's marks.
        var logs = new[] { home.Open(TimeProvider.System), home.Open(TimeProvider.System) };
        var all = new List<EventHeader>();
        foreach (var (at, number) in numbers.Index()) all.AddRange(await Write(logs[at % 2], at, number));
        // And a long way of others' between two that belong together.
        all.AddRange(await Write(logs[0], -1, 3));
        for (var times = 0; times < 12; times++) all.AddRange(await Write(logs[times % 2], 1000 + times, 6));
        all.AddRange(await Write(logs[1], -2, 3));

        foreach (var number in numbers.Append(0).Append(7).Append(101))
        {
            var after = number % 5 == 0 ? 0 : number % (all.Count + 70);
            foreach (var scope in Scopes.Append("nobody's"))
                Same(all.Where(header => header.Scope == scope && header.Position > after), await logs[number % 2].ReadScope(scope, after, CancellationToken.None).Whole());
            foreach (var types in (string[][])[["submitted/1"], ["both", "rare/1"], ["rare/1"], ["nobody's/1"], Types])
                Same(all.Where(header => types.Contains(header.Type, StringComparer.Ordinal) && header.Position > after), await logs[number % 2].ReadTypes([.. types], after, CancellationToken.None).Whole());
        }

        Assert.Empty(await logs[0].ReadScope("survey-1", long.MaxValue, CancellationToken.None).Whole());
        Assert.Empty((await logs[0].Verify(CancellationToken.None)).Faults);
    }, times: 15);

    /// <summary>
    /// While runs come that reach from one block into the next, whoever has seen an event has seen all of its scope before it. Whether one reads on for as long as there is
    /// more, or leaves after so many parts and begins again from there.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public async Task Whoever_follows_while_runs_come_passes_none_by(int parts)
    {
        const int Runs = 400, Length = 60;
        await using var home = NewHome();
        var (writer, reader) = (home.Open(TimeProvider.System), home.Open(TimeProvider.System));
        var cancel = TestContext.Current.CancellationToken;
        var writing = Task.Run(async () =>
        {
            for (var run = 0; run < Runs; run++)
                await writer.Append(Given.Append($"run-{run}", new StreamAppend($"run-{run}", 0, [.. Enumerable.Repeat(Given.Event("response-submitted/1"), Length)])), cancel);
        }, cancel);

        for (long seen = 0; seen < Runs * Length;)
        {
            if (writing.IsFaulted) await writing;
            await foreach (var part in reader.ReadScope(Given.Survey, seen, cancel).Take(parts))
            {
                foreach (var found in part) Assert.Equal(++seen, found.Header.Position);
            }
        }

        await writing;
    }

    /// <summary>More runs than are listed, or read, at a time.</summary>
    [Fact]
    public async Task Single_events_far_from_each_other_are_all_found()
    {
        const int Times = 150;
        await using var home = NewHome();
        var log = home.Open(TimeProvider.System);
        var wanted = new List<EventHeader>();
        for (var time = 0; time < Times; time++)
        {
            wanted.AddRange(await Write(log, -1 - time, 0));
            await Write(log, time, 6);
        }

        foreach (var seen in (int[])[0, 1, 70, Times - 1, Times])
        {
            var after = seen == 0 ? 0 : wanted[seen - 1].Position;
            Same(wanted.Skip(seen), await log.ReadScope("rare", after, CancellationToken.None).Whole());
            Same(wanted.Skip(seen), await log.ReadTypes(["rare/1", "nobody's/1"], after, CancellationToken.None).Whole());
        }
    }

    private static void Same(IEnumerable<EventHeader> expected, List<RecordedEvent> read)
    {
        Assert.Equal(expected.Select(header => header.Position), read.Select(found => found.Header.Position));
        Assert.All(read, found => Assert.Equal($"{found.Header.Stream}/{found.Header.Version}", found.Body()));
    }

    /// <summary>A run of events: of one scope; of one type, or of two in turns.</summary>
    private static async Task<IEnumerable<EventHeader>> Write(IEventLog log, int at, int number)
    {
        var (stream, length) = ($"stream-{at}", Lengths[number % Lengths.Length]);
        var scope = at < 0 ? "rare" : Scopes[number / 7 % 3];
        var events = Enumerable.Range(1, length).Select(version => new NewEvent(
            at < 0 ? "rare/1" : Types[number / 21 % 2 == 0 ? 0 : version % 2], Encoding.UTF8.GetBytes($"{stream}/{version}")));
        var appended = await log.Append(Given.Append($"request-{at}", new StreamAppend(stream, 0, [.. events])) with { Scope = scope }, CancellationToken.None);
        return Assert.IsType<AppendResult.Appended>(appended).Headers;
    }
}

public sealed class SqliteBlockLaws : BlockLaws
{
    protected override ILogHome NewHome() => new SqliteHome();
}
