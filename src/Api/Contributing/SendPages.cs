using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>Looking at it once more, sending it, and the code, which is shown once.</summary>
public static class SendPages
{
    internal const string Check = "/telling/check", SendPath = "/telling/send";

    /// <param name="AsksAbout">They said that role and region may stand beside their words.</param>
    public sealed record CheckModel(Drafting Drafting, DateTimeOffset Now, bool AsksAbout);

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
        var asks = drafting.Held.Consent.Grants.Any(grant => PurposeFields.Counts(grant) && grant.Provision.Attribution is Attribution.RoleAndRegion);
        return Show.Page<CheckPage, CheckModel>(http, new(drafting, clock.GetUtcNow(), asks));
    }

    private static async Task<IResult> Send(PageForm form, HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel)
    {
        if (LanguageChoice.Chosen(http, form)) return Show.Next(Check);
        // The answer may have been lost on its way: the same form once more, from the same browser, is answered as before.
        var sender = await Drafting.Load(http, grains, cancel) is { } drafting ? new(drafting.Id, cookies.ReadDraft(http)!.Visitor) : cookies.ReadSender(http);
        if (sender is null || form["contribution"] != sender.Contribution.Value) return Drafting.Ended(http);
        var sent = await grains.Contribution(sender.Contribution).Finish(new(sender.Actor, form.Request, AttributesOf(form), null), cancel);
        // Not again, and nothing is lost: the code was shown, or will be to who sent it first.
        if (sent.Problems is [{ Code: "contribution-finished-already" or "no-such-contribution" }]) return Drafting.Ended(http);
        return sent.ToResult(answered =>
        {
            cookies.Keep(http, sender);
            return Show.Page<SentPage, SentModel>(http, new(answered.Answer.Code, answered.Receipt));
        });
    }

    private static Attributes? AttributesOf(PageForm form) =>
        Named<ContributorRole>(form["role"]) is { } role && Named<Region>(form["region"]) is { } region ? new(role, region) : null;

    private static T? Named<T>(string text) where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text) : null;
}
