using System.Globalization;
using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.Packs;

namespace Clinks.Engage.Api.Packs;

/// <summary>One pack: what of it would leave at this moment and what not, asking for what is missing, and the file.</summary>
public static class PackPages
{
    internal const string QuoteField = "quote", LanguageField = "tongue";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/packs/{pack:int}", (int pack, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Look(pack, [], http, grains, cancel)).Page(Roles.Policy);
        one.MapPost("/packs/{pack:int}/ask", Ask).Page(Roles.Policy);
        one.MapPost("/packs/{pack:int}/approve", Approve).Page(Roles.Policy);
        one.MapPost("/packs/{pack:int}/download", Download).Page(Roles.Policy);
    }

    /// <param name="Problems">Why no file was made.</param>
    public sealed record PackModel(StaffEngagement Engagement, PackPreview Preview, PackView View, ImmutableArray<Problem> Problems)
    {
        internal string Path => PathOf(Engagement, View.Pack.Number);
    }

    internal static string PathOf(StaffEngagement engagement, int pack) => $"{engagement.Path}/packs/{pack.ToString(CultureInfo.InvariantCulture)}";

    private static async Task<IResult> Look(int pack, ImmutableArray<Problem> problems, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var packs = grains.Packs(engagement.View.Id);
        var preview = await packs.Preview(new(engagement.Actor, pack), cancel);
        if (!preview.Is(out var shown)) return preview.Problems.ToResult();
        return (await packs.Get(new(engagement.Actor), cancel)).ToResult(register => Show.Page<PackPage, PackModel>(
            http, new(engagement, shown, register.Packs[pack - 1], problems), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status409Conflict));
    }

    private static Task<IResult> Ask(int pack, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        About(pack, form, left => left.Asked is null, left => grains.Contribution(left.Contribution!.Value).AskForUse(new(form.Actor, form.Request, left.Wanted!), cancel), http, grains, cancel);

    private static Task<IResult> Approve(int pack, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        About(pack, form, left => left.Asked is not null, left => grains.Contribution(left.Contribution!.Value).AnswerUse(new(form.Actor, form.Request, left.Asked!.Number, Approve: true), cancel), http, grains, cancel);

    /// <summary>Something about a quote that only wants a yes. What wants none any more is there already.</summary>
    private static async Task<IResult> About(
        int pack, PageForm form, Predicate<LeftOut> isFor, Func<LeftOut, Task<Outcome<Answered<ContributionNow>>>> act, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var preview = await grains.Packs(engagement.View.Id).Preview(new(engagement.Actor, pack), cancel);
        if (!preview.Is(out var shown)) return preview.Problems.ToResult();
        var left = shown.LeftOut.FirstOrDefault(one => one.Quote.ToString(CultureInfo.InvariantCulture) == form[QuoteField] && one is { Wanted: not null, Contribution: not null });
        if (left is not null && isFor(left) && await act(left) is { Succeeded: false, Problems: var problems } && problems is not [{ Code: "already-so" }]) return problems.ToResult();
        return Show.Next(PathOf(engagement, pack) + "#left-out");
    }

    private static async Task<IResult> Download(int pack, PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var made = await new PackDownload(engagement, grains, form[LanguageField] == "welsh" ? Language.Welsh : Language.English, UkTime.DateOf(clock.GetUtcNow())).Make(pack, cancel);
        return made.Is(out var file) ? Microsoft.AspNetCore.Http.Results.File(file.Content, Upload.Xlsx, file.Name)
            : made.Problems.All(problem => problem.Kind is ProblemKind.Conflict || problem.Code is "pack-nothing-left") ? await Look(pack, made.Problems, http, grains, cancel)
            : made.Problems.ToResult();
    }
}
