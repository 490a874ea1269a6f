using System.Globalization;
using Clinks.Engage.Storage.EventLog;
using Clinks.Engage.Storage.Sqlite;

namespace Clinks.Engage.Storage.Crash;

/// <summary>A process that races others for the versions of three streams, and seals words of an owner they all share.</summary>
internal static class Racer
{
    internal const int Racers = 2;
    internal const int Appenders = 3;
    internal const int Appends = 40;
    internal const int Streams = 3;

    internal static async Task<int> Run(string path, string name)
    {
        var folder = StorageFolder.Prepare(new() { DataFolder = path });
        using var vault = folder.OpenVault();
        await using var log = SqliteEventLog.Open(folder, TimeProvider.System);
        var box = await vault.Seal(new("member-oak", "contact/" + name, 1), name, CancellationToken.None);
        Console.WriteLine($"box {Convert.ToBase64String(box.Box.AsSpan())}");

        // Both are there before either begins, or one would be done before the other has started.
        await File.WriteAllTextAsync(Path.Combine(path, $"{name}.ready"), "");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (Directory.GetFiles(path, "*.ready").Length < Racers)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        var won = await Task.WhenAll(Enumerable.Range(0, Appenders).Select(a => Task.Run(() => Racing.Append(log, $"{name}-{a}", a, Streams, Appends))));
        foreach (var receipt in won.SelectMany(w => w))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"got {receipt.Position} {receipt.Stream} {receipt.Version} {receipt.Commitment}"));
        }

        return 0;
    }
}
