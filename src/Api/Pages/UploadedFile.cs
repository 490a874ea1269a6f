using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Pages;

/// <summary>A file that somebody chose on a page. What it is says its name: browsers know types badly, Windows calls CSV a workbook.</summary>
internal sealed record UploadedFile(byte[] Body, string Name, string Ending)
{
    /// <summary>As the JSON endpoints have it.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>With what a form has around a file.</summary>
    public const int MostFormBytes = MostBytes + (64 * 1024);

    public const string Csv = ".csv";

    // The reader of workbooks tells these apart by their content, and says what to do with each.
    private static readonly string[] Workbooks = [".xlsx", ".xls", ".xlsm", ".xlsb"];

    public bool IsCsv => Ending == Csv;

    public MemoryStream Open() => new(Body, writable: false);

    public static async Task<Outcome<UploadedFile>> Read(PageForm form, string field, bool orCsv, CancellationToken cancel)
    {
        // A field left empty is sent as a file without a name.
        if (form.Fields.Files.GetFile(field) is not { FileName.Length: > 0 } file) return PageProblems.FileMissing();
        var ending = Path.GetExtension(file.FileName).ToLowerInvariant();
        if (!Workbooks.Contains(ending, StringComparer.Ordinal) && !(orCsv && ending == Csv))
            return PageProblems.FileOfOtherType(orCsv ? "an Excel workbook (.xlsx) or a CSV file (.csv)" : "an Excel workbook (.xlsx)");
        if (file.Length > MostBytes) return PageProblems.FileTooLarge(MostBytes);
        var body = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(body, cancel);
        return new UploadedFile(body, Path.GetFileName(file.FileName), ending);
    }
}
