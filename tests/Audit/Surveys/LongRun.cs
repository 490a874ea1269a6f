using System.Diagnostics;
using System.Globalization;
using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit.Surveys;

/// <summary>
/// Audits the sequences of consecutive seeds. A long run is made in pieces: ENGAGE_AUDIT_SKIP seeds are left out at the beginning, and
/// ENGAGE_AUDIT_LOG names a file that gets a line a sequence.
/// </summary>
internal static class LongRun
{
    private const int Block = 16;
    private static readonly string? Log = Environment.GetEnvironmentVariable("ENGAGE_AUDIT_LOG");
    private static readonly Lock Logging = new();

    /// <summary>A short run where nothing is said: it is part of every build.</summary>
    public static int Of(string variable, int usual) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var said) ? said : usual;

    /// <summary>A block at a time on all cores, until there are enough.</summary>
    public static Tally Audit(Publisher publish, int from, Func<Tally, bool> enough)
    {
        var tally = new Tally();
        for (var seed = from + Of("ENGAGE_AUDIT_SKIP", 0); !enough(tally); seed += Block)
            foreach (var (sequence, findings) in Enumerable.Range(seed, Block).AsParallel().AsOrdered().Select(s => One(publish, s)))
                tally = tally.And(sequence, findings);
        if (Log is not null) Write($"{tally}");
        return tally;
    }

    public static Findings Audit(ReleaseSequence sequence) =>
        Auditor.Audit([.. sequence.Files.Select((bytes, i) => ReleaseFile.Read($"release-{i + 1}.xlsx", new MemoryStream(bytes)))], null, new(sequence.Own), sequence.Form);

    private static (ReleaseSequence Sequence, Findings Findings) One(Publisher publish, int seed)
    {
        // Said first, so that one that does not end is known.
        if (Log is not null) Write(string.Create(CultureInfo.InvariantCulture, $"{seed} begins"));
        var watch = Stopwatch.StartNew();
        var sequence = publish(seed);
        var published = watch.Elapsed;
        var findings = Audit(sequence);
        if (Log is null) return (sequence, findings);
        Write(string.Create(CultureInfo.InvariantCulture, $"{seed} releases {sequence.Files.Length} refused {sequence.Refused} hidden {findings.Hidden} others {findings.Asides} found {findings.All.Length} published {published.TotalMilliseconds:0} audited {(watch.Elapsed - published).TotalMilliseconds:0}"));
        foreach (var finding in findings.All) Write($"{seed} FOUND {finding}");
        if (!findings.IsClean) Keep(sequence);
        return (sequence, findings);
    }

    /// <summary>The files, and how the program is called to find the same.</summary>
    private static void Keep(ReleaseSequence sequence)
    {
        foreach (var (i, file) in sequence.Files.Index()) File.WriteAllBytes($"{Log}-{sequence.Seed}-{i + 1}.xlsx", file);
        Write($"{sequence.Seed} AS {string.Join(' ', sequence.Own.Select(o => $"--own {o.Key}={string.Join(',', o.Value)}").Order(StringComparer.Ordinal).Concat(sequence.Form.Select(f => $"--asked {f.Question}:{f.Of}={string.Join(',', f.Codes)}")))}");
    }

    private static void Write(string line)
    {
        lock (Logging) File.AppendAllText(Log!, line + "\n");
    }
}
