using Clinks.Engage.Samples;
using Clinks.Engage.Samples.Forms;

namespace Clinks.Engage.Demo.Tests;

public sealed class FormSourceTests
{
    private const string Form = """
        ## settings
        | form_title | form_id |
        |------------|---------|
        | Trees      | trees   |

        ## survey
        | type | name | label           |
        |------|------|-----------------|
        | text | oak  | How are you?    |

        | type | name | hint        | required |
        |------|------|-------------|----------|
        | text | elm  | Say it all. | yes      |

        ## choices
        | list_name | name | label |
        |-----------|------|-------|
        """;

    private const string Welsh = """
        | English      | Cymraeg       |
        |--------------|---------------|
        | How are you? | Sut ydych chi? |
        | Say it all.  | Dywedwch y cyfan. |
        """;

    [Fact]
    public void Each_English_text_stands_beside_its_Welsh() => Assert.Equal(
        ["type | name | label::English (en) | label::Cymraeg (cy) | hint::English (en) | hint::Cymraeg (cy) | required",
            "text | oak | How are you? | Sut ydych chi? |  |  | ",
            "text | elm |  |  | Say it all. | Dywedwch y cyfan. | yes"],
        Sheets(Form, Welsh)[0].Rows.Select(row => string.Join(" | ", row.Take(7))));

    [Fact]
    public void A_changed_English_text_does_not_keep_its_old_Welsh() =>
        Assert.Contains("How is your day?", Fault(Form.Replace("How are you?", "How is your day?", StringComparison.Ordinal), Welsh), StringComparison.Ordinal);

    [Fact]
    public void A_translation_of_nothing_is_named() => Assert.Contains("Goodbye", Fault(Form, Welsh + "\n| Goodbye | Hwyl |"), StringComparison.Ordinal);

    [Fact]
    public void A_text_without_Welsh_is_named() => Assert.Contains("Goodbye", Fault(Form, Welsh + "\n| Goodbye | |"), StringComparison.Ordinal);

    [Fact]
    public void A_row_with_a_cell_too_many_is_named_by_its_line() =>
        Assert.Contains("Line 9", Fault(Form.Replace("| How are you?    |", "| How are you? | |", StringComparison.Ordinal), Welsh), StringComparison.Ordinal);

    [Fact]
    public void A_column_that_no_form_has_is_named() => Assert.Contains("hints", Fault(Form.Replace("| hint        |", "| hints       |", StringComparison.Ordinal), Welsh), StringComparison.Ordinal);

    private static ImmutableArray<Sheet> Sheets(string form, string welsh) => XlsForm.Sheets(FormSource.Parse(form), Translations.Parse(welsh));

    private static string Fault(string form, string welsh) => Assert.Throws<FormatException>(() => Sheets(form, welsh)).Message;
}
