using System.Diagnostics;
using System.Globalization;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Vault;
using Clinks.Engage.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Clinks.Engage.Bench.Consent;

/// <summary>
/// What a silo's first key costs on SQLite: the consents of 100,000 contributions are folded, and of the hundredth that was taken back it is looked up whether
/// their keys are gone. (To shred one again is a commit, and is needed only after a vault was put back from an older copy.)
/// </summary>
internal static class Replay
{
    private const int Contributions = 100_000, Together = 1_000, TakenBack = 100;

    private static readonly Notice Told = new("2026-03", new('a', 64), Language.English, Method.Written, "page");

    public static async Task Measure()
    {
        var folder = Directory.CreateTempSubdirectory("engage-bench-");
        try
        {
            await Fill(folder.FullName);
            // The first start owes the shreds of the last batch; the second finds all as it should be.
            var first = await FirstKey(folder.FullName);
            var second = await FirstKey(folder.FullName);
            Console.WriteLine(FormattableString.Invariant($"first key after a start, {Contributions:N0} contributions: {second.TotalSeconds:0.0} s; where {Together / TakenBack:N0} are shredded then {first.TotalSeconds:0.0} s"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> FirstKey(string folder)
    {
        await using var provider = Storage(folder);
        var vault = provider.GetRequiredService<IVault>();
        var watch = Stopwatch.GetTimestamp();
        await vault.Mark("access", "bench", "x", default);
        return Stopwatch.GetElapsedTime(watch);
    }

    private static async Task Fill(string folder)
    {
        await using var provider = Storage(folder);
        var log = provider.GetRequiredService<IEventLog>();
        var vault = provider.GetRequiredService<IVault>();
        await vault.Mark("access", "bench", "x", default);
        for (var batch = 0; batch < Contributions / Together; batch++)
        {
            var ids = Enumerable.Range(batch * Together, Together).Select(number => (Number: number, Id: "contribution-" + number.ToString("x26", CultureInfo.InvariantCulture))).ToArray();
            await log.Append(
                new()
                {
                    Scope = "consultation-bench", Actor = "bench", RequestId = $"batch-{batch}", ContentHash = new('0', 64), Answer = "1"u8.ToArray(),
                    Streams = [.. ids.Select(one => EventCodec.To(one.Id, 0, [.. Events(one.Number, one.Id)]))],
                },
                default);
            // All but the last batch: what is owed there is done by the first start.
            if (batch < (Contributions / Together) - 1)
            {
                foreach (var (number, id) in ids)
                    if (IsTakenBack(number)) await vault.Shred(id, default);
            }
        }
    }

    private static IEnumerable<ConsentEvent> Events(int number, string id)
    {
        yield return new ConsentRequested(ContributionId.Parse(id), new(Giver.Self, null, Method.Written), Told, Age.Adult, Quarantined: false);
        foreach (var purpose in (Purpose[])[Purpose.Aggregate, Purpose.InternalAnalysis, Purpose.Recontact]) yield return new PurposeAnswered(new(purpose, true) { Manner = Manner.AggregatedOnly }, Told);
        yield return new ConsentGiven();
        if (IsTakenBack(number)) yield return new ConsentWithdrawn();
    }

    private static bool IsTakenBack(int number) => number % TakenBack == 0;

    private static ServiceProvider Storage(string folder)
    {
        var services = new ServiceCollection();
        services.AddEngageStorage(new StorageOptions { DataFolder = folder });
        return services.BuildServiceProvider();
    }
}
