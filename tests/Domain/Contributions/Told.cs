using System.Collections.Immutable;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Tests.Contributions;

/// <summary>One contribution as its stream would have it: each command is decided and, where it is accepted, folded in.</summary>
internal sealed class Told
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly Actor Visitor = new(":visit-1", Roles.None);
    public static readonly Actor Steward = new("steward-1", Roles.Steward), Lead = new("lead-1", Roles.SafeguardingLead), Protection = new("dpo-1", Roles.DataProtectionLead);
    public static readonly Actor Ann = new("ann", Roles.Policy), Ben = new("ben", Roles.Policy);
    public static readonly MemberId Oak = MemberId.Parse("oak");
    public static readonly Actor OfOak = new("oak/office-1", Roles.Respondent, Oak);
    public static readonly RequestKey Request = new("request-1", new('a', 64));
    public static readonly Notice Shown = new("2026-03", new('b', 64), Language.English, Method.Written, "page");
    public static readonly Age Under18 = new(new DateOnly(2027, 2, 1));
    public static readonly BodyId Ministry = BodyId.Parse("ministry-of-justice");

    private static readonly GivenBy Self = new(Giver.Self, null, Method.Written);
    private static readonly byte[] Pepper = [1, 2, 3];

    public static readonly ContributionCode Code = ContributionCode.Of(Enumerable.Range(7, ContributionCode.RandomBytes).Select(i => (byte)(i * 37)).ToArray());

    public DateTimeOffset Now { get; set; } = Start;

    public Contribution Contribution { get; private set; } = Contribution.Empty;

    public ContributionId Id => Contribution.Id;

    /// <summary>Who showed the code.</summary>
    public Actor Person => Contribution.Check(Code.MarkWith(Pepper)).Get();

    public static KeptCode Kept => Code.Keep(Pepper);

    public static Actor Platform => Actor.System;

    public static BeginContribution Begin(Route route = Route.Link, GivenBy? by = null, Actor? actor = null, MemberId? member = null, string? poster = null, Age? age = null) =>
        new(actor ?? Visitor, Request, EngagementId.Parse("consultation-prison-visits"), route, by ?? Self, Shown, age ?? Age.Adult, member, poster, null);

    /// <summary>Begun by the person, with these answers, and finished.</summary>
    public static Told Finished(params Provision[] answers) => new Told().Do(it => it.Begin(Begin(), Flood.None, Start)).Answers(Visitor, answers).Finishes(Visitor);

    public static Told Young(params Provision[] answers) =>
        new Told().Do(it => it.Begin(Begin(age: Under18), Flood.None, Start)).Answers(Visitor, answers).Finishes(Visitor);

    public static Told OnBehalf(params Provision[] answers) =>
        new Told().Do(it => it.Begin(Begin(Route.OnBehalf, new(Giver.OrganisationOnBehalf, null, Method.OralWithScript), OfOak, Oak), Flood.None, Start)).Answers(OfOak, answers).Finishes(OfOak);

    public static Told TakenDown(params Provision[] answers) =>
        new Told().Do(it => it.Begin(Begin(Route.TakenDown, new(Giver.Self, null, Method.OralWithScript), Steward), Flood.None, Start)).Answers(Steward, answers).Finishes(Steward);

    public static Provision Yes(Purpose purpose, params BodyId[] to) => new(purpose, true)
    {
        Manner = purpose is Purpose.Aggregate or Purpose.Recontact ? Manner.AggregatedOnly : Manner.OwnWords,
        Recipients = [.. to],
    };

    public static Use Wanted(Purpose purpose, BodyId? to = null, string? occasion = null) =>
        new(purpose, purpose is Purpose.Aggregate or Purpose.Recontact ? Manner.AggregatedOnly : Manner.OwnWords) { Recipient = to, Occasion = occasion };

    public SealedWords Sealed(string field, int version = 1) => new(new(Id.Value, field, version), [1, 2, 3]);

    public Told Answers(Actor by, params Provision[] answers)
    {
        foreach (var answer in answers) Do(it => it.Answer(new AnswerPurpose(by, Request, answer, Shown), Bodies.Shipped, Now));
        return this;
    }

    public Told Finishes(Actor by) => Do(it => it.Finish(new(by, Request, [Sealed("words/story")], null, Kept), Now));

    /// <summary>Accepted, and folded in.</summary>
    public Told Do(Func<Contribution, Outcome<ImmutableArray<ContributionEvent>>> command)
    {
        var events = command(Contribution).Get();
        Contribution = events.Aggregate(Contribution, (now, happened) => now.Apply(happened, Now));
        return this;
    }

    public Told Refuses(string code, Func<Contribution, Outcome<ImmutableArray<ContributionEvent>>> command)
    {
        Assert.Equal([code], command(Contribution).Problems.Select(problem => problem.Code));
        return this;
    }

    public Told Allows(Use use)
    {
        Assert.IsType<Decision.Allowed>(Contribution.Decide(use, Now));
        return this;
    }

    public Told Withholds(Use use, Reason because)
    {
        Assert.Equal(because, Assert.IsType<Decision.Withheld>(Contribution.Decide(use, Now)).Reason);
        return this;
    }
}
