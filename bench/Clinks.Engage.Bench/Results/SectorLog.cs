using System.Globalization;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Bench.Results;

/// <summary>The survey in a real event log: opened, answered, closed.</summary>
internal static class SectorLog
{
    /// <summary>An audience is one event of at most 4 MB, which is less than a hundred thousand organisations: here each answers four times.</summary>
    private const int Batch = 4_000, TimesEach = 4;

    /// <returns>Bytes of all responses' bodies.</returns>
    public static async Task<long> Write(IEventLog log, int responses)
    {
        var audience = Sector.Audience((responses + TimesEach - 1) / TimesEach);
        await Append(log, 0, Openness.Opens, EventCodec.To(Sector.Id.Value, 0, new EngagementDrafted(Sector.Id, Sector.Questionnaire), new EngagementOpened(Mode.Named, audience)));
        var bytes = 0L;
        for (var first = 0; first < responses; first += Batch)
        {
            var streams = Enumerable.Range(first, Math.Min(Batch, responses - first)).AsParallel().AsOrdered()
                .Select(number => EventCodec.To(Sector.Response(number).Value, 0, Sector.Submitted(number, audience.Members[number / TimesEach].Member))).ToImmutableArray();
            bytes += streams.Sum(stream => (long)stream.Events[0].Body.Length);
            await Append(log, first + 1, Openness.MustBeOpen, [.. streams]);
        }

        await Append(log, responses + 1, Openness.Closes, EventCodec.To(Sector.Id.Value, 2, new EngagementClosed()));
        return bytes;
    }

    private static async Task Append(IEventLog log, int request, Openness openness, params ImmutableArray<StreamAppend> streams)
    {
        var result = await log.Append(new()
        {
            Scope = Sector.Id.Value, Streams = streams, Actor = "bench", RequestId = request.ToString(CultureInfo.InvariantCulture), ContentHash = new('0', 64), Openness = openness,
        }, CancellationToken.None);
        if (result is not AppendResult.Appended) throw new InvalidOperationException($"The log answered {result}.");
    }
}
