using System.Globalization;
using Clinks.Engage.Api.Contributing;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.Engagements;

namespace Clinks.Engage.Api.Assisting;

/// <summary>One contribution, as staff see it: how it stands, and what each of them may do. Its words are shown once after a look, and nowhere else.</summary>
public static class StandingPages
{
    internal const string ReasonField = "reason", WhatField = "what", PurposeField = "purpose", RelationField = "relation", NumberField = "number", AnswerField = "answer", TextField = "text", DecisionField = "decision", DeadlineField = "deadline";
    internal const string LetOut = "let-out", NoContribution = "no-contribution", Approve = "approve", Decline = "decline";
    private const string One = FindingPages.Path + "/{contribution}";

    internal static string PathOf(ContributionId contribution) => $"{FindingPages.Path}/{contribution}";

    internal static string PicturesOf(string contribution) => $"{FindingPages.Path}/{contribution}/pictures";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        var one = pages.MapGroup(One).AddEndpointFilter(async (context, next) =>
            ContributionId.TryParse(context.HttpContext.GetRouteValue("contribution") as string, out _) ? await next(context) : ContributionProblems.NoSuchContribution().ToResult());
        one.MapGet("/", (string contribution, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel) =>
            Show(new(contribution, http, grains, clock, cancel), "", [])).Page(FindingPages.Finders);
        one.MapPost("/look", Look).Page(Roles.Steward | Roles.SafeguardingLead);
        // What a look opened, and what policy staff may read: Domain knows which it is, and writes a use down.
        one.MapGet("/pictures/{picture}", (string contribution, string picture, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
            PictureAnswers.See(grains.Contribution(ContributionId.Parse(contribution)), Bearer.Of(http), picture, cancel)).Page(Roles.Policy | Roles.Steward | Roles.SafeguardingLead);
        Do(one, "/quarantine", Roles.Steward, (form, grain, cancel) => form[WhatField] switch
        {
            LetOut => grain.LiftQuarantine(new(form.Actor, form.Request), cancel),
            NoContribution => grain.Invalidate(new(form.Actor, form.Request, WhyInvalid.NoContribution), cancel),
            _ => Refused(AssistingProblems.ChoiceWanted(WhatField)),
        });
        Do(one, "/guardian", Roles.Steward, (form, grain, cancel) => SayYes(form, YesFrom.Guardian, grain, cancel));
        Do(one, "/lead", Roles.SafeguardingLead, (form, grain, cancel) => SayYes(form, YesFrom.SafeguardingLead, grain, cancel));
        Do(one, "/use", Roles.Policy | Roles.Steward, (form, grain, cancel) => form[AnswerField] is Approve or Decline
            ? grain.AnswerUse(new(form.Actor, form.Request, Number(form), form[AnswerField] == Approve), cancel)
            : Refused(AssistingProblems.ChoiceWanted(AnswerField)));
        Do(one, "/edit", Roles.Policy, (form, grain, cancel) => string.IsNullOrWhiteSpace(form[TextField])
            ? Refused(AssistingProblems.EditWanted(TextField))
            : grain.ProposeEdit(new(form.Actor, form.Request, Number(form).ToString(CultureInfo.InvariantCulture), form[TextField]), cancel));
        Do(one, "/concern", FindingPages.Finders, (form, grain, cancel) => grain.Raise(new(form.Actor, form.Request), cancel), http => http.RequestServices.GetRequiredService<ConcernPost>().Ring());
        Do(one, "/decision", Roles.SafeguardingLead, (form, grain, cancel) => grain.DecideConcern(new(form.Actor, form.Request, Number(form), Chosen<ConcernState>(form[DecisionField]) ?? ConcernState.Raised, DayField.EndOf(form, DeadlineField)), cancel));
        WithdrawingPages.Map(one);
        Evidence.Redacting.RedactingPages.Map(one);
    }

    /// <param name="Title">Of the consultation.</param>
    /// <param name="Typed">An edit that was refused: it is not lost.</param>
    public sealed record StandingModel(ContributionStanding Standing, Wording Title, Actor Actor, DateTimeOffset Now, string Typed, ImmutableArray<Problem> Problems)
    {
        public string Path => PathOf(Standing.Contribution);
    }

    public sealed record LookedModel(ContributionId Contribution, LookedAtWords Looked);

    /// <summary>What every page about one contribution needs.</summary>
    internal sealed record Asked(string Contribution, HttpContext Http, IGrainFactory Grains, TimeProvider Clock, CancellationToken Cancel)
    {
        public ContributionId Id => ContributionId.Parse(Contribution);

        public IContributionGrain Grain => Grains.Contribution(Id);
    }

    internal static async Task<Outcome<StandingModel>> Load(Asked asked, string typed, ImmutableArray<Problem> problems)
    {
        var actor = Bearer.Of(asked.Http);
        var standing = await asked.Grain.GetStanding(new(actor), asked.Cancel);
        if (!standing.Is(out var now)) return Outcome.Refused<StandingModel>(standing.Problems);
        // By the platform: who looks at contributions need not see consultations.
        return (await asked.Grains.Engagement(now.Engagement).Get(Ask.Platform, asked.Cancel)).Map(view => new StandingModel(now, view.Title, actor, asked.Clock.GetUtcNow(), typed, problems));
    }

    internal static async Task<IResult> Show(Asked asked, string typed, ImmutableArray<Problem> problems) => (await Load(asked, typed, problems)).ToResult(model =>
        Pages.Show.Page<StandingPage, StandingModel>(asked.Http, model, problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity));

    private static void Do(
        RouteGroupBuilder one, string action, Roles roles, Func<PageForm, IContributionGrain, CancellationToken, Task<Outcome<Answered<ContributionNow>>>> command, Action<HttpContext>? after = null) =>
        one.MapPost(action, async (string contribution, PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel) =>
        {
            var asked = new Asked(contribution, http, grains, clock, cancel);
            var done = await command(form, asked.Grain, cancel);
            after?.Invoke(http);
            // Done by somebody else meanwhile is done, which is what was wanted.
            return done.Succeeded || done.Problems is [{ Code: "already-so" }] ? Pages.Show.Next(PathOf(asked.Id)) : await Show(asked, form[TextField], done.Problems);
        }).Page(roles, MostBytes);

    // An edit may be as long as what it edits.
    private const int MostBytes = 256 * 1024;

    private static async Task<IResult> Look(string contribution, PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel)
    {
        var asked = new Asked(contribution, http, grains, clock, cancel);
        if (Chosen<LookReason>(form[ReasonField]) is not { } reason) return await Show(asked, "", [ContributionProblems.ReasonWanted()]);
        var looked = await asked.Grain.LookAt(new(form.Actor, form.Request, reason), cancel);
        return looked.Is(out var words) ? Pages.Show.Page<LookedPage, LookedModel>(http, new(asked.Id, words.Answer)) : await Show(asked, "", looked.Problems);
    }

    private static Task<Outcome<Answered<ContributionNow>>> SayYes(PageForm form, YesFrom from, IContributionGrain grain, CancellationToken cancel) =>
        Chosen<Purpose>(form[PurposeField]) is { } purpose
            ? grain.SayYes(new(form.Actor, form.Request, new(from, purpose), Chosen<Relation>(form[RelationField])), cancel)
            : Refused(AssistingProblems.ChoiceWanted(PurposeField));

    internal static T? Chosen<T>(string typed) where T : struct, Enum => Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) && value.ToString() == typed ? value : null;

    private static int Number(PageForm form) => int.TryParse(form[NumberField], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Task<Outcome<Answered<ContributionNow>>> Refused(Problem problem) => Task.FromResult<Outcome<Answered<ContributionNow>>>(problem);
}
