using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// A process that has written twice in a row decides its next batch before it looks. Whatever somebody else did meanwhile, it answers as
/// one that looked; and a second process here stands for that somebody.
/// </summary>
public sealed class ForeseenTests : IAsyncLifetime
{
    private readonly PostgresHome home = new();
    private IEventLog ours = null!, theirs = null!;

    public async ValueTask InitializeAsync()
    {
        (ours, theirs) = (home.Open(TimeProvider.System), home.Open(TimeProvider.System));
        await Appended(ours, Given.Append("opens", Given.To("engagement", 0, "open")) with { Openness = Openness.Opens });
        await Appended(ours, Late("first", "response-1"));
        // From here on it foresees.
        await Appended(ours, Late("second", "response-2"));
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Fact]
    public async Task What_somebody_else_appended_stands_before_it()
    {
        await Appended(theirs, Late("theirs", "response-3"));
        Assert.Equal(5, (await Appended(ours, Late("third", "response-4"))).Position);
        Assert.Equal([1, 2, 3, 4, 5], (await ours.All()).Select(read => read.Header.Position));
    }

    [Fact]
    public async Task A_stream_that_somebody_else_began_is_a_conflict()
    {
        await Appended(theirs, Late("theirs", "response-3"));
        Assert.Equal(new AppendResult.Conflict("response-3", 0, 1), await ours.Append(Late("third", "response-3"), CancellationToken.None));
    }

    [Fact]
    public async Task A_scope_that_somebody_else_closed_is_closed()
    {
        await Appended(theirs, Given.Append("closes", Given.To("engagement", 1, "close")) with { Openness = Openness.Closes });
        Assert.IsType<AppendResult.NotOpen>(await ours.Append(Late("third", "response-3"), CancellationToken.None));
    }

    [Fact]
    public async Task A_scope_that_was_closed_here_is_closed()
    {
        await Appended(ours, Given.Append("closes", Given.To("engagement", 1, "close")) with { Openness = Openness.Closes });
        Assert.IsType<AppendResult.NotOpen>(await ours.Append(Late("third", "response-3"), CancellationToken.None));
        // Also beside one that stands, which is decided from what is foreseen.
        var both = await Task.WhenAll(
            ours.Append(Given.Append("whatever", Given.To("note-1", 0, "a")), CancellationToken.None), ours.Append(Late("fourth", "response-4"), CancellationToken.None));
        Assert.IsType<AppendResult.Appended>(both[0]);
        Assert.IsType<AppendResult.NotOpen>(both[1]);
    }

    [Fact]
    public async Task What_was_known_before_a_failed_write_is_not_relied_on_after_it()
    {
        await Appended(theirs, Given.Append("closes", Given.To("engagement", 1, "close")) with { Openness = Openness.Closes });
        await home.EndConnections();
        await Assert.ThrowsAsync<IOException>(() => ours.Append(Elsewhere("lost"), CancellationToken.None));
        // It has looked again, at another scope; of this one it knows what was before the failure.
        await Appended(ours, Elsewhere("looks"));
        var both = await Task.WhenAll(ours.Append(Elsewhere("beside"), CancellationToken.None), ours.Append(Late("third", "response-3"), CancellationToken.None));
        Assert.IsType<AppendResult.NotOpen>(both[1]);
    }

    [Fact]
    public async Task What_was_answered_to_somebody_else_is_answered_again()
    {
        var request = Late("theirs", "response-3");
        var receipt = await Appended(theirs, request);
        Assert.Equal(receipt, Assert.IsType<AppendResult.Repeated>(await ours.Append(request, CancellationToken.None)).Receipt);
    }

    [Fact]
    public async Task What_was_answered_here_is_answered_again_even_where_it_would_now_be_refused()
    {
        var request = Late("third", "response-3");
        var receipt = await Appended(ours, request);
        await Appended(ours, Given.Append("closes", Given.To("engagement", 1, "close")) with { Openness = Openness.Closes });
        await Appended(ours, Given.Append("after", Given.To("note-1", 0, "a")));
        var both = await Task.WhenAll(ours.Append(request, CancellationToken.None), ours.Append(Given.Append("more", Given.To("note-2", 0, "a")), CancellationToken.None));
        Assert.Equal(receipt, Assert.IsType<AppendResult.Repeated>(both[0]).Receipt);
        Assert.IsType<AppendResult.Appended>(both[1]);
    }

    [Fact]
    public async Task A_request_id_that_was_used_for_something_else_is_told_so()
    {
        await Appended(theirs, Late("theirs", "response-3"));
        await Appended(ours, Late("third", "response-4"));
        await Appended(ours, Late("fourth", "response-5"));
        Assert.IsType<AppendResult.OtherContent>(await ours.Append(Late("theirs", "response-6"), CancellationToken.None));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    public async Task A_version_that_a_stream_does_not_have_is_a_conflict(int expected, int actual) =>
        Assert.Equal(new AppendResult.Conflict("response-1", expected, actual), await ours.Append(Given.Append("wrong", Given.To("response-1", expected, "x")), CancellationToken.None));

    [Fact]
    public async Task A_scope_that_it_never_met_is_looked_up()
    {
        await Appended(theirs, Given.Append("opens-2", Given.To("engagement-2", 0, "open")) with { Scope = "survey-2", Openness = Openness.Opens });
        await Appended(ours, Late("third", "response-3") with { Scope = "survey-2" });
    }

    [Fact]
    public async Task Two_that_take_turns_leave_one_dense_log()
    {
        var turns = await Task.WhenAll(Racing.Append(ours, "ours", 0, 5, 60), Racing.Append(theirs, "theirs", 2, 5, 60));
        Assert.Equal(Enumerable.Range(4, 120).Select(position => (long)position), turns.SelectMany(receipts => receipts).Select(receipt => receipt.Position).Order());
        Assert.True((await ours.Verify(CancellationToken.None)).Holds);
    }

    private static AppendRequest Elsewhere(string id) => Given.Append(id, Given.To($"note-{id}", 0, id)) with { Scope = "elsewhere" };

    private static AppendRequest Late(string id, string stream) => Given.Append(id, Given.To(stream, 0, id)) with { Openness = Openness.MustBeOpen };

    private static async Task<Domain.Receipt> Appended(IEventLog log, AppendRequest request) =>
        Assert.IsType<AppendResult.Appended>(await log.Append(request, CancellationToken.None)).Receipt;
}
