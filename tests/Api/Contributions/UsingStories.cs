using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Contributions;

/// <summary>Words come out for a use that consent covers now and for a look, each written down before, and the contributor sees both.</summary>
public sealed class UsingStories(Platform platform)
{
    private static readonly Use Quoted = Wanted(Purpose.AnonymousQuote, BodyId.Public);

    [Fact]
    public async Task A_use_is_decided_written_down_and_seen_by_the_contributor()
    {
        var told = await (await Open(platform, "used-seen")).Told(Yes(Purpose.AnonymousQuote, BodyId.Public));
        Refused(await told.Use(Wanted(Purpose.InternalAnalysis)), "withheld-not-consented");
        Assert.Empty((await told.Sees()).Uses);
        var request = NewRequest();
        var used = (await told.Use(Quoted, request: request)).Get();
        Assert.Equal(Story, used.Answer.Words.Single().Words);
        var again = (await told.Use(Quoted, request: request)).Get();
        Assert.Equal((used.Receipt, used.Answer.Number, Story), (again.Receipt, again.Answer.Number, again.Answer.Words.Single().Words));
        Assert.Equal([(1, Quoted)], (await told.Sees()).Uses.Select(use => (use.Number, use.Use)));
        Refused(await told.Use(Quoted with { Field = "words/other" }), "no-such-text");
        Refused(await told.Use(Quoted with { Manner = Manner.Paraphrase }), "no-such-text");
        Assert.Single((await told.Sees()).Uses);
    }

    [Fact]
    public async Task What_was_taken_back_is_out_at_once_also_for_a_use_that_was_recorded_before()
    {
        var told = await (await Open(platform, "used-after")).Told(Yes(Purpose.AnonymousQuote, BodyId.Public), Yes(Purpose.Aggregate));
        var (use, look) = (NewRequest(), NewRequest());
        (await told.Use(Quoted, request: use)).Get();
        (await told.Look(request: look)).Get();
        (await told.Grain.WithdrawPurpose(new(told.Person, NewRequest(), Purpose.AnonymousQuote, null), Cancel)).Get();
        Refused(await told.Use(Quoted, request: use), "withheld-purpose-withdrawn");
        Assert.Equal(Story, (await told.Look(request: look)).Get().Answer.Words.Single().Words);
        (await told.Withdraw()).Get();
        Refused(await told.Use(Quoted, request: use), "withheld-withdrawn");
        Refused(await told.Look(request: look), "look-ended");
        Refused(await told.Look(), "contribution-withdrawn");
    }

    [Fact]
    public async Task A_look_has_a_reason_is_written_down_and_the_contributor_sees_it()
    {
        var told = await (await Open(platform, "looked-at")).Told(Yes(Purpose.Aggregate));
        Refused(await told.Look(reason: (LookReason)99), "look-reason-wanted");
        var look = NewRequest();
        var looked = (await told.Look(reason: LookReason.Complaint, request: look)).Get();
        Assert.Equal((1, Story), (looked.Answer.Number, looked.Answer.Words.Single().Words));
        Assert.Equal(looked.Receipt, (await told.Look(reason: LookReason.Complaint, request: look)).Get().Receipt);
        Assert.Equal([(1, "steward-1", LookReason.Complaint)], (await told.Sees()).Looks.Select(one => (one.Number, one.By, one.Reason)));
        Refused(await told.Look(Lead, LookReason.Safeguarding), "role-missing");
    }

    [Fact]
    public async Task An_edit_is_proposed_read_approved_and_only_then_used()
    {
        var told = await (await Open(platform, "used-edit")).Told(Yes(Purpose.AnonymousQuote, BodyId.Public));
        var edited = Quoted with { Manner = Manner.ApprovedEdit, Field = "edit/1" };
        (await told.Grain.ProposeEdit(new(Ann, NewRequest(), "1", "Nobody told us."), Cancel)).Get();
        Refused(await told.Grain.ProposeEdit(new(Ann, NewRequest(), "1", "Otherwise."), Cancel), "words-misplaced");
        Refused(await told.Grain.ProposeEdit(new(Ann, NewRequest(), "a/b", "Otherwise."), Cancel), "words-misplaced");
        Refused(await told.Use(edited), "withheld-edit-not-approved");
        Assert.Contains((await told.Sees()).Words, words => words is { Place.Field: "edit/1", Words: "Nobody told us." });
        (await told.Grain.ApproveEdit(new(told.Person, NewRequest(), "edit/1"), Cancel)).Get();
        Assert.True((await told.Sees()).Edits.Single().Approved);
        Assert.Equal("Nobody told us.", (await told.Use(edited)).Get().Answer.Words.Single().Words);
    }

    [Fact]
    public async Task A_concern_shuts_every_use_until_the_lead_lifts_it()
    {
        var told = await (await Open(platform, "used-held")).Told(Yes(Purpose.AnonymousQuote, BodyId.Public));
        var number = (await told.Grain.Raise(new(Steward, NewRequest()), Cancel)).Get().Answer.Number!.Value;
        Refused(await told.Use(Quoted), "withheld-safeguarding-hold");
        Assert.Equal(Story, (await told.Look(Lead, LookReason.Safeguarding)).Get().Answer.Words.Single().Words);
        (await told.Grain.DecideConcern(new(Lead, NewRequest(), number, ConcernState.Lifted, null), Cancel)).Get();
        Assert.Equal(Story, (await told.Use(Quoted)).Get().Answer.Words.Single().Words);
    }
}
