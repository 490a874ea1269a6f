using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Grains.Membership;
using Clinks.Engage.Grains.Responding;

namespace Clinks.Engage.PageServer;

/// <summary>One organisation that has begun a survey of twenty questions, and somebody of it who is signed in.</summary>
internal static class Prepared
{
    public const string Page = "/surveys/twenty/sections/all";
    private static readonly Actor Policy = new("policy", Roles.Policy), Membership = new("membership", Roles.Membership);

    /// <returns>The cookie of the session.</returns>
    public static async Task<string> SignIn(IGrainFactory grains)
    {
        await grains.MemberDirectory().Import(
            new(Membership, New(), new([new("row 2", "Oak", null, "£100k to £500k", "London", "Yes")]), DryRun: false), CancellationToken.None);
        var member = MemberId.Parse("oak");
        var id = EngagementId.Parse("survey-twenty");
        (await grains.Engagement(id).Draft(new(Policy, New(), id, Twenty()), CancellationToken.None)).Get();
        (await grains.Engagement(id).Open(new(Policy, New(), Mode.Named, new() { Everyone = true }), CancellationToken.None)).Get();

        const string Email = "somebody@example.org";
        (await grains.Door().Grant(new(Actor.System, New(), Email, Roles.Respondent, member), CancellationToken.None)).Get();
        var letter = (await grains.Door().AskSignIn(new(Actor.System, New(), Email), CancellationToken.None)).Get();
        var session = new SessionSecret(letter.Account, BearerToken.NewSecret().Secret);
        (await grains.Account(letter.Account).RedeemLink(new(Actor.System, New(), SecretHash.Of(letter.LinkSecret), new(session.Hash, Device.Unknown, null)), CancellationToken.None)).Get();

        var respondent = new Actor("oak/office", Roles.Respondent, member);
        var begin = New();
        (await grains.Response(ResponseId.For(id, respondent, begin)).Begin(new(respondent, begin, id, member), CancellationToken.None)).Get();
        return "__Host-session=" + session.Write();
    }

    private static RequestKey New() => RequestKey.Of(Guid.NewGuid().ToString("N"), "bench", []);

    /// <summary>As a section of a real survey: most choices, some figures, two texts.</summary>
    private static Questionnaire Twenty() => new()
    {
        FormId = "twenty",
        Title = new("Twenty questions", "Ugain cwestiwn"),
        Pages =
        [
            new() { Name = "all", Title = new("All of them", "Pob un"), Questions = [.. Enumerable.Range(1, 20).Select(Question)] },
        ],
    };

    private static Question Question(int number) => new()
    {
        Name = $"q{number}",
        Type = number % 10 == 0 ? QuestionType.Text : number % 5 == 0 ? QuestionType.Integer : number % 4 == 0 ? QuestionType.SelectMultiple : QuestionType.SelectOne,
        Label = new($"How has question {number} changed for the people whom you support, in the last year?"),
        Hint = number % 3 == 0 ? new("An estimate is fine. Leave this empty if you do not know.") : null,
        Required = number % 2 == 0,
        Choices = number % 5 == 0 ? [] : [new("up_lot", new("It rose a lot")), new("up", new("It rose a little")), new("same", new("It stayed the same")), new("down", new("It fell")), new("unknown", new("Do not know"))],
    };
}
