using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Membership;
using Clinks.Engage.Workbooks.MemberLists;

namespace Clinks.Engage.Api.Membership;

/// <summary>
/// A list is uploaded, what it would do is shown, and then that very list is imported: its rows go out with the page and come back
/// with its button. If it would do something else by then, that is shown instead.
/// </summary>
public static class ImportPages
{
    internal const string Path = MemberPages.Path + "/import";
    private const string File = "file", List = "list", Shown = "shown-plan", Purpose = "member list";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (HttpContext http) => Form(http, [])).Page(Roles.Membership);
        pages.MapPost(Path, Look).Page(Roles.Membership, UploadedFile.MostFormBytes);
        pages.MapPost(Path + "/now", Import).Page(Roles.Membership, Carried.MostFormBytes);
    }

    /// <param name="Faults">Why the file could not be read as a list.</param>
    public sealed record FormModel(ImmutableArray<Problem> Faults);

    /// <param name="Plan">What the list would do, or what is wrong with it.</param>
    /// <param name="Packed">The list; null where there is nothing to import.</param>
    /// <param name="ChangedMeanwhile">It was shown before, and would do something else now.</param>
    /// <param name="Names">Of members that are in the directory.</param>
    /// <param name="RowNames">By the place of the row: the name that it states.</param>
    public sealed record PlanModel(
        ImportSummary Plan, string? Packed, bool ChangedMeanwhile, IReadOnlyDictionary<MemberId, string> Names, IReadOnlyDictionary<string, string?> RowNames);

    public sealed record DoneModel(ImportSummary Done, Receipt? Receipt);

    private static IResult Form(HttpContext http, ImmutableArray<Problem> faults) =>
        Show.Page<ImportPage, FormModel>(http, new(faults), faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Look(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var uploaded = await UploadedFile.Read(form, File, orCsv: true, cancel);
        var read = uploaded.Then(file => file.IsCsv ? MemberListReader.ReadCsv(file.Open()) : MemberListReader.ReadWorkbook(file.Open()));
        return read.Is(out var list) ? await ShowPlan(list, false, form, http, grains, cancel) : Form(http, read.Problems);
    }

    private static async Task<IResult> Import(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var unpacked = Carried.Unpack<MemberList>(http, form.Actor, Purpose, form[List]);
        if (!unpacked.Is(out var list)) return Form(http, unpacked.Problems);
        var imported = await grains.MemberDirectory().Import(new(form.Actor, form.Request, list, DryRun: false, form[Shown]), cancel);
        return imported.Is(out var done)
            ? Show.Page<ImportedPage, DoneModel>(http, new(done.Summary, done.Receipt))
            : await ShowPlan(list, true, form, http, grains, cancel);
    }

    private static async Task<IResult> ShowPlan(MemberList list, bool again, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var tried = await grains.MemberDirectory().Import(new(form.Actor, form.Request, list, DryRun: true), cancel);
        if (!tried.Is(out var dry)) return Form(http, tried.Problems);
        var plan = dry.Summary;
        var packed = plan is { CanBeImported: true, Changes.IsEmpty: false } ? Carried.Pack(http, form.Actor, Purpose, list) : Outcome.Done("");
        if (!packed.Is(out var field)) return Form(http, packed.Problems);
        var names = (await WholeDirectory.Read(grains, form.Actor, cancel)).ToDictionary(member => member.Id, member => member.Name);
        var rows = list.Rows.DistinctBy(row => row.Where).ToDictionary(row => row.Where, row => row.Name, StringComparer.Ordinal);
        var status = !plan.CanBeImported ? StatusCodes.Status422UnprocessableEntity : again ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return Show.Page<ImportPlanPage, PlanModel>(http, new(plan, field.Length > 0 ? field : null, again, names, rows), status);
    }
}
