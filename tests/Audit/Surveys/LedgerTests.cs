namespace Clinks.Engage.Audit.Surveys;

/// <summary>Random sequences of releases against the ledger. ENGAGE_AUDIT_SEQUENCES=10000 makes the long run.</summary>
public sealed class LedgerTests
{
    private static readonly int Sequences = LongRun.Of("ENGAGE_AUDIT_SEQUENCES", 64);
    private static readonly int Faulty = LongRun.Of("ENGAGE_AUDIT_FAULTY", 32);

    [Theory]
    [InlineData(3_000_003)]
    [InlineData(MadeUpSurvey.Stating + 3)]
    public void No_group_is_disclosed_by_releases_that_differ_in_questions_segments_bands_and_filters(int from)
    {
        var tally = LongRun.Audit(LedgerPublisher.Publish, from, t => t.Sequences >= Sequences);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tally}");
        Assert.Equal((0, 0, 0, 0, 0), (tally.Narrow, tally.Few, tally.Undecided, tally.Between, tally.Unruly));
        // Sequences of one release, or in which nothing is hidden, would say nothing.
        Assert.True(tally.Several > tally.Sequences * 9 / 10 && tally.Hidden > tally.Sequences, $"{tally}");
    }

    /// <summary>
    /// What long runs found. 3000802: who was asked a question, from a filter and the question that decides it by that segment. 3001252
    /// and 3001521: a withheld table, from who answered a question that depends on it. 3005585: bands of a question beside which one that
    /// depends on it, in print already, tells of who did not answer. 3012663: an option that is hidden alone, where no segment divides anything.
    /// 3014120: ten of all, about people, beside five of a segment, of whom one knows that they are of the ten.
    /// </summary>
    [Theory]
    [InlineData(3_000_802)]
    [InlineData(3_001_252)]
    [InlineData(3_001_521)]
    [InlineData(3_005_585)]
    [InlineData(3_012_663)]
    [InlineData(3_014_120)]
    public void What_was_disclosed_once_is_not_again(int seed)
    {
        var sequence = LedgerPublisher.Publish(seed);
        Assert.True(sequence.Files.Length > 1);
        Assert.Empty(LongRun.Audit(sequence).All);
    }

    [Theory]
    [InlineData(nameof(LedgerPublisher.Fault.ForgetsTheLedger), 1, 3_000_003)]
    [InlineData(nameof(LedgerPublisher.Fault.Thaws), 20, 3_000_003)]
    [InlineData(nameof(LedgerPublisher.Fault.LowerThresholds), 10, 3_000_003)]
    [InlineData(nameof(LedgerPublisher.Fault.LowerThresholds), 10, MadeUpSurvey.Stating + 3)]
    public void What_is_broken_on_purpose_is_found(string fault, int sequences, int from)
    {
        var tally = LongRun.Audit(seed => LedgerPublisher.Publish(seed, Enum.Parse<LedgerPublisher.Fault>(fault)), from, t => t.Sequences >= Faulty);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tally}");
        Assert.True(tally.Found >= sequences && tally.Narrow + tally.Few + tally.Between >= sequences, $"{tally}");
    }
}
