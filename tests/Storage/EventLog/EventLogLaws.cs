using System.Text;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>Laws of the log that hold for any sequence of commands, sent one by one or in a heap.</summary>
public abstract class EventLogLaws
{
    private static readonly string[] Streams = ["response-a", "response-b", "participant-c"];
    private static readonly string[] Scopes = ["survey-1", "survey-2"];
    private static readonly string[] Types = ["submitted/1", "amended/1", "withdrawn/2"];

    protected abstract ILogHome NewHome();

    [Fact]
    public void Any_commands_get_what_a_plain_list_would_answer() => Law.Holds(Law.Numbers(40), async numbers =>
    {
        await using var home = NewHome();
        var log = home.Open(TimeProvider.System);
        var oracle = new Oracle();
        var sent = new List<AppendRequest>();
        var heap = new List<(string Expected, Task<AppendResult> Answer)>();
        foreach (var number in numbers)
        {
            var request = Command(number, sent, oracle);
            sent.Add(request);
            heap.Add((oracle.Append(request), log.Append(request, CancellationToken.None)));

            // Some wait for their answer before the next is sent; the rest share batches.
            if (number % 5 == 0) await Compare(heap);
        }

        await Compare(heap);
        foreach (var scope in Scopes) Assert.Equal(oracle.Scope(scope), Oracle.Say(await log.ReadScope(scope, 0, CancellationToken.None).Whole()));
        foreach (var stream in Streams) Assert.Equal(oracle.Stream(stream), Oracle.Say((await log.ReadStream(stream, 0, 10_000, CancellationToken.None)).Events));
        Assert.Equal(oracle.Types(Types[0], Types[2]), Oracle.Say(await log.ReadTypes([Types[2], Types[0]], 0, CancellationToken.None).Whole()));
        Assert.Empty((await log.Verify(CancellationToken.None)).Faults);
    });

    [Fact]
    public void Twice_is_once_in_any_order() => Law.Holds(Law.Numbers(30), async numbers =>
    {
        await using var home = NewHome();
        var log = home.Open(TimeProvider.System);
        var requests = numbers.Select(n => n % 8).Distinct().Select(n => Given.Append($"r{n}", Given.To($"response-{n}", 0, $"body {n}"))).ToList();
        var answers = await Task.WhenAll(numbers.Select(n => Task.Run(async () => (Id: n % 8, Answer: await log.Append(requests.Single(r => r.RequestId == $"r{n % 8}"), CancellationToken.None)))));

        foreach (var same in answers.GroupBy(a => a.Id, a => a.Answer))
        {
            var receipt = Assert.IsType<AppendResult.Appended>(Assert.Single(same, a => a is AppendResult.Appended)).Receipt;
            Assert.All(same.OfType<AppendResult.Repeated>(), again => Assert.Equal(receipt, again.Receipt));
            Assert.All(same, a => Assert.True(a is AppendResult.Appended or AppendResult.Repeated, $"{a}"));
        }

        Assert.Equal(requests.Count, (await log.All()).Count);
    }, times: 20);

    [Fact]
    public void Racing_appenders_have_one_winner_a_version_and_readers_never_see_a_gap() => Law.Holds(Law.Numbers(6), async numbers =>
    {
        await using var home = NewHome();
        var log = home.Open(TimeProvider.System);
        var other = home.Open(TimeProvider.System);
        var streams = 1 + (numbers.FirstOrDefault() % 4);
        var appenders = 2 + (numbers.Length * 2);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(() => Racing.Follow(other, done.Token));

        var won = await Task.WhenAll(Enumerable.Range(0, appenders).Select(a => Task.Run(() => Racing.Append(a % 2 == 0 ? log : other, $"{a}", a, streams, appends: 10))));
        await done.CancelAsync();
        var seen = await reader;

        var all = await log.All();
        var receipts = won.SelectMany(w => w).ToList();
        Assert.Equal(all.Count, receipts.Count);
        Assert.Equal(all.Select(e => (e.Header.Position, e.Header.Stream, e.Header.Version)), receipts.OrderBy(r => r.Position).Select(r => (r.Position, r.Stream, r.Version)));
        Assert.Equal(Enumerable.Range(1, all.Count).Select(p => (long)p), all.Select(e => e.Header.Position));
        Assert.Equal(all.Select(e => e.Header.Position), seen);
        Assert.All(all.GroupBy(e => e.Header.Stream), s => Assert.Equal(Enumerable.Range(1, s.Count()), s.Select(e => e.Header.Version)));
        Assert.Empty((await log.Verify(CancellationToken.None)).Faults);
    }, times: 5);

    private static async Task Compare(List<(string Expected, Task<AppendResult> Answer)> heap)
    {
        foreach (var (expected, answer) in heap) Assert.Equal(expected, Oracle.Say(await answer));
        heap.Clear();
    }

    private static AppendRequest Command(int number, List<AppendRequest> sent, Oracle oracle)
    {
        var pick = number / 100;
        var stream = Streams[pick % Streams.Length];
        var request = new AppendRequest
        {
            Scope = Scopes[pick / 3 % Scopes.Length],
            Actor = $"actor-{pick / 6 % 2}",
            RequestId = $"request-{sent.Count}",
            ContentHash = Given.Hash($"{number}"),
            Answer = Encoding.UTF8.GetBytes($"{number}"),
            Streams = [new(stream, oracle.Version(stream), [Given.Event(Types[pick / 12 % Types.Length], $"body {number}")])],
        };
        var earlier = sent.Count > 0 ? sent[pick % sent.Count] : request;
        var second = Streams[(pick + 1) % Streams.Length];
        return (number % 100 / 10) switch
        {
            0 => request with { Streams = [new(stream, oracle.Version(stream) + (pick % 2 == 0 ? 1 : 3), request.Streams[0].Events)] },
            1 => earlier,
            2 => request with { Actor = earlier.Actor, RequestId = earlier.RequestId },
            3 => request with { Openness = Openness.Opens },
            4 => request with { Openness = Openness.Closes },
            5 or 6 => request with { Openness = Openness.MustBeOpen },
            7 => request with { Streams = [.. request.Streams, new(second, oracle.Version(second), [Given.Event(Types[1], "x"), Given.Event(Types[2], "y")])] },
            8 => request with { Streams = [.. request.Streams, new(second, oracle.Version(second) + 1, [Given.Event(Types[1], "x")])] },
            _ => request,
        };
    }
}

public sealed class SqliteEventLogLaws : EventLogLaws
{
    protected override ILogHome NewHome() => new SqliteHome();
}
