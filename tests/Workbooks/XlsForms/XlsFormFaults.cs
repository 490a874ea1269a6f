using Clinks.Engage.Domain;
using Clinks.Engage.Workbooks.XlsForms;

namespace Clinks.Engage.Workbooks.Tests.XlsForms;

/// <summary>What a form may not hold: each is named by sheet, row and column, and all at once.</summary>
public sealed class XlsFormFaults
{
    private const string Settings = """
        # settings
        | form_title | form_id |
        | Form       | form    |
        """;

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() => Assert.Equal(
        [
            ("about-unknown", "survey, row 4, column engage::about"),
            ("cell-not-for-group", "survey, row 7, column hint"),
            ("code-twice", "choices, row 3, column name"),
            ("column-of-other-language", "survey, row 2, column label::Polski (pl)"),
            ("column-unknown", "survey, row 3, column appearance"),
            ("column-without-header", "survey, row 9, column N"),
            ("conditions-in-circle", "survey, row 8, column relevant"),
            ("default-language-not-english", "settings, row 2, column default_language"),
            ("expression-function", "survey, row 3, column constraint"),
            ("form-id-no-slug", "settings, row 2, column form_id"),
            ("group-nested", "survey, row 10"),
            ("list-name-missing", "choices, row 4, column list_name"),
            ("measure-unknown", "survey, row 4, column engage::kind"),
            ("name-twice", "survey, row 4, column name"),
            ("repeat-refused", "survey, row 12"),
            ("required-unclear", "survey, row 3, column required"),
            ("settings-twice", "settings, row 3"),
            ("sheet-unknown", "entities"),
            ("type-missing", "survey, row 5, column type"),
            ("type-or-other", "survey, row 2, column type"),
            ("type-unknown", "survey, row 6, column type"),
            ("wording-missing", "choices, row 3, column label"),
        ],
        Faults("""
            # survey
            | type                       | name | label | label::Polski (pl) | hint | required | relevant   | constraint       | engage::about | engage::kind | appearance | calculation | extra | |
            | select_one yes_no or_other | a    | A     | Tak                |      |          |            |                  |               |              |            |             |       | |
            | date                       | b    | B     | Tak                |      | ${a}='x' |            | . <= today()     |               |              | minimal    |             |       | |
            | integer                    | B    | C     |                    |      |          |            |                  | everyone      | sum          |            |             |       | |
            |                            | d    | D     |                    |      |          |            |                  |               |              |            |             |       | |
            | geopoint                   | e    | E     |                    |      |          |            |                  |               |              |            |             |       | |
            | begin group                | g    | G     |                    | Hint |          |            |                  |               |              |            |             |       | |
            | text                       | h    | H     |                    |      |          | ${h} = 'x' |                  |               |              |            |             |       | |
            | text                       | i    | I     |                    |      |          |            |                  |               |              |            |             |       | what |
            | begin_group                | j    | J     |                    |      |          |            |                  |               |              |            |             |       | |
            | end_group                  |      |       |                    |      |          |            |                  |               |              |            |             |       | |
            | begin repeat               | k    | K     |                    |      |          |            |                  |               |              |            |             |       | |
            | text                       | l    | L     |                    |      |          |            |                  |               |              |            |             |       | |
            | end repeat                 |      |       |                    |      |          |            |                  |               |              |            |             |       | |
            | end group                  |      |       |                    |      |          |            |                  |               |              |            |             |       | |
            # choices
            | list_name | name | label |
            | yes_no    | yes  | Yes   |
            | yes_no    | YES  |       |
            |           | no   | No    |
            # settings
            | form_title | form_id  | default_language |
            | Form       | Not Slug | Polski (pl)      |
            | Form       | form     |                  |
            # entities
            | dataset |
            """).Order());

    [Theory]
    [InlineData("default", "5")]
    [InlineData("calculation", "1 + 1")]
    [InlineData("choice_filter", "x = 1")]
    [InlineData("media::image", "a.png")]
    [InlineData("image", "a.png")]
    [InlineData("guidance_hint", "Say")]
    [InlineData("read_only", "yes")]
    [InlineData("repeat_count", "3")]
    [InlineData("parameters", "rows=5")]
    [InlineData("trigger", "${q}")]
    [InlineData("bind::relevant", "${q} = 1")]
    [InlineData("engage::colour", "red")]
    [InlineData("relevant::English (en)", "${q} = 1")]
    [InlineData("label:English", "Q")]
    [InlineData("comments", "ask Jo")]
    public void A_column_that_would_be_ignored_is_refused_if_it_holds_anything(string header, string value)
    {
        Assert.Equal([("column-unknown", $"survey, row 2, column {header}")], Faults($"# survey\n| type | name | label | {header} |\n| text | q | Q | {value} |\n{Settings}"));
        Assert.Empty(Faults($"# survey\n| type | name | label | {header} |\n| text | q | Q | |\n{Settings}"));
    }

    [Theory]
    [InlineData("TYPE", "Name", "LABEL::english (EN)")]
    [InlineData("command", "tag", "caption")]
    [InlineData(" type ", "value", "label::English")]
    public void Headers_are_read_as_XLSForm_tools_read_them(string type, string name, string label) =>
        Assert.Empty(Faults($"# Survey\n| {type} | {name} | {label} |\n| text | q | Q |\n{Settings}"));

    [Theory]
    [InlineData("int")]
    [InlineData("Integer")]
    [InlineData("string")]
    [InlineData("select one from l")]
    [InlineData("select1 l")]
    [InlineData("SELECT_ONE l")]
    [InlineData("select all that apply from l")]
    [InlineData("select_multiple  l")]
    public void Types_are_read_as_XLSForm_tools_read_them(string type) =>
        Assert.Empty(Faults($"# survey\n| type | name | label |\n| {type} | q | Q |\n# choices\n| list name | name | label |\n| l | a | A |\n{Settings}"));

    [Theory]
    [InlineData("calculate", "type-unknown")]
    [InlineData("select_one_from_file a.csv", "type-unknown")]
    [InlineData("rank l", "type-unknown")]
    [InlineData("today", "type-unknown")]
    [InlineData("select_one l m n", "type-unknown")]
    [InlineData("select_one", "select-without-list")]
    [InlineData("select_one nobody", "list-unknown")]
    public void A_type_that_is_not_asked_is_named(string type, string code) =>
        Assert.Contains((code, "survey, row 2, column type"), Faults($"# survey\n| type | name | label |\n| {type} | q | Q |\n| text | r | R |\n# choices\n| list_name | name | label |\n| l | a | A |\n{Settings}"));

    [Theory]
    [InlineData("| end group | | |\n| text | q | Q |", "group-not-open", "survey, row 2")]
    [InlineData("| begin group | g | G |\n| text | q | Q |", "group-open", "survey, row 2")]
    [InlineData("| begin group | g | G |\n| text | q | Q |\n| end repeat | | |", "group-ends-other", "survey, row 4")]
    [InlineData("| begin group | g | G |\n| end group | | |\n| text | q | Q |", "group-empty", "survey, row 2")]
    public void Groups_begin_and_end(string rows, string code, string where) =>
        Assert.Equal([(code, where)], Faults($"# survey\n| type | name | label |\n{rows}\n{Settings}"));

    [Fact]
    public void A_workbook_without_a_survey_says_so_once() =>
        Assert.Equal([("sheet-missing", "survey")], Faults(Settings));

    [Fact]
    public void Two_columns_for_the_same_words_are_refused() =>
        Assert.Equal([("column-twice", "survey, row 2, column label::English (en)")], Faults($"# survey\n| type | name | label | label::English (en) |\n| text | q | Q | Q |\n{Settings}"));

    [Fact]
    public void A_choice_that_Excel_took_for_a_date_is_named()
    {
        var form = Xlsx.Of($"# survey\n| type | name | label |\n| select_one l | q | Q |\n{Settings}\n# choices\n| list_name | name | label |\n| l | a | =46143 |");
        var styles = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>
            """;
        Assert.Equal(("cell-became-date", "choices, row 2, column label"), Places(XlsFormReader.Read(Xlsx.Rewrite(form, "xl/styles.xml", styles)).Problems).Single());
    }

    [Fact]
    public void Faults_are_counted_where_they_are_too_many_to_read()
    {
        var faults = XlsFormReader.Read(Xlsx.Of("# survey\n| type | name | label |\n" + string.Join('\n', Enumerable.Range(0, 800).Select(i => $"| what | q{i} | Q |")) + "\n" + Settings)).Problems;
        Assert.Equal(XlsFormReader.MostFaults + 1, faults.Length);
        Assert.Equal("faults-more", faults[^1].Code);
    }

    [Fact]
    public void What_a_cell_holds_is_not_repeated_at_length() =>
        Assert.All(
            XlsFormReader.Read(Xlsx.Of($"# survey\n| type | name | label | {new string('x', 30_000)} |\n| {new string('y', 30_000)} | q | Q | z |\n{Settings}")).Problems,
            problem => Assert.InRange(problem.What.Length + problem.Where.Length + problem.WayOut.Length, 1, 1_000));

    [Fact]
    public void A_workbook_that_is_none_is_refused_as_such() =>
        Assert.Equal("workbook-is-none", Assert.Single(XlsFormReader.Read(new MemoryStream("type,name"u8.ToArray())).Problems).Code);

    private static IEnumerable<(string Code, string Where)> Faults(string drawing) => Places(XlsFormReader.Read(Xlsx.Of(drawing)).Problems);

    private static IEnumerable<(string Code, string Where)> Places(IEnumerable<Problem> problems) => problems.Select(problem => (problem.Code, problem.Where));
}
