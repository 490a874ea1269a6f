using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit.Surveys;

/// <summary>What came of auditing many sequences of releases.</summary>
internal sealed record Tally(int Sequences, int Hidden, int Asides, int Narrow, int Few, int Undecided, int Between, int Unruly, string? First)
{
    public int Attacked => Hidden + Asides;

    public override string ToString() =>
        $"{Sequences} sequences of releases: {Hidden} hidden cells and {Asides} other groups attacked, {Narrow} narrower than T, {Few} known to be few, {Undecided} undecided, {Between} disclosed between releases, {Unruly} sequences broke the rule of zeros; first: {First ?? "none"}";
}

internal static class LongRun
{
    private const int Block = 16;

    /// <summary>A short run where nothing is said: it is part of every build.</summary>
    public static int Of(string variable, int usual) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var said) ? said : usual;

    /// <summary>Audits the sequences of consecutive seeds, a block at a time on all cores, until there are enough.</summary>
    public static Tally Audit(Publisher publish, int from, Func<Tally, bool> enough)
    {
        var tally = new Tally(0, 0, 0, 0, 0, 0, 0, 0, null);
        for (var seed = from; !enough(tally); seed += Block)
        {
            foreach (var (sequence, findings) in Enumerable.Range(seed, Block).AsParallel().AsOrdered().Select(s => Audit(publish(s))))
            {
                tally = new(tally.Sequences + 1, tally.Hidden + findings.Hidden, tally.Asides + findings.Asides, tally.Narrow + findings.Narrow, tally.Few + findings.Few,
                    tally.Undecided + findings.Undecided, tally.Between + findings.Between, tally.Unruly + (findings.Unruly.IsEmpty ? 0 : 1), tally.First ?? (findings.IsClean ? null : $"seed {sequence.Seed}: {findings.All[0]}"));
            }
        }

        return tally;
    }

    private static (ReleaseSequence Sequence, Findings Findings) Audit(ReleaseSequence sequence) => (sequence, Auditor.Audit(
        [.. sequence.Files.Select((bytes, i) => ReleaseFile.Read($"release-{i + 1}.xlsx", new MemoryStream(bytes)))], null, new(sequence.Own), []));
}
