using Clinks.Engage.Api.Contributing;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Assisting;

/// <summary>The first page of writing down for somebody: what the person is told, and who answers. Nothing is stored before it is sent.</summary>
public static class HandPages
{
    internal const string ReadField = "read";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var hand in Hand.All)
        {
            var group = pages.MapGroup($"{hand.Group}/{{name}}/{hand.Way}").AddEndpointFilter(new NameFilter(EngagementKind.Consultation));
            group.MapGet("/", (HttpContext http, IGrainFactory grains, CancellationToken cancel) => Start(hand, http, grains, cancel)).Page(hand.Roles);
            group.MapPost("/", (PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel) => Begin(hand, form, http, grains, clock, cancel)).Page(hand.Roles);
            HandWritingPages.Map(group, hand);
            HandPicturePages.Map(group, hand);
            HandSendingPages.Map(group, hand);
        }
    }

    /// <param name="Read">It was ticked that the person was told.</param>
    public sealed record StartModel(Hand Hand, Consultation About, WhoFields Typed, bool Read, IReadOnlyDictionary<string, Wording> Errors)
    {
        public string Path => Hand.PathOf(About.Id);
    }

    private static async Task<IResult> Start(Hand hand, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Handling.Find(hand, http, grains, cancel)).ToResult(about => Show.Page<HandStartPage, StartModel>(http, new(hand, about, WhoFields.Nothing, false, WhoFields.NoErrors)));

    private static async Task<IResult> Begin(Hand hand, PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel)
    {
        var found = await Handling.Find(hand, http, grains, cancel);
        if (!found.Is(out var about)) return found.Problems.ToResult();
        var typed = WhoFields.Read(form);
        // An organisation gives for the person, so nobody else does.
        if (hand.IsOrganisation) typed = typed with { Who = WhoFields.Self };
        var read = form[ReadField] == "yes";
        var errors = typed.Errors(clock.GetUtcNow()).ToDictionary(StringComparer.Ordinal);
        // On paper the person read it themselves.
        if (!read && !hand.IsPaper) errors[ReadField] = hand.IsOrganisation ? HandTexts.AgreedMissing : HandTexts.ScriptMissing;
        if (errors.Count > 0) return Show.Page<HandStartPage, StartModel>(http, new(hand, about, typed, read, errors), StatusCodes.Status422UnprocessableEntity);

        var asked = new BeginContribution(
            form.Actor, form.Request, about.Id, hand.Route, hand.IsOrganisation ? new(Giver.OrganisationOnBehalf, null, hand.Method) : typed.GivenBy(hand.Method),
            NoticeOf(hand, form, http), typed.Age, hand.IsOrganisation ? form.Actor.Member : null, null, null);
        var begun = await grains.Contribution(asked.Id).Begin(new(asked, null), cancel);
        return begun.ToResult(_ => Show.Next($"{hand.PathOf(about.Id)}/{asked.Id}"));
    }

    /// <summary>What the person was told, and by whom.</summary>
    private static Notice NoticeOf(Hand hand, PageForm form, HttpContext http) => ConsentNotice.Shown(PageContext.Of(http).Language, hand.Method, form.Actor.Id);
}
