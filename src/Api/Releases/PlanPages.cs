using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.Engagements;
using Microsoft.Extensions.Primitives;

namespace Clinks.Engage.Api.Releases;

/// <summary>
/// Choosing what the next release holds. The choice is an address, so that it can be sent to a colleague and looked at again; what
/// would be hidden is shown below it, and nothing is stored before it is prepared.
/// </summary>
public static class PlanPages
{
    internal const string Choose = "/releases/choose";

    /// <summary>Where on the page the pattern begins.</summary>
    internal const string ToPattern = "#pattern";

    private const string Question = "question", By = "by";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet(Choose, Look).Page(Roles.Policy);
        one.MapPost(Choose, Prepare).Page(Roles.Policy, mostBytes: 128 * 1024);
        one.MapGet(Choose + "/bands", Propose).Page(Roles.Policy);
    }

    /// <param name="Plan">What the form shows as chosen.</param>
    /// <param name="Pattern">Null where nothing was chosen yet, or nothing that could be released.</param>
    public sealed record ChoiceModel(StaffEngagement Engagement, PlanNames Names, InPrint InPrint, ReleasePlan Plan, ReleasePattern? Pattern, ImmutableArray<Problem> Problems)
    {
        internal string Path => Engagement.Path + Choose;

        internal string BandsPath(string question, Segment by) =>
            $"{Path}/bands?{PlanFields.Query(Pattern!.Plan, Names.Questionnaire, (Question, question), (By, SegmentVariables.Name(by)))}";
    }

    public sealed record BandsModel(StaffEngagement Engagement, PlanNames Names, ReleasePlan Plan, string Question, Segment By, ImmutableArray<BandProposal> Proposals)
    {
        internal string PathOf(ReleasePlan plan) => $"{Engagement.Path}{Choose}?{PlanFields.Query(plan, Names.Questionnaire)}{ToPattern}";
    }

    private static async Task<IResult> Look(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await Load(http, field => http.Request.Query[field], grains, cancel);
        if (!loaded.Is(out var choice)) return loaded.Problems.ToResult();
        if (choice.Engagement.View.Stage is not Stage.Closed) return Show.Next(choice.Engagement.Path);
        if (!PlanFields.Any(http.Request.Query))
        {
            var whole = await WholePlan.For(choice.Engagement.View.Id, choice.Names.Questionnaire, choice.Engagement.Actor, grains, cancel);
            return whole.Is(out var plan) ? Answer(http, choice with { Plan = plan, Problems = [] }) : whole.Problems.ToResult();
        }

        if (!choice.Problems.IsEmpty) return Answer(http, choice);
        var pattern = await grains.Engagement(choice.Engagement.View.Id).Preview(new(choice.Engagement.Actor, choice.Plan), cancel);
        return pattern.Is(out var shown) ? Answer(http, choice with { Plan = shown.Plan, Pattern = shown }) : Refused(http, choice, pattern.Problems);
    }

    private static async Task<IResult> Prepare(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await Load(http, field => form.Fields[field], grains, cancel);
        if (!loaded.Is(out var choice)) return loaded.Problems.ToResult();
        if (choice.Engagement.View.Stage is not Stage.Closed) return Show.Next(choice.Engagement.Path);
        if (!choice.Problems.IsEmpty) return Answer(http, choice);
        var prepared = await grains.Engagement(choice.Engagement.View.Id).Prepare(new(form.Actor, form.Request, choice.Plan), cancel);
        return prepared.Succeeded ? Show.Next(choice.Engagement.Path + "/releases") : Refused(http, choice, prepared.Problems);
    }

    private static async Task<IResult> Propose(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await Load(http, field => http.Request.Query[field], grains, cancel);
        if (!loaded.Is(out var choice)) return loaded.Problems.ToResult();
        if (choice.Engagement.View.Stage is not Stage.Closed) return Show.Next(choice.Engagement.Path);
        if (!choice.Problems.IsEmpty) return choice.Problems.ToResult();
        if (PlanFields.SegmentOf(http.Request.Query[By]) is not { } by) return PlanProblems.SegmentUnknown().ToResult();
        var question = http.Request.Query[Question].ToString();
        var proposed = await grains.Engagement(choice.Engagement.View.Id).Propose(new(choice.Engagement.Actor, choice.Plan, question, by), cancel);
        return proposed.ToResult(all => Show.Page<BandsPage, BandsModel>(http, new(choice.Engagement, choice.Names, choice.Plan, question, by, all.Proposals)));
    }

    private static async Task<Outcome<ChoiceModel>> Load(HttpContext http, Func<string, StringValues> fields, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return Outcome.Refused<ChoiceModel>(loaded.Problems);
        var grain = grains.Engagement(engagement.View.Id);
        var asked = await grain.GetQuestionnaire(new(engagement.Actor), cancel);
        if (!asked.Is(out var questionnaire)) return Outcome.Refused<ChoiceModel>(asked.Problems);
        var made = await Made(engagement, grain, cancel);
        var read = PlanFields.Read(fields, questionnaire);
        return made.Map(releases => new ChoiceModel(engagement, new(questionnaire, PageContext.Of(http).Language), new(releases, questionnaire), read.Plan, null, read.Problems));
    }

    /// <summary>Every release that was made, in order.</summary>
    internal static async Task<Outcome<ImmutableArray<Release>>> Made(StaffEngagement engagement, IEngagementGrain grain, CancellationToken cancel)
    {
        var releases = ImmutableArray.CreateBuilder<Release>();
        for (var number = 1; number <= engagement.View.Releases; number++)
        {
            var release = await grain.GetRelease(new(engagement.Actor, number), cancel);
            if (!release.Is(out var made)) return Outcome.Refused<ImmutableArray<Release>>(release.Problems);
            releases.Add(made);
        }

        return Outcome.Done(releases.DrainToImmutable());
    }

    /// <summary>What can be chosen otherwise is said above the form; the rest is no matter of the form.</summary>
    private static IResult Refused(HttpContext http, ChoiceModel choice, ImmutableArray<Problem> problems) =>
        problems.All(problem => problem.Kind is ProblemKind.Invalid or ProblemKind.Conflict or ProblemKind.NotFound && problem.Code is not "no-such-engagement")
            ? Answer(http, choice with { Problems = problems }) : problems.ToResult();

    private static IResult Answer(HttpContext http, ChoiceModel choice) =>
        Show.Page<ChoosePage, ChoiceModel>(http, choice, choice.Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
