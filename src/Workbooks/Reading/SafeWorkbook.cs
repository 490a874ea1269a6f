using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Clinks.Engage.Domain;
using ExcelDataReader;

namespace Clinks.Engage.Workbooks.Reading;

/// <summary>
/// Opens an .xlsx workbook that may have been made to do harm. The file is measured before it is unpacked, unpacked by
/// <see cref="CheckedParts"/> under limits, and the library that reads cells sees nothing but parts that were checked.
/// </summary>
public static class SafeWorkbook
{
    /// <summary>What is taken in, before unpacking.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private static ReadOnlySpan<byte> ZipSignature => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> OleSignature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The name that a compound file gives to a workbook with a password.</summary>
    private static ReadOnlySpan<byte> EncryptedPackage => "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    // The reading library looks for code page 1252 as it starts, for .xls files, which are never given to it.
    static SafeWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The sheets in their order, hidden ones too.</summary>
    public static Outcome<ImmutableArray<Sheet>> Open(Stream workbook) => Bytes(workbook).Then(CheckedParts.Repack).Then(ReadSheets);

    /// <summary>Every part of the package, for whoever wants to know more than what cells hold.</summary>
    internal static Outcome<ImmutableArray<PackagePart>> OpenParts(Stream workbook) => Bytes(workbook).Then(CheckedParts.ReadAll);

    private static Outcome<byte[]> Bytes(Stream workbook) =>
        ReadAll(workbook) is not { } bytes ? Problems.WorkbookTooLarge(MostBytes / 1024 / 1024)
        : Refusal(bytes) is { } refused ? refused
        : bytes;

    private static byte[]? ReadAll(Stream workbook)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            using var all = new MemoryStream();
            while (workbook.Read(buffer, 0, buffer.Length) is > 0 and var read)
            {
                if (all.Length + read > MostBytes) return null;
                all.Write(buffer, 0, read);
            }

            return all.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Problem? Refusal(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? Problems.WorkbookEmpty()
        : bytes.StartsWith(OleSignature) ? bytes.IndexOf(EncryptedPackage) >= 0 ? Problems.WorkbookLocked() : Problems.WorkbookOldFormat()
        : bytes.StartsWith(ZipSignature) ? null
        : Problems.WorkbookIsNone();

    private static Outcome<ImmutableArray<Sheet>> ReadSheets(Stream parts)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(parts);
            var sheets = ImmutableArray.CreateBuilder<Sheet>();
            do sheets.Add(ReadSheet(reader));
            while (reader.NextResult());
            return Outcome.Done(sheets.DrainToImmutable());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Bytes that were made to break a reader break it in ways that cannot be listed (null references, formats,
            // overflows); for the person who sent them they are all one thing.
            return Problems.WorkbookDamaged();
        }
    }

    private static Sheet ReadSheet(IExcelDataReader reader)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        // Rows that the file leaves out are given as empty ones, so counting gives Excel's numbers.
        for (var number = 1; reader.Read(); number++)
        {
            var last = reader.FieldCount - 1;
            while (last >= 0 && ToCell(reader.GetValue(last)).IsBlank) last--;
            if (last < 0) continue;
            var cells = ImmutableArray.CreateBuilder<Cell>(last + 1);
            for (var column = 0; column <= last; column++) cells.Add(ToCell(reader.GetValue(column)));
            rows.Add(new(number, cells.MoveToImmutable()));
        }

        return new(reader.Name ?? "", rows.DrainToImmutable());
    }

    private static Cell ToCell(object? value) => value switch
    {
        null => Cell.Blank,
        string text => string.IsNullOrWhiteSpace(text) ? Cell.Blank : new(text, CellKind.Text),
        bool truth => new(truth ? "true" : "false", CellKind.Boolean),
        DateTime date => new(date.TimeOfDay == TimeSpan.Zero ? $"{date:yyyy-MM-dd}" : $"{date:yyyy-MM-ddTHH:mm:ss}", CellKind.Date),
        TimeSpan time => new($"{time:c}", CellKind.Date),
        double number => new(InFull(number), CellKind.Number),
        IFormattable other => new(other.ToString(null, null), CellKind.Number),
        _ => Cell.Blank,
    };

    /// <summary>Shortest digits that give the number back, without an exponent where a decimal can hold it.</summary>
    private static string InFull(double number) =>
        Math.Abs(number) < 1e15 && decimal.TryParse(number.ToString("R"), System.Globalization.NumberStyles.Float, null, out var exact)
            ? exact.ToString()
            : number.ToString("R");
}
