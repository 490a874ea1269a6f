namespace Clinks.Engage.Demo;

/// <summary>What the command line says.</summary>
/// <param name="Out">Where the workbook goes.</param>
/// <param name="Data">The platform's data folder; null for a temporary one, removed at the end.</param>
/// <param name="Metrics">Where the platform answers /metrics; null for nowhere.</param>
/// <param name="Stay">Leave the platform running once it is filled.</param>
/// <param name="Api">A platform that runs already; null to start one.</param>
internal sealed record Options(string? Out, string? Data, string Urls, string? Metrics, bool Stay, Uri? Api = null)
{
    public const string Usage = """
        demo --out DIR [--data EMPTY-DIR] [--metrics URL]   or   run --demo [--out DIR] [--data EMPTY-DIR] [--urls URL] [--metrics URL]
        demo --out DIR --api URL                            on a platform that runs already and is empty; the variable ENGAGE_TOKEN holds an administrator's token
        """;

    /// <summary>A variable and no argument: arguments are read by everybody on the machine.</summary>
    public static string Token => Environment.GetEnvironmentVariable("ENGAGE_TOKEN") is { Length: > 0 } token
        ? token
        : throw new UnexpectedAnswer("the variable ENGAGE_TOKEN is missing: an administrator's token, as 'token --role administrator --id NAME' prints it.");

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
                case ("--api", { }) when Uri.TryCreate(value, UriKind.Absolute, out var api) && (api.Scheme is "http" or "https"): options = options with { Api = api }; break;
                case ("--urls", { }): options = options with { Urls = value }; break;
                case ("--metrics", { }): options = options with { Metrics = value }; break;
                default: return null;
            }

            i++;
        }

        if (options.Out is null && !options.Stay) return null;
        if (options.Api is not null && (options.Data is not null || options.Stay || options.Urls.Length > 0 || options.Metrics is not null)) return null;
        if (options.Data is { } data && Directory.Exists(data) && Directory.EnumerateFileSystemEntries(data).Any()) return null;
        // A demo alone takes any free port; one that stays stands where it can be found.
        return options.Urls.Length > 0 ? options : options with { Urls = options.Stay ? "http://127.0.0.1:5080" : "http://127.0.0.1:0" };
    }
}
