using Clinks.Engage.Audit.Drawing;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>Releases drawn by hand, with what a stranger can say of their hidden cells worked out by hand.</summary>
public sealed class HiddenCellTests
{
    private const string Mood = """
        mood: one answer: up, down, same
        region: segment: wales, london, north
        """;

    [Fact]
    public void A_single_hidden_cell_is_brought_back_by_subtraction() => Said(["T1, down: Organisations: is 3"], Book.Of(Mood, """
        mood
        | Answer | Organisations |
        | up     | 20  |
        | down   | [c] |
        | same   | 12  |
        | No answer, or not asked | 0 |
        | All that answered | 35 |
        | All organisations that responded | 35 |
        """).Audited());

    [Fact]
    public void Two_by_two_hidden_cells_are_as_wide_as_their_margins_leave_them()
    {
        var findings = Square(18, 18, 17, 19).Audited();
        Assert.Equal(4, findings.Hidden);
        Said([], findings);
    }

    [Fact]
    public void Between_one_and_four_is_narrower_than_five() => Said(
        [
            "T1, up: wales: Organisations: between 1 and 4", "T1, up: london: Organisations: between 8 and 11",
            "T1, down: wales: Organisations: between 1 and 4", "T1, down: london: Organisations: between 11 and 14",
        ],
        Square(12, 15, 5, 22).Audited());

    [Fact]
    public void Whoever_is_in_a_cell_knows_that_it_is_not_empty()
    {
        // About people a hidden cell may be empty: 0 to 10 for a stranger, 1 to 10 for the one in it.
        var release = Book.Of("""
            board: one answer about people: none, some
            region: segment: wales, london
            """, """
            board; by region
            | Answer | wales | london | All |
            | none   | [c]   | [c]    | 30  |
            | some   | [c]   | [c]    | 10  |
            | No answer, or not asked | 0 | 0 | 0 |
            | All that answered | 20 | 20 | 40 |
            | All organisations that responded | 20 | 20 | 40 |
            """);
        Said([], release.Audited());
        Assert.Contains("T1, some: wales: Organisations: between 1 and 10", Texts(release.Audited(("board", "some"), ("region", "wales"))));
    }

    [Fact]
    public void A_margin_hidden_in_one_table_follows_from_another() => Said(
        [
            "T1, down: Organisations: is 6", "T1, same: Organisations: is 9",
        ],
        Book.Of(Mood, """
            mood
            | Answer | Organisations |
            | up     | 20  |
            | down   | [c] |
            | same   | [c] |
            | No answer, or not asked | 0 |
            | All that answered | 35 |
            | All organisations that responded | 35 |
            """, """
            mood; by region
            | Answer | wales | london | north | All |
            | up     | 5     | 8      | 7     | 20  |
            | down   | 6     | 0      | 0     | [c] |
            | same   | 9     | 0      | 0     | [c] |
            | No answer, or not asked | 0 | 0 | 0 | 0 |
            | All that answered | 20 | 8 | 7 | 35 |
            | All organisations that responded | 20 | 8 | 7 | 35 |
            """).Audited());

    [Fact]
    public void A_percentage_beside_a_hidden_count_gives_it_away() => Said(["T1, up: Organisations: is 13", "T1, down: Organisations: is 7"], Book.Of("""
        mood: one answer: up, down
        """, """
        mood
        | Answer | Organisations | Organisations % |
        | up     | [c] | 65  |
        | down   | [c] | [c] |
        | No answer, or not asked | 0 | [z] |
        | All that answered | 20 | 100 |
        | All organisations that responded | 20 | [z] |
        """).Audited());

    [Fact]
    public void In_a_group_of_a_thousand_the_same_percentage_is_ten_wide() => Said([], Book.Of("""
        mood: one answer: up, down
        """, """
        mood
        | Answer | Organisations | Organisations % |
        | up     | [c] | 65  |
        | down   | [c] | [c] |
        | No answer, or not asked | 0 | [z] |
        | All that answered | 1000 | 100 |
        | All organisations that responded | 1000 | [z] |
        """).Audited());

    [Fact]
    public void A_table_that_was_withheld_follows_from_its_margins_only_where_they_leave_no_choice()
    {
        const string variables = """
            mood: one answer: up, down
            region: segment: wales, london
            """;
        const string withheld = """
            mood; by region
            | Figure | Organisations |
            | Every figure of this table | [c] |
            """;
        static string Base(int wales, int london) => $"""
            responses; by region
            | Segment | Category | Organisations that responded | Percentage |
            | All | All organisations that responded | {wales + london} | [x] |
            | region | wales | {wales} | [x] |
            | region | london | {london} | [x] |
            """;
        static string Mood(int up, int down) => $"""
            mood
            | Answer | Organisations |
            | up | {up} |
            | down | {down} |
            | No answer, or not asked | 0 |
            | All that answered | {up + down} |
            | All organisations that responded | {up + down} |
            """;
        Said([], Book.Of(variables, Base(20, 15), Mood(10, 25), withheld).Audited());
        Assert.Contains("T3, withheld: mood up, region=wales: is 3, fewer than 5", Texts(Book.Of(variables, Base(3, 32), Mood(35, 0), withheld).Audited()));
    }

    private static Audit.Reading.ReleaseFile Square(int up, int down, int wales, int london) => Book.Of("""
        mood: one answer: up, down
        region: segment: wales, london
        """, $"""
        mood; by region
        | Answer | wales | london | All |
        | up     | [c]   | [c]    | {up}  |
        | down   | [c]   | [c]    | {down}  |
        | No answer, or not asked | 0 | 0 | 0 |
        | All that answered | {wales} | {london} | {up + down} |
        | All organisations that responded | {wales} | {london} | {up + down} |
        """);

    private static void Said(string[] expected, Findings findings) => Assert.Equal(expected, Texts(findings));

    private static IEnumerable<string> Texts(Findings findings) => findings.All.Select(f => f.ToString()!.Replace("release.xlsx, ", "", StringComparison.Ordinal));
}
