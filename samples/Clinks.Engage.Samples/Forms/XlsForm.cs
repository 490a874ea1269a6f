namespace Clinks.Engage.Samples.Forms;

/// <summary>The three sheets of an XLSForm workbook, English and Welsh side by side.</summary>
public static class XlsForm
{
    private const string English = "::English (en)", Welsh = "::Cymraeg (cy)";

    private static readonly string[]
        SettingsColumns = ["form_title", "form_id", "version", "default_language"],
        SurveyColumns = ["type", "name", "label", "hint", "required", "required_message", "relevant", "constraint", "constraint_message", "engage::about", "engage::kind"],
        ChoicesColumns = ["list_name", "name", "label"],
        InTwoLanguages = ["label", "hint", "required_message", "constraint_message"];

    public static ImmutableArray<Sheet> Sheets(FormSource form, Translations welsh)
    {
        ImmutableArray<Sheet> sheets =
        [
            Table("survey", SurveyColumns, form.Survey, welsh),
            Table("choices", ChoicesColumns, form.Choices, welsh),
            Table("settings", SettingsColumns, form.Settings, welsh),
        ];
        return welsh.Unused.FirstOrDefault() is { } stale ? throw new FormatException($"“{stale}” stands in cymraeg.md, but not in form.md.") : sheets;
    }

    private static Sheet Table(string name, string[] columns, ImmutableArray<FormRow> rows, Translations welsh)
    {
        foreach (var row in rows)
        {
            if (row.Cells.Keys.FirstOrDefault(column => !columns.Contains(column, StringComparer.Ordinal)) is { } unknown)
                throw new FormatException($"Line {row.Line}: there is no column “{unknown}” in {name}.");
        }

        return new(name, [Header(columns), .. rows.Select(row => Cells(columns, row, welsh))]);
    }

    private static ImmutableArray<string> Header(string[] columns) =>
        [.. columns.SelectMany(column => InTwoLanguages.Contains(column) ? (string[])[column + English, column + Welsh] : [column])];

    private static ImmutableArray<string> Cells(string[] columns, FormRow row, Translations welsh) =>
        [.. columns.SelectMany(column => InTwoLanguages.Contains(column) ? (string[])[row[column], welsh.Of(row[column])] : [row[column]])];
}
