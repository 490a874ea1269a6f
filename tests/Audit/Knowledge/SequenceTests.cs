using Clinks.Engage.Audit.Drawing;
using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>What releases tell together, each of which alone tells nothing.</summary>
public sealed class SequenceTests
{
    private const string Variables = """
        mood: one answer: up, down
        region: segment: wales, london
        specialist: segment: yes, no
        staff: number in bands
        """;

    [Fact]
    public void Two_organisations_that_came_between_two_releases_show()
    {
        var findings = new[] { Mood("first.xlsx", 20, 15), Mood("second.xlsx", 22, 15) }.Audited();
        Assert.Equal(
            ["second.xlsx, T1, up: Organisations: 22, and 20 in first.xlsx, T1, up: Organisations: the difference is 2",
             "second.xlsx, T1, All that answered: Organisations: 37, and 35 in first.xlsx, T1, All that answered: Organisations: the difference is 2",
             "second.xlsx, T1, All organisations that responded: Organisations: 37, and 35 in first.xlsx, T1, All organisations that responded: Organisations: the difference is 2"],
            findings.All.Select(f => f.ToString()));
        Assert.Equal("audit: 0 hidden cells attacked, 0 narrower than T, 0 undecided, 3 groups disclosed between releases", findings.Summary);
    }

    [Fact]
    public void Seven_that_came_do_not() => Assert.True(new[] { Mood("first.xlsx", 20, 15), Mood("second.xlsx", 27, 15) }.Audited().IsClean);

    [Fact]
    public void The_same_release_twice_tells_nothing_more() => Assert.True(new[] { Mood("first.xlsx", 20, 15), Mood("second.xlsx", 20, 15) }.Audited().IsClean);

    [Fact]
    public void A_total_less_a_filter_is_the_filters_complement()
    {
        var all = Mood("first.xlsx", 20, 15);
        Assert.Equal(["second.xlsx, T1, all less those of region=wales: up: Organisations: is 2, fewer than 5"], Texts(all, Among(18, 8)));
        Assert.Empty(Texts(all, Among(10, 8)));
    }

    [Fact]
    public void What_a_filter_hides_follows_from_the_other_filter_and_the_total() =>
        Assert.Contains("third.xlsx, T1, up: Organisations: is 10", Texts(Mood("first.xlsx", 20, 15), Among(10, 8), Book.Of("third.xlsx", Variables, ["""
            mood; among region = london
            | Answer | Organisations |
            | up     | [c] |
            | down   | [c] |
            | No answer, or not asked | 0 |
            | All that answered | [c] |
            | All organisations that responded | [c] |
            """])));

    [Fact]
    public void Finer_bands_less_coarser_ones_tell_of_the_rest()
    {
        var coarse = Staff("first.xlsx", "| 0 to 9 | 20 |", "| 10 or more | 15 |");
        var fine = Staff("second.xlsx", "| 0 | 17 |", "| 1 to 9 | [c] |", "| 10 or more | [c] |");
        Assert.Empty(Texts(coarse));
        Assert.Empty(Texts(fine));
        Assert.Equal(["second.xlsx, T1, 1 to 9: Organisations: is 3", "second.xlsx, T1, 10 or more: Organisations: is 15"], Texts(coarse, fine));
    }

    [Fact]
    public void Finer_bands_of_a_later_release_add_up_to_the_coarser_of_an_earlier_one() =>
        Assert.Contains("by adding up, 0 to 9: Organisations: 23, and 20 in first.xlsx, T1, 0 to 9: Organisations: the difference is 3",
            string.Join('\n', Texts(Staff("first.xlsx", "| 0 to 9 | 20 |", "| 10 or more | 15 |"), Staff("second.xlsx", "| 0 | 17 |", "| 1 to 9 | 6 |", "| 10 or more | 12 |"))), StringComparison.Ordinal);

    [Fact]
    public void Of_two_filters_each_has_a_complement()
    {
        // Only Wales and the specialists of it are in print; the others in Wales follow.
        var findings = Texts(Among(18, 8), Book.Of("third.xlsx", Variables, ["""
            mood; among region = wales, specialist = yes
            | Answer | Organisations |
            | up     | 15 |
            | down   | 8 |
            | No answer, or not asked | 0 |
            | All that answered | 23 |
            | All organisations that responded | 23 |
            """])).ToList();
        Assert.Equal(
            ["third.xlsx, T1, all less those of specialist=yes: up: Organisations: is 3, fewer than 5",
             "third.xlsx, T1, all less those of specialist=yes: All that answered: Organisations: is 3, fewer than 5",
             "third.xlsx, T1, all less those of specialist=yes: All organisations that responded: Organisations: is 3, fewer than 5"], findings);
        findings = [.. Texts(Mood("first.xlsx", 20, 15), Among(10, 8), Book.Of("third.xlsx", Variables, ["""
            mood; by specialist; among region = wales
            | Answer | yes | no | All |
            | up     | [c] | [c] | 10 |
            | down   | [c] | [c] | 8 |
            | No answer, or not asked | 0 | 0 | 0 |
            | All that answered | 9 | 9 | 18 |
            | All organisations that responded | 9 | 9 | 18 |
            """, """
            mood; among region = wales, specialist = yes
            | Answer | Organisations |
            | up     | 7 |
            | down   | [c] |
            | No answer, or not asked | 0 |
            | All that answered | 9 |
            | All organisations that responded | 9 |
            """]))];
        Assert.Contains("third.xlsx, T1, up: no: Organisations: is 3", findings);
        Assert.Contains("third.xlsx, T1, down: yes: Organisations: is 2", findings);
    }

    [Fact]
    public void A_cell_that_a_later_release_reveals_gives_its_companion_away()
    {
        static ReleaseFile Release(string name, string up) => Book.Of(name, Variables, [$"""
            mood; by region
            | Answer | wales | london | All |
            | up     | {up} | [c] | 20  |
            | down   | [c]  | [c] | 20  |
            | No answer, or not asked | 0 | 0 | 0 |
            | All that answered | 20 | 20 | 40 |
            | All organisations that responded | 20 | 20 | 40 |
            """]);
        Assert.Empty(Texts(Release("first.xlsx", "[c]")));
        Assert.Contains("first.xlsx, T1, up: london: Organisations: is 3", Texts(Release("first.xlsx", "[c]"), Release("second.xlsx", "17")));
    }

    [Fact]
    public void Two_poolings_of_one_segment_give_away_who_is_in_only_one_of_the_pools()
    {
        static ReleaseFile Release(string name, string columns, params int[] counts) => Book.Of(name, "mood: one answer: up\nregion: segment: wales, london, north", [$"""
            mood; by region
            | Answer | {columns} | All |
            | up     | {string.Join(" | ", counts)} | {counts.Sum()} |
            | No answer, or not asked | {string.Join(" | ", counts.Select(_ => 0))} | 0 |
            | All that answered | {string.Join(" | ", counts)} | {counts.Sum()} |
            | All organisations that responded | {string.Join(" | ", counts)} | {counts.Sum()} |
            """]);
        Assert.Empty(Texts(Release("first.xlsx", "wales | Pooled: london; north", 12, 11)));
        Assert.Empty(Texts(Release("first.xlsx", "Pooled: wales; london | north", 15, 8)));
        Assert.Equal(["first.xlsx, T1, of a pool: all that responded, region=london: is 3, fewer than 5"],
            Texts(Release("first.xlsx", "wales | Pooled: london; north", 12, 11), Release("second.xlsx", "Pooled: wales; london | north", 15, 8)).Take(1));
    }

    [Fact]
    public void Categories_that_every_table_pools_are_one()
    {
        static ReleaseFile Release(params string[] answers) => Book.Of("mood: one answer: up, down, same, none", [$"""
            mood
            | Answer | Organisations |
            {string.Join('\n', answers)}
            | No answer, or not asked | 6 |
            | All that answered | 30 |
            | All organisations that responded | 36 |
            """]);
        Assert.Equal(["up+down", "same+none", ""], Codes(Release("| Pooled: up; down | 12 |", "| Pooled: same; none | 18 |")));
        Assert.Equal(["up", "down", "same", "none", ""], Codes(Release("| Pooled: up; down | 12 |", "| Pooled: same; none | 18 |"), Release("| Pooled: up; same | 12 |", "| Pooled: down; none | 18 |")));
        Assert.Equal(["up", "down", "same+none", ""], Codes(Release("| up | 12 |", "| Pooled: down; same; none | 18 |"), Release("| Pooled: up; down | 20 |", "| Pooled: same; none | 10 |")));

        static IEnumerable<string> Codes(params ReleaseFile[] releases)
        {
            var finest = new Variables(releases);
            var variables = finest.AsPrinted([.. releases.SelectMany(r => r.Tables).Select(t => TableMeaning.Of(t, finest, Thresholds.Usual, []))], [.. releases.SelectMany(r => r.Tables)], []);
            return variables.DimensionOf(variables.Question("mood", why => new InvalidOperationException(why))).Codes;
        }
    }

    private static IEnumerable<string> Texts(params ReleaseFile[] releases) => releases.Audited().All.Select(f => f.ToString()!);

    private static ReleaseFile Mood(string name, int up, int down) => Book.Of(name, Variables, [$"""
        mood
        | Answer | Organisations |
        | up     | {up} |
        | down   | {down} |
        | No answer, or not asked | 0 |
        | All that answered | {up + down} |
        | All organisations that responded | {up + down} |
        """]);

    private static ReleaseFile Among(int up, int down) => Book.Of("second.xlsx", Variables, [$"""
        mood; among region = wales
        | Answer | Organisations |
        | up     | {up} |
        | down   | {down} |
        | No answer, or not asked | 0 |
        | All that answered | {up + down} |
        | All organisations that responded | {up + down} |
        """]);

    private static ReleaseFile Staff(string name, params string[] bands) => Book.Of(name, Variables, [$"""
        staff
        | Answer | Organisations |
        {string.Join('\n', bands)}
        | No answer, or not asked | 0 |
        | All that answered | 35 |
        | All organisations that responded | 35 |
        """]);
}
