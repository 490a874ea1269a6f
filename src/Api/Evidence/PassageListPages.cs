using System.Globalization;
using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Evidence;

namespace Clinks.Engage.Api.Evidence;

/// <summary>Passages with their words: by theme, or those whose quotes wait for a second person.</summary>
public static class PassageListPages
{
    private const int PageSize = 25;

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/evidence/passages", ByTheme).Page(Roles.Policy);
        one.MapGet("/evidence/quotes", ToApprove).Page(Roles.Policy);
    }

    /// <param name="Theme">Null: all.</param>
    /// <param name="After">The last number of the page before; 0 on the first.</param>
    /// <param name="Next">The last number of this page, where there are more.</param>
    public sealed record PassagesModel(StaffEngagement Engagement, CodingFrame Frame, IReadOnlyDictionary<ThemeId, int> Counts, Theme? Theme, PassageTexts Texts, int After, int? Next, bool IsToApprove);

    private static Task<IResult> ByTheme(string? theme, string? after, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        List(isToApprove: false, theme, after, http, grains, cancel);

    private static Task<IResult> ToApprove(string? after, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        List(isToApprove: true, null, after, http, grains, cancel);

    private static async Task<IResult> List(bool isToApprove, string? theme, string? after, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var evidence = grains.Evidence(engagement.View.Id);
        var marked = await evidence.Get(new(engagement.Actor), cancel);
        if (!marked.Is(out var view)) return marked.Problems.ToResult();
        var chosen = ThemeId.TryParse(theme, out var id) ? view.Frame.Find(id) : null;
        if (chosen is null && !string.IsNullOrEmpty(theme)) return EvidenceProblems.NoSuchTheme().ToResult();
        var from = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var all = view.Passages.Where(passage => isToApprove ? passage.Quote is { ApprovedBy: null } : chosen is null || passage.Themes.Any(one => Belongs(one, chosen, view.Frame))).ToList();
        var page = all.Where(passage => passage.Number > from).OrderBy(passage => passage.Number).Take(PageSize + 1).ToList();
        var read = await evidence.ReadPassages(new(engagement.Actor, [.. page.Take(PageSize).Select(passage => passage.Number)]), cancel);
        return read.ToResult(texts => Show.Page<PassagesPage, PassagesModel>(
            http, new(engagement, view.Frame, Counts(view), chosen, texts, from, page.Count > PageSize ? page[PageSize - 1].Number : null, isToApprove)));
    }

    /// <summary>A position has what its asks have.</summary>
    private static bool Belongs(ThemeId coded, Theme chosen, CodingFrame frame) => coded == chosen.Id || frame.Find(coded)?.Under == chosen.Id;

    private static Dictionary<ThemeId, int> Counts(EvidenceView view) =>
        view.Passages.SelectMany(passage => passage.Themes).GroupBy(theme => theme).ToDictionary(group => group.Key, group => group.Count());
}
