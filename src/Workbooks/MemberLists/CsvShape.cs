namespace Clinks.Engage.Workbooks.MemberLists;

/// <summary>
/// What a file of separated values looks like, found in one pass that keeps nothing: a library that parses ten million commas in one row
/// takes hundreds of megabytes for them, so a file is measured before it is parsed.
/// </summary>
/// <param name="OpenQuoteIn">The row of a quotation mark that is never closed; everything below it would be taken for one cell.</param>
internal readonly record struct CsvShape(char Delimiter, int Rows, int Columns, int? OpenQuoteIn)
{
    public const int MostColumns = 100;

    public static CsvShape Of(string text)
    {
        var delimiter = DelimiterOf(text);
        int rows = 0, columns = 1, widest = 0, openedIn = 1;
        bool quoted = false, begun = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            begun = true;
            if (c == '"')
            {
                quoted = !quoted;
                if (quoted) openedIn = rows + 1;
            }
            else if (quoted) continue;
            else if (c == delimiter) columns++;
            else if (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                rows++;
                widest = Math.Max(widest, columns);
                (columns, begun) = (1, false);
            }
        }

        return new(delimiter, begun ? rows + 1 : rows, Math.Max(widest, columns), quoted ? openedIn : null);
    }

    /// <summary>Excel separates by semicolons where the comma is the decimal sign. The headings show which it is.</summary>
    private static char DelimiterOf(string text)
    {
        int commas = 0, semicolons = 0;
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == ',') commas++;
            else if (c == ';') semicolons++;
            else if (c is '\n' or '\r' && commas + semicolons > 0) break;
        }

        return semicolons > commas ? ';' : ',';
    }
}
