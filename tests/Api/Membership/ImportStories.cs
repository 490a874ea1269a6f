using System.Text;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Membership;

/// <summary>A list comes in whole or not at all, and a dry run says what it would do.</summary>
public sealed class ImportStories(Platform platform)
{
    private const string Headings = "Name,Income band,Region,Specialist,Contact name,Contact email\n";

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing()
    {
        var membership = await platform.As(Roles.Membership, who: "dry-run");
        var list = Headings + "Dry Rowan,not known,London,No,Somebody Here,somebody@example.org\n";
        var dry = (await membership.Upload("/v1/members/import?dryRun=true", Encoding.UTF8.GetBytes(list), "text/csv")).Is(HttpStatusCode.OK);
        Assert.Equal(("True", "1", "0"), (dry.Field("dryRun"), dry.Field("added"), dry.Field("changed")));
        Assert.False(dry.Json.TryGetProperty("receipt", out _));
        Assert.DoesNotContain("omebody", dry.Text);
        (await membership.Get("/v1/members/dry-rowan")).Refused(404, "no-such-member");

        var done = (await membership.Upload("/v1/members/import", Encoding.UTF8.GetBytes(list), "text/csv")).Is(HttpStatusCode.OK);
        Assert.Equal(dry.Json.GetProperty("changes").ToString(), done.Json.GetProperty("changes").ToString());
        Assert.InRange(done.Position, 1, long.MaxValue);
        var again = (await membership.Upload("/v1/members/import", Encoding.UTF8.GetBytes(list), "text/csv")).Is(HttpStatusCode.OK);
        Assert.Equal(("0", "1"), (again.Field("added"), again.Field("unchanged")));
    }

    [Fact]
    public async Task One_bad_row_keeps_all_rows_out_and_every_bad_row_is_named()
    {
        var membership = await platform.As(Roles.Membership, who: "bad-rows");
        var list = Encoding.UTF8.GetBytes(Headings + "Good Rowan,not known,London,No,,\nBad Rowan,lots,London,No,,\nWorse Rowan,not known,Atlantis,No,,\n");
        var refused = (await membership.Upload("/v1/members/import", list, "text/csv")).Refused(422, "income-band-unknown");
        string[] codes = ["income-band-unknown", "region-unknown"];
        Assert.Equal(codes, refused.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()));
        Assert.All(refused.Json.GetProperty("problems").EnumerateArray(), problem => Assert.Contains("row", problem.GetProperty("where").GetString()));
        (await membership.Get("/v1/members/good-rowan")).Refused(404, "no-such-member");
        var dry = (await membership.Upload("/v1/members/import?dryRun=true", list, "text/csv")).Is(HttpStatusCode.OK);
        Assert.Equal(codes, dry.Json.GetProperty("faults").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_list_is_paged_without_losing_or_repeating_anybody()
    {
        var policy = await platform.As(Roles.Policy, who: "paging");
        var seen = new List<string>();
        for (string? after = null; ;)
        {
            var page = (await policy.Get("/v1/members?limit=50" + (after is null ? "" : "&after=" + after))).Is(HttpStatusCode.OK).Json;
            seen.AddRange(page.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()!));
            if (!page.TryGetProperty("next", out var next)) break;
            after = next.GetString();
        }

        Assert.Equal(seen.Order(StringComparer.Ordinal).Distinct(), seen);
        Assert.Equal(Platform.Members, seen.Count(id => id.StartsWith("oak-", StringComparison.Ordinal)));
    }
}
