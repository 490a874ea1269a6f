using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using static Clinks.Engage.Domain.Tests.Contributions.Told;

namespace Clinks.Engage.Domain.Tests.Contributions;

/// <summary>Approval of single uses, edits, what is written down, looks, and the permits that come of them.</summary>
public sealed class UsingStories
{
    private static readonly Provision Quotes = Yes(Purpose.AnonymousQuote, BodyId.Public);
    private static readonly Use InPack = Wanted(Purpose.AnonymousQuote, BodyId.Public, "pack-1");

    [Fact]
    public void Who_asks_for_a_use_does_not_approve_it() => Finished(Quotes with { EachUse = Approval.SecondPerson }).Withholds(InPack, Reason.UseNotApproved)
        .Refuses("occasion-wanted", it => it.Ask(new(Ann, Request, InPack with { Occasion = null }), Start))
        .Do(it => it.Ask(new(Ann, Request, InPack), Start)).Withholds(InPack, Reason.UseNotApproved)
        .Refuses("already-so", it => it.Ask(new(Ben, Request, InPack), Start))
        .Refuses("second-person-approves", it => it.Answer(new AnswerUse(Ann, Request, 1, true), Start))
        .Refuses("no-such-request", it => it.Answer(new AnswerUse(Ben, Request, 2, true), Start))
        .Do(it => it.Answer(new AnswerUse(Ben, Request, 1, true), Start)).Allows(InPack)
        .Withholds(InPack with { Occasion = "pack-2" }, Reason.UseNotApproved)
        .Do(it => it.Answer(new AnswerUse(Ben, Request, 1, false), Start)).Withholds(InPack, Reason.UseNotApproved)
        .Refuses("use-declined-already", it => it.Answer(new AnswerUse(Ben, Request, 1, true), Start));

    [Fact]
    public void Who_wants_to_be_asked_each_time_is_asked()
    {
        var told = Finished(Quotes with { EachUse = Approval.AskMe }).Do(it => it.Ask(new(Ann, Request, InPack), Start))
            .Refuses("contributor-approves", it => it.Answer(new AnswerUse(Ben, Request, 1, true), Start));
        told.Do(it => it.Answer(new AnswerUse(told.Person, Request, 1, true), Start)).Allows(InPack);
    }

    [Fact]
    public void A_changed_provision_is_approved_anew()
    {
        var told = Finished(Quotes with { EachUse = Approval.SecondPerson, Manner = Manner.OwnWords }).Do(it => it.Ask(new(Ann, Request, InPack), Start)).Do(it => it.Answer(new AnswerUse(Ben, Request, 1, true), Start)).Allows(InPack);
        told.Answers(told.Person, Quotes with { EachUse = Approval.SecondPerson, Until = Start.AddDays(9) }).Withholds(InPack, Reason.UseNotApproved)
            .Do(it => it.Ask(new(Ann, Request, InPack), Start)).Do(it => it.Answer(new AnswerUse(Ben, Request, 2, true), Start)).Allows(InPack);
    }

    [Fact]
    public void What_consent_does_not_cover_cannot_be_asked_for() =>
        Finished(Quotes).Refuses("already-so", it => it.Ask(new(Ann, Request, InPack), Start)).Refuses("withheld-not-consented", it => it.Ask(new(Ann, Request, Wanted(Purpose.Reuse, occasion: "pack-1")), Start));

    [Fact]
    public void An_edit_is_used_when_the_contributor_approved_it_and_no_other_edit_is()
    {
        var told = Finished(Quotes with { Manner = Manner.ApprovedEdit });
        var edited = InPack with { Manner = Manner.ApprovedEdit, Field = "edit/1" };
        told.Withholds(edited, Reason.EditNotApproved).Withholds(InPack with { Manner = Manner.RedactedWords }, Reason.ConsentNarrower)
            .Do(it => it.Propose(new(Ann, Request, told.Sealed("edit/1")))).Do(it => it.Propose(new(Ann, Request, told.Sealed("edit/12")))).Withholds(edited, Reason.EditNotApproved)
            .Refuses("words-misplaced", it => it.Propose(new(Ann, Request, told.Sealed("edit/1", 2)))).Refuses("words-misplaced", it => it.Propose(new(Ann, Request, told.Sealed("words/story"))))
            .Refuses("no-such-contribution", it => it.Approve(new(Ann, Request, "edit/1"), Start)).Refuses("no-such-edit", it => it.Approve(new(told.Person, Request, "edit/2"), Start))
            .Do(it => it.Approve(new(told.Person, Request, "edit/1"), Start)).Allows(edited).Withholds(edited with { Field = "edit/12" }, Reason.EditNotApproved);
        var permit = Permit.ToUse(Assert.IsType<Decision.Allowed>(told.Contribution.Decide(edited, Start)).Leave, Ann, Start)!;
        Assert.True(permit.Covers(told.Sealed("edit/1").Place));
        Assert.False(permit.Covers(told.Sealed("edit/12").Place));
        Assert.False(permit.Covers(told.Sealed("words/story").Place));
    }

    [Fact]
    public void Every_use_is_written_down_with_the_consent_it_was_allowed_under_and_read_back()
    {
        var told = Finished(Quotes);
        var version = told.Contribution.Consent.Version;
        told.Do(it => it.Record(new(Ann, Request, InPack), Start)).Refuses("withheld-not-consented", it => it.Record(new(Ann, Request, Wanted(Purpose.Reuse)), Start)).Refuses("role-missing", it => it.Record(new(Steward, Request, InPack), Start));
        told.Answers(told.Person, Yes(Purpose.Reuse)).Do(it => it.Record(new(Platform, Request, InPack), Start));
        Assert.Equal([new UsedOnce(1, InPack, version, Start), new UsedOnce(2, InPack, version + 1, Start)], told.Contribution.Uses);
    }

    [Fact]
    public void A_permit_for_words_comes_of_leave_that_is_fresh_and_for_those_who_use_them()
    {
        var told = Finished(Quotes, Yes(Purpose.Aggregate));
        var leave = Assert.IsType<Decision.Allowed>(told.Contribution.Decide(InPack, Start)).Leave;
        Assert.True(Permit.ToUse(leave, Ann, Start)!.Covers(told.Sealed("words/story").Place));
        Assert.False(Permit.ToUse(leave, Ann, Start)!.Covers(new("contribution-0000000000000000000000000b", "words/story", 1)));
        Assert.NotNull(Permit.ToUse(leave, Platform, Start.AddMinutes(1)));
        Assert.Null(Permit.ToUse(leave, Ann, Start.AddMinutes(2)));
        Assert.Null(Permit.ToUse(leave, Ann, Start.AddMinutes(-1)));
        Assert.All([Steward, Lead, Protection, Visitor, OfOak, told.Person], actor => Assert.Null(Permit.ToUse(leave, actor, Start)));
        // A figure opens no words, and an anonymous quote no name.
        Assert.Null(Permit.ToUse(Assert.IsType<Decision.Allowed>(told.Contribution.Decide(Wanted(Purpose.Aggregate), Start)).Leave, Ann, Start));
        Assert.Null(Permit.ToShowName(leave, Ann, Start));
        Assert.Null(Permit.ToWriteAgain(leave, Ann, Start));
    }

    [Fact]
    public void A_name_and_an_address_open_for_their_own_purpose()
    {
        var told = new Told().Do(it => it.Begin(Begin(), Flood.None, Start));
        told.Answers(Visitor,
            Yes(Purpose.QuoteUnderChosenName, BodyId.Public) with { Attribution = Attribution.ChosenName, Name = told.Sealed("provision/quoteunderchosenname-name") },
            Yes(Purpose.Recontact) with { Contact = told.Sealed("provision/recontact-contact") }).Finishes(Visitor);
        var quote = Assert.IsType<Decision.Allowed>(told.Contribution.Decide(Wanted(Purpose.QuoteUnderChosenName, BodyId.Public) with { Attribution = Attribution.ChosenName }, Start)).Leave;
        var letter = Assert.IsType<Decision.Allowed>(told.Contribution.Decide(Wanted(Purpose.Recontact), Start)).Leave;
        Assert.True(Permit.ToShowName(quote, Ann, Start)!.Covers(told.Sealed("provision/quoteunderchosenname-name").Place));
        Assert.False(Permit.ToShowName(quote, Ann, Start)!.Covers(told.Sealed("provision/recontact-contact").Place));
        Assert.True(Permit.ToWriteAgain(letter, Ann, Start)!.Covers(told.Sealed("provision/recontact-contact").Place));
        Assert.Null(Permit.ToUse(letter, Ann, Start));
    }

    [Fact]
    public void A_look_has_a_reason_is_seen_by_the_contributor_and_closes_again()
    {
        var told = Finished(Quotes).Refuses("look-reason-wanted", it => it.LookAt(new(Steward, Request, (LookReason)99))).Refuses("role-missing", it => it.LookAt(new(Ann, Request, LookReason.Redaction)))
            .Refuses("role-missing", it => it.LookAt(new(Lead, Request, LookReason.Safeguarding)));
        Assert.Null(Permit.ToLook(Steward, told.Contribution, 1, Start));
        told.Do(it => it.LookAt(new(Steward, Request, LookReason.Redaction)));
        Assert.Equal([new Look(1, "steward-1", LookReason.Redaction, Start)], told.Contribution.Looks);
        Assert.True(Permit.ToLook(Steward, told.Contribution, 1, Start)!.Covers(told.Sealed("words/story").Place));
        Assert.False(Permit.ToLook(Steward, told.Contribution, 1, Start)!.Covers(told.Sealed("provision/recontact-contact").Place));
        Assert.Null(Permit.ToLook(new("steward-2", Domain.Identity.Roles.Steward), told.Contribution, 1, Start));
        Assert.Null(Permit.ToLook(Steward, told.Contribution, 2, Start));
        Assert.Null(Permit.ToLook(Steward, told.Contribution, 1, Start.AddMinutes(30)));
    }

    [Fact]
    public void Who_shows_the_code_reads_everything_and_nobody_else_does()
    {
        var told = Finished(Quotes);
        Assert.True(Permit.ToReadOwn(told.Person, told.Contribution)!.Covers(told.Sealed("words/story").Place));
        Assert.All([Visitor, Ann, Steward, Lead, Protection, Platform], actor => Assert.Null(Permit.ToReadOwn(actor, told.Contribution)));
        Assert.NotNull(Permit.ToReadOwn(Visitor, new Told().Do(it => it.Begin(Begin(), Flood.None, Start)).Contribution));
    }
}
