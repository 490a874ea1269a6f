namespace Clinks.Engage.Audit.Surveys;

/// <summary>What came of auditing many sequences of releases.</summary>
internal sealed record Tally
{
    public int Sequences { get; init; }

    /// <summary>Sequences of two releases or more: the others say nothing of a ledger.</summary>
    public int Several { get; init; }

    public int Releases { get; init; }

    /// <summary>Releases that were asked for and not made.</summary>
    public int Refused { get; init; }

    public int Hidden { get; init; }

    public int Asides { get; init; }

    public int Narrow { get; init; }

    public int Few { get; init; }

    public int Undecided { get; init; }

    public int Between { get; init; }

    public int Unruly { get; init; }

    /// <summary>Sequences of which something was found.</summary>
    public int Found { get; init; }

    public string? First { get; init; }

    public int Attacked => Hidden + Asides;

    public Tally And(ReleaseSequence sequence, Findings findings) => new()
    {
        Sequences = Sequences + 1,
        Several = Several + (sequence.Files.Length > 1 ? 1 : 0),
        Releases = Releases + sequence.Files.Length,
        Refused = Refused + sequence.Refused,
        Hidden = Hidden + findings.Hidden,
        Asides = Asides + findings.Asides,
        Narrow = Narrow + findings.Narrow,
        Few = Few + findings.Few,
        Undecided = Undecided + findings.Undecided,
        Between = Between + findings.Between,
        Unruly = Unruly + (findings.Unruly.IsEmpty ? 0 : 1),
        Found = Found + (findings.IsClean ? 0 : 1),
        First = First ?? (findings.IsClean ? null : $"seed {sequence.Seed}: {findings.All[0]}"),
    };

    public override string ToString() =>
        $"{Sequences} sequences of {Releases} releases ({Several} of two or more; {Refused} releases refused): {Hidden} hidden cells and {Asides} other groups attacked, {Narrow} narrower than T, {Few} known to be few, {Undecided} undecided, {Between} disclosed between releases, in {Found} sequences; {Unruly} broke the rule of zeros; first: {First ?? "none"}";
}
