using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using static Clinks.Engage.Domain.Tests.Contributions.Told;

namespace Clinks.Engage.Domain.Tests.Contributions;

public sealed class ContributionStories
{
    private static readonly Use Counted = Wanted(Purpose.Aggregate), Analysed = Wanted(Purpose.InternalAnalysis), Quoted = Wanted(Purpose.AnonymousQuote, BodyId.Public);

    [Fact]
    public void A_person_contributes_and_only_what_they_said_yes_to_is_open() => Finished(Yes(Purpose.Aggregate), Yes(Purpose.AnonymousQuote, BodyId.Public), new(Purpose.InternalAnalysis, false))
        .Allows(Counted).Allows(Quoted).Withholds(Analysed, Reason.NotConsented).Withholds(Wanted(Purpose.ShareWithBody, Ministry), Reason.NotConsented);

    [Fact]
    public void Nothing_is_open_before_the_end() => new Told().Do(it => it.Begin(Begin(), Flood.None, Start)).Answers(Visitor, Yes(Purpose.Aggregate)).Withholds(Counted, Reason.NotGivenYet)
        .Refuses("nothing-written", it => it.Finish(new(Visitor, Request, [], null, Kept), Start)).Finishes(Visitor).Allows(Counted)
        .Refuses("contribution-finished-already", it => it.Finish(new(Visitor, Request, [it.Words[0]], null, Kept), Start));

    [Fact]
    public void No_to_everything_is_kept_as_a_refusal_and_may_become_a_yes()
    {
        var told = Finished(new Provision(Purpose.Aggregate, false)).Withholds(Counted, Reason.Refused);
        told.Answers(told.Person, Yes(Purpose.Aggregate)).Allows(Counted);
    }

    [Fact]
    public void An_organisation_on_behalf_opens_two_purposes_until_the_person_confirms()
    {
        var told = OnBehalf(Yes(Purpose.Aggregate), Yes(Purpose.InternalAnalysis), Yes(Purpose.AnonymousQuote, BodyId.Public))
            .Allows(Counted).Allows(Analysed).Withholds(Quoted, Reason.PersonHasNotConfirmed)
            .Refuses("no-such-contribution", it => it.Confirm(new(OfOak, Request, Shown), Start));
        told.Do(it => it.Confirm(new(told.Person, Request, Shown), Start)).Allows(Quoted)
            .Refuses("already-so", it => it.Confirm(new(told.Person, Request, Shown), Start))
            .Refuses("no-such-contribution", it => it.Answer(new AnswerPurpose(OfOak, Request, Yes(Purpose.Reuse), Shown), Bodies.Shipped, Start));
    }

    [Fact]
    public void What_staff_wrote_down_waits_for_the_person()
    {
        var told = TakenDown(Yes(Purpose.Aggregate)).Withholds(Counted, Reason.NotGivenYet);
        told.Do(it => it.Confirm(new(told.Person, Request, Shown), Start)).Allows(Counted);
    }

    [Fact]
    public void Withdrawing_takes_the_words_out_at_once_and_for_good()
    {
        var told = Finished(Yes(Purpose.Aggregate), Yes(Purpose.AnonymousQuote, BodyId.Public)).Allows(Quoted);
        var person = told.Person;
        told.Do(it => it.Withdraw(new WithdrawContribution(person, Request), Start)).Withholds(Quoted, Reason.Withdrawn).Withholds(Counted, Reason.Withdrawn)
            .Refuses("contribution-withdrawn", it => it.Withdraw(new WithdrawContribution(person, Request), Start))
            .Refuses("contribution-withdrawn", it => it.Answer(new AnswerPurpose(person, Request, Yes(Purpose.Media, BodyId.Parse("local-news")), Shown), Bodies.Shipped, Start))
            .Refuses("contribution-withdrawn", it => it.Confirm(new(person, Request, Shown), Start))
            .Refuses("contribution-withdrawn", it => it.LookAt(new(Steward, Request, LookReason.Redaction)))
            .Refuses("withheld-withdrawn", it => it.Record(new(Ann, Request, Quoted), Start));
        Assert.Empty(told.Contribution.Words);
        Assert.Null(Permit.ToReadOwn(person, told.Contribution));
        Assert.Equal(KeyFate.Shred, Shredding.Of(told.Contribution.Consent, Start));
    }

    /// <summary>Whatever stands in a stream: before its end there are no words that anybody could use.</summary>
    [Fact]
    public void A_yes_without_the_end_opens_nothing()
    {
        var told = new Told().Do(it => it.Begin(Begin(), Flood.None, Start)).Answers(Visitor, Yes(Purpose.Aggregate));
        var given = told.Contribution.Apply(new ConsentGiven(), Start);
        Assert.Equal(Reason.NotGivenYet, Assert.IsType<Decision.Withheld>(given.Decide(Counted, Start)).Reason);
    }

    [Fact]
    public void What_comes_late_or_twice_brings_nothing_back()
    {
        var told = Finished(Yes(Purpose.Aggregate));
        ContributionEvent[] late =
        [
            new ContributionBegun(told.Id, told.Contribution.Engagement, Route.Link, null, null, "x", null), new ContributionFinished([told.Sealed("words/other")], null, Kept),
            new EditProposed(told.Sealed("edit/1"), "ann"), new ConsentGiven(), new PurposeAnswered(Yes(Purpose.Reuse), Shown), new ConsentConfirmed(Shown), new EditApproved("edit/1"),
        ];
        var once = late.Append(new ContributionUsed(1, Counted, 3, "ann")).Append(new ContributionLookedAt(1, "steward-1", LookReason.Complaint)).Aggregate(told.Contribution, (now, one) => now.Apply(one, Start));
        var twice = late.Append(new ContributionUsed(1, Counted, 3, "ann")).Append(new ContributionLookedAt(1, "steward-1", LookReason.Complaint)).Aggregate(once, (now, one) => now.Apply(one, Start.AddDays(1)));
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(once, EngageJson.Options), System.Text.Json.JsonSerializer.Serialize(twice, EngageJson.Options));
        Assert.Equal("words/story", Assert.Single(once.Words).Place.Field);

        told.Do(it => it.Withdraw(new WithdrawContribution(told.Person, Request), Start));
        var after = late.Aggregate(told.Contribution, (now, one) => now.Apply(one, Start));
        Assert.Empty(after.Words);
        Assert.Empty(after.Edits);
        Assert.Equal(ConsentState.Withdrawn, after.Consent.State);
        Assert.Equal(told.Contribution.Consent.Version, after.Consent.Version);
    }

    [Fact]
    public void The_key_is_shredded_unless_another_permitted_purpose_remains()
    {
        var told = Finished(Yes(Purpose.AnonymousQuote, BodyId.Public), Yes(Purpose.InternalAnalysis) with { Until = Start.AddDays(30) });
        Assert.Equal(KeyFate.Keep, Shredding.Of(told.Contribution.Consent, Start));
        told.Do(it => it.Withdraw(new WithdrawPurpose(told.Person, Request, Purpose.AnonymousQuote, null), Start)).Withholds(Quoted, Reason.PurposeWithdrawn).Allows(Analysed)
            .Refuses("already-so", it => it.Withdraw(new WithdrawPurpose(told.Person, Request, Purpose.AnonymousQuote, null), Start));
        Assert.Equal(KeyFate.KeepForOthers, Shredding.Of(told.Contribution.Consent, Start));
        // What remained has ended: nothing is left to keep the words for, and they do not come back.
        Assert.Equal(KeyFate.Shred, Shredding.Of(told.Contribution.Consent, Start.AddDays(30)));
        told.Now = Start.AddDays(30);
        told.Refuses("words-gone", it => it.Answer(new AnswerPurpose(told.Person, Request, Yes(Purpose.Aggregate), Shown), Bodies.Shipped, told.Now));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_takes_back_the_last_purpose_takes_back_everything(bool byAnsweringNo)
    {
        var told = Finished(Yes(Purpose.Aggregate));
        told.Do(it => byAnsweringNo
            ? it.Answer(new AnswerPurpose(told.Person, Request, new(Purpose.Aggregate, false), Shown), Bodies.Shipped, Start)
            : it.Withdraw(new WithdrawPurpose(told.Person, Request, Purpose.Aggregate, null), Start));
        Assert.Equal(ConsentState.Withdrawn, told.Contribution.Consent.State);
    }

    [Fact]
    public void Each_body_is_asked_for_and_taken_back_on_its_own()
    {
        var hmpps = BodyId.Parse("hmpps");
        var told = Finished(Yes(Purpose.ShareWithBody, Ministry), Yes(Purpose.ShareWithBody, hmpps)).Allows(Wanted(Purpose.ShareWithBody, Ministry)).Withholds(Wanted(Purpose.ShareWithBody, BodyId.Parse("home-office")), Reason.RecipientNotNamed);
        told.Do(it => it.Withdraw(new WithdrawPurpose(told.Person, Request, Purpose.ShareWithBody, hmpps), Start))
            .Allows(Wanted(Purpose.ShareWithBody, Ministry)).Withholds(Wanted(Purpose.ShareWithBody, hmpps), Reason.PurposeWithdrawn)
            .Refuses("body-wanted", it => it.Withdraw(new WithdrawPurpose(told.Person, Request, Purpose.ShareWithBody, null), Start));
    }

    [Fact]
    public void An_embargo_shuts_everything_until_it_ends_or_is_lifted()
    {
        var told = Finished(Yes(Purpose.Aggregate));
        told.Refuses("embargo-past", it => it.Embargo(new(told.Person, Request, Start), Start))
            .Do(it => it.Embargo(new(told.Person, Request, Start.AddDays(7)), Start)).Withholds(Counted, Reason.Embargo)
            .Refuses("already-so", it => it.Embargo(new(told.Person, Request, Start.AddDays(7)), Start))
            .Do(it => it.LiftEmbargo(new(told.Person, Request), Start)).Allows(Counted)
            .Refuses("already-so", it => it.LiftEmbargo(new(told.Person, Request), Start))
            .Do(it => it.Embargo(new(told.Person, Request, Start.AddDays(7)), Start));
        told.Now = Start.AddDays(7);
        told.Allows(Counted);
    }

    [Fact]
    public void Nobody_but_the_contributor_changes_consent() => Assert.All(
        [Ann, Steward, Lead, Protection, Platform, OfOak, Visitor, new Domain.Identity.Actor(":contribution-0000000000000000000000000a", Domain.Identity.Roles.None)],
        actor => Finished(Yes(Purpose.Aggregate)).Refuses("no-such-contribution", it => it.Answer(new AnswerPurpose(actor, Request, Yes(Purpose.Reuse), Shown), Bodies.Shipped, Start))
            .Refuses("no-such-contribution", it => it.Embargo(new(actor, Request, null), Start)).Refuses("no-such-contribution", it => it.LiftEmbargo(new(actor, Request), Start)));

    [Fact]
    public void The_data_protection_lead_takes_back_for_somebody_who_lost_the_code() =>
        Finished(Yes(Purpose.Aggregate)).Do(it => it.Withdraw(new WithdrawContribution(Protection, Request), Start)).Withholds(Counted, Reason.Withdrawn);

    [Fact]
    public void What_came_in_a_flood_waits_until_somebody_has_looked()
    {
        var told = new Told().Do(it => it.Begin(Begin(Route.Poster, poster: "visits-hall"), Flood.Quarantined, Start)).Answers(Visitor, Yes(Purpose.Aggregate)).Finishes(Visitor).Withholds(Counted, Reason.InQuarantine);
        told.Refuses("role-missing", it => it.LiftQuarantine(new(Ann, Request), Start)).Do(it => it.LiftQuarantine(new(Steward, Request), Start)).Allows(Counted);
        new Told().Refuses("too-many-from-poster", it => it.Begin(Begin(Route.Poster, poster: "visits-hall"), Flood.Refused, Start));
    }

    [Theory]
    [InlineData(0, Flood.None)]
    [InlineData(39, Flood.None)]
    [InlineData(40, Flood.Quarantined)]
    [InlineData(199, Flood.Quarantined)]
    [InlineData(200, Flood.Refused)]
    public void A_workshop_fits_one_poster_and_a_machine_does_not(int inTheHour, Flood flood)
    {
        Assert.Equal(flood, PosterFlood.Of([.. Enumerable.Repeat(Start.AddMinutes(-5), inTheHour)], Start));
        Assert.Equal(inTheHour >= 500 ? Flood.Refused : Flood.None, PosterFlood.Of([.. Enumerable.Repeat(Start.AddHours(-1), inTheHour)], Start));
    }

    [Fact]
    public void Consent_that_was_none_opens_nothing_and_is_shredded()
    {
        var told = Finished(Yes(Purpose.Aggregate)).Refuses("role-missing", it => it.Invalidate(new(Steward, Request, WhyInvalid.NoContribution), Start))
            .Do(it => it.Invalidate(new(Protection, Request, WhyInvalid.NotThePerson), Start)).Withholds(Counted, Reason.Invalidated);
        Assert.Equal(KeyFate.Shred, Shredding.Of(told.Contribution.Consent, Start));
    }

    [Fact]
    public void Ended_consent_is_renewed_by_asking_everything_again()
    {
        var told = Finished(Yes(Purpose.Aggregate) with { Until = Start.AddDays(1) }, Yes(Purpose.InternalAnalysis) with { Until = Start.AddDays(2) });
        told.Refuses("consent-not-ended", it => it.Expire(new(Platform, Request), Start.AddDays(1)));
        told.Now = Start.AddDays(2);
        told.Withholds(Counted, Reason.NoLonger).Do(it => it.Expire(new(Platform, Request), told.Now)).Withholds(Counted, Reason.Expired)
            .Do(it => it.Renew(new(told.Person, Request, new(Giver.Self, null, Method.EasyRead), Shown, Age.Adult, [Yes(Purpose.Aggregate)]), Bodies.Shipped, told.Now))
            .Allows(Counted).Withholds(Analysed, Reason.NotConsented);
        Assert.Equal(ConsentState.Renewed, told.Contribution.Consent.State);
    }
}
