using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Membership;

namespace Clinks.Engage.Api.Membership;

/// <summary>The directory in a browser: looking, and importing a list after one has seen what it would do.</summary>
public static class MemberPages
{
    internal const string Path = "/staff/members";
    private const int PageSize = 50;

    internal static void MapMemberPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, List).Page(Roles.Membership | Roles.Policy);
        ImportPages.Map(pages);
    }

    /// <param name="After">The last of the page before; null on the first.</param>
    public sealed record ListModel(ImmutableArray<MemberDetails> Members, string? After, string? Next, bool MayImport);

    private static async Task<IResult> List(string? after, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var actor = Bearer.Of(http);
        var page = await grains.MemberDirectory().List(new(actor, after, PageSize), cancel);
        return Show.Page<MembersPage, ListModel>(http, new(page.Members, after, page.Next, actor.Holds(Roles.Membership)));
    }
}
