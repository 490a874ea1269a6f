using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Clinks.Engage.Bench;

/// <summary>Where a figure was measured and of what: a figure without it says nothing.</summary>
internal static class Machine
{
    public static string Configuration => Here.Name;

    public static string Engine => Here.Parent!.Parent!.Parent!.Name;

    private static DirectoryInfo Here => new(AppContext.BaseDirectory);

    /// <summary>An executable that was built beside this one.</summary>
    public static string Built(string project) => Path.Combine(Here.Parent!.Parent!.FullName, project, Here.Name, project + ".dll");

    public static void Describe()
    {
        Console.WriteLine($"machine: {Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GB, {RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}");
        Console.WriteLine($"runtime: {RuntimeInformation.FrameworkDescription}, {Configuration} builds; grain engine: {Engine}; version {FileVersionInfo.GetVersionInfo(Built("Clinks.Engage.Api")).ProductVersion}");
    }

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':')[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
