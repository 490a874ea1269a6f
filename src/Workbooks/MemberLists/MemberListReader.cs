using System.Collections.Immutable;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.MemberLists;

/// <summary>
/// Reads a list of member organisations as somebody made it in a spreadsheet. It finds the columns and leaves the cells as they were typed:
/// what they mean, and whether that is right, is for <see cref="Import"/> to say, with all faults at once.
/// </summary>
public static class MemberListReader
{
    /// <summary>An .xlsx workbook: the sheet called Members, else the first.</summary>
    public static Outcome<MemberList> ReadWorkbook(Stream workbook) => SafeWorkbook.Open(workbook).Then(sheets => MemberSheet.Read(Members(sheets)));

    /// <summary>Comma- or semicolon-separated values in UTF-8, as Excel saves "CSV UTF-8": quotes as in RFC 4180, the headings in the first row.</summary>
    public static Outcome<MemberList> ReadCsv(Stream csv) => CsvSheet.Read(csv).Then(MemberSheet.Read);

    private static Sheet Members(ImmutableArray<Sheet> sheets) =>
        sheets.FirstOrDefault(sheet => sheet.Name.Trim().Equals("members", StringComparison.OrdinalIgnoreCase))
        ?? (sheets.IsEmpty ? new("", []) : sheets[0]);
}
