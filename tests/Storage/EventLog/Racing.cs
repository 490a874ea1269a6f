using System.Globalization;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>Appenders that race for versions, and a reader that follows them. Used within one process and over several.</summary>
internal static class Racing
{
    /// <summary>Appends, each where the stream is believed to be; a conflict says where it is.</summary>
    internal static async Task<List<Receipt>> Append(IEventLog log, string name, int first, int streams, int appends)
    {
        var receipts = new List<Receipt>();
        var believed = new int[streams];
        for (var i = 0; receipts.Count < appends; i++)
        {
            var stream = (first + i) % streams;
            var request = Given.Append(string.Create(CultureInfo.InvariantCulture, $"{name}-{i}"), Given.To($"response-{stream}", believed[stream], $"{name} {i}"));
            switch (await log.Append(request, CancellationToken.None))
            {
                case AppendResult.Appended appended:
                    receipts.Add(appended.Receipt);
                    believed[stream] = appended.Receipt.Version;
                    break;
                case AppendResult.Conflict conflict:
                    believed[stream] = conflict.ActualVersion;
                    break;
                case var unexpected:
                    throw new InvalidOperationException($"{unexpected}");
            }
        }

        return receipts;
    }

    /// <summary>Reads on as long as it goes, and then to the end. Whoever has seen n has seen all before.</summary>
    internal static async Task<List<long>> Follow(IEventLog log, CancellationToken done)
    {
        var seen = new List<long>();
        while (true)
        {
            var last = done.IsCancellationRequested;
            foreach (var e in await log.ReadScope(Given.Survey, seen.Count == 0 ? 0 : seen[^1], CancellationToken.None).Whole())
            {
                Assert.Equal((seen.Count == 0 ? 0 : seen[^1]) + 1, e.Header.Position);
                seen.Add(e.Header.Position);
            }

            if (last) return seen;
            await Task.Yield();
        }
    }
}
