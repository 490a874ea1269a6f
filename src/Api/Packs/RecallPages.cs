using System.Globalization;
using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Grains.Packs;

namespace Clinks.Engage.Api.Packs;

/// <summary>Asking back what was handed out: a drafted letter, that it was sent, and what became of it.</summary>
public static class RecallPages
{
    internal const string QuotesField = "quotes", EndField = "end";

    private const string Route = "/packs/{pack:int}/recall/{handing:int}";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet(Route, Look).Page(PacksPages.Readers);
        one.MapPost(Route + "/sent", Sent).Page(PacksPages.Readers);
        one.MapPost(Route + "/settled", Settled).Page(PacksPages.Readers);
    }

    public sealed record RecallModel(StaffEngagement Engagement, Pack Pack, HandingView View)
    {
        internal string Path => PathOf(Engagement, Pack.Number, View.Handing.Number);
    }

    internal static string PathOf(StaffEngagement engagement, int pack, int handing) => $"{PackPages.PathOf(engagement, pack)}/recall/{handing.ToString(CultureInfo.InvariantCulture)}";

    private static async Task<IResult> Look(int pack, int handing, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        return (await grains.Packs(engagement.View.Id).Get(new(engagement.Actor), cancel)).ToResult(register =>
            register.Packs.FirstOrDefault(one => one.Pack.Number == pack) is { } found && found.Handings.FirstOrDefault(one => one.Handing.Number == handing) is { } view
                ? Show.Page<RecallPage, RecallModel>(http, new(engagement, found.Pack, view))
                : PackProblems.NoSuchHanding().ToResult());
    }

    /// <summary>Just what stood in the letter is asked back, whatever is to be besides by now.</summary>
    private static async Task<IResult> Sent(int pack, int handing, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await Act(pack, handing, packs => packs.SendRecall(new(form.Actor, form.Request, pack, handing, [.. form[QuotesField].Split(',').Select(Number)]), cancel), http, grains, cancel);

    private static async Task<IResult> Settled(int pack, int handing, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        Enum.GetValues<RecallEnd>().Where(one => one.ToString() == form[EndField]).ToArray() is [var end]
            ? await Act(pack, handing, packs => packs.CloseRecall(new(form.Actor, form.Request, pack, handing, end), cancel), http, grains, cancel)
            : EndWanted().ToResult();

    private static Problem EndWanted() => new("recall-end-wanted", ProblemKind.Invalid, "It was not said what became of it.", EndField, "Go back and choose one.");

    private static async Task<IResult> Act(int pack, int handing, Func<IPacksGrain, Task<Outcome<Answered<HandingNumber>>>> act, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        return (await act(grains.Packs(engagement.View.Id))).ToResult(_ => Show.Next(PathOf(engagement, pack, handing)));
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
