using System.Collections.Immutable;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Checking.Opening;
using Clinks.Engage.Workbooks.Reading;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Checking;

/// <summary>Holds any xlsx file, whoever made it, against the rules by which releases are made.</summary>
public static class WorkbookCheck
{
    /// <summary>Of one rule. A file that breaks it more often is put right by other means than a list.</summary>
    private const int MostOfOneRule = 200;

    private const int LongestName = 100;

    /// <summary>What is found, or why the file cannot be read. Nothing of it is kept.</summary>
    /// <param name="fileName">As it was saved, for the rule about names of files; null where it has none.</param>
    /// <param name="language">In which it is meant to be; null where that is not known.</param>
    public static Outcome<CheckReport> Of(Stream file, string? fileName, Language? language = null) =>
        SafeWorkbook.OpenParts(file).Then(parts => Open(parts, fileName, language)).Map(Check);

    private static Outcome<OpenedWorkbook> Open(ImmutableArray<PackagePart> parts, string? fileName, Language? language)
    {
        try
        {
            return OpenedWorkbook.Read(parts, fileName, language);
        }
        catch (Exception e) when (e is System.Xml.XmlException or InvalidDataException)
        {
            return Problems.WorkbookDamaged();
        }
    }

    private static CheckReport Check(OpenedWorkbook workbook)
    {
        var all = WorkbookRules.All.SelectMany(rule => Some(rule.Faults(workbook)).Select(fault => (fault.Undecided, Finding: Of(rule, fault)))).ToLookup(pair => pair.Undecided, pair => pair.Finding);
        return new([.. all[false]], [.. all[true]]);
    }

    /// <summary>Names of sheets and places come out of the file, and go to consoles and pages.</summary>
    private static Finding Of(WorkbookRule rule, Fault fault) => new(
        rule.Number, fault.Sheet is { } sheet ? CellText.Clean(sheet.Name, LongestName) : null, fault.Cell is { } cell ? CellText.Clean(cell, LongestName) : null, CellText.Clean(fault.What), fault.Remedy);

    private static IEnumerable<Fault> Some(IEnumerable<Fault> faults)
    {
        var count = 0;
        foreach (var fault in faults)
        {
            if (++count > MostOfOneRule)
            {
                yield return new(null, null, $"there are more than {MostOfOneRule} such places", "Put right those that are named, and check the file again.");
                yield break;
            }

            yield return fault;
        }
    }
}
