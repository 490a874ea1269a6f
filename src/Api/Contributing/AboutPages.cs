using Clinks.Engage.Api.Pages;

namespace Clinks.Engage.Api.Contributing;

/// <summary>Under the code: who they are, in bands, where a yes to telling it came after the words were sent.</summary>
public static class AboutPages
{
    internal const string Path = "/yours/about";

    public sealed record AboutModel(AboutAsked Asked, bool Missing);

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Get).OpenPage();
        pages.MapPost(Path, Post).OpenPage();
    }

    private static async Task<IResult> Get(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await Yours.Load(http, grains, cancel) is not { } yours ? Show.Next(CodePages.Path)
        : yours.AsksAbout is { } asked ? Show.Page<AboutPage, AboutModel>(http, new(asked, false))
        : Show.Next(YoursPages.Held);

    private static async Task<IResult> Post(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (LanguageChoice.Chosen(http, form)) return Show.Next(Path);
        if (await Yours.Load(http, grains, cancel) is not { } yours) return Show.Next(CodePages.Path);
        if (yours.AsksAbout is not { } asked) return Show.Next(YoursPages.Held);
        if (asked.Read(form) is not { } attributes) return Show.Page<AboutPage, AboutModel>(http, new(asked, true), StatusCodes.Status422UnprocessableEntity);
        return await YoursPages.Act(http, grains, (grain, now) => grain.Describe(new(now.Actor, form.Request, attributes), cancel), cancel);
    }
}
