using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.Engagements;

namespace Clinks.Engage.Api.Assisting;

/// <summary>Which contributions wait for whoever asks. Nothing of what was told is on it.</summary>
public static class FindingPages
{
    internal const string Path = "/staff/contributions";
    internal const string ConsultationField = "consultation", AllField = "all", AfterField = "after", FindField = "find";
    internal const Roles Finders = Roles.Policy | Roles.Steward | Roles.SafeguardingLead | Roles.DataProtectionLead;
    private const int PageSize = 50, MostConsultations = 1_000;

    internal static void Map(IEndpointRouteBuilder pages) => pages.MapGet(Path, List).Page(Finders);

    /// <param name="Titles">Of consultations.</param>
    /// <param name="Only">The consultation that is looked at; null: all.</param>
    /// <param name="Open">Consultations for which something can be taken down.</param>
    /// <param name="NotFound">A number was asked for that is none.</param>
    public sealed record ListModel(ContributionList List, IReadOnlyDictionary<EngagementId, Wording> Titles, EngagementId? Only, bool All, bool NotFound, Actor Actor, DateTimeOffset Now, ImmutableArray<EngagementView> Open)
    {
        /// <summary>The same list from here on, or with more in it.</summary>
        public string With(bool all, ContributionId? after) =>
            $"{Path}?{AllField}={(all ? "yes" : "no")}{(Only is { } only ? $"&{ConsultationField}={only.Name}" : "")}{(after is { } last ? $"&{AfterField}={last}" : "")}";
    }

    private static async Task<IResult> List(HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel)
    {
        var actor = Bearer.Of(http);
        var query = http.Request.Query;
        var find = query[FindField].ToString().Trim();
        if (ContributionId.TryParse(find, out var found)) return Show.Next(StandingPages.PathOf(found));
        EngagementId? only = EngagementId.TryCreate(EngagementKind.Consultation, query[ConsultationField], out var named) ? named : null;
        var all = query[AllField] == "yes" && actor.Holds(Roles.Steward | Roles.DataProtectionLead);
        ContributionId? after = ContributionId.TryParse(query[AfterField], out var last) ? last : null;
        var list = await grains.ContributionDirectory().List(new(actor, only, all, after, PageSize), cancel);
        var titles = await grains.EngagementDirectoryGrain().List(new(Actor.System, EngagementKind.Consultation, null, MostConsultations), cancel);
        return Show.Page<FindingPage, ListModel>(
            http, new(list, titles.Engagements.ToDictionary(one => one.Id, one => one.Title), only, all, find.Length > 0, actor, clock.GetUtcNow(), [.. titles.Engagements.Where(one => one.Stage is Stage.Open)]),
            find.Length > 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }
}
