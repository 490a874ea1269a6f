using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>What happens at the same moment ends as if one had come after the other.</summary>
public sealed class RaceStories(Platform platform)
{
    private const int Races = 50;

    [Fact]
    public async Task Two_colleagues_who_begin_at_once_have_one_response_fifty_times()
    {
        var asking = await Asking.Open(platform, "race-begin", [.. Enumerable.Range(1, Races)]);
        await Parallel.ForEachAsync(Enumerable.Range(1, Races), TestContext.Current.CancellationToken, async (member, _) =>
        {
            var (ann, ben) = (await asking.Respondent(member, "ann"), await asking.Respondent(member, "ben"));
            var both = await Task.WhenAll(ann.Post(asking.Path + "/responses"), ben.Post(asking.Path + "/responses"));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Created], both.Select(one => one.Status).Order());
            Assert.Equal(both[0].Field("response"), both[1].Field("response"));
        });
        Assert.Equal(Races, (await Happened(asking)).Count(one => one.Type == EventTypes.NameOf(typeof(ResponseBegun))));
    }

    [Fact]
    public async Task Two_colleagues_who_send_at_once_have_one_response_fifty_times()
    {
        var asking = await Asking.Open(platform, "race-send", [.. Enumerable.Range(1, Races)]);
        await Parallel.ForEachAsync(Enumerable.Range(1, Races), TestContext.Current.CancellationToken, async (member, _) =>
        {
            var (ann, ben) = (await asking.Respondent(member, "ann"), await asking.Respondent(member, "ben"));
            var both = await Task.WhenAll(asking.Send(ann), asking.Send(ben));
            var sent = Assert.Single(both, one => one.Status is HttpStatusCode.Created);
            Assert.Single(both, one => one.Status is HttpStatusCode.Conflict).Refused(409, "begun-by-colleague", sent.Field("response"));
        });
        Assert.Equal(Races, (await Happened(asking)).Count(one => one.Type == EventTypes.NameOf(typeof(ResponseSubmitted))));
    }

    [Fact]
    public async Task The_same_command_sent_twice_at_once_is_done_once()
    {
        var asking = await Asking.Open(platform, "race-itself", [.. Enumerable.Range(1, Races)]);
        await Parallel.ForEachAsync(Enumerable.Range(1, Races), TestContext.Current.CancellationToken, async (member, _) =>
        {
            var ann = await asking.Respondent(member);
            var both = await Task.WhenAll(asking.Send(ann, key: "twice"), asking.Send(ann, key: "twice"));
            Assert.Equal(both[0].Is(HttpStatusCode.Created).Text, both[1].Text);
        });
    }

    [Theory]
    [InlineData("race-close-step", false)]
    [InlineData("race-close-draft", true)]
    public async Task A_response_that_races_the_close_counts_or_is_too_late_and_nothing_in_between(string name, bool fromDraft)
    {
        var members = Enumerable.Range(1, 80).ToArray();
        var asking = await Asking.Open(platform, name, members);
        var sends = new List<Func<Task<Said>>>();
        foreach (var member in members)
        {
            var caller = await asking.Respondent(member);
            if (!fromDraft)
            {
                sends.Add(() => asking.Send(caller));
                continue;
            }

            var response = await asking.Begin(caller);
            (await caller.Save(response, Asking.Enough, "0")).Is(HttpStatusCode.OK);
            sends.Add(() => caller.Post($"/v1/responses/{response}/submission", """{"declaration":true}"""));
        }

        // Twenty have sent when the close is asked for; sixty race it.
        await Task.WhenAll(sends.Take(20).Select(send => send()));
        var racing = sends.Skip(20).Select((send, index) => index == 20 ? Both(asking.Close()!, send()) : Both(Task.FromResult<Said?>(null), send())).ToList();
        var said = await Task.WhenAll(racing);
        var close = said.Select(pair => pair.Close).Single(one => one is not null)!.Is(HttpStatusCode.OK);

        var (accepted, late) = (said.Where(pair => (int)pair.Sent.Status < 300).ToList(), said.Where(pair => (int)pair.Sent.Status >= 300).ToList());
        Assert.All(late, pair => pair.Sent.Refused(409, "too-late"));
        Assert.All(accepted, pair => Assert.True(pair.Sent.Position < close.Position));
        var happened = await Happened(asking);
        Assert.Equal(EventTypes.NameOf(typeof(EngagementClosed)), happened[^1].Type);
        Assert.Equal(20 + accepted.Count, happened.Count(one => one.Type == EventTypes.NameOf(typeof(ResponseSubmitted))));
        var participants = (await asking.Policy.Get(asking.Path + "/participants?limit=1000")).Json.GetProperty("participants").EnumerateArray();
        Assert.Equal(20 + accepted.Count, participants.Count(one => one.GetProperty("progress").GetString() == "submitted"));
        (await asking.Release()).Is(HttpStatusCode.OK);
        Assert.Contains($"[{20 + accepted.Count},", (await asking.Policy.Get(asking.Path + "/results/people")).Is(HttpStatusCode.OK).Text);
    }

    private static async Task<(Said? Close, Said Sent)> Both(Task<Said?> close, Task<Said> sent) => (await close, await sent);

    private async Task<List<(string Type, long Position)>> Happened(Asking asking)
    {
        var all = await platform.Log.ReadScope("survey-" + asking.Name, 0, CancellationToken.None).Whole();
        return [.. all.Select(recorded => (recorded.Header.Type, recorded.Header.Position))];
    }
}
