using Clinks.Engage.Grains.EventLog;
using static Clinks.Engage.Storage.EventLog.Given;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>What docs/events.md promises, a sentence a test, for whatever database holds the log.</summary>
public abstract class EventLogContract : IAsyncLifetime
{
    private readonly FakeClock clock = new();
    private IEventLog log = null!;

    protected abstract ILogHome Home { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        log = Home.Open(clock);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Home.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_append_is_read_back_as_it_was()
    {
        var appended = await Appended(Append("r1", To("response-a", 0, "one", "two"), To("participant-a", 0, "three")));

        Assert.Equal([(1, "response-a", 1), (2, "response-a", 2), (3, "participant-a", 1)], appended.Headers.Select(h => ((int)h.Position, h.Stream, h.Version)));
        Assert.Equal(["one", "two", "three"], (await log.All()).Select(e => e.Body()));
        Assert.All((await log.All()).Zip(appended.Headers), pair => Assert.Equal(pair.Second.Commitment.ToArray(), pair.First.Header.Commitment.ToArray()));
        Assert.All(await log.All(), e => Assert.Equal((clock.Now, Survey, "response-submitted/1"), (e.Header.At, e.Header.Scope, e.Header.Type)));
    }

    [Fact]
    public async Task The_receipt_names_the_last_event_of_the_first_stream()
    {
        var (receipt, _, headers) = await Appended(Append("r1", To("response-a", 0, "one", "two"), To("participant-a", 0, "three")));

        Assert.Equal((2, "response-a", 2, clock.Now), ((int)receipt.Position, receipt.Stream, receipt.Version, receipt.At));
        Assert.Equal(Convert.ToHexStringLower(headers[1].Commitment.Span), receipt.Commitment);
    }

    [Fact]
    public async Task The_same_request_again_gets_its_first_answer_whatever_happened_since()
    {
        var request = Append("r1", To("response-a", 0, "one")) with { Openness = Openness.Opens };
        var first = await Appended(request);
        clock.Now += TimeSpan.FromDays(1);
        await Appended(Append("r2", To("response-a", 1, "two")) with { Openness = Openness.Closes });

        var again = Assert.IsType<AppendResult.Repeated>(await log.Append(request with { Openness = Openness.MustBeOpen, Answer = default }, Cancel));

        Assert.Equal(first.Receipt, again.Receipt);
        Assert.Equal(first.Answer.ToArray(), again.Answer.ToArray());
        Assert.Equal(2, (await log.All()).Count);
    }

    [Fact]
    public async Task Other_content_under_the_same_request_id_is_refused()
    {
        await Appended(Append("r1", To("response-a", 0, "one")));

        Assert.IsType<AppendResult.OtherContent>(await log.Append(Append("r1", To("response-a", 1, "other")), Cancel));
        Assert.Single(await log.All());
    }

    [Fact]
    public async Task What_was_made_from_a_scope_stands_only_if_the_scope_has_not_moved()
    {
        var seen = (await Appended(Append("r1", To("response-a", 0, "one")))).Receipt.Position;
        await Appended(Append("r2", To("response-x", 0, "elsewhere")) with { Scope = "survey-other" });
        await Appended(Append("r3", To("survey-a", 0, "release")) with { ScopeSeen = seen });

        var moved = Assert.IsType<AppendResult.Moved>(await log.Append(Append("r4", To("survey-a", 1, "late")) with { ScopeSeen = seen }, Cancel));
        Assert.Equal(3, moved.Position);
        Assert.Equal(2, (await log.All()).Count);
    }

    [Fact]
    public async Task A_request_id_is_of_its_actor_alone()
    {
        await Appended(Append("r1", To("response-a", 0, "one")));
        await Appended(Append("r1", To("response-b", 0, "other")) with { Actor = "actor-2" });
    }

    [Fact]
    public async Task A_request_is_found_without_being_sent_again()
    {
        var request = Append("r1", To("response-a", 0, "one"));
        Assert.Null(await log.Find("actor-1", "r1", request.ContentHash, Cancel));
        var first = await Appended(request);

        Assert.Equal(first.Receipt, Assert.IsType<AppendResult.Repeated>(await log.Find("actor-1", "r1", request.ContentHash, Cancel)).Receipt);
        Assert.IsType<AppendResult.OtherContent>(await log.Find("actor-1", "r1", Hash("other"), Cancel));
        Assert.Null(await log.Find("actor-2", "r1", request.ContentHash, Cancel));
    }

    [Fact]
    public async Task A_stream_that_moved_on_is_a_conflict_and_leaves_nothing_behind()
    {
        await Appended(Append("r1", To("response-a", 0, "one")));
        var late = Append("r2", To("response-b", 0, "would be new"), To("response-a", 0, "late"));

        Assert.Equal(new AppendResult.Conflict("response-a", 0, 1), await log.Append(late, Cancel));
        Assert.Single(await log.All());
        Assert.Null(await log.Find("actor-1", "r2", late.ContentHash, Cancel));
        await Appended(late with { Streams = [To("response-b", 0, "would be new"), To("response-a", 1, "late")] });
    }

    [Fact]
    public async Task A_stream_that_is_expected_and_not_there_is_a_conflict() =>
        Assert.Equal(new AppendResult.Conflict("response-a", 3, 0), await log.Append(Append("r1", To("response-a", 3, "one")), Cancel));

    [Fact]
    public async Task A_submission_is_late_once_the_engagement_is_closed()
    {
        var submit = Append("r9", To("response-a", 0, "one")) with { Openness = Openness.MustBeOpen };
        Assert.Equal(new AppendResult.NotOpen(null), await log.Append(submit, Cancel));

        await Appended(Append("r1", To(Survey, 0, "opened")) with { Openness = Openness.Opens });
        await Appended(submit);

        clock.Now += TimeSpan.FromDays(30);
        await Appended(Append("r2", To(Survey, 1, "closed")) with { Openness = Openness.Closes });
        Assert.Equal(new AppendResult.NotOpen(clock.Now), await log.Append(Append("r10", To("response-b", 0, "late")) with { Openness = Openness.MustBeOpen }, Cancel));
        await Appended(Append("r11", To("response-a", 1, "withdrawn")));
        Assert.Equal(new AppendResult.NotOpen(null), await log.Append(submit with { Scope = "another", RequestId = "r12" }, Cancel));

        await Appended(Append("r3", To(Survey, 2, "opened again")) with { Openness = Openness.Opens });
        await Appended(Append("r10", To("response-b", 0, "late")) with { Openness = Openness.MustBeOpen });
    }

    [Fact]
    public async Task Openness_is_looked_at_before_versions_and_after_repetition()
    {
        await Appended(Append("r1", To(Survey, 0, "closed")) with { Openness = Openness.Closes });
        Assert.IsType<AppendResult.NotOpen>(await log.Append(Append("r2", To(Survey, 7, "x")) with { Openness = Openness.MustBeOpen }, Cancel));
        Assert.IsType<AppendResult.OtherContent>(await log.Append(Append("r1", To(Survey, 7, "x")) with { Openness = Openness.MustBeOpen }, Cancel));
    }

    [Fact]
    public async Task A_refused_close_closes_nothing()
    {
        await Appended(Append("r1", To(Survey, 0, "opened")) with { Openness = Openness.Opens });
        Assert.IsType<AppendResult.Conflict>(await log.Append(Append("r2", To(Survey, 5, "closed")) with { Openness = Openness.Closes }, Cancel));
        await Appended(Append("r3", To("response-a", 0, "one")) with { Openness = Openness.MustBeOpen });
    }

    [Fact]
    public async Task Reading_goes_by_stream_in_pages_and_by_scope_and_by_type_to_the_end()
    {
        for (var i = 0; i < 5; i++)
        {
            await Appended(Append($"a{i}", new StreamAppend("s", 2 * i, [Event("red/1", $"{i}"), Event("blue/1")])));
            await Appended(Append($"b{i}", new StreamAppend("t", i, [Event("green/1")])) with { Scope = "membership" });
        }

        Assert.Equal([3, 4, 5], (await log.ReadStream("s", 2, 3, Cancel)).Events.Select(e => e.Header.Version));
        Assert.True((await log.ReadStream("s", 2, 7, Cancel)).More);
        Assert.False((await log.ReadStream("s", 2, 8, Cancel)).More);
        Assert.Equal([6L, 9, 12, 15], (await log.ReadScope("membership", 3, Cancel).Whole()).Select(e => e.Header.Position));
        Assert.Equal([3L, 4, 6, 7, 9, 10, 12, 13, 15], (await log.ReadTypes(["green/1", "red/1", "none/1", "red/1"], 1, Cancel).Whole()).Select(e => e.Header.Position));
        Assert.Empty(await log.ReadTypes(["none/1"], 0, Cancel).Whole());
        Assert.Equal(["2", "3", "4"], (await log.ReadTypes(["red/1"], 6, Cancel).Whole()).Select(e => e.Body()));
    }

    [Fact]
    public async Task A_clock_that_steps_back_does_not_turn_the_log_round()
    {
        await Appended(Append("r1", To("a", 0, "one")));
        var before = clock.Now;
        clock.Now -= TimeSpan.FromHours(1);
        var (receipt, _, _) = await Appended(Append("r2", To("a", 1, "two")));

        Assert.Equal(before, receipt.At);
        Assert.True((await log.Verify(Cancel)).Holds);
    }

    [Fact]
    public async Task Time_is_kept_to_the_microsecond_so_a_receipt_reads_the_same_later()
    {
        clock.Now = clock.Now.AddTicks(12_345_678_9);
        var request = Append("r1", To("a", 0, "one"));
        var (receipt, _, _) = await Appended(request);

        Assert.Equal(receipt, Assert.IsType<AppendResult.Repeated>(await log.Append(request, Cancel)).Receipt);
        Assert.Equal(0, receipt.At.Nanosecond);
    }

    [Fact]
    public async Task Erasing_takes_body_and_salt_and_the_log_still_verifies()
    {
        await Appended(Append("r1", To("a", 0, "one", "two", "three")));

        Assert.Equal(2, await log.Erase([1, 3, 99], Cancel));
        Assert.Equal(0, await log.Erase([1, 3], Cancel));

        Assert.Equal([null, "two", null], (await log.All()).Select(e => e.Body is null ? null : e.Body()));
        var verification = await log.Verify(Cancel);
        Assert.Equal((3, 2), (verification.Events, verification.Erased));
        Assert.Empty(verification.Faults);
    }

    [Fact]
    public async Task A_log_opened_anew_goes_on_where_it_was()
    {
        var request = Append("r1", To("a", 0, "one"));
        var first = await Appended(request);

        log = Home.Open(clock);
        Assert.Equal(first.Receipt, Assert.IsType<AppendResult.Repeated>(await log.Append(request, Cancel)).Receipt);
        Assert.Equal(2, (await Appended(Append("r2", To("a", 1, "two")))).Receipt.Position);
    }

    [Fact]
    public async Task An_empty_body_and_no_answer_are_kept_as_such()
    {
        var request = Append("r1", To("a", 0, "")) with { Answer = default };
        await Appended(request);

        Assert.Equal("", (await log.All())[0].Body());
        Assert.Equal(0, Assert.IsType<AppendResult.Repeated>(await log.Append(request, Cancel)).Answer.Length);
        Assert.Equal(0, (await log.Verify(Cancel)).Erased);
    }

    public static TheoryData<string, Func<AppendRequest, AppendRequest>> Malformed => new()
    {
        { "no stream", r => r with { Streams = [] } },
        { "no event", r => r with { Streams = [new("a", 0, [])] } },
        { "a stream twice", r => r with { Streams = [To("a", 0, "x"), To("a", 1, "y")] } },
        { "a version below zero", r => r with { Streams = [To("a", -1, "x")] } },
        { "no name", r => r with { Streams = [To("", 0, "x")] } },
        { "a long name", r => r with { Scope = new string('s', 257) } },
        { "a NUL in a name", r => r with { RequestId = "r\01" } },
        { "half a character", r => r with { Actor = "a\ud800" } },
        { "a body over 4 MB", r => r with { Streams = [new("a", 0, [new("t/1", new byte[(4 << 20) + 1])])] } },
        { "an answer over 8 MB", r => r with { Answer = new byte[(8 << 20) + 1] } },
        { "no content hash", r => r with { ContentHash = "" } },
    };

    [Theory]
    [MemberData(nameof(Malformed), DisableDiscoveryEnumeration = true)]
    public async Task What_no_database_should_see_is_a_bug_of_the_caller(string what, Func<AppendRequest, AppendRequest> spoil)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => log.Append(spoil(Append("r1", To("a", 0, "x"))), Cancel));
        Assert.True((await log.All()).Count == 0, what);
    }

    [Fact]
    public async Task A_body_of_4_MB_is_kept()
    {
        var body = new byte[4 << 20];
        body[^1] = 7;
        await Appended(Append("r1", new StreamAppend("a", 0, [new("t/1", body)])));
        Assert.Equal(body, (await log.All())[0].Body!.Value.ToArray());
    }

    private async Task<AppendResult.Appended> Appended(AppendRequest request) =>
        Assert.IsType<AppendResult.Appended>(await log.Append(request, Cancel));
}

public sealed class SqliteEventLogContract : EventLogContract
{
    protected override ILogHome Home { get; } = new SqliteHome();
}
