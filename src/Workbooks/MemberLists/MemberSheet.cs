using System.Collections.Immutable;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.MemberLists;

/// <summary>
/// Finds the columns of a sheet by their headings. A column that holds values and is not known is refused by name: data nobody asked
/// for is not to be sent here, and a heading spelled wrong would otherwise be a column silently lost.
/// </summary>
internal static class MemberSheet
{
    /// <summary>Twenty networks of sixty characters fit well.</summary>
    private const int LongestCell = 4_000;

    private const int LongestHeading = 40, LongestSheetName = 31;

    public static Outcome<MemberList> Read(Sheet sheet)
    {
        var place = PlaceOf(sheet);
        if (sheet.Rows.IsEmpty) return Problems.MemberListEmpty();
        var (top, rows) = (sheet.Rows[0], sheet.Rows[1..]);
        var headings = top.Cells.Select(cell => Headings.Read(cell.Text)).ToImmutableArray();
        // Then the first row is likely an organisation, and naming its cells would repeat who it is.
        if (headings.All(heading => heading is null)) return Problems.MemberListWithoutHeadings($"{place}row {top.Number}");
        if (rows.IsEmpty) return Problems.MemberListEmpty();

        List<Problem> problems =
        [
            .. Headings.Required.Where(required => !headings.Contains(required)).Select(missing => Problems.MemberColumnMissing($"{place}row {top.Number}", missing.Words())),
            .. Repeated(headings, place),
            .. Unknown(top, headings, rows, place),
            .. from row in rows
               from column in Enumerable.Range(0, row.Cells.Length)
               where row.Cells[column].Text.Length > LongestCell
               select Problems.MemberCellTooLong($"{place}row {row.Number}, column {Column.Letters(column)}", LongestCell),
        ];
        return Outcome.Unless(problems, () => new MemberList([.. rows.Select(row => Take(row, headings, place))]));
    }

    private static IEnumerable<Problem> Repeated(ImmutableArray<Heading?> headings, string place) =>
        from column in Enumerable.Range(0, headings.Length)
        where headings[column] is not null && headings.IndexOf(headings[column]) < column
        select Problems.MemberColumnTwice($"{place}column {Column.Letters(column)}", headings[column]!.Value.Words());

    private static IEnumerable<Problem> Unknown(Row top, ImmutableArray<Heading?> headings, ImmutableArray<Row> rows, string place) =>
        from column in Enumerable.Range(0, rows.Max(row => row.Cells.Length))
        where (column >= headings.Length || headings[column] is null) && rows.Any(row => !row[column].IsBlank)
        select Problems.MemberColumnUnknown($"{place}column {Column.Letters(column)}{InBrackets(top[column].Text.Trim())}", KnownHeadings);

    private static string KnownHeadings => string.Join(", ", Enum.GetValues<Heading>().Select(heading => heading.Words()));

    /// <summary>The heading, if it looks like one. What does not (an address, a number, a paragraph) is not repeated.</summary>
    private static string InBrackets(string heading) =>
        heading.Length is > 0 and <= LongestHeading && heading.All(c => char.IsLetter(c) || c is ' ' or '-' or '/' or '?') ? $" ({heading})" : "";

    private static string PlaceOf(Sheet sheet)
    {
        // Excel allows 31 characters; a file that was made by hand allows itself more.
        var name = string.Concat(sheet.Name.Where(c => !char.IsControl(c)).Take(LongestSheetName)).Trim();
        return name.Length == 0 ? "" : name + ", ";
    }

    private static MemberListRow Take(Row row, ImmutableArray<Heading?> headings, string place)
    {
        return new(
            $"{place}row {row.Number}", Of(Heading.Name), Of(Heading.CharityNumber), Of(Heading.IncomeBand), Of(Heading.Region), Of(Heading.Specialist),
            Of(Heading.Networks), Of(Heading.ContactName), Of(Heading.ContactEmail), Of(Heading.Arts), Of(Heading.RaciallyMinoritised), Of(Heading.LivedExperience));

        string? Of(Heading heading) => headings.IndexOf(heading) is >= 0 and var column ? row[column].Text : null;
    }
}
