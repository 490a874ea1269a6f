using System.Globalization;
using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Grains.Evidence;
using Clinks.Engage.Grains.Packs;

namespace Clinks.Engage.Api.Packs;

/// <summary>The register of evidence packs, and planning one.</summary>
public static class PacksPages
{
    internal const Roles Readers = Roles.Policy | Roles.DataProtectionLead;

    /// <summary>Some thousand quotes can be ticked.</summary>
    private const int MostBytes = 256 * 1024;

    internal static void MapPacks(this IEndpointRouteBuilder pages) => StaffEngagement.Map(pages, one =>
    {
        one.MapGet("/packs", List).Page(Readers);
        one.MapGet("/packs/new", Ask).Page(Roles.Policy);
        one.MapPost("/packs/new", Plan).Page(Roles.Policy, MostBytes);
        PackPages.Map(one);
        RecallPages.Map(one);
    });

    public sealed record RegisterModel(StaffEngagement Engagement, RegisterView Register)
    {
        internal bool MayPlan => Engagement.Actor.Holds(Roles.Policy);
    }

    /// <param name="Evidence">Its passages are those that may be chosen: approved quotes, without their words.</param>
    /// <param name="Typed">What the form shows.</param>
    public sealed record PlanModel(StaffEngagement Engagement, EvidenceView Evidence, RegisterView Register, PlanPack Typed, ImmutableArray<Problem> Problems);

    private static async Task<IResult> List(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        return (await grains.Packs(engagement.View.Id).Get(new(engagement.Actor), cancel)).ToResult(register => Show.Page<RegisterPage, RegisterModel>(http, new(engagement, register)));
    }

    private static async Task<IResult> Ask(string? replaces, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await Load(http, grains, cancel);
        if (!loaded.Is(out var model)) return loaded.Problems.ToResult();
        return Answer(http, int.TryParse(replaces, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? model with { Typed = Corrected(model, number) } : model);
    }

    private static async Task<IResult> Plan(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await Load(http, grains, cancel);
        if (!loaded.Is(out var model)) return loaded.Problems.ToResult();
        var typed = new PlanPack(
            form.Actor, form.Request, form["title"].Trim(), BodyId.TryParse(form["recipient"], out var body) ? body : default,
            [.. form.Fields["quotes"].Select(Number).OfType<int>()], Number(form["release"]), Number(form["replaces"]));
        var planned = await grains.Packs(model.Engagement.View.Id).Plan(typed, cancel);
        return planned.Is(out var pack) ? Show.Next($"{model.Engagement.Path}/packs/{pack.Answer.Pack.ToString(CultureInfo.InvariantCulture)}")
            : planned.Problems.Any(problem => problem.Kind is ProblemKind.Forbidden) ? planned.Problems.ToResult()
            : Answer(http, model with { Typed = typed, Problems = planned.Problems });
    }

    private static async Task<Outcome<PlanModel>> Load(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return Outcome.Refused<PlanModel>(loaded.Problems);
        var evidence = await grains.Evidence(engagement.View.Id).Get(new(engagement.Actor), cancel);
        var register = await grains.Packs(engagement.View.Id).Get(new(engagement.Actor), cancel);
        return evidence.Then(view => register.Map(packs => new PlanModel(
            engagement, view with { Passages = [.. view.Passages.Where(passage => passage.Quote?.ApprovedBy is not null)] }, packs,
            new(engagement.Actor, new("", ""), "", default, [], null, null), [])));
    }

    /// <summary>As the pack that it replaces, less what was asked back from it, and what is to be.</summary>
    private static PlanPack Corrected(PlanModel model, int number)
    {
        if (model.Register.Packs.FirstOrDefault(one => one.Pack.Number == number) is not { Pack: var pack, Handings: var handings }) return model.Typed;
        var back = handings.SelectMany(one => one.Due.Concat(one.Handing.AskedBack)).ToHashSet();
        return model.Typed with
        {
            Title = pack.Title, Recipient = pack.Recipient, Release = pack.Release, Replaces = number,
            Quotes = [.. pack.Quotes.Where(quote => !back.Contains(quote) && model.Evidence.Passages.Any(passage => passage.Number == quote))],
        };
    }

    /// <summary>Null where nothing was chosen; what is no number is one that there is not.</summary>
    private static int? Number(string? text) => string.IsNullOrEmpty(text) ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static IResult Answer(HttpContext http, PlanModel model) =>
        Show.Page<PlanPackPage, PlanModel>(http, model, model.Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
