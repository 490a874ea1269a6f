using System.Diagnostics;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Results;
using Clinks.Engage.Silo;
using Clinks.Engage.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Clinks.Engage.Bench.Results;

/// <summary>
/// The first table that a new silo is asked for: its results grain reads every event of the engagement from the log. Beside a loop that
/// reads the same bodies from the same tables, in one statement and in the same order, and throws them away. In turns, and compiled on both sides
/// before it counts.
/// </summary>
internal sealed class CatchingUp(PostgresOptions databases)
{
    /// <summary>On Orleans a round still takes a fifth longer after six than after ten: the runtime compiles what it meets often a second time, beside it.</summary>
    private const int WarmUps = 10, Rounds = 15;

    /// <returns>The median of the rounds' ratios: what else the machine does falls on both sides of a round.</returns>
    public async Task<double> Compare()
    {
        List<double> ours = [], theirs = [], ratios = [];
        for (var round = 1 - WarmUps; round <= Rounds; round++)
        {
            var loop = Loop();
            var grain = await Grain();
            Console.WriteLine($"catching up, round {round}: loop {loop,5:0} ms, grain {grain,5:0} ms{(round < 1 ? " (not counted)" : "")}");
            if (round < 1) continue;
            theirs.Add(loop);
            ours.Add(grain);
            ratios.Add(loop / grain);
        }

        Console.WriteLine($"catching up, medians of {Rounds}: loop {Median(theirs):0} ms, grain {Median(ours):0} ms, ratio {Median(ratios):0.00}x");
        return Median(ratios);
    }

    private double Loop()
    {
        // The buffer that the log has, too.
        using var connection = new NpgsqlConnection(databases.Evidence + ";Read Buffer Size=32768");
        connection.Open();
        using var command = new NpgsqlCommand("SELECT position, body FROM bodies ORDER BY position", connection);
        command.Prepare();
        var from = Stopwatch.GetTimestamp();
        using (var rows = command.ExecuteReader())
            while (rows.Read())
            {
                _ = rows.GetInt64(0);
                _ = rows.GetFieldValue<byte[]>(1);
            }

        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private async Task<double> Grain()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.ClearProviders();
        builder.AddEngageSilo(new() { Postgres = databases });
        using var silo = builder.Build();
        await silo.StartAsync();
        var grain = silo.Services.GetRequiredService<IGrainFactory>().Results(Sector.Id);
        // What the round before left is not this round's to clear away.
        GC.Collect();
        var from = Stopwatch.GetTimestamp();
        var table = await grain.Tables(new(Actor.System, new([Sector.All[0].Name], [Segment.Region])), CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
        if (table.Get().Tables[^1].Withheld is { } reason) throw new InvalidOperationException($"The table is withheld: {reason}.");
        await silo.StopAsync();
        return took;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
