using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Assisting;

/// <summary>The posters of a consultation: making one, printing it, stopping it, and how much comes by each.</summary>
public static class PosterPages
{
    internal const string PlaceField = "place";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/posters", (HttpContext http, IGrainFactory grains, CancellationToken cancel) => List("", [], http, grains, cancel)).Page(Roles.Policy);
        one.MapPost("/posters", Make).Page(Roles.Policy);
        one.MapGet("/posters/{poster}", Print).Page(Roles.Policy);
        one.MapGet("/posters/{poster}/stop", AskStop).Page(Roles.Policy);
        one.MapPost("/posters/{poster}/stop", Stop).Page(Roles.Policy);
    }

    /// <param name="Place">What was typed.</param>
    public sealed record ListModel(StaffEngagement Engagement, PosterRegister Register, string Place, ImmutableArray<Problem> Problems)
    {
        public string Path => Engagement.Path + "/posters";
    }

    /// <param name="Address">That people type or photograph.</param>
    public sealed record PrintModel(StaffEngagement Engagement, Poster Poster, string Address);

    private static async Task<IResult> List(string place, ImmutableArray<Problem> problems, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        return (await grains.Posters(engagement.View.Id).List(new(engagement.Actor), cancel)).ToResult(register =>
            Show.Page<PostersPage, ListModel>(http, new(engagement, register, place, problems), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity));
    }

    private static async Task<IResult> Make(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var id = NameFilter.IdOf(http);
        var made = await grains.Posters(id).Make(new(form.Actor, form.Request, form[PlaceField]), cancel);
        return made.Is(out var answered) ? Show.Next($"/staff/consultations/{id.Name}/posters/{answered.Answer.Code}") : await List(form[PlaceField], made.Problems, http, grains, cancel);
    }

    private static async Task<IResult> Print(string poster, HttpContext http, IGrainFactory grains, Addresses addresses, CancellationToken cancel) =>
        (await Find(poster, http, grains, cancel)).ToResult(found =>
            Show.Page<PosterPage, PrintModel>(http, new(found.Engagement, found.Poster, addresses.Of($"/tell/{found.Engagement.View.Id.Name}/{found.Poster.Code}"))));

    private static async Task<IResult> AskStop(string poster, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Find(poster, http, grains, cancel)).ToResult(found => Show.Page<StopPosterPage, PrintModel>(http, new(found.Engagement, found.Poster, "")));

    private static async Task<IResult> Stop(string poster, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var id = NameFilter.IdOf(http);
        var stopped = await grains.Posters(id).Stop(new(form.Actor, form.Request, poster), cancel);
        return stopped.Succeeded || stopped.Problems is [{ Code: "already-so" }] ? Show.Next($"/staff/consultations/{id.Name}/posters") : stopped.Problems.ToResult();
    }

    private static async Task<Outcome<(StaffEngagement Engagement, Poster Poster)>> Find(string code, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return Outcome.Refused<(StaffEngagement, Poster)>(loaded.Problems);
        return (await grains.Posters(engagement.View.Id).List(new(engagement.Actor), cancel)).Then(register =>
            register.Posters.FirstOrDefault(one => one.Poster.Code == code) is { } found ? Outcome.Done((engagement, found.Poster)) : ContributionProblems.NoSuchPoster());
    }
}
