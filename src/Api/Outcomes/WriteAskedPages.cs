using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Outcomes;

namespace Clinks.Engage.Api.Outcomes;

/// <summary>"We asked": what was asked, and whom.</summary>
public static class WriteAskedPages
{
    internal const string EnglishField = "asked", WelshField = EnglishField + PublicWords.Welsh;

    /// <summary>Each text is refused where it is too long, and comes back to be made shorter.</summary>
    internal const int MostBytes = 512 * 1024;

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/outcomes/asked", (HttpContext http, IGrainFactory grains, CancellationToken cancel) => Look(null, [], http, grains, cancel)).Page(Roles.Policy);
        one.MapPost("/outcomes/asked", Write).Page(Roles.Policy, MostBytes, takesStaleForms: true);
    }

    /// <param name="Theirs">What a colleague wrote meanwhile, where that is why it was not saved.</param>
    public sealed record AskedModel(StaffOutcomePages.DraftModel Draft, Wording Typed, Wording? Theirs, ImmutableArray<Problem> Problems);

    private static async Task<IResult> Look(Wording? typed, ImmutableArray<Problem> problems, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await StaffOutcomePages.Load(http, grains, cancel)).ToResult(draft => Show.Page<WriteAskedPage, AskedModel>(
            http,
            new(draft, typed ?? draft.View.Asked?.Text ?? new("", ""), Meanwhile.HasChanged(problems) ? draft.View.Asked?.Text : null, problems),
            Meanwhile.StatusOf(problems)));

    private static async Task<IResult> Write(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (!form.Trusted) return KeptForm.Again(http, form.Fields);
        var typed = new Wording(form[EnglishField], form[WelshField]);
        var written = await grains.Outcomes(NameFilter.IdOf(http)).WriteAsked(new(form.Actor, form.Request, typed, Meanwhile.Seen(form)), cancel);
        if (!Meanwhile.IsDone(written)) return await Look(typed, written.Problems, http, grains, cancel);
        return (await StaffOutcomePages.Load(http, grains, cancel)).ToResult(draft => Show.Next(draft.Path));
    }
}
