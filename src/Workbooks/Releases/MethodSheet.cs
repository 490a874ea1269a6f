using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>
/// How the figures came about, and what of every table was hidden and why. All of it is read off the tables as they are published:
/// a base that they hide is hidden here.
/// </summary>
internal sealed class MethodSheet(Release release, ReleaseWords words)
{
    private readonly MethodWords own = new(words.Language);

    internal Sheet Of(string whoWhereWhen, IReadOnlyList<(Sheet Sheet, SafeTable Table)> tables)
    {
        IReadOnlyList<SheetCell>[] rows = [.. tables.Select(t => Row(t.Sheet.Name, t.Table))];
        var response = PublishedResponse.Of(release.Tables);
        List<Line> above =
        [
            new(words.OneTable),
            new(own.PopulationHeading, true), new(CellText.Label(words.Of(release.Population))),
            new(own.Period(words.Period(release.OpenedOn, release.ClosedOn))),
            new(own.ResponseHeading, true), new(own.Base(Figure(response.Base))), new(own.Rate(Figure(response.Rate))),
            new(own.HiddenHeading, true), new(own.Thresholds(release.OrganisationThreshold, release.PeopleThreshold)),
            .. own.Rules.Select(rule => new Line(rule)),
            .. release.HasAmounts() ? own.RulesOfAmounts.Select(rule => new Line(rule)) : [],
        ];
        var marks = rows.SelectMany(row => row).Select(cell => cell.Text).Concat([Figure(response.Base), Figure(response.Rate)]).ToHashSet();
        above.AddRange(Enum.GetValues<Shorthand>().Where(mark => marks.Contains(ReleaseWords.Mark(mark))).Select(mark => new Line(words.Explain(mark))));
        return new("Method", $"{own.Title}. {whoWhereWhen}", above, new("Method_by_table",
            [new(own.TableHeader, 70, false), new(words.SheetHeader, 34, false), new(words.PublishedHeader, 60, false), new(own.PublishedHeader, 18, true), new(own.HiddenHeader, 18, true)],
            rows));
    }

    private IReadOnlyList<SheetCell> Row(string sheet, SafeTable table)
    {
        var cells = table.Rows.SelectMany(row => row.Cells).ToList();
        return
        [
            new(CellText.Label(words.Of(table.Title), 600), LinkTo: sheet),
            new(sheet),
            new(table.Withheld is { } reason ? words.Reason(reason, table.Threshold) : words.Published),
            SheetCell.Of(cells.Count(cell => cell.Value is not null)),
            // How many figures a table would have had that is not published tells how its categories were put together.
            table.IsPublished ? SheetCell.Of(cells.Count(cell => cell.Mark is Shorthand.Confidential)) : new(ReleaseWords.Mark(Shorthand.Confidential)),
        ];
    }

    private static string Figure(SafeCell? cell) => cell switch
    {
        { Value: { } figure } => CellText.Figure(figure),
        { Mark: { } mark } => ReleaseWords.Mark(mark),
        _ => ReleaseWords.Mark(Shorthand.Confidential),
    };
}
