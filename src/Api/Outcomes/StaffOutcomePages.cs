using System.Globalization;
using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;
using Clinks.Engage.Grains.Outcomes;

namespace Clinks.Engage.Api.Outcomes;

/// <summary>What happened, for policy staff: the draft, reading it as the public will, putting it forward, publishing it, taking it down.</summary>
public static class StaffOutcomePages
{
    internal const string EditionField = "edition", VersionField = "version", WhyField = "why", StepField = "step", ProposeStep = "propose", PublishStep = "publish";

    internal static void Map(IEndpointRouteBuilder pages) => StaffEngagement.Map(pages, one =>
    {
        one.MapGet("/outcomes", (HttpContext http, IGrainFactory grains, CancellationToken cancel) => Look<StaffOutcomePage>([], http, grains, cancel)).Page(Roles.Policy);
        one.MapPost("/outcomes", TakeDown).Page(Roles.Policy);
        one.MapGet("/outcomes/preview", (HttpContext http, IGrainFactory grains, CancellationToken cancel) => Look<PreviewOutcomePage>([], http, grains, cancel)).Page(Roles.Policy);
        one.MapPost("/outcomes/preview", Decide).Page(Roles.Policy);
        WriteAskedPages.Map(one);
        WriteEntryPages.Map(one);
    });

    public sealed record DraftModel(StaffEngagement Engagement, OutcomesView View, ImmutableArray<Problem> Problems)
    {
        internal string Path => PathOf(Engagement);

        internal string PublicPath => OutcomePages.PathOf(Engagement.View.Id);
    }

    internal static string PathOf(StaffEngagement engagement) => engagement.Path + "/outcomes";

    internal static string EntryPathOf(StaffEngagement engagement, int? entry) => $"{PathOf(engagement)}/entries/{entry?.ToString(CultureInfo.InvariantCulture) ?? "new"}";

    internal static async Task<Outcome<DraftModel>> Load(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return Outcome.Refused<DraftModel>(loaded.Problems);
        return (await grains.Outcomes(engagement.View.Id).Get(new(engagement.Actor), cancel)).Map(view => new DraftModel(engagement, view, []));
    }

    private static async Task<IResult> Look<TPage>(ImmutableArray<Problem> problems, HttpContext http, IGrainFactory grains, CancellationToken cancel) where TPage : EngagePage<DraftModel> =>
        (await Load(http, grains, cancel)).ToResult(model => Show.Page<TPage, DraftModel>(http, model with { Problems = problems }, StatusOf(problems)));

    /// <summary>Puts forward what was read, or publishes it.</summary>
    private static Task<IResult> Decide(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var edition = Number(form[EditionField]);
        return Act<PreviewOutcomePage>(
            outcomes => form[StepField] == PublishStep
                ? outcomes.Publish(new(form.Actor, form.Request, edition), cancel)
                : outcomes.Propose(new(form.Actor, form.Request, edition), cancel),
            http, grains, cancel);
    }

    private static Task<IResult> TakeDown(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        Enum.GetValues<WhyTakenDown>().Where(one => one.ToString() == form[WhyField]).ToArray() is [var why]
            ? Act<StaffOutcomePage>(outcomes => outcomes.TakeDown(new(form.Actor, form.Request, Number(form[VersionField]), why), cancel), http, grains, cancel)
            : Look<StaffOutcomePage>([OutcomeProblems.ReasonWanted()], http, grains, cancel);

    /// <summary>What was shown is done; where it is another by now, that is shown, with what was wrong.</summary>
    private static async Task<IResult> Act<TPage>(Func<IOutcomesGrain, Task<Outcome<Answered<EditionNow>>>> act, HttpContext http, IGrainFactory grains, CancellationToken cancel) where TPage : EngagePage<DraftModel>
    {
        var loaded = await Load(http, grains, cancel);
        if (!loaded.Is(out var model)) return loaded.Problems.ToResult();
        var done = await act(grains.Outcomes(model.Engagement.View.Id));
        return done.Succeeded ? Show.Next(model.Path)
            : done.Problems is [{ Code: "role-missing" }] ? done.Problems.ToResult()
            : await Look<TPage>(done.Problems, http, grains, cancel);
    }

    private static int StatusOf(ImmutableArray<Problem> problems) =>
        problems is not [var first, ..] ? StatusCodes.Status200OK : first.Kind is ProblemKind.Invalid ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
