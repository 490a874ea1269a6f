using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>Not before a day, taking back, and saying yes again after an end.</summary>
public static class EndingPages
{
    internal const string Embargo = "/yours/embargo", Withdraw = "/yours/withdraw", Renew = "/yours/renew";

    public sealed record EmbargoModel(DayFields Until, Wording? Error);

    /// <param name="Asked">Null for everything.</param>
    public sealed record WithdrawModel(Yours Yours, PurposeQuestion? Asked);

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Embargo, GetEmbargo).OpenPage();
        pages.MapPost(Embargo, SetEmbargo).OpenPage();
        pages.MapPost(Embargo + "/end", (PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
            YoursPages.Act(http, grains, (grain, yours) => grain.LiftEmbargo(new(yours.Actor, form.Request), cancel), cancel)).OpenPage();
        pages.MapGet(Withdraw, (HttpContext http, IGrainFactory grains, CancellationToken cancel) => AskWithdraw(http, null, grains, cancel)).OpenPage();
        pages.MapPost(Withdraw, (PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
            YoursPages.Act(http, grains, (grain, yours) => grain.Withdraw(new(yours.Actor, form.Request), cancel), cancel)).OpenPage();
        pages.MapGet(Withdraw + "/{purpose}", (string purpose, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
            PurposeParts.Find(purpose) is { } question ? AskWithdraw(http, question, grains, cancel) : Task.FromResult(PageProblems.NothingHere().ToResult())).OpenPage();
        pages.MapPost(Withdraw + "/{purpose}", WithdrawOne).OpenPage();
        pages.MapGet(Renew, GetRenew).OpenPage();
        pages.MapPost(Renew, RenewNow).OpenPage();
    }

    private static async Task<IResult> GetEmbargo(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await Yours.Load(http, grains, cancel) is { } yours
            ? yours.MayChange ? Show.Page<EmbargoPage, EmbargoModel>(http, new(DayFields.Of(yours.Consent.Embargo?.Until), null)) : Show.Next(YoursPages.Held)
            : Show.Next(CodePages.Path);

    private static async Task<IResult> SetEmbargo(PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel)
    {
        var until = DayFields.Read(form, "until");
        if (LanguageChoice.Chosen(http, form)) return Show.Page<EmbargoPage, EmbargoModel>(http, new(until, null));
        if (until.IsWrong) return Wrong(UsesTexts.DayWrong);
        // Until that day begins.
        var end = until.Date is { } day ? UkTime.StartOf(day) : (DateTimeOffset?)null;
        return end <= clock.GetUtcNow()
            ? Wrong(YoursTexts.EmbargoPast)
            : await YoursPages.Act(http, grains, (grain, yours) => grain.SetEmbargo(new(yours.Actor, form.Request, end), cancel), cancel);

        IResult Wrong(Wording error) => Show.Page<EmbargoPage, EmbargoModel>(http, new(until, error), StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> AskWithdraw(HttpContext http, PurposeQuestion? question, IGrainFactory grains, CancellationToken cancel) =>
        await Yours.Load(http, grains, cancel) is { } yours
            ? yours.IsOver ? Show.Next(YoursPages.Held) : Show.Page<WithdrawPage, WithdrawModel>(http, new(yours, question))
            : Show.Next(CodePages.Path);

    private static async Task<IResult> WithdrawOne(string purpose, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (PurposeParts.Find(purpose) is not { } question) return PageProblems.NothingHere().ToResult();
        return await YoursPages.Act(
            http, grains,
            async (grain, yours) =>
            {
                Outcome<Answered<ContributionNow>> last = ContributionProblems.AlreadySo();
                // Of sharing, from every body.
                foreach (var (number, given) in yours.Consent.Grants.Where(grant => grant.Provision.Purpose == question.Purpose && grant.IsYes).Select(grant => grant.Provision).Index())
                {
                    last = await grain.WithdrawPurpose(new(yours.Actor, form.Within($"{number}").Request, given.Purpose, given.Purpose is Purpose.ShareWithBody ? given.Recipients[0] : null), cancel);
                    if (!last.Succeeded) break;
                }

                return last;
            },
            cancel);
    }

    private static async Task<IResult> GetRenew(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await Yours.Load(http, grains, cancel) is { } yours ? yours.MayRenew ? Show.Page<RenewPage, Yours>(http, yours) : Show.Next(YoursPages.Held) : Show.Next(CodePages.Path);

    /// <summary>The answers as they were, each to be said yes to once more; what is not, is a no. At 18 they answer for themselves.</summary>
    private static Task<IResult> RenewNow(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) => YoursPages.Act(
        http, grains,
        (grain, yours) =>
        {
            var method = PageContext.Of(http).Method;
            var (age, given) = yours.HasGrownUp ? (Age.Adult, null) : (yours.Consent.Age, yours.Consent.GivenBy);
            ImmutableArray<GivenPurpose> again = [.. yours.Renewable.Where(grant => form[FieldOf(grant.Provision)] == PurposeFields.Yes).Select(grant => Again(grant.Provision, yours))];
            return grain.Renew(
                new(yours.Actor, form.Request, given is null or { Giver: Giver.OrganisationOnBehalf } ? new(Giver.Self, null, method) : given with { Method = method }, YoursPages.NoticeOf(http, Renew), age, again), cancel);
        },
        cancel);

    public static string FieldOf(Provision provision) => $"again-{provision.Purpose.Slug()}{(provision.Purpose is Purpose.ShareWithBody ? "-" + provision.Recipients[0].Value : "")}";

    private static GivenPurpose Again(Provision was, Yours yours) => new(
        was with { NotBefore = was.NotBefore > yours.Now ? was.NotBefore : null, Until = was.Until > yours.Now ? was.Until : null, Name = null, Contact = null },
        Words(was.Name, yours), Words(was.Contact, yours));

    private static string? Words(SealedWords? sealedWords, Yours yours) => PurposeFields.WordsAt(yours.View, sealedWords) is { Length: > 0 } words ? words : null;
}
