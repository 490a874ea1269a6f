using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Evidence;

namespace Clinks.Engage.Api.Evidence;

/// <summary>The coding frame: its themes, a new one, other names, and no more of one.</summary>
public static class FramePages
{
    internal const string EnglishField = "name", WelshField = "welsh", KindField = "kind", UnderField = "under";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/evidence/frame", (HttpContext http, IGrainFactory grains, CancellationToken cancel) => Look(new("", "", "", "", []), http, grains, cancel)).Page(Roles.Policy);
        one.MapPost("/evidence/frame", Add).Page(Roles.Policy);
        one.MapGet("/evidence/frame/{theme}", (string theme, HttpContext http, IGrainFactory grains, CancellationToken cancel) => LookAt(theme, null, http, grains, cancel)).Page(Roles.Policy);
        one.MapPost("/evidence/frame/{theme}", Rename).Page(Roles.Policy);
        one.MapPost("/evidence/frame/{theme}/retire", Retire).Page(Roles.Policy);
    }

    public sealed record TypedTheme(string English, string Welsh, string Kind, string Under, ImmutableArray<Problem> Problems);

    public sealed record FrameModel(StaffEngagement Engagement, CodingFrame Frame, TypedTheme Typed);

    public sealed record ThemeModel(StaffEngagement Engagement, CodingFrame Frame, Theme Theme, TypedTheme Typed);

    internal static string PathOf(StaffEngagement engagement) => EvidencePages.PathOf(engagement) + "/frame";

    private static async Task<IResult> Look(TypedTheme typed, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Load(http, grains, cancel)).ToResult(model => Show.Page<FramePage, FrameModel>(http, model with { Typed = typed }, StatusOf(typed)));

    /// <summary>Ids are made of names: nobody has to think one up, and a name of other letters has one, too.</summary>
    private static async Task<IResult> Add(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var typed = Typed(form);
        var id = ThemeId.TryParse(Slug.Of(typed.English), out var made) ? made : ThemeId.Parse("theme");
        var kind = Enum.GetValues<ThemeKind>().Where(one => one.ToString() == typed.Kind).ToArray() is [var known] ? known : (ThemeKind)(-1);
        var under = ThemeId.TryParse(typed.Under, out var position) ? position : (ThemeId?)null;
        var added = await grains.Evidence(NameFilter.IdOf(http)).AddTheme(new(form.Actor, form.Request, id, kind, under, Named(typed)), cancel);
        return await Done(added, typed, problems => Look(problems, http, grains, cancel), http, grains, cancel);
    }

    private static async Task<IResult> LookAt(string theme, TypedTheme? typed, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Load(http, grains, cancel)).ToResult(model => ThemeId.TryParse(theme, out var id) && model.Frame.Find(id) is { } found
            ? Show.Page<ThemePage, ThemeModel>(http, new(model.Engagement, model.Frame, found, typed ?? new(found.Name.English, found.Name.Welsh ?? "", "", "", [])), typed is null ? StatusCodes.Status200OK : StatusOf(typed))
            : EvidenceProblems.NoSuchTheme().ToResult());

    private static async Task<IResult> Rename(string theme, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (!ThemeId.TryParse(theme, out var id)) return EvidenceProblems.NoSuchTheme().ToResult();
        var typed = Typed(form);
        return await Done(
            await grains.Evidence(NameFilter.IdOf(http)).RenameTheme(new(form.Actor, form.Request, id, Named(typed)), cancel), typed, problems => LookAt(theme, problems, http, grains, cancel), http, grains, cancel);
    }

    private static async Task<IResult> Retire(string theme, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        ThemeId.TryParse(theme, out var id)
            ? await Done(await grains.Evidence(NameFilter.IdOf(http)).RetireTheme(new(form.Actor, form.Request, id), cancel), Typed(form), problems => Task.FromResult(problems.Problems.ToResult()), http, grains, cancel)
            : EvidenceProblems.NoSuchTheme().ToResult();

    private static async Task<IResult> Done(
        Outcome<Answered<Domain.Nothing>> outcome, TypedTheme typed, Func<TypedTheme, Task<IResult>> again, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        !outcome.Succeeded ? await again(typed with { Problems = outcome.Problems })
        : (await StaffEngagement.Load(http, grains, cancel)).ToResult(engagement => Show.Next(PathOf(engagement)));

    private static async Task<Outcome<FrameModel>> Load(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return Outcome.Refused<FrameModel>(loaded.Problems);
        return (await grains.Evidence(engagement.View.Id).Get(new(engagement.Actor), cancel)).Map(view => new FrameModel(engagement, view.Frame, new("", "", "", "", [])));
    }

    private static TypedTheme Typed(PageForm form) => new(form[EnglishField].Trim(), form[WelshField].Trim(), form[KindField], form[UnderField], []);

    private static Wording Named(TypedTheme typed) => new(typed.English, typed.Welsh.Length > 0 ? typed.Welsh : null);

    private static int StatusOf(TypedTheme typed) => typed.Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
