using Clinks.Engage.Audit.Knowledge;
using Clinks.Engage.Audit.Reading;
using Clinks.Engage.Domain.Disclosure;

namespace Clinks.Engage.Audit.Surveys;

/// <summary>
/// Laws over random surveys. ENGAGE_AUDIT_CELLS=100000 and ENGAGE_AUDIT_SEQUENCES=10000 make the long run; every run prints its counts.
/// </summary>
public sealed class SuppressorTests
{
    private static readonly int Cells = LongRun.Of("ENGAGE_AUDIT_CELLS", 4_000);
    private static readonly int Sequences = LongRun.Of("ENGAGE_AUDIT_SEQUENCES", 32);

    [Theory]
    [InlineData(100_000)]
    [InlineData(MadeUpSurvey.Stating + 100_000)]
    public void No_hidden_cell_of_a_random_survey_is_narrower_than_the_threshold(int from)
    {
        var tally = LongRun.Audit(RealSuppressor.Publish, from, t => t.Attacked >= Cells);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tally}");
        Assert.Equal((0, 0, 0, 0, 0), (tally.Narrow, tally.Few, tally.Undecided, tally.Between, tally.Unruly));
    }

    [Fact]
    public void Nor_beside_a_zero_in_print()
    {
        var tally = LongRun.Audit(seed => RealSuppressor.Publish(MadeUpSurvey.WithZeros(seed), DisclosurePolicy.Standard, 0), 200_000, t => t.Attacked >= Cells / 4);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tally}");
        Assert.Equal((0, 0, 0, 0, 0), (tally.Narrow, tally.Few, tally.Undecided, tally.Between, tally.Unruly));
    }

    [Fact]
    public void No_group_is_disclosed_by_a_sequence_of_releases()
    {
        var tally = LongRun.Audit(RealSuppressor.Publish, 1_000_000, t => t.Sequences >= Sequences);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tally}");
        Assert.Equal((0, 0, 0, 0, 0), (tally.Narrow, tally.Few, tally.Undecided, tally.Between, tally.Unruly));
    }

    [Fact]
    public void Hiding_small_cells_and_nothing_else_is_found_out()
    {
        var tally = LongRun.Audit(NaiveSuppressor.Publish, 1, t => t.Hidden >= Cells / 4);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tally}");
        Assert.True(tally.Narrow > tally.Hidden / 3 && tally.Undecided == 0, $"{tally}");
    }

    /// <summary>Whatever the auditor says of a cell, the count that was hidden is among it; and real figures never contradict each other.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_hidden_lies_where_the_auditor_says(bool percentages)
    {
        var (narrow, exact) = (0, 0);
        for (var seed = 2_000; seed < 2_040; seed++)
        {
            var naive = new NaiveSuppressor(seed, percentages);
            var findings = Auditor.Audit([ReleaseFile.Read("release.xlsx", new MemoryStream(naive.Sequence.Files[0]))], null, OwnAnswers.None, []);
            Assert.Equal(0, findings.Undecided);
            foreach (var cell in findings.All.OfType<NarrowCell>())
            {
                narrow++;
                if (cell.Width.Span == 0) exact++;
                Assert.True(naive.Truth[(cell.Place.Sheet, cell.Place.Cell)] is var truth && truth >= cell.Width.Least && truth <= cell.Width.Most, $"seed {seed}: {cell}, in truth {truth}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{narrow} narrow cells, {exact} of them to the unit");
        Assert.True(exact > 100);
    }

    [Fact]
    public void Thresholds_lower_than_the_workbook_says_are_found_out()
    {
        var tally = LongRun.Audit(seed => RealSuppressor.Publish(MadeUpSurvey.Of(seed), new DisclosurePolicy(3, 6), 0), 1, t => t.Sequences >= 32);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tally}");
        Assert.True(tally.Narrow + tally.Few > 10, $"{tally}");
    }

    [Fact]
    public void Two_late_answers_in_a_second_release_are_found_out()
    {
        var tally = LongRun.Audit(seed => RealSuppressor.Publish(MadeUpSurvey.Of(seed), DisclosurePolicy.Standard, 2), 1, t => t.Sequences >= 32);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tally}");
        Assert.True(tally.Between > 50, $"{tally}");
    }
}
