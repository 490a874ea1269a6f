using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Grains.EventLog;
using static Clinks.Engage.Api.Tests.Contributions.Telling;
using static Clinks.Engage.Api.Tests.Evidence.Coding;

namespace Clinks.Engage.Api.Tests.Evidence;

/// <summary>Packs leave while people take back: the log itself shows that nothing left after it was taken back, and that all else is to be asked back.</summary>
public sealed class PackRaces(Platform platform)
{
    private const int People = 24;

    [Fact]
    public async Task Whatever_order_they_come_in_nothing_leaves_after_it_was_taken_back()
    {
        var coding = await Of(platform, "pack-races", Yes(Purpose.AnonymousQuote, BodyId.Public));
        var people = await coding.Others(People, null, Yes(Purpose.AnonymousQuote, BodyId.Public));
        var quotes = new List<int>();
        foreach (var one in people) quotes.Add(await coding.Quoted(one));
        var pack = await coding.Planned(BodyId.Public, [.. quotes]);

        // The race begins with the first file that has left: a slow machine could otherwise take everything back before there is one.
        var left = new TaskCompletionSource();
        using var enough = new CancellationTokenSource();
        var handing = Task.Run(
            async () =>
            {
                var refused = 0;
                while (!enough.IsCancellationRequested)
                {
                    var handed = await coding.HandOut(await coding.Prepared(pack));
                    if (handed.Succeeded) left.TrySetResult();
                    else refused++;
                }

                return refused;
            },
            Cancel);
        await await Task.WhenAny(left.Task, handing);
        foreach (var one in people) (await one.Withdraw()).Get();
        await enough.CancelAsync();
        await handing;

        var log = await Everything(coding.First.Engagement.Value);
        var takenBack = log.Where(one => one.Happened is ConsentWithdrawn).ToDictionary(one => one.Header.Stream, one => one.Header.Position, StringComparer.Ordinal);
        Assert.Equal(People, takenBack.Count);
        var handings = log.Where(one => one.Happened is PackHandedOut).ToList();
        Assert.NotEmpty(handings);
        foreach (var (header, happened) in handings)
            Assert.All(((PackHandedOut)happened).Quotes, quote => Assert.True(takenBack[quote.Contribution!.Value.Value] > header.Position));
        var register = (await coding.Packs.Get(new(Ann), Cancel)).Get().Packs[pack - 1];
        Assert.All(register.Handings, one => Assert.Equal(one.Handing.Quotes.Select(quote => quote.Quote), one.Due));
    }

    private async Task<List<(EventHeader Header, object Happened)>> Everything(string scope)
    {
        var all = await platform.Log.ReadScope(scope, 0, Cancel).Whole();
        return all.ConvertAll(recorded => (recorded.Header, EventCodec.Read(recorded)!));
    }
}
