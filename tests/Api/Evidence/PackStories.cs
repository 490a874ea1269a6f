using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Packs;
using static Clinks.Engage.Api.Tests.Contributions.Telling;
using static Clinks.Engage.Api.Tests.Evidence.Coding;

namespace Clinks.Engage.Api.Tests.Evidence;

/// <summary>What leaves in packs leaves as it was permitted at that moment, and is called back when that ends.</summary>
public sealed class PackStories(Platform platform)
{
    private static readonly Provision Public = Yes(Purpose.AnonymousQuote, BodyId.Public), ToMinistry = Yes(Purpose.ShareWithBody, Ministry);

    [Fact]
    public async Task A_pack_holds_what_may_leave_and_its_contributor_sees_that_it_left()
    {
        var coding = await Of(platform, "pack-made", ToMinistry);
        var shut = (await coding.Others(1, null, Yes(Purpose.ShareWithBody, BodyId.Parse("home-office"))))[0];
        var (yes, no) = (await coding.Quoted(coding.First), await coding.Quoted(shut));
        var pack = await coding.Planned(Ministry, yes, no);
        var preview = (await coding.Packs.Preview(new(Ann, pack), Cancel)).Get();
        Assert.Equal([yes], preview.Quotes.Select(quote => quote.Quote));
        Assert.Equal([(no, "withheld-recipient-not-named")], preview.LeftOut.Select(left => (left.Quote, left.Why.Code)));
        var content = await coding.Prepared(pack);
        Assert.Equal(Story[..20], content.Quotes.Single().Words.Words);
        Assert.Empty((await coding.First.Sees()).Packs);
        (await coding.HandOut(content)).Get();
        var seen = Assert.Single((await coding.First.Sees()).Packs);
        Assert.Equal((pack, "Evidence on visits", Ministry, Purpose.ShareWithBody, false), (seen.Pack, seen.Title, seen.Recipient, seen.Use.Purpose, seen.AskedBack));
        Assert.Empty((await shut.Sees()).Packs);
    }

    [Fact]
    public async Task What_is_taken_back_a_second_before_is_not_in_it()
    {
        var coding = await Of(platform, "pack-second-before", Public);
        var other = (await coding.Others(1, null, Public))[0];
        var pack = await coding.Planned(BodyId.Public, await coding.Quoted(coding.First), await coding.Quoted(other));
        var content = await coding.Prepared(pack);
        (await coding.First.Grain.WithdrawPurpose(new(coding.First.Person, NewRequest(), Purpose.AnonymousQuote, null), Cancel)).Get();
        Refused(await coding.HandOut(content), "pack-changed");
        var after = await coding.Prepared(pack);
        Assert.Equal([other.Id], after.Quotes.Select(quote => quote.Handed.Contribution!.Value));
        (await coding.HandOut(after)).Get();
        (await other.Withdraw()).Get();
        Assert.Empty((await coding.Prepared(pack)).Quotes);
        Refused(await coding.HandOut(await coding.Prepared(pack)), "pack-nothing-left");
        Refused(await coding.HandOut(content), "pack-changed");
    }

    [Fact]
    public async Task What_else_happens_meanwhile_is_no_hindrance()
    {
        var coding = await Of(platform, "pack-meanwhile", Public);
        var pack = await coding.Planned(BodyId.Public, await coding.Quoted(coding.First));
        var content = await coding.Prepared(pack);
        await coding.Others(1, null, Public);
        (await coding.HandOut(content)).Get();
    }

    [Fact]
    public async Task What_is_taken_back_after_is_asked_back_and_followed_to_the_end()
    {
        var coding = await Of(platform, "pack-recall", Public);
        var other = (await coding.Others(1, null, Public, Yes(Purpose.Aggregate)))[0];
        var (first, second) = (await coding.Quoted(coding.First), await coding.Quoted(other));
        var pack = await coding.Planned(Ministry, first, second);
        (await coding.HandOut(await coding.Prepared(pack))).Get();
        Assert.Empty((await coding.Handed(pack)).Due);
        Refused(await coding.Packs.SendRecall(new(Ann, NewRequest(), pack, 1, [first]), Cancel), "nothing-to-recall");
        (await other.Grain.Answer(new(other.Person, NewRequest(), new(Public with { Manner = Manner.Paraphrase }, null, null), Shown), Cancel)).Get();
        Assert.Equal([second], (await coding.Handed(pack)).Due);
        (await coding.First.Withdraw()).Get();
        Assert.Equal([first, second], (await coding.Handed(pack)).Due);
        Refused(await coding.Packs.CloseRecall(new(Ann, NewRequest(), pack, 1, RecallEnd.Destroyed), Cancel), "no-recall-open");
        (await coding.Packs.SendRecall(new(Ann, NewRequest(), pack, 1, [first, second]), Cancel)).Get();
        Assert.Empty((await coding.Handed(pack)).Due);
        Assert.True((await other.Sees()).Packs.Single().AskedBack);
        (await coding.Packs.CloseRecall(new(Ben, NewRequest(), pack, 1, RecallEnd.Destroyed), Cancel)).Get();
        Assert.Equal(RecallEnd.Destroyed, (await other.Sees()).Packs.Single().End);
        // The corrected pack takes its place, and the first is handed out no more.
        var third = await coding.Quoted((await coding.Others(2, null, Public))[1]);
        var corrected = (await coding.Packs.Plan(new(Ann, NewRequest(), "Corrected", Ministry, [third], null, pack), Cancel)).Get().Answer.Pack;
        Refused(await coding.HandOut(await coding.Prepared(pack)), "pack-replaced");
        Refused(await coding.Packs.Plan(new(Ann, NewRequest(), "Corrected", Ministry, [third], null, pack), Cancel), "pack-replaced-already");
        (await coding.HandOut(await coding.Prepared(corrected))).Get();
    }

    [Fact]
    public async Task An_embargo_that_is_set_later_calls_nothing_back_and_hides_no_withdrawal()
    {
        var coding = await Of(platform, "pack-embargo", Public, Yes(Purpose.Aggregate));
        var pack = await coding.Planned(BodyId.Public, await coding.Quoted(coding.First));
        (await coding.HandOut(await coding.Prepared(pack))).Get();
        (await coding.First.Grain.SetEmbargo(new(coding.First.Person, NewRequest(), null), Cancel)).Get();
        Assert.Empty((await coding.Handed(pack)).Due);
        Assert.Empty((await coding.Prepared(pack)).Quotes);
        (await coding.First.Grain.WithdrawPurpose(new(coding.First.Person, NewRequest(), Purpose.AnonymousQuote, null), Cancel)).Get();
        Assert.Single((await coding.Handed(pack)).Due);
    }

    [Fact]
    public async Task Who_wants_to_be_asked_each_time_is_asked_for_this_pack()
    {
        var coding = await Of(platform, "pack-asked", Public with { EachUse = Approval.AskMe });
        var pack = await coding.Planned(BodyId.Public, await coding.Quoted(coding.First));
        var left = (await coding.Packs.Preview(new(Ann, pack), Cancel)).Get().LeftOut.Single();
        Assert.Equal(("withheld-use-not-approved", $"pack-{pack}"), (left.Why.Code, left.Wanted!.Occasion));
        var number = (await coding.First.Grain.AskForUse(new(Ann, NewRequest(), left.Wanted), Cancel)).Get().Answer.Number!.Value;
        Refused(await coding.First.Grain.AnswerUse(new(Ben, NewRequest(), number, Approve: true), Cancel), "contributor-approves");
        (await coding.First.Grain.AnswerUse(new(coding.First.Person, NewRequest(), number, Approve: true), Cancel)).Get();
        (await coding.HandOut(await coding.Prepared(pack))).Get();
        (await coding.First.Grain.AnswerUse(new(coding.First.Person, NewRequest(), number, Approve: false), Cancel)).Get();
        Assert.Single((await coding.Handed(pack)).Due);
    }

    [Fact]
    public async Task What_does_not_make_a_pack_is_refused()
    {
        var coding = await Of(platform, "pack-bad", Public);
        var quote = await coding.Quoted(coding.First);
        Refused(await coding.Packs.Plan(new(Ann, NewRequest(), "", Ministry, [quote], null, null), Cancel), "pack-title-wanted");
        Refused(await coding.Packs.Plan(new(Ann, NewRequest(), "A", BodyId.Parse("nobody-we-know"), [quote], null, null), Cancel), "pack-recipient-unknown");
        Refused(await coding.Packs.Plan(new(Ann, NewRequest(), "A", Ministry, [], null, null), Cancel), "pack-empty");
        Refused(await coding.Packs.Plan(new(Ann, NewRequest(), "A", Ministry, [quote, quote], null, null), Cancel), "pack-empty");
        Refused(await coding.Packs.Plan(new(Ann, NewRequest(), "A", Ministry, [quote], 1, null), Cancel), "pack-release-unknown");
        Refused(await coding.Packs.Plan(new(Ann, NewRequest(), "A", Ministry, [quote], null, 7), Cancel), "no-such-pack");
        Refused(await coding.Packs.Prepare(new(Ann, 7), Cancel), "no-such-pack");
        var content = await coding.Prepared(await coding.Planned(Ministry, quote));
        Refused(await coding.Packs.HandOut(new(Ann, NewRequest(), 1, default, [.. content.Quotes.Select(one => one.Handed)], "short"), Cancel), "pack-changed");
        Refused(await coding.Packs.HandOut(new(Ann, NewRequest(), 1, default, [content.Quotes[0].Handed with { ConsentVersion = 1 }], new('c', 64)), Cancel), "pack-changed");
        Refused(await coding.Packs.HandOut(new(Ann, NewRequest(), 1, default, [content.Quotes[0].Handed, content.Quotes[0].Handed], new('c', 64)), Cancel), "pack-changed");
    }
}
