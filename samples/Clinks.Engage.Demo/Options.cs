namespace Clinks.Engage.Demo;

/// <summary>What the command line says.</summary>
/// <param name="Out">Where the workbook goes.</param>
/// <param name="Data">The platform's data folder; null for a temporary one, removed at the end.</param>
/// <param name="Metrics">Where the platform answers /metrics; null for nowhere.</param>
/// <param name="Stay">Leave the platform running once it is filled.</param>
internal sealed record Options(string? Out, string? Data, string Urls, string? Metrics, bool Stay)
{
    public const string Usage = "demo --out DIR [--data EMPTY-DIR]   or   run --demo [--out DIR] [--data EMPTY-DIR] [--urls URL], both with [--metrics URL]";

    /// <summary>Null where the words make no sense.</summary>
    public static Options? Parse(string[] words)
    {
        var options = new Options(null, null, "", null, false);
        for (var i = 0; i < words.Length; i++)
        {
            var value = i + 1 < words.Length ? words[i + 1] : null;
            switch (words[i], value)
            {
                case ("--stay", _): options = options with { Stay = true }; continue;
                case ("--out", { }): options = options with { Out = value }; break;
                case ("--data", { }): options = options with { Data = value }; break;
                case ("--urls", { }): options = options with { Urls = value }; break;
                case ("--metrics", { }): options = options with { Metrics = value }; break;
                default: return null;
            }

            i++;
        }

        if (options.Out is null && !options.Stay) return null;
        if (options.Data is { } data && Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any()) return null;
        // A demo alone takes any free port; one that stays stands where it can be found.
        return options.Urls.Length > 0 ? options : options with { Urls = options.Stay ? "http://127.0.0.1:5080" : "http://127.0.0.1:0" };
    }
}
