using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Workbooks.Reading;
using CsvHelper;
using CsvHelper.Configuration;

namespace Clinks.Engage.Workbooks.MemberLists;

/// <summary>Reads comma-separated values as a sheet without a name. Rows are numbered as Excel numbers them when it opens the file.</summary>
internal static class CsvSheet
{
    /// <summary>As much as is taken of a workbook.</summary>
    public const int MostBytes = SafeWorkbook.MostBytes;

    // Bytes that are no UTF-8 must be seen, not replaced: a name with a replacement character in it would be imported for good.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Outcome<Sheet> Read(Stream csv) =>
        ReadAll(csv) is not { } bytes ? Problems.MemberFileTooLarge(MostBytes / 1024 / 1024) : Decode(bytes).Then(Parse);

    private static byte[]? ReadAll(Stream csv)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81_920];
        while (csv.Read(buffer) is > 0 and var read)
        {
            if (all.Length + read > MostBytes) return null;
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static Outcome<string> Decode(byte[] bytes)
    {
        var text = bytes.AsSpan();
        // UTF-16 with its mark is text of another encoding; other files with NULs are no text at all.
        if (text.StartsWith(Encoding.Unicode.Preamble) || text.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Problems.MemberFileEncoding();
        if (text.Contains((byte)0)) return Problems.MemberFileIsNoText();
        if (text.StartsWith(Encoding.UTF8.Preamble)) text = text[Encoding.UTF8.Preamble.Length..];
        try
        {
            return Outcome.Done(Strict.GetString(text));
        }
        catch (DecoderFallbackException)
        {
            return Problems.MemberFileEncoding();
        }
    }

    private static Outcome<Sheet> Parse(string text)
    {
        var shape = CsvShape.Of(text);
        if (shape.OpenQuoteIn is { } open) return Problems.MemberFileQuotes($"row {open}");
        if (shape.Rows > MemberList.MostRows + 1) return Problems.MemberListTooLong(MemberList.MostRows);
        if (shape.Columns > CsvShape.MostColumns) return Problems.MemberFileTooWide(CsvShape.MostColumns);

        var options = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = shape.Delimiter.ToString(), IgnoreBlankLines = false, Mode = CsvMode.RFC4180 };
        using var parser = new CsvParser(new StringReader(text), options);
        var rows = ImmutableArray.CreateBuilder<Row>();
        try
        {
            while (parser.Read())
            {
                var cells = parser.Record!.Select(ToCell).ToImmutableArray();
                if (!cells.All(cell => cell.IsBlank)) rows.Add(new(parser.Row, cells));
            }
        }
        catch (BadDataException)
        {
            // What the library says of it quotes the row, so nothing of it is passed on.
            return Problems.MemberFileQuotes($"row {parser.Row}");
        }

        return Outcome.Done(new Sheet("", rows.DrainToImmutable()));
    }

    private static Cell ToCell(string text) => string.IsNullOrWhiteSpace(text) ? Cell.Blank : new(text, CellKind.Text);
}
