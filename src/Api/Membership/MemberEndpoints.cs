using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Membership;
using Clinks.Engage.Workbooks.MemberLists;

namespace Clinks.Engage.Api.Membership;

/// <summary>The directory of member organisations.</summary>
internal static class MemberEndpoints
{
    public static void MapMembers(this IEndpointRouteBuilder routes)
    {
        var members = routes.MapGroup("/members").WithTags("Members");
        members.MapPost("/import", Import).Allow(Roles.Membership).Produces<ImportAnswer>()
            .WithSummary("Import a list (CSV or xlsx): all of it or nothing. ?dryRun=true says what would change, and every bad row.");
        members.MapGet("/", List).Allow(Roles.Membership | Roles.Policy).Produces<MemberPage>()
            .WithSummary("The member organisations, in the order of their ids.");
        members.MapGet("/{member}", Get).Allow(Roles.Membership | Roles.Policy | Roles.Respondent | Roles.Approver).Produces<MemberView>()
            .WithSummary("One member organisation. Its contact is for membership staff and its own people.");
    }

    /// <param name="Faults">Of a dry run: every bad row. An import that has one is refused whole.</param>
    internal sealed record ImportAnswer(
        bool DryRun, int Rows, int Added, int Changed, int Unchanged, int NotInList, ImmutableArray<ImportChange> Changes, ImmutableArray<Problem> Faults, Receipt? Receipt);

    private static async Task<IResult> Import(Upload upload, bool? dryRun, IGrainFactory grains, CancellationToken cancel)
    {
        using var file = new MemoryStream(upload.Body, writable: false);
        var list = upload.ContentType switch
        {
            "text/csv" => MemberListReader.ReadCsv(file),
            Upload.Xlsx => MemberListReader.ReadWorkbook(file),
            _ => null,
        };
        if (list is null) return HttpProblems.NotThisType($"text/csv or {Upload.Xlsx}").ToResult(StatusCodes.Status415UnsupportedMediaType);
        if (!list.Is(out var rows)) return list.Problems.ToResult();
        var imported = await grains.MemberDirectory().Import(new(upload.Actor, upload.Request, rows, dryRun ?? false), cancel);
        return imported.ToResult(done => Reply.Json(
            Answer(dryRun ?? false, done.Summary, done.Receipt)));
    }

    private static ImportAnswer Answer(bool dryRun, ImportSummary summary, Receipt? receipt) => new(
        dryRun, summary.Rows, summary.Added, summary.Changed, summary.Unchanged, summary.NotInList, summary.Changes, summary.Faults, receipt);

    private static async Task<IResult> List(string? after, int? limit, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        Paging.Limit(limit) is { } most
            ? Reply.Json(await grains.MemberDirectory().List(new(Bearer.Of(http), after, most), cancel))
            : HttpProblems.BadPaging().ToResult();

    private static async Task<IResult> Get(string member, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        MemberId.TryParse(member, out var id)
            ? (await grains.GetGrain<IMemberGrain>(id.Stream).Get(new(Bearer.Of(http)), cancel)).ToResult()
            : Problems.NoSuchMember().ToResult();
}
