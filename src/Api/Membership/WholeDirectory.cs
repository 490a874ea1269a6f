using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Membership;

namespace Clinks.Engage.Api.Membership;

/// <summary>All members at once, for pages that name some of them. The sector is about 1,700 organisations: a page or two.</summary>
internal static class WholeDirectory
{
    private const int PageSize = 1_000;

    public static async Task<ImmutableArray<MemberDetails>> Read(IGrainFactory grains, Actor actor, CancellationToken cancel)
    {
        var all = ImmutableArray.CreateBuilder<MemberDetails>();
        string? after = null;
        do
        {
            var page = await grains.MemberDirectory().List(new(actor, after, PageSize), cancel);
            all.AddRange(page.Members);
            after = page.Next;
        }
        while (after is not null);
        return all.DrainToImmutable();
    }
}
