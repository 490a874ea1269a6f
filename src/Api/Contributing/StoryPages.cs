using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>Telling, saving and coming back.</summary>
public static class StoryPages
{
    internal const string Path = "/telling/story", Saved = "/telling/saved";

    // Three long answers, each character of which may be nine on the way; a longer one is told so at its field.
    private const int MostBytes = 2 * 1024 * 1024;

    public sealed record Model(Drafting Drafting, IReadOnlyList<StoryField> Fields, bool Own)
    {
        public bool HasErrors => Fields.Any(one => one.Error is not null);
    }

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Get).OpenPage();
        pages.MapPost(Path, Post).OpenPage(MostBytes, takesStaleForms: true);
        pages.MapGet(Saved, SavedNow).OpenPage();
    }

    private static async Task<IResult> Get(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await Drafting.Load(http, grains, cancel) is { } drafting ? Shown(http, drafting) : Drafting.Ended(http);

    private static async Task<IResult> SavedNow(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await Drafting.Load(http, grains, cancel) is { } drafting ? Show.Page<SavedPage, Model>(http, new(drafting, [], drafting.Own)) : Drafting.Ended(http);

    private static async Task<IResult> Post(PageForm form, HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel)
    {
        if (!form.Trusted) return KeptForm.Again(http, form.Fields);
        var language = LanguageChoice.Chosen(http, form);
        if (await Drafting.Load(http, grains, cancel) is not { } drafting) return Drafting.Ended(http, WritingFields.All.Select(question => form[StoryField.Field(question)]));
        // What was typed for another contribution, in a tab that is older than the one on this device, does not end up in this.
        if (form["contribution"] != drafting.Id.Value) return Drafting.Ended(http, WritingFields.All.Select(question => form[StoryField.Field(question)]));
        var own = form["own"] == "yes";
        if (own != drafting.Own && cookies.ReadDraft(http) is { } kept) cookies.Keep(http, kept with { Own = own });

        var saving = await StorySaving.Save(http, drafting, form, grains, cancel);
        if (!saving.Is(out var saved)) return saving.Problems.ToResult();
        if (saved.Any(field => field.Error is not null)) return Show.Page<StoryPage, Model>(http, new(drafting, saved, own), StatusCodes.Status422UnprocessableEntity);
        if (language) return Show.Next(Path);
        if (form["go"] == "later") return Show.Next(Saved);
        return saved.All(field => field.Text.Length == 0)
            ? Show.Page<StoryPage, Model>(http, new(drafting, [saved[0] with { Error = ContributingTexts.NothingWritten }, .. saved.Skip(1)], own), StatusCodes.Status422UnprocessableEntity)
            : Show.Next(UsesPages.Path);
    }

    private static IResult Shown(HttpContext http, Drafting drafting) => Show.Page<StoryPage, Model>(http, new(drafting, StoryField.AsSaved(drafting), drafting.Own));
}
