namespace Clinks.Engage.Audit.Surveys;

/// <summary>Random sequences of releases against the ledger. ENGAGE_AUDIT_SEQUENCES=10000 makes the long run.</summary>
public sealed class LedgerTests
{
    private static readonly int Sequences = LongRun.Of("ENGAGE_AUDIT_SEQUENCES", 48);
    private static readonly int Faulty = LongRun.Of("ENGAGE_AUDIT_FAULTY", 32);

    [Fact]
    public void No_group_is_disclosed_by_releases_that_differ_in_questions_segments_bands_and_filters()
    {
        var tally = LongRun.Audit(LedgerPublisher.Publish, 3_000_003, t => t.Sequences >= Sequences);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tally}");
        Assert.Equal((0, 0, 0, 0, 0), (tally.Narrow, tally.Few, tally.Undecided, tally.Between, tally.Unruly));
        // Sequences of one release, or in which nothing is hidden, would say nothing.
        Assert.True(tally.Several > tally.Sequences * 9 / 10 && tally.Hidden > tally.Sequences, $"{tally}");
    }

    [Theory]
    [InlineData(nameof(LedgerPublisher.Fault.ForgetsTheLedger))]
    [InlineData(nameof(LedgerPublisher.Fault.Thaws))]
    [InlineData(nameof(LedgerPublisher.Fault.LowerThresholds))]
    public void What_is_broken_on_purpose_is_found(string fault)
    {
        var tally = LongRun.Audit(seed => LedgerPublisher.Publish(seed, Enum.Parse<LedgerPublisher.Fault>(fault)), 3_000_003, t => t.Sequences >= Faulty);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tally}");
        Assert.True(tally.Narrow + tally.Few + tally.Between > 0, $"{tally}");
    }
}
