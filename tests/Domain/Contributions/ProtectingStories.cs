using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using static Clinks.Engage.Domain.Tests.Contributions.Told;

namespace Clinks.Engage.Domain.Tests.Contributions;

/// <summary>Young people, and safeguarding.</summary>
public sealed class ProtectingStories
{
    private static readonly BodyId News = BodyId.Parse("local-news");
    private static readonly Use InTheNews = Wanted(Purpose.Media, News), Counted = Wanted(Purpose.Aggregate);
    private static readonly Yes Guardian = new(YesFrom.Guardian, Purpose.Media), Person = new(YesFrom.Person, Purpose.Media), Leads = new(YesFrom.SafeguardingLead, Purpose.Media);

    [Fact]
    public void Media_open_to_somebody_under_18_when_all_three_said_yes_and_shut_when_one_takes_it_back()
    {
        var told = Young(Yes(Purpose.Media, News), Yes(Purpose.Aggregate)).Allows(Counted).Withholds(InTheNews, Reason.Under18);
        told.Do(it => it.SayYes(new(Steward, Request, Guardian, Relation.Parent), Start)).Withholds(InTheNews, Reason.Under18)
            .Do(it => it.SayYes(new(told.Person, Request, Person, null), Start)).Withholds(InTheNews, Reason.Under18)
            .Do(it => it.SayYes(new(Lead, Request, Leads, null), Start)).Allows(InTheNews)
            .Refuses("already-so", it => it.SayYes(new(Lead, Request, Leads, null), Start))
            .Do(it => it.TakeYesBack(new(told.Person, Request, Person), Start)).Withholds(InTheNews, Reason.Under18);
    }

    [Fact]
    public void Three_yeses_to_one_purpose_open_no_other()
    {
        var attributed = Yes(Purpose.AttributedQuote, BodyId.Public) with { Attribution = Attribution.RoleAndRegion };
        var told = Young(Yes(Purpose.Media, News), attributed);
        told.Do(it => it.SayYes(new(Steward, Request, Guardian, Relation.Parent), Start)).Do(it => it.SayYes(new(told.Person, Request, Person, null), Start)).Do(it => it.SayYes(new(Lead, Request, Leads, null), Start))
            .Allows(InTheNews).Withholds(Wanted(Purpose.AttributedQuote, BodyId.Public) with { Attribution = Attribution.RoleAndRegion }, Reason.Under18);
    }

    [Fact]
    public void Each_yes_is_said_by_whom_it_is_of()
    {
        var told = Young(Yes(Purpose.Media, News));
        told.Refuses("role-missing", it => it.SayYes(new(told.Person, Request, Guardian, Relation.Parent), Start))
            .Refuses("no-such-contribution", it => it.SayYes(new(Steward, Request, Person, null), Start))
            .Refuses("role-missing", it => it.SayYes(new(Steward, Request, Leads, null), Start))
            .Refuses("relation-wanted", it => it.SayYes(new(Steward, Request, Guardian, null), Start))
            .Refuses("relation-wanted", it => it.SayYes(new(Steward, Request, Guardian, Relation.Solicitor), Start))
            .Refuses("nothing-to-agree-to", it => it.SayYes(new(Lead, Request, Leads with { Purpose = Purpose.AttributedQuote }, null), Start))
            .Refuses("nothing-to-guard", it => it.SayYes(new(Lead, Request, Leads with { Purpose = Purpose.Aggregate }, null), Start));
        Finished(Yes(Purpose.Media, News)).Refuses("nothing-to-guard", it => it.SayYes(new(Lead, Request, Leads, null), Start)).Allows(InTheNews);
    }

    [Fact]
    public void A_yes_is_to_the_provision_as_it_stood()
    {
        var told = Young(Yes(Purpose.Media, News) with { Manner = Manner.Paraphrase });
        told.Do(it => it.SayYes(new(Steward, Request, Guardian, Relation.Parent), Start)).Do(it => it.SayYes(new(told.Person, Request, Person, null), Start)).Do(it => it.SayYes(new(Lead, Request, Leads, null), Start))
            .Answers(told.Person, Yes(Purpose.Media, News)).Withholds(InTheNews, Reason.Under18);
    }

    [Fact]
    public void Whoever_is_asked_again_is_protected_again()
    {
        var told = Young(Yes(Purpose.Media, News));
        told.Do(it => it.SayYes(new(Steward, Request, Guardian, Relation.Parent), Start)).Do(it => it.SayYes(new(told.Person, Request, Person, null), Start)).Do(it => it.SayYes(new(Lead, Request, Leads, null), Start)).Allows(InTheNews)
            .Do(it => it.Renew(new(told.Person, Request, new(Giver.Self, null, Method.Written), Shown, Under18, [Yes(Purpose.Media, News)]), Bodies.Shipped, Start)).Withholds(InTheNews, Reason.Under18);
        // Nor does a confirmation hold for what an organisation gives anew, whichever way that came to stand there.
        var quoted = Yes(Purpose.AnonymousQuote, BodyId.Public);
        var onBehalf = OnBehalf(quoted);
        onBehalf.Do(it => it.Confirm(new(onBehalf.Person, Request, Shown), Start)).Allows(Wanted(Purpose.AnonymousQuote, BodyId.Public));
        var anew = onBehalf.Contribution.Consent.Apply(new ConsentRenewed(new(Giver.OrganisationOnBehalf, null, Method.Written), Shown, Age.Adult, [quoted]), Start);
        Assert.Equal(Reason.PersonHasNotConfirmed, Assert.IsType<Decision.Withheld>(Decision.Decide(anew, Wanted(Purpose.AnonymousQuote, BodyId.Public), Start)).Reason);
    }

    [Fact]
    public void At_18_everything_is_asked_again()
    {
        var told = Young(Yes(Purpose.Aggregate), Yes(Purpose.InternalAnalysis)).Allows(Counted);
        told.Now = new(2027, 2, 28, 23, 59, 59, TimeSpan.Zero);
        told.Allows(Counted);
        told.Now = new(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
        told.Withholds(Counted, Reason.AskAgainAt18)
            .Refuses("ask-again-at-18", it => it.Answer(new AnswerPurpose(told.Person, Request, Yes(Purpose.Media, News), Shown), Bodies.Shipped, told.Now))
            .Refuses("guardian-of-no-child", it => it.Renew(new(told.Person, Request, new(Giver.ParentOrGuardian, Relation.Parent, Method.Written), Shown, Age.Adult, [Yes(Purpose.Aggregate)]), Bodies.Shipped, told.Now))
            .Do(it => it.Renew(new(told.Person, Request, new(Giver.Self, null, Method.Written), Shown, Age.Adult, [Yes(Purpose.Media, News)]), Bodies.Shipped, told.Now))
            .Allows(InTheNews).Withholds(Counted, Reason.NotConsented);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-04-01")]
    public void Nobody_grows_up_by_renewing(string? eighteenIn)
    {
        var told = Young(Yes(Purpose.Media, News));
        var older = new Age(eighteenIn is null ? null : DateOnly.Parse(eighteenIn, System.Globalization.CultureInfo.InvariantCulture));
        Outcome<System.Collections.Immutable.ImmutableArray<ContributionEvent>> Renewed(Contribution it, Age? age) =>
            it.Renew(new(told.Person, Request, new(Giver.Self, null, Method.Written), Shown, age, [Yes(Purpose.Media, News)]), Bodies.Shipped, told.Now);
        told.Refuses("age-recorded-otherwise", it => Renewed(it, older)).Refuses("age-recorded-otherwise", it => Renewed(it, null))
            .Do(it => Renewed(it, Under18)).Withholds(InTheNews, Reason.Under18);
    }

    [Fact]
    public void Whoever_is_asked_again_and_says_no_has_taken_it_back()
    {
        var told = Young(Yes(Purpose.Aggregate));
        told.Now = new(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
        told.Do(it => it.Renew(new(told.Person, Request, new(Giver.Self, null, Method.Written), Shown, Age.Adult, []), Bodies.Shipped, told.Now)).Withholds(Counted, Reason.Withdrawn);
    }

    [Fact]
    public void A_concern_shuts_every_use_from_raising_to_lifting()
    {
        var told = Finished(Yes(Purpose.Aggregate)).Do(it => it.Raise(new(Ann, Request), Start)).Withholds(Counted, Reason.SafeguardingHold);
        var raised = Assert.Single(told.Contribution.Consent.Concerns);
        Assert.Equal(Start + Contribution.ConcernDecidedWithin, raised.Deadline);
        Assert.False(raised.IsOverdue(Start));
        Assert.True(raised.IsOverdue(raised.Deadline));
        told.Refuses("role-missing", it => it.DecideConcern(new(Steward, Request, 1, ConcernState.Lifted, null), Start))
            .Refuses("deadline-wanted", it => it.DecideConcern(new(Lead, Request, 1, ConcernState.Held, null), Start))
            .Refuses("deadline-wanted", it => it.DecideConcern(new(Lead, Request, 1, ConcernState.Held, Start), Start))
            .Refuses("concern-decision-unknown", it => it.DecideConcern(new(Lead, Request, 1, ConcernState.Raised, null), Start))
            .Refuses("no-such-concern", it => it.DecideConcern(new(Lead, Request, 2, ConcernState.Lifted, null), Start))
            .Do(it => it.DecideConcern(new(Lead, Request, 1, ConcernState.Held, Start.AddDays(2)), Start)).Withholds(Counted, Reason.SafeguardingHold)
            .Do(it => it.DecideConcern(new(Lead, Request, 1, ConcernState.Referred, Start.AddDays(9)), Start)).Withholds(Counted, Reason.SafeguardingHold);
        told.Now = Start.AddDays(30);
        told.Withholds(Counted, Reason.SafeguardingHold).Do(it => it.DecideConcern(new(Lead, Request, 1, ConcernState.Lifted, null), told.Now)).Allows(Counted)
            .Refuses("concern-lifted", it => it.DecideConcern(new(Lead, Request, 1, ConcernState.Held, told.Now.AddDays(1)), told.Now));
        // What was decided before comes late: lifted is lifted.
        Assert.False(told.Contribution.Apply(new SafeguardingHeld(1, Lead.Id, told.Now.AddDays(1)), told.Now).Consent.IsHeld);
    }

    [Fact]
    public void One_concern_lifted_leaves_the_other() => Finished(Yes(Purpose.Aggregate))
        .Do(it => it.Raise(new(Ann, Request), Start)).Do(it => it.Raise(new(Ben, Request), Start))
        .Do(it => it.DecideConcern(new(Lead, Request, 1, ConcernState.Lifted, null), Start)).Withholds(Counted, Reason.SafeguardingHold);

    [Fact]
    public void What_is_taken_back_under_an_open_concern_is_shredded_when_it_is_lifted()
    {
        var told = Finished(Yes(Purpose.Aggregate)).Do(it => it.Raise(new(Ann, Request), Start));
        told.Do(it => it.Withdraw(new WithdrawContribution(told.Person, Request), Start)).Withholds(Counted, Reason.Withdrawn)
            .Refuses("contribution-withdrawn", it => it.LookAt(new(Steward, Request, LookReason.Safeguarding)));
        Assert.Equal(KeyFate.ShredAfterSafeguarding, Shredding.Of(told.Contribution.Consent, Start));
        told.Do(it => it.LookAt(new(Lead, Request, LookReason.Safeguarding)));
        Assert.NotNull(Permit.ToLook(Lead, told.Contribution, 1, Start));
        told.Do(it => it.DecideConcern(new(Lead, Request, 1, ConcernState.Lifted, null), Start));
        Assert.Equal(KeyFate.Shred, Shredding.Of(told.Contribution.Consent, Start));
        Assert.Empty(told.Contribution.Words);
        Assert.Null(Permit.ToLook(Lead, told.Contribution, 1, Start));
    }
}
