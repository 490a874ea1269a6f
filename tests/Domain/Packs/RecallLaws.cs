using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Tests.Contributions;
using Age = Clinks.Engage.Domain.Consent.Age;

namespace Clinks.Engage.Domain.Tests.Packs;

/// <summary>
/// What is asked back, against a table: of each thing that can happen to a consent after words have left, does it call them back? And no order of
/// several makes a difference to what was taken back for good.
/// </summary>
public sealed class RecallLaws
{
    private static readonly DateTimeOffset Now = Told.Start.AddDays(3);
    private static readonly ContributionId Id = ContributionId.Parse("contribution-0000000000000000000000000a");
    private static readonly BodyId Ministry = BodyId.Parse("ministry-of-justice"), Committee = BodyId.Parse("justice-committee");
    private static readonly Notice Shown = Told.Shown;

    private static readonly Dictionary<string, (ConsentEvent Happened, bool CallsBack)> After = new(StringComparer.Ordinal)
    {
        ["withdrawn"] = (new ConsentWithdrawn(), true),
        ["invalidated"] = (new ConsentInvalidated(WhyInvalid.NotThePerson, "dpo"), true),
        ["purpose withdrawn"] = (new PurposeWithdrawn(Purpose.AnonymousQuote, null), true),
        ["no"] = (Answered(new(Purpose.AnonymousQuote, false)), true),
        ["paraphrase only"] = (Answered(Quoting(Manner.Paraphrase, Ministry)), true),
        ["another reader"] = (Answered(Quoting(Manner.OwnWords, Committee)), true),
        ["everybody may read it"] = (Answered(Quoting(Manner.OwnWords, BodyId.Public)), false),
        ["more readers"] = (Answered(Quoting(Manner.OwnWords, Ministry, Committee)), false),
        ["other purpose withdrawn"] = (new PurposeWithdrawn(Purpose.Aggregate, null), false),
        ["other purpose given"] = (Answered(new Provision(Purpose.InternalAnalysis, true) { Manner = Manner.OwnWords }), false),
        ["time over"] = (Answered(Quoting(Manner.OwnWords, Ministry) with { Until = Told.Start.AddDays(1) }), false),
        ["embargo"] = (new EmbargoSet(null), false),
        ["concern"] = (new SafeguardingRaised(1, "ann", Now), false),
        ["renewed with it"] = (new ConsentRenewed(new(Giver.Self, null, Method.Written), Shown, Age.Adult, [Quoting(Manner.OwnWords, Ministry)]), false),
        ["renewed without it"] = (new ConsentRenewed(new(Giver.Self, null, Method.Written), Shown, Age.Adult, [new(Purpose.Aggregate, true)]), true),
        ["expired"] = (new ConsentExpired(), false),
    };

    public static TheoryData<string> Changes => [.. After.Keys];

    [Theory, MemberData(nameof(Changes))]
    public void What_is_withdrawn_or_narrower_is_asked_back_and_what_is_shut_for_a_time_is_not(string change) =>
        Assert.Equal(After[change].CallsBack, IsDue(After[change].Happened));

    /// <summary>A hold or an embargo may come before or after: what was taken back is due under either.</summary>
    [Theory, MemberData(nameof(Changes))]
    public void What_shuts_for_a_time_hides_nothing_that_was_taken_back(string change)
    {
        foreach (var shutting in (string[])["embargo", "concern", "expired"])
        {
            Assert.Equal(After[change].CallsBack, IsDue(After[shutting].Happened, After[change].Happened));
            Assert.Equal(After[change].CallsBack, IsDue(After[change].Happened, After[shutting].Happened));
        }
    }

    /// <summary>Whoever wants to be asked each time may say no afterwards. Where staff take back what one of them approved, the person took nothing back.</summary>
    [Theory]
    [InlineData(Approval.AskMe, true)]
    [InlineData(Approval.SecondPerson, false)]
    public void A_no_to_one_use_calls_back_where_the_person_says_it(Approval each, bool own)
    {
        var use = Handed.Quotes[0].Use!;
        ConsentEvent[] approved = [Answered(Quoting(Manner.OwnWords, Ministry) with { EachUse = each }), new UseAsked(1, use, "ann"), new UseApproved(1, "ben", own)];
        Assert.False(IsDue(approved));
        Assert.Equal(own, IsDue([.. approved, new UseDeclined(1, "ben", own)]));
    }

    [Fact]
    public void Nothing_that_happens_to_somebody_else_calls_back()
    {
        var material = Material();
        foreach (var (happened, _) in After.Values) material.Take("contribution-0000000000000000000000000b", happened, Now);
        Assert.Empty(Recalling.Due(Handed, material, Now));
    }

    [Fact]
    public void What_was_asked_back_is_not_due_again()
    {
        var material = Material(new ConsentWithdrawn());
        Assert.Equal([1], Recalling.Due(Handed, material, Now));
        Assert.Empty(Recalling.Due(Handed with { AskedBack = [1] }, material, Now));
    }

    private static Handing Handed => new(1, Now, Ministry, [new(1, Id, null, new(Purpose.AnonymousQuote, Manner.OwnWords) { Recipient = Ministry, Field = "words/story", Occasion = "pack-1" }, 3, Attribution.None, Domain.Evidence.Shown.Nothing)], new('c', 64), "ann", [], [], null);

    private static bool IsDue(params ConsentEvent[] after) => !Recalling.Due(Handed, Material(after), Now).IsEmpty;

    private static Material Material(params ConsentEvent[] after)
    {
        var material = new Material();
        ContributionEvent[] events =
        [
            new ContributionBegun(Id, Told.Begin().Engagement, Route.Link, null, null, ":visitor-1", null),
            new ConsentRequested(Id, new(Giver.Self, null, Method.Written), Shown, Age.Adult, Quarantined: false),
            Answered(Quoting(Manner.OwnWords, Ministry)), Answered(new Provision(Purpose.Aggregate, true)),
            new ContributionFinished([new(new(Id.Value, "words/story", 1), [1, 2, 3])], null, Told.Kept), new ConsentGiven(),
            .. after,
        ];
        foreach (var happened in events) material.Take(Id.Value, happened, Told.Start);
        return material;
    }

    private static PurposeAnswered Answered(Provision provision) => new(provision, Shown);

    private static Provision Quoting(Manner manner, params BodyId[] to) => new(Purpose.AnonymousQuote, true) { Manner = manner, Recipients = [.. to] };
}
