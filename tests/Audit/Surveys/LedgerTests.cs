namespace Clinks.Engage.Audit.Surveys;

/// <summary>Random sequences of releases against the ledger. ENGAGE_AUDIT_SEQUENCES=10000 makes the long run.</summary>
public sealed class LedgerTests
{
    private static readonly int Sequences = LongRun.Of("ENGAGE_AUDIT_SEQUENCES", 16);

    [Fact]
    public void No_group_is_disclosed_by_releases_that_differ_in_questions_segments_bands_and_filters()
    {
        var tally = LongRun.Audit(LedgerPublisher.Publish, 3_000_003, t => t.Sequences >= Sequences);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tally}");
        Assert.Equal((0, 0, 0, 0), (tally.Narrow, tally.Few, tally.Undecided, tally.Between));
    }

    [Fact]
    public void Without_a_ledger_they_give_groups_away()
    {
        // Of the seeds that the ledger makes safe above.
        var findings = ((int[])[3_000_004, 3_000_014]).Select(seed => LedgerPublisher.Publish(seed, forgets: true)).SelectMany(sequence => Auditor.Audit(
            [.. sequence.Files.Select((bytes, i) => Reading.ReleaseFile.Read($"release-{i + 1}.xlsx", new MemoryStream(bytes)))], null, new(sequence.Own), []).All).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{findings.Count} found");
        Assert.True(findings.Count(f => f is NarrowCell or FewFollow) >= 10, string.Join('\n', findings));
    }
}
