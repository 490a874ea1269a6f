using System.Runtime.CompilerServices;

namespace Clinks.Engage.Tests;

/// <summary>
/// Files that say what was stored or promised, word for word. UPDATE_GOLDEN=1 writes them anew; look at the difference before
/// it is committed, because what is stored is read for ever.
/// </summary>
internal static class Golden
{
    private static bool Refreshes => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>The file beside the test must say just this.</summary>
    public static void Check(string file, string actual, [CallerFilePath] string test = "")
    {
        var path = Beside(test, file);
        if (Refreshes) Write(path, actual);
        Assert.True(File.Exists(path), $"{path} is missing. {HowTo(test)}");
        var expected = File.ReadAllText(path);
        if (expected != actual) Assert.Fail($"{path} does not say what is so now.{Environment.NewLine}{FirstDifference(expected, actual)}{Environment.NewLine}{HowTo(test)}");
    }

    public static string Beside(string test, string file) => Path.Combine(Path.GetDirectoryName(test)!, file);

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string HowTo(string test)
    {
        var folder = Path.GetDirectoryName(test)!;
        while (!Directory.EnumerateFiles(folder, "*.csproj").Any()) folder = Path.GetDirectoryName(folder)!;
        return $"If the change is meant, run UPDATE_GOLDEN=1 dotnet run --project {folder} and commit the file with the reason.";
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] was = expected.Split('\n'), now = actual.Split('\n');
        var line = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => was.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"line {line + 1} was: {was.ElementAtOrDefault(line)}{Environment.NewLine}line {line + 1} is:  {now.ElementAtOrDefault(line)}";
    }
}
