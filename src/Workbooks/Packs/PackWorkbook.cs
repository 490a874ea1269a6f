using System.Collections.Immutable;
using System.Globalization;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Workbooks.Releases;
using Clinks.Engage.Workbooks.Rows;

namespace Clinks.Engage.Workbooks.Packs;

/// <summary>
/// An evidence pack as an Excel file, by the same 26 rules as a release: what people said and what organisations said, by position; how it was
/// gathered; and the tables of a release. A quote has its number beside it in every row, by which it can be asked back.
/// </summary>
/// <param name="about">Title of the consultation.</param>
/// <param name="release">Whose tables go with it; null where none do.</param>
/// <param name="organisation">The name of one that is quoted by name.</param>
public sealed class PackWorkbook(PackContent content, Wording about, Release? release, Func<PackQuote, string?> organisation, DateOnly day, Language language)
{
    private readonly PackWords words = new(language);
    private readonly ReleaseWords figures = new(language);

    /// <summary>Lower case with dashes (rule 7).</summary>
    public static string FileName(string engagement, Pack pack, Language language) =>
        $"{engagement}-pack-{pack.Number.ToString(CultureInfo.InvariantCulture)}{(language is Language.Welsh ? "-cy" : "")}.xlsx";

    /// <summary>Writes it to a stream that need not seek.</summary>
    public void Write(Stream stream)
    {
        var people = Rows(content.Quotes.Where(quote => quote.Handed.Contribution is not null));
        var organisations = Rows(content.Quotes.Where(quote => quote.Handed.Contribution is null));
        var tables = release?.Tables.Where(table => table.IsPublished).ToList() ?? [];
        List<(RowsPlan Plan, Action<RowsSheet> Fill)> sheets = [];
        if (people.Count > 0) sheets.Add((QuotesPlan("People", words.PeopleTitle), sheet => Fill(sheet, people)));
        if (organisations.Count > 0) sheets.Add((QuotesPlan("Organisations", words.OrganisationsTitle), sheet => Fill(sheet, organisations)));
        sheets.Add((new("Method", Title(words.MethodTitle), [], [RowsColumn.OfText(words.Matter), RowsColumn.OfText(words.Explained)]), sheet =>
        {
            foreach (var (matter, explained) in words.Method)
            {
                sheet.Text(matter);
                sheet.Text(explained);
                sheet.EndRow();
            }
        }));
        sheets.AddRange(tables.Select((table, i) => (TablePlan(table, i + 1), (Action<RowsSheet>)(sheet => Fill(sheet, table)))));

        using var workbook = new RowsWorkbook(stream, new() { Title = content.Pack.Title, Language = language, Day = day, Cover = Cover(tables), Sheets = [.. sheets.Select(sheet => sheet.Plan)] });
        foreach (var (_, fill) in sheets) workbook.Write(fill);
    }

    private ImmutableArray<Line> Cover(List<SafeTable> tables)
    {
        var recipient = words.Of(Bodies.Shipped.Find(content.Pack.Recipient)!.Name);
        var used = tables.SelectMany(Marks).Distinct().Order().ToList();
        return
        [
            new(words.Summary), new(words.For(recipient)),
            new(words.SourceHeading, true), new(words.Source(words.Of(about))),
            new(words.DateHeading, true), new(DateWords.Of(day, language)),
            new(words.ContactHeading, true), new(release?.Contact ?? Engagement.Contact),
            new(words.TermsHeading, true), .. words.Terms(content.Pack.Recipient == BodyId.Public).Select(term => new Line(term)),
            .. used.Count > 0 ? [new(figures.ShorthandHeading, true), .. used.Select(mark => new Line(figures.Explain(mark)))] : (Line[])[],
        ];
    }

    private string Title(string what) => $"{what}. {words.Of(about)}, {words.Where}, {DateWords.Of(day, language)}";

    private RowsPlan QuotesPlan(string name, string title) => new(name, Title(title), [],
    [
        RowsColumn.OfCodes(words.Position, Positions), RowsColumn.OfText(words.Supports), RowsColumn.OfText(words.Quote), RowsColumn.OfText(words.Who),
        RowsColumn.OfCodes(words.How, Manners), RowsColumn.OfText(words.Reference),
    ]);

    private ImmutableArray<string> Positions => [.. content.Frame.Themes.Select(theme => words.Of(theme.Name)), words.NoPosition];

    private ImmutableArray<string> Manners => [.. Enum.GetValues<Manner>().Select(words.Manner)];

    /// <summary>A row for each theme of a quote, in the order of the frame; what is coded to nothing comes last.</summary>
    private List<Row> Rows(IEnumerable<PackQuote> quotes)
    {
        var places = content.Frame.Themes.Index().ToDictionary(theme => theme.Item.Id, theme => theme.Index);
        // Asked once for each theme and not for each of ten thousand rows.
        Coded[] themes = [.. content.Frame.Themes.Select(theme => new Coded(places[content.Frame.PositionOf(theme).Id], theme.Under is null ? words.Whole : words.Of(theme.Name)))];
        var rows = new List<Row>(content.Quotes.Length);
        foreach (var quote in quotes)
        {
            if (quote.Themes.IsEmpty) rows.Add(new(places.Count, 0, words.NoPosition, quote));
            foreach (var id in quote.Themes)
            {
                var place = places[id];
                rows.Add(new(themes[place].Position, place, themes[place].Supports, quote));
            }
        }

        rows.Sort(static (one, other) =>
            one.Position != other.Position ? one.Position.CompareTo(other.Position)
            : one.Theme != other.Theme ? one.Theme.CompareTo(other.Theme)
            : one.Quote.Handed.Quote.CompareTo(other.Quote.Handed.Quote));
        return rows;
    }

    private void Fill(RowsSheet sheet, List<Row> rows)
    {
        // Few are told apart by what is said of them: that is put into words once.
        var speakers = new Dictionary<(Shown Shown, Attributes? Told), string>();
        foreach (var (position, _, supports, quote) in rows)
        {
            sheet.Code(position);
            sheet.Text(supports);
            sheet.Text(quote.Words.AsSpan());
            sheet.Text(Speaker(quote, speakers));
            sheet.Code((int)(quote.Handed.Use?.Manner ?? Manner.OwnWords));
            sheet.Text("Q" + quote.Handed.Quote.ToString(CultureInfo.InvariantCulture));
            sheet.EndRow();
        }
    }

    private string Speaker(PackQuote quote, Dictionary<(Shown Shown, Attributes? Told), string> known)
    {
        if (quote.Handed.Contribution is null || quote.Name is not null) return words.Speaker(quote, organisation);
        if (!known.TryGetValue((quote.Handed.Shown, quote.Told), out var speaker)) known[(quote.Handed.Shown, quote.Told)] = speaker = words.Speaker(quote, organisation);
        return speaker;
    }

    private RowsPlan TablePlan(SafeTable table, int number)
    {
        List<Line> above = [.. table.Notes.Select(note => new Line(words.Of(release!.Notes.First(one => one.Note == note).Text))), .. Marks(table).Order().Select(mark => new Line(figures.Explain(mark)))];
        return new($"Table_{number.ToString(CultureInfo.InvariantCulture)}", Title(words.Of(table.Title)), [.. above],
            [.. table.LabelHeaders.Select(header => RowsColumn.OfText(words.Of(header))), .. table.Columns.Select(column => RowsColumn.OfFigures(words.Of(column.Header)))]);
    }

    private void Fill(RowsSheet sheet, SafeTable table)
    {
        foreach (var row in table.Rows)
        {
            foreach (var label in row.Labels) sheet.Text(words.Of(label));
            foreach (var cell in row.Cells)
            {
                if (cell.Value is { } figure) sheet.Figure(figure);
                else sheet.Mark(cell.Mark ?? Shorthand.NotAvailable);
            }

            sheet.EndRow();
        }
    }

    private static IEnumerable<Shorthand> Marks(SafeTable table) => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Mark).OfType<Shorthand>().Distinct();

    /// <param name="Position">Its place in the frame.</param>
    private readonly record struct Coded(int Position, string Supports);

    /// <param name="Theme">Its place in the frame.</param>
    private readonly record struct Row(int Position, int Theme, string Supports, PackQuote Quote);
}
