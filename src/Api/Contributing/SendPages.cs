using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>Looking at it once more, sending it, and the code, which is shown once.</summary>
public static class SendPages
{
    internal const string Check = "/telling/check", SendPath = "/telling/send";

    public sealed record CheckModel(Drafting Drafting, DateTimeOffset Now)
    {
        public AboutAsked? Asked => AboutAsked.Of(Drafting.Held.Consent, null, Now);
    }

    /// <param name="Code">Null where it was shown already.</param>
    public sealed record SentModel(string? Code, Receipt Receipt);

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Check, Get).OpenPage();
        pages.MapGet(SendPath, () => Show.Next(Check)).OpenPage();
        pages.MapPost(SendPath, Send).OpenPage();
    }

    private static async Task<IResult> Get(HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel)
    {
        if (await Drafting.Load(http, grains, cancel) is not { } drafting) return Drafting.Ended(http);
        if (drafting.Draft.Fields.IsEmpty) return Show.Next(StoryPages.Path);
        return Show.Page<CheckPage, CheckModel>(http, new(drafting, clock.GetUtcNow()));
    }

    private static async Task<IResult> Send(PageForm form, HttpContext http, IGrainFactory grains, ContributorCookies cookies, TimeProvider clock, CancellationToken cancel)
    {
        if (LanguageChoice.Chosen(http, form)) return Show.Next(Check);
        // The answer may have been lost on its way: the same form once more, from the same browser, is answered as before.
        var drafting = await Drafting.Load(http, grains, cancel);
        var sender = drafting is not null ? new(drafting.Id, cookies.ReadDraft(http)!.Visitor) : cookies.ReadSender(http);
        if (sender is null || form["contribution"] != sender.Contribution.Value) return Drafting.Ended(http);
        // Kept only where they let it be told.
        var about = drafting is null ? null : AboutAsked.Of(drafting.Held.Consent, null, clock.GetUtcNow())?.Read(form);
        var sent = await grains.Contribution(sender.Contribution).Finish(new(sender.Actor, form.Request, about, null), cancel);
        // Not again, and nothing is lost: the code was shown, or will be to who sent it first.
        if (sent.Problems is [{ Code: "contribution-finished-already" or "no-such-contribution" }]) return Drafting.Ended(http);
        return sent.ToResult(answered =>
        {
            cookies.Keep(http, sender);
            return Show.Page<SentPage, SentModel>(http, new(answered.Answer.Code, answered.Receipt));
        });
    }
}
