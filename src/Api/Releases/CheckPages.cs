using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Workbooks.Checking;

namespace Clinks.Engage.Api.Releases;

/// <summary>Any workbook against the rules by which releases are made. Nothing of the file is kept.</summary>
public static class CheckPages
{
    internal const string Path = "/staff/check";
    private const string File = "file";

    internal static void Map(IEndpointRouteBuilder pages, Roles staff)
    {
        pages.MapGet(Path, (HttpContext http) => Form(http, [])).Page(staff);
        pages.MapPost(Path, Check).Page(staff, UploadedFile.MostFormBytes);
    }

    /// <param name="Faults">Why the file could not be read.</param>
    public sealed record FormModel(ImmutableArray<Problem> Faults);

    /// <param name="FileName">As it was sent.</param>
    public sealed record ReportModel(string FileName, CheckReport Report);

    private static IResult Form(HttpContext http, ImmutableArray<Problem> faults) =>
        Show.Page<CheckPage, FormModel>(http, new(faults), faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Check(PageForm form, HttpContext http, CancellationToken cancel)
    {
        var uploaded = await UploadedFile.Read(form, File, orCsv: false, cancel);
        var report = uploaded.Then(file => WorkbookCheck.Of(file.Open(), file.Name));
        return report.Is(out var found) ? Show.Page<CheckedPage, ReportModel>(http, new(uploaded.Get().Name, found)) : Form(http, report.Problems);
    }
}
