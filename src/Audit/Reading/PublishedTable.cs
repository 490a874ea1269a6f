namespace Clinks.Engage.Audit.Reading;

/// <summary>One table of a release: labels in front, figures behind.</summary>
/// <param name="Sheet">Its sheet, by which it is named in findings.</param>
/// <param name="Headers">Of all columns.</param>
/// <param name="IsWithheld">Its only figure is [c]: nothing of it was published.</param>
internal sealed record PublishedTable(string File, string Sheet, Heading Heading, string[] Headers, ImmutableArray<PublishedRow> Rows, bool IsWithheld)
{
    internal UnreadableException Wrong(string why) => new(File, Sheet, why);

    internal static PublishedTable Read(string file, Sheet sheet, Heading heading)
    {
        var table = sheet.Table;
        if (table.Count < 2) throw new UnreadableException(file, sheet.Name, "there is no table");
        var headers = table[0];
        var labels = heading.Of == Heading.Responses ? 2 : 1;
        // Withheld whole, any table is "Figure | Organisations" with one row.
        var withheld = table.Count == 2 && headers.Length == 2 && table[1] is [_, "[c]"] && headers[0] == "Figure";
        if (withheld) labels = 1;
        return new(file, sheet.Name, heading, headers,
            [.. table.Skip(1).Select((row, r) => new PublishedRow([.. row.Take(labels)], [.. row.Skip(labels).Select((text, c) => Figure.Read(text)
                ?? throw new UnreadableException(file, sheet.Name, $"\"{text}\" in row {r + 1}, column {labels + c + 1} of the table is no figure"))]))], withheld);
    }
}

internal sealed record PublishedRow(ImmutableArray<string> Labels, ImmutableArray<Figure> Figures);
