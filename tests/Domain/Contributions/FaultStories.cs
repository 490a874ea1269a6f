using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using static Clinks.Engage.Domain.Tests.Contributions.Told;

namespace Clinks.Engage.Domain.Tests.Contributions;

/// <summary>Bad input is refused by name.</summary>
public sealed class FaultStories
{
    private static readonly BodyId News = BodyId.Parse("local-news"), Nowhere = BodyId.Parse("ministry-of-magic");

    public static TheoryData<string, string> Provisions => new(Faulty.Select(one => (one.Key, one.Value.Code)));

    private static readonly Dictionary<string, (Provision Asked, string Code)> Faulty = new(StringComparer.Ordinal)
    {
        ["a body that does not exist"] = (Yes(Purpose.ShareWithBody, Nowhere), "body-unknown"),
        ["sharing without a body"] = (Yes(Purpose.ShareWithBody), "body-wanted"),
        ["sharing with two bodies at once"] = (Yes(Purpose.ShareWithBody, Ministry, BodyId.Parse("hmpps")), "body-wanted"),
        ["sharing with the public"] = (Yes(Purpose.ShareWithBody, BodyId.Public), "body-wanted"),
        ["sharing with the news"] = (Yes(Purpose.ShareWithBody, News), "body-wanted"),
        ["a no to sharing that names nobody"] = (new(Purpose.ShareWithBody, false), "body-wanted"),
        ["a quote for nobody"] = (Yes(Purpose.AnonymousQuote), "recipient-wanted"),
        ["media without a name"] = (Yes(Purpose.Media), "recipient-wanted"),
        ["media that are a ministry"] = (Yes(Purpose.Media, Ministry), "news-wanted"),
        ["analysis for a ministry"] = (Yes(Purpose.InternalAnalysis, Ministry), "recipient-not-wanted"),
        ["the same body twice"] = (Yes(Purpose.AnonymousQuote, Ministry, Ministry), "body-twice"),
        ["a figure in own words"] = (Yes(Purpose.Aggregate) with { Manner = Manner.OwnWords }, "manner-does-not-fit"),
        ["an aggregated quote"] = (Yes(Purpose.AnonymousQuote, BodyId.Public) with { Manner = Manner.AggregatedOnly }, "manner-does-not-fit"),
        ["an anonymous quote with a chosen name"] = (Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = Attribution.ChosenName, Name = Sealed("provision/anonymousquote-name") }, "attribution-does-not-fit"),
        ["a chosen name without a name"] = (Yes(Purpose.QuoteUnderChosenName, BodyId.Public) with { Attribution = Attribution.ChosenName }, "name-wanted"),
        ["an attributed quote without a name"] = (Yes(Purpose.AttributedQuote, BodyId.Public) with { Attribution = Attribution.Named }, "name-wanted"),
        ["a name that nobody is to see"] = (Yes(Purpose.AnonymousQuote, BodyId.Public) with { Name = Sealed("provision/anonymousquote-name") }, "name-not-wanted"),
        ["a name of another purpose"] = (Yes(Purpose.QuoteUnderChosenName, BodyId.Public) with { Attribution = Attribution.ChosenName, Name = Sealed("provision/media-name") }, "words-misplaced"),
        ["a name of another contribution"] = (Yes(Purpose.QuoteUnderChosenName, BodyId.Public) with { Attribution = Attribution.ChosenName, Name = new(new("contribution-0000000000000000000000000b", "provision/quoteunderchosenname-name", 1), [1]) }, "words-misplaced"),
        ["a letter without an address"] = (Yes(Purpose.Recontact), "contact-wanted"),
        ["an address for nothing"] = (Yes(Purpose.Reuse) with { Contact = Sealed("provision/reuse-contact") }, "contact-not-wanted"),
        ["a period that ends before it starts"] = (Yes(Purpose.Reuse) with { NotBefore = Start.AddDays(2), Until = Start.AddDays(1) }, "period-ends-before-it-starts"),
        ["a period that ends as it starts"] = (Yes(Purpose.Reuse) with { NotBefore = Start.AddDays(2), Until = Start.AddDays(2) }, "period-ends-before-it-starts"),
        ["a period that is over"] = (Yes(Purpose.Reuse) with { Until = Start }, "period-ends-before-it-starts"),
        ["no purpose at all"] = (Yes((Purpose)77), "purpose-unknown"),
        ["no manner at all"] = (Yes(Purpose.Reuse) with { Manner = (Manner)9 }, "purpose-unknown"),
        ["no list of recipients"] = (Yes(Purpose.Reuse) with { Recipients = default }, "purpose-unknown"),
    };

    [Theory, MemberData(nameof(Provisions))]
    public void An_answer_that_cannot_be_meant_is_refused_by_name(string what, string code)
    {
        Assert.NotEmpty(what);
        new Told().Do(it => it.Begin(Begin(), Flood.None, Start)).Refuses(code, it => it.Answer(new AnswerPurpose(Visitor, Request, Faulty[what].Asked, Shown), Bodies.Shipped, Start));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var asked = Yes(Purpose.QuoteUnderChosenName, Nowhere) with { Attribution = Attribution.ChosenName, Manner = Manner.AggregatedOnly, Until = Start };
        var begun = new Told().Do(it => it.Begin(Begin(), Flood.None, Start)).Contribution;
        Assert.Equal(["body-unknown", "manner-does-not-fit", "period-ends-before-it-starts", "name-wanted"], begun.Answer(new AnswerPurpose(Visitor, Request, asked, Shown), Bodies.Shipped, Start).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Who_begins_says_who_answered_and_what_they_were_told()
    {
        GivenBy Guardian(Relation? relation) => new(Giver.ParentOrGuardian, relation, Method.Written);
        var notBegun = new Told();
        notBegun.Refuses("relation-wanted", it => it.Begin(Begin(by: Guardian(null), age: Under18), Flood.None, Start))
            .Refuses("relation-wanted", it => it.Begin(Begin(by: Guardian(Relation.Interpreter), age: Under18), Flood.None, Start))
            .Refuses("relation-wanted", it => it.Begin(Begin(by: new(Giver.AdvocateOrInterpreter, null, Method.Written)), Flood.None, Start))
            .Refuses("relation-wanted", it => it.Begin(Begin(by: new(Giver.Self, Relation.Parent, Method.Written)), Flood.None, Start))
            .Refuses("guardian-of-no-child", it => it.Begin(Begin(by: Guardian(Relation.Parent)), Flood.None, Start))
            .Refuses("guardian-of-no-child", it => it.Begin(Begin(by: Guardian(Relation.Parent)) with { Age = null }, Flood.None, Start))
            .Refuses("age-impossible", it => it.Begin(Begin(age: new(new DateOnly(2026, 1, 1))), Flood.None, Start))
            .Refuses("age-impossible", it => it.Begin(Begin(age: new(new DateOnly(2046, 1, 1))), Flood.None, Start))
            .Refuses("age-impossible", it => it.Begin(Begin(age: new(new DateOnly(2027, 1, 9))), Flood.None, Start))
            .Refuses("giver-unknown", it => it.Begin(Begin(by: new((Giver)9, null, Method.Written)), Flood.None, Start))
            .Refuses("not-a-consultation", it => it.Begin(Begin() with { Engagement = EngagementId.Parse("survey-sector") }, Flood.None, Start))
            .Refuses("script-wanted", it => it.Begin(Begin(Route.TakenDown, actor: Steward), Flood.None, Start))
            .Refuses("poster-unknown", it => it.Begin(Begin(Route.Poster), Flood.None, Start))
            .Refuses("poster-unknown", it => it.Begin(Begin(poster: "visits-hall"), Flood.None, Start))
            .Refuses("giver-does-not-fit-route", it => it.Begin(Begin(by: new(Giver.OrganisationOnBehalf, null, Method.Written)), Flood.None, Start));
        foreach (var notice in (Notice[])[Shown with { Hash = "no hash" }, Shown with { Version = "" }, Shown with { AskedBy = "" }])
            notBegun.Refuses("notice-wanted", it => it.Begin(Begin() with { Notice = notice }, Flood.None, Start));
    }

    [Fact]
    public void Each_way_of_contributing_is_open_to_some_and_shut_to_others()
    {
        var notBegun = new Told();
        foreach (var (route, actor) in ((Route, Domain.Identity.Actor)[])[(Route.Link, Ann), (Route.Link, OfOak), (Route.Paper, Visitor), (Route.Paper, Lead)])
            notBegun.Refuses("route-not-theirs", it => it.Begin(Begin(route, actor: actor), Flood.None, Start));
        notBegun.Refuses("route-not-theirs", it => it.Begin(Begin(Route.OnBehalf, new(Giver.OrganisationOnBehalf, null, Method.Written), OfOak, Domain.Membership.MemberId.Parse("elm")), Flood.None, Start))
            .Do(it => it.Begin(Begin(Route.Paper, actor: Steward), Flood.None, Start)).Answers(Steward, Yes(Purpose.Aggregate)).Finishes(Steward).Allows(Wanted(Purpose.Aggregate))
            .Refuses("contribution-begun-already", it => it.Begin(Begin(), Flood.None, Start));
    }

    [Fact]
    public void Words_are_sealed_in_their_own_place_once_each()
    {
        var told = new Told().Do(it => it.Begin(Begin(), Flood.None, Start)).Answers(Visitor, Yes(Purpose.Aggregate));
        foreach (var place in (Place[])[new("member-oak", "words/story", 1), new(told.Id.Value, "story", 1), new(told.Id.Value, "words/a/b", 1), new(told.Id.Value, "words/story", 0)])
            told.Refuses("words-misplaced", it => it.Finish(new(Visitor, Request, [new(place, [1])], null, Kept), Start));
        told.Refuses("words-misplaced", it => it.Finish(new(Visitor, Request, [told.Sealed("words/story"), told.Sealed("words/story", 2)], null, Kept), Start))
            .Refuses("code-not-whole", it => it.Finish(new(Visitor, Request, [told.Sealed("words/story")], null, new("short", Kept.Mark)), Start))
            .Refuses("no-such-contribution", it => it.Finish(new(Ann, Request, [told.Sealed("words/story")], null, Kept), Start));
    }

    private static SealedWords Sealed(string field) => new(new(Begin().Id.Value, field, 1), [1]);
}
