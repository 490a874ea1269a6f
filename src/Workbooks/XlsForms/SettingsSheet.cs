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

        return new() { At = row.At, FormId = row["form_id"], Title = row.Words("form_title") };
    }
}
