using System.Collections.Immutable;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.XlsForms;

/// <summary>
/// Reads a questionnaire from an XLSForm workbook (xlsform.org; sheets survey, choices, settings), as far as this platform
/// asks questions: what it cannot ask is refused by name, sheet and row rather than dropped, and everything at once.
/// </summary>
public static class XlsFormReader
{
    /// <summary>So many faults are told; an author who has more has a wrong file.</summary>
    public const int MostFaults = 500;

    /// <summary>The questionnaire, or everything that is wrong with the form.</summary>
    public static Outcome<Questionnaire> Read(Stream workbook) => SafeWorkbook.Open(workbook).Then(Read);

    private static Outcome<Questionnaire> Read(ImmutableArray<Sheet> sheets)
    {
        var faults = new List<Problem>();
        var survey = Take(sheets, "survey", faults);
        if (survey is null) faults.Add(Problems.SheetMissing("survey"));
        foreach (var sheet in sheets.Where(sheet => !sheet.Rows.IsEmpty && !IsKnown(sheet))) faults.Add(Problems.SheetUnknown(sheet.Name));

        var draft = SettingsSheet.Read(Take(sheets, "settings", faults), faults) with
        {
            Lists = ChoicesSheet.Read(Take(sheets, "choices", faults), faults),
            Pages = survey is null ? [] : new SurveySheet(faults).Read(survey),
        };
        var built = survey is null ? Outcome.Refused<Questionnaire>(faults) : Questionnaire.Build(draft with { Faults = [.. faults] });
        return built.Problems.Length <= MostFaults ? built
            : Outcome.Refused<Questionnaire>(built.Problems.Take(MostFaults).Append(Problems.FaultsMore(built.Problems.Length - MostFaults)));
    }

    private static Sheet? Take(ImmutableArray<Sheet> sheets, string name, List<Problem> faults)
    {
        var found = sheets.Where(sheet => IsNamed(sheet, name)).ToList();
        if (found.Count > 1) faults.Add(Problems.SheetTwice(name));
        return found.FirstOrDefault();
    }

    private static bool IsKnown(Sheet sheet) => IsNamed(sheet, "survey") || IsNamed(sheet, "choices") || IsNamed(sheet, "settings");

    private static bool IsNamed(Sheet sheet, string name) => sheet.Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
}
