using System.Runtime.CompilerServices;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>A file beside the tests that says what was once written. It is written where it is missing, and the test fails then.</summary>
internal static class Golden
{
    public static void Is(string name, string text, [CallerFilePath] string caller = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(caller)!, name);
        if (!File.Exists(file))
        {
            File.WriteAllText(file, text + "\n");
            Assert.Fail($"{name} was missing and is written now: read it, and commit it.");
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd(), text.ReplaceLineEndings("\n"));
    }
}
