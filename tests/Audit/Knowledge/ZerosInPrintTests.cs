using Clinks.Engage.Audit.Drawing;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>What a zero in print tells of the cells beside it, and when it is not believed.</summary>
public sealed class ZerosInPrintTests
{
    [Fact]
    public void Beside_a_zero_in_print_a_hidden_cell_is_at_least_the_threshold()
    {
        // From 1 the cells would be 12 wide; from 5, 13 in two cells leave 5 to 8.
        var findings = Square("0 | 0 | 0", (14, 14), (13, 15)).Audited();
        Assert.Equal(
            ["T1, up: wales: Organisations: between 5 and 8", "T1, up: london: Organisations: between 6 and 9",
             "T1, down: wales: Organisations: between 5 and 8", "T1, down: london: Organisations: between 6 and 9"], Texts(findings));
        Assert.Empty(findings.Unruly);
    }

    [Fact]
    public void Where_no_zero_is_in_print_a_hidden_cell_may_be_one_of_a_few() => Assert.Empty(Texts(Square("6 | 6 | 12", (14, 14), (13, 15)).Audited()));

    [Theory]
    [InlineData("6 | 0 | 6", 4)]
    [InlineData("0 | 6 | 6", 0)]
    public void A_zero_tells_of_its_own_column_only(string silent, int narrow) =>
        // Two cells of 5 or more leave each other little in a column of 13, and enough in one of 15.
        Assert.Equal(narrow, Square(silent, (14, 14), (15, 13)).Audited().Narrow);

    [Fact]
    public void An_answer_that_is_hidden_in_the_column_of_all_is_hidden_where_it_is_zero_too()
    {
        const string table = """
            mood; by region
            | Answer | wales | london | All |
            | up     | [c]   | [c]    | [c] |
            | down   | [c]   | [c]    | [c] |
            | same   | 0     | 0      | 0   |
            | No answer, or not asked | 0 | 0 | 0 |
            | All that answered | 6 | 14 | 20 |
            | All organisations that responded | 6 | 14 | 20 |
            """;
        Assert.Empty(Texts(Book.Of("mood: one answer: up, down, same\nregion: segment: wales, london", table).Audited()));
    }

    [Fact]
    public void About_people_a_zero_tells_nothing_of_the_others() =>
        Assert.Empty(Texts(Square("0 | 0 | 0", (14, 14), (13, 15), " about people").Audited()));

    [Fact]
    public void A_release_that_breaks_the_rule_is_audited_without_it()
    {
        // Two cells of 5 or more in a column of 7: nobody who follows the rule prints a zero beside them.
        var findings = Square("0 | 0 | 0", (14, 14), (7, 21)).Audited();
        Assert.Equal(["release.xlsx"], findings.Unruly);
        Assert.Equal(4, findings.Hidden);
        Assert.Empty(Texts(findings));
        Assert.Contains("T1, up: wales: Organisations: between 1 and 4", Texts(Square("0 | 0 | 0", (14, 14), (5, 23)).Audited()));
    }

    [Fact]
    public void One_figure_that_breaks_the_rule_takes_the_belief_from_all_tables()
    {
        const string variables = "mood: one answer: up, down\nhope: one answer: up, down\nregion: segment: wales, london\nsize: segment: small, large";
        var mood = Table("mood; by region", "wales | london", "0 | 0 | 0", (14, 14), (13, 15));
        Assert.Equal(8, Book.Of(variables, mood, Table("hope; by size", "small | large", "0 | 0 | 0", (14, 14), (10, 18))).Audited().Narrow);
        var findings = Book.Of(variables, mood, Table("hope; by size", "small | large", "0 | 0 | 0", (14, 14), (9, 19))).Audited();
        Assert.Equal((0, "release.xlsx"), (findings.Narrow, Assert.Single(findings.Unruly)));
    }

    [Fact]
    public void What_contradicts_itself_anyway_does_not_break_the_rule()
    {
        var findings = Square("0 | 0 | 0", (14, 14), (13, 16)).Audited();
        Assert.Equal((4, 0), (findings.Undecided, findings.Unruly.Length));
    }

    private static Reading.ReleaseFile Square(string silent, (int Up, int Down) rows, (int Wales, int London) columns, string about = "") =>
        Book.Of($"mood: one answer{about}: up, down\nregion: segment: wales, london", Table("mood; by region", "wales | london", silent, rows, columns));

    private static string Table(string line, string names, string silent, (int Up, int Down) rows, (int Wales, int London) columns)
    {
        var quiet = silent.Split(" | ").Select(int.Parse).ToArray();
        return $"""
            {line}
            | Answer | {names} | All |
            | up     | [c]   | [c]    | {rows.Up} |
            | down   | [c]   | [c]    | {rows.Down} |
            | No answer, or not asked | {silent} |
            | All that answered | {columns.Wales} | {columns.London} | {rows.Up + rows.Down} |
            | All organisations that responded | {columns.Wales + quiet[0]} | {columns.London + quiet[1]} | {rows.Up + rows.Down + quiet[2]} |
            """;
    }

    private static IEnumerable<string> Texts(Findings findings) => findings.All.Select(f => f.ToString()!.Replace("release.xlsx, ", "", StringComparison.Ordinal));
}
