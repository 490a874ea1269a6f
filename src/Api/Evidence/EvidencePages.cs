using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Membership;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Evidence;

namespace Clinks.Engage.Api.Evidence;

/// <summary>What policy staff make of what was told: reading, marking, coding, quoting.</summary>
public static class EvidencePages
{
    internal static void MapEvidence(this IEndpointRouteBuilder pages) => StaffEngagement.Map(pages, one =>
    {
        one.MapGet("/evidence", List).Page(Roles.Policy);
        SourcePages.Map(one);
        PassagePages.Map(one);
        PassageListPages.Map(one);
        FramePages.Map(one);
    });

    /// <param name="ToApprove">Quotes that a second person has not answered yet.</param>
    public sealed record SourcesModel(StaffEngagement Engagement, EvidenceSources Sources, IReadOnlyDictionary<MemberId, string> Names, int ToApprove);

    internal static string PathOf(StaffEngagement engagement) => engagement.Path + "/evidence";

    private static async Task<IResult> List(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var evidence = grains.Evidence(engagement.View.Id);
        var listed = await evidence.GetSources(new(engagement.Actor), cancel);
        if (!listed.Is(out var sources)) return listed.Problems.ToResult();
        var marked = await evidence.Get(new(engagement.Actor), cancel);
        if (!marked.Is(out var view)) return marked.Problems.ToResult();
        var names = await NamesOf(sources.Sources.Any(source => source.Member is not null), engagement.Actor, grains, cancel);
        return Show.Page<SourcesPage, SourcesModel>(http, new(engagement, sources, names, view.Passages.Count(passage => passage.Quote is { ApprovedBy: null })));
    }

    internal static async Task<IReadOnlyDictionary<MemberId, string>> NamesOf(bool any, Actor actor, IGrainFactory grains, CancellationToken cancel) =>
        any ? (await WholeDirectory.Read(grains, actor, cancel)).ToDictionary(member => member.Id, member => member.Name) : new Dictionary<MemberId, string>();

    /// <summary>The themes that a form names; null where one of them cannot be a theme.</summary>
    internal static ImmutableArray<ThemeId>? ThemesOf(PageForm form)
    {
        var themes = form.Fields[ThemeChoice.Theme].Select(text => ThemeId.TryParse(text, out var id) ? id : (ThemeId?)null).ToList();
        return themes.Contains(null) ? null : [.. themes.Select(theme => theme!.Value)];
    }
}
