using Clinks.Engage.Api.Contributing;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Assisting;

/// <summary>Looking at it once more, sending it, and the slip with the code, which is the person's.</summary>
public static class HandSendingPages
{
    internal const string CodeField = "torn-off";

    internal static void Map(RouteGroupBuilder group, Hand hand)
    {
        group.MapGet("/{contribution}/check", (string contribution, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel) => Check(hand, contribution, null, [], http, grains, clock, cancel)).Page(hand.Roles);
        group.MapPost("/{contribution}/send", (string contribution, PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, Addresses addresses, CancellationToken cancel) =>
            Send(hand, contribution, form, http, grains, clock, addresses, cancel)).Page(hand.Roles);
    }

    /// <param name="Chosen">Who they are, where the code was mistyped and all is shown once more.</param>
    public sealed record CheckModel(Handling Handling, DateTimeOffset Now, Attributes? Chosen, ImmutableArray<Problem> Problems)
    {
        public AboutAsked? Asked => AboutAsked.Of(Handling.Held.Consent, null, Now);
    }

    /// <param name="Code">Null where it stands on the paper form, and where this is a repetition that came too late.</param>
    /// <param name="Address">Where the person goes with it.</param>
    public sealed record SlipModel(Hand Hand, string? Code, string Address, string Back);

    private static async Task<IResult> Check(Hand hand, string contribution, Attributes? chosen, ImmutableArray<Problem> problems, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel) =>
        (await Handling.Load(hand, contribution, http, grains, cancel)).ToResult(handling =>
            Show.Page<HandCheckPage, CheckModel>(http, new(handling, clock.GetUtcNow(), chosen, problems), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity));

    private static async Task<IResult> Send(
        Hand hand, string contribution, PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, Addresses addresses, CancellationToken cancel)
    {
        var found = await Handling.Find(hand, http, grains, cancel);
        if (!found.Is(out var about)) return found.Problems.ToResult();
        // The draft is not asked for: the same form once more, because the answer was lost, is told the code once more.
        if (!ContributionId.TryParse(contribution, out var id)) return ContributionProblems.NoSuchContribution().ToResult();
        var attributes = (await Handling.Load(hand, contribution, http, grains, cancel)).Is(out var handling) ? AboutAsked.Of(handling.Held.Consent, null, clock.GetUtcNow())?.Read(form) : null;
        var sent = await grains.Contribution(id).Finish(new(form.Actor, form.Request, attributes, hand.IsPaper ? form[CodeField] : null), cancel);
        // A code that was mistyped is typed again; the rest is said as it is.
        if (!sent.Is(out var answered)) return hand.IsPaper && sent.Problems.All(problem => problem.Where == "code") ? await Check(hand, contribution, attributes, [.. sent.Problems.Select(problem => problem with { Where = CodeField })], http, grains, clock, cancel) : sent.Problems.ToResult();
        return Show.Page<SlipPage, SlipModel>(http, new(hand, answered.Answer.Code, addresses.Of(CodePages.Path), hand.PathOf(about.Id)));
    }
}
