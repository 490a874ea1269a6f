using System.Collections.Immutable;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>
/// The sheets of a release by the rules of the UK Analysis Function, "Releasing statistics in spreadsheets" (the numbers are those
/// of trust.md §4): cover, contents, notes if there are any, method, codebook, then one table a sheet; a question's cross tables follow it.
/// </summary>
internal sealed class ReleaseSheets(Release release, ReleaseWords words)
{
    private const double TextWidth = 60, FigureWidth = 18;

    private readonly Dictionary<TableNote, int> notes = release.Notes.Select((note, i) => (note.Note, i)).ToDictionary(n => n.Note, n => n.i + 1);

    // Each has its response rates, published or not. A release of before there were six has three.
    private readonly ImmutableArray<Segment> segments = [.. release.Tables.Where(t => t.Kind is TableKind.Rate).Select(t => t.By).OfType<Segment>()];

    internal string Title => CellText.Clean($"{words.Of(release.Title)}, {words.Release(release.Number)}", CellText.LongestTitle);

    internal List<Sheet> All()
    {
        var tables = Tables();
        List<Sheet> sheets = [];
        if (!release.Notes.IsEmpty) sheets.Add(Notes());
        sheets.Add(new MethodSheet(release, words).Of(WhoWhereWhen, tables));
        if (release.Codebook is { } codebook) sheets.Add(new CodebookSheet(codebook, release.HasAmounts(), words).Of(WhoWhereWhen));
        sheets.AddRange(tables.Select(t => t.Sheet));
        return [Cover(), Contents(sheets, tables.ToDictionary(t => t.Sheet.Name, t => t.Table)), .. sheets];
    }

    /// <summary>What every title of a table ends with (rule 9).</summary>
    private string WhoWhereWhen => words.WhoWhereWhen(words.Period(release.OpenedOn, release.ClosedOn));

    private Sheet Cover()
    {
        var used = release.Tables.SelectMany(Used).Distinct().Order().ToList();
        var lines = new List<Line> { new(words.Summary(release.PublishesAmounts())) };
        if (words.Language is Language.Welsh) lines.Add(new(ReleaseWords.DraftTranslation));
        lines.AddRange(
        [
            new(words.SourceHeading, true), new(words.Source(release.Kind is EngagementKind.Survey, words.Period(release.OpenedOn, release.ClosedOn))),
            new(words.PopulationHeading, true), new(words.Of(release.Population)),
            new(words.DateHeading, true), new(words.Date(release.ReleasedOn)),
            new(words.ContactHeading, true), new(release.Contact),
            new(words.ConfidentialityHeading, true), new(words.Confidentiality(release.OrganisationThreshold, release.PeopleThreshold)),
        ]);
        if (used.Count > 0)
        {
            lines.Add(new(words.ShorthandHeading, true));
            lines.AddRange(used.Select(mark => new Line(words.Explain(mark))));
        }

        return new("Cover", Title, Labels(lines), null);
    }

    private Sheet Contents(List<Sheet> sheets, Dictionary<string, SafeTable> tables) => new("Contents", words.Contents, [new(words.OneTable)], new(
        "Contents_of_workbook",
        [new(words.TitleHeader, 90, false), new(words.SheetHeader, 34, false), new(words.PublishedHeader, TextWidth, false)],
        [.. sheets.Select(sheet => (IReadOnlyList<SheetCell>)
        [
            new(tables.TryGetValue(sheet.Name, out var of) ? CellText.Label(words.Of(of.Title), 600) : sheet.Title, LinkTo: sheet.Name),
            new(sheet.Name),
            new(tables.TryGetValue(sheet.Name, out var table) && table.Withheld is { } reason ? words.Reason(reason, table.Threshold) : words.Published),
        ])]));

    private Sheet Notes() => new("Notes", words.Notes, [new(words.OneTable)], new(
        "Notes_on_tables",
        [new(words.NoteHeader, FigureWidth, false), new(words.NoteTextHeader, 110, false)],
        [.. release.Notes.Select((note, i) => (IReadOnlyList<SheetCell>)[new(ReleaseWords.Note(i + 1)), new(CellText.Clean(words.Of(note.Text)))])]));

    private List<(Sheet Sheet, SafeTable Table)> Tables()
    {
        var numbers = release.Tables.Select(t => t.Question).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select((name, i) => (name, i)).ToDictionary(q => q.name, q => q.i + 1, StringComparer.Ordinal);
        return [.. release.Tables.Select(table =>
        {
            // Short: after it comes what a name of 31 characters has left for the question.
            var by = table.By switch
            {
                null => "",
                Segment.IncomeBand => "_by_income",
                Segment.Region => "_by_region",
                Segment.Specialist => "_by_specialist",
                Segment.Arts => "_by_arts",
                Segment.RaciallyMinoritised => "_by_minoritised",
                Segment.LivedExperience => "_by_lived",
                _ => throw new ArgumentOutOfRangeException(nameof(table)),
            };
            var name = table.Question is { } question ? CellText.SheetName($"Q{numbers[question]}_", question, table.Kind is TableKind.Amounts ? "_amounts" + by : by)
                : table.Kind is TableKind.Base ? "Responses" : "Response_rate" + by;
            return (Of(table, name), table);
        })];
    }

    private Sheet Of(SafeTable table, string name)
    {
        // What, where, when (rule 9).
        var what = CellText.Clean(words.Of(table.Title), 600);
        var title = CellText.Clean($"{what}{(what.EndsWith('?') ? "" : ".")} {WhoWhereWhen}", CellText.LongestTitle);
        var above = new List<Line> { new(words.OneTable), new(words.Variables(TableVariables.Of(table, segments))) };
        if (table.Withheld is { } reason) above.Add(new(words.NotPublished(words.Reason(reason, table.Threshold))));
        if (table.Notes.Length > 0) above.Add(new(words.UsesNotes(table.Notes.Select(n => notes[n]))));
        above.AddRange(Used(table).Order().Select(mark => new Line(words.Explain(mark))));
        // A table's name may not look like a cell ("Q1"), so it says what it holds, too.
        return new(name, title, Labels(above), table.IsPublished ? Figures(table, name + "_table") : Hidden(name + "_table"));
    }

    private SheetTable Figures(SafeTable table, string name)
    {
        var headers = CellText.Headers(table.LabelHeaders.Select(words.Of).Concat(table.Columns.Select(c => words.Of(c.Header))));
        return new(name,
            [.. headers.Select((header, i) => new SheetColumn(header, i < table.LabelHeaders.Length ? TextWidth / table.LabelHeaders.Length : FigureWidth, i >= table.LabelHeaders.Length))],
            [.. table.Rows.Select(row => (IReadOnlyList<SheetCell>)[.. row.Labels.Select(l => new SheetCell(CellText.Label(words.Of(l)))), .. row.Cells.Select(Cell)])]);
    }

    /// <summary>Not published: still one table, so that the sheet reads as any other, with no figure in it.</summary>
    private SheetTable Hidden(string name) => new(name,
        [new(words.FigureHeader, TextWidth, false), new(words.OrganisationsHeader, FigureWidth, true)],
        [[new(words.AllFigures), new(ReleaseWords.Mark(Shorthand.Confidential))]]);

    private static IEnumerable<Shorthand> Used(SafeTable table) =>
        table.IsPublished ? table.Rows.SelectMany(r => r.Cells).Select(c => c.Mark).OfType<Shorthand>().Distinct() : [Shorthand.Confidential];

    private static SheetCell Cell(SafeCell cell) => cell switch
    {
        { Value: { } figure } => SheetCell.Of(figure),
        { Mark: { } mark } => new(ReleaseWords.Mark(mark)),
        _ => new(ReleaseWords.Mark(Shorthand.NotAvailable)),
    };

    private static List<Line> Labels(List<Line> lines) => lines.ConvertAll(l => l with { Text = CellText.Label(l.Text) });
}
