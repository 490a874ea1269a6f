using System.Diagnostics;
using System.Globalization;

namespace Clinks.Engage.Bench.Export;

/// <summary>
/// One file, written by a process of its own: its peak of memory is that of this one export, and nothing that another left behind. The
/// peak is what the system says of the whole process (VmHWM on Linux, the peak working set elsewhere), the runtime included.
/// </summary>
internal static class OneExport
{
    public const string Verb = "export-one", OursName = "ours", TheirsName = "openxmlwriter";
    private const int WarmRows = 5_000;

    /// <summary>In the child: writes, and prints milliseconds and megabytes.</summary>
    public static int Write(string whose, int rows, string file)
    {
        Action<Stream, int> write = whose == OursName ? Ours.Write : Theirs.Write;
        // Compiled before it is measured; a smaller file, so that the peak is that of the large one.
        for (var round = 0; round < 3; round++) write(new MemoryStream(), WarmRows);
        GC.Collect();
        using var stream = File.Create(file);
        var clock = Stopwatch.StartNew();
        write(stream, rows);
        stream.Flush();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMilliseconds:0.0} {PeakBytes() / (1024.0 * 1024):0.0}"));
        return 0;
    }

    /// <summary>From the parent.</summary>
    public static async Task<(double Milliseconds, double Megabytes)> Run(string whose, int rows, string file)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(OneExport).Assembly.Location, Verb, whose, rows.ToString(CultureInfo.InvariantCulture), file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = (await process.StandardOutput.ReadToEndAsync()).Trim().Split(' ');
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"The export of {whose} ended with {process.ExitCode}.");
        return (double.Parse(said[0], CultureInfo.InvariantCulture), double.Parse(said[1], CultureInfo.InvariantCulture));
    }

    private static long PeakBytes()
    {
        const string Status = "/proc/self/status";
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is not null ? long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024 : Process.GetCurrentProcess().PeakWorkingSet64;
    }
}
