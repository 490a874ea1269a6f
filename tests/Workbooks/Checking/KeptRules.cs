namespace Clinks.Engage.Workbooks.Checking;

/// <summary>What looks like a fault and is none, and what a program cannot tell. A checker that cries wolf is turned off.</summary>
public sealed class KeptRules
{
    private const string Responses = "Responses";

    private static readonly Dictionary<string, Func<DrawnWorkbook, DrawnWorkbook>> Kept = new(StringComparer.Ordinal)
    {
        ["a link by the name of a place"] = w => w.With("Contents", s => s with { Tail = s.Tail.Replace("Responses!$A$1", "Begin", StringComparison.Ordinal) }) with { Names = """<definedNames><definedName name="Begin">Responses!$A$1</definedName></definedNames>""" },
        ["no name of the file"] = w => w with { FileName = null },
        ["years without separators"] = w => w.With(Responses, "Organisations", "Year founded (year)").With(Responses, "#1204", "#1998{15}").With(Responses, "#88", "#2004{15}"),
        ["a financial year"] = w => w.With(Responses, "March to April 2026", "2025/26"),
        ["a version, a telephone number and a ratio"] = w => w.With("Cover", "Contact: info@clinks.org", "Contact: 020 7383 0966, version 1.2.3, ratio 1/2"),
        ["a date cell in words"] = w => w.With(Responses, "#88", "#46054{9}").With(Responses, "#1204", "#46000{9}").With(Responses, "Organisations", "Date of last answer (day)"),
        ["cells that are blank for a reason"] = w => w.With(Responses, "This table uses [note 1]", "Blank cells mean that nobody was asked [note 1]").With(Responses, "#71", "(blank)"),
        ["shorthand explained with other words"] = w => w.With(Responses, "[c] = confidential", "Some shorthand is used: [c] means confidential"),
        ["a dash as a label"] = w => w.With(Responses, "South", "-"),
        ["letters as labels"] = w => w.With(Responses, "South", "c").With(Responses, "North", "x"),
        ["a quoted text that begins like a formula"] = w => w.With(Responses, "South", "'-South{3}"),
        ["a coloured heading"] = w => w.With("Cover", "How many organisations responded to the survey, by region.", "How many organisations responded to the survey, by region.{7}"),
        ["printed areas and other places with names"] = w => w with { Names = """<definedNames><definedName name="_xlnm.Print_Area" localSheetId="3">Responses!$A$1:$C$8</definedName></definedNames>""" },
        ["a light table style without stripes"] = w => w.With(Responses, s => s with { TableContent = """<tableStyleInfo name="TableStyleLight1" showRowStripes="0"/>""" }),
        ["per cent that the header names"] = w => w.With(Responses, "#63", "#0.63{14}").With(Responses, "#71", "#0.71{14}"),
        ["a heading as LibreOffice names it"] = w => w with { HeadingStyle = """<cellStyle name="Excel Built-in Heading 1" xfId="1"/>""" },
        ["a theme"] = w => w.WithPart("xl/theme/theme1.xml", "<theme/>"),
    };

    public static TheoryData<string> Cases => [.. Kept.Keys];

    [Theory, MemberData(nameof(Cases))]
    public void What_keeps_a_rule_is_left_alone(string name) => Assert.Empty(Check(Kept[name](new())).Findings.Select(finding => finding.ToString()));

    [Fact]
    public void Whether_a_title_names_a_place_is_left_to_people()
    {
        var report = Check(new DrawnWorkbook().With(Responses, "England and Wales", "Ambridge"));
        Assert.Empty(report.Findings);
        Assert.Equal((9, "sheet Responses, A1"), Assert.Single(report.Undecided) is var one ? (one.Rule, one.Where) : default);
    }

    [Fact]
    public void Whether_a_font_that_nobody_knows_has_serifs_is_left_to_people() =>
        Assert.Equal(19, Assert.Single(Check(new DrawnWorkbook().With("Cover", "of its members", "of its members{16}")).Undecided).Rule);

    [Fact]
    public void Whether_a_title_names_the_unit_of_a_column_of_a_year_is_left_to_people() =>
        Assert.Equal((18, "B5"), Assert.Single(Check(new DrawnWorkbook().With(Responses, "Organisations", "2026")).Undecided) is var one ? (one.Rule, one.Cell) : default);

    private static CheckReport Check(DrawnWorkbook workbook) => WorkbookCheck.Of(workbook.Draw(), workbook.FileName).Get();
}
