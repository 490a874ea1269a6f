using System.Collections.Immutable;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.XlsForms;

/// <summary>The sheet choices: lists, whose rows need not stand together.</summary>
internal static class ChoicesSheet
{
    public static ImmutableArray<DraftList> Read(Sheet? sheet, List<Problem> faults)
    {
        var rows = sheet is null ? [] : FormTable.Read(sheet, "choices", Columns.Choices, faults);
        foreach (var row in rows.Where(row => row["list_name"] is null)) faults.Add(Problems.ListNameMissing(row.At.In("list_name")));
        return
        [
            .. rows.Where(row => row["list_name"] is not null)
                .GroupBy(row => row["list_name"]!)
                .Select(list => new DraftList(list.Key, list.First().At, [.. list.Select(row => new DraftChoice(row.At, row["name"], row.Words("label")))])),
        ];
    }
}
