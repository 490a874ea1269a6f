using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.XlsForms;

/// <summary>The sheet settings: one row. Version and default language are read and not kept: the log keeps every definition, and a form is asked in both languages.</summary>
internal static class SettingsSheet
{
    private const string Name = "settings";

    public static QuestionnaireDraft Read(Sheet? sheet, List<Problem> faults)
    {
        var rows = sheet is null ? [] : FormTable.Read(sheet, Name, Columns.Settings, faults);
        foreach (var more in rows.Skip(1)) faults.Add(Problems.SettingsTwice(more.At.ToString()));
        if (rows is not [var row, ..]) return new() { At = new(Name, 2) };
        if (row["default_language"] is { } language && FormColumn.Of("form_title::" + language, Columns.Settings) is not { ForeignLanguage: false, Language: Language.English })
        {
            faults.Add(Problems.DefaultLanguageNotEnglish(row.At.In("default_language")));
        }

        if (row["engage::minutes"] is { } said && !IsMinutes(said, out _)) faults.Add(Problems.MinutesUnclear(row.At.In("engage::minutes")));
        return new()
        {
            At = row.At,
            FormId = row["form_id"],
            Title = row.Words("form_title"),
            Why = row.Words("engage::why"),
            Needs = row.Words("engage::needs"),
            Minutes = IsMinutes(row["engage::minutes"], out var minutes) ? minutes : null,
        };
    }

    private static bool IsMinutes(string? said, out int minutes) =>
        int.TryParse(said, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out minutes) && minutes is >= 1 and <= 600;
}
