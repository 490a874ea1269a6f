using System.Collections.Immutable;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Tests.Contributions;
using Clinks.Engage.Domain.Tests.Evidence;
using static Clinks.Engage.Domain.Tests.Evidence.Consulted;

namespace Clinks.Engage.Domain.Tests.Packs;

/// <summary>What leaves in a pack is decided when it leaves, over everything that is known then; and who may have it leave.</summary>
public sealed class RegisterLaws
{
    private static readonly BodyId Ministry = BodyId.Parse("ministry-of-justice");
    private static readonly Provision Reading = Yes(Purpose.InternalAnalysis), Quoting = Yes(Purpose.AnonymousQuote, Manner.OwnWords, Ministry) with { Attribution = Attribution.RoleAndRegion };

    [Fact]
    public void Nobody_but_policy_staff_plans_and_hands_out_and_only_the_data_protection_lead_asks_back_besides()
    {
        var told = Quoted();
        var register = Register.Empty.Apply(Planned(1), Now);
        var prepared = Prepared(told, 1);
        Assert.Single(prepared.Quotes);
        var handing = new HandOutPack(Ann, Request, 1, Language.English, [.. prepared.Quotes.Select(quote => quote.Handed)], new('c', 64));
        var handed = Happens(register, register.HandOut(handing, prepared));
        told.Happens(1, new ConsentWithdrawn());
        var asked = Happens(handed, handed.Recall(new(Told.Protection, Request, 1, 1, [1]), told.Material, Now));
        foreach (var other in (Actor[])[Told.Steward, Told.Lead, Told.OfOak, new("administrator-1", Roles.Administrator), Id(1).Contributor])
        {
            Refused(register.Plan(new(other, Request, "A", Ministry, [1], null, null), told.Book, []), "role-missing");
            Refused(register.HandOut(handing with { Actor = other }, prepared), "role-missing");
            Refused(handed.Recall(new(other, Request, 1, 1, [1]), told.Material, Now), "role-missing");
            Refused(asked.Close(new(other, Request, 1, 1, RecallEnd.Destroyed)), "role-missing");
        }

        Refused(register.Plan(new(Told.Protection, Request, "A", Ministry, [1], null, null), told.Book, []), "role-missing");
        Refused(register.HandOut(handing with { Actor = Told.Protection }, prepared), "role-missing");
        Assert.False(Happens(asked, asked.Close(new(Told.Protection, Request, 1, 1, RecallEnd.Destroyed))).Packs[0].Handings[0].IsOpen);
    }

    /// <summary>A plan is an intention: what became of a quote after it is looked at when the pack leaves.</summary>
    [Fact]
    public void A_quote_that_is_proposed_anew_declined_or_dropped_does_not_leave()
    {
        var told = Quoted();
        Assert.Single(Prepared(told, 1).Quotes);
        told.Proposes(1);
        Assert.Equal(["pack-quote-unknown"], Left(told, 1));
        told.Approves(1);
        Assert.Single(Prepared(told, 1).Quotes);
        told.Does(book => book.Answer(new(Ben, Request, 1, Approve: false), told.Material));
        Assert.Equal(["pack-quote-unknown"], Left(told, 1));
        told.Does(book => book.Drop(new(Ann, Request, 1)));
        Assert.Equal(["pack-quote-unknown"], Left(told, 1));
    }

    [Fact]
    public void Who_would_be_singled_out_by_now_does_not_leave_with_role_and_place()
    {
        var told = new Consulted().People(1, 10, Region.London, Reading, Quoting).Marks(Story(1)).Proposes(1, Attribution.RoleAndRegion, Shown.Role | Shown.Region).Approves(1);
        Assert.Single(Prepared(told, 1).Quotes);
        told.Happens(10, new ConsentWithdrawn());
        Assert.Equal(["quote-singles-out"], Left(told, 1));
    }

    [Fact]
    public void A_yes_to_one_pack_is_none_to_another_and_the_one_to_ask_is_named()
    {
        foreach (var each in (Approval[])[Approval.AskMe, Approval.SecondPerson])
        {
            var told = new Consulted().People(1, 1, Region.London, Reading, Quoting with { EachUse = each }).Marks(Story(1)).Proposes(1).Approves(1);
            var left = Prepared(told, 1).LeftOut.Single();
            Assert.Equal(("withheld-use-not-approved", each is Approval.AskMe), (left.Why.Code, left.ByContributor));
            told.Happens(1, new UseAsked(1, left.Wanted!, "ann"), new UseApproved(1, "ben", each is Approval.AskMe));
            Assert.Single(Prepared(told, 1).Quotes);
            Assert.Equal(["withheld-use-not-approved"], Left(told, 1, pack: 2));
        }
    }

    /// <summary>A yes to quotes without a name is none to quotes by a name, even if that were for the same reader.</summary>
    [Fact]
    public void A_quote_by_name_leaves_only_under_the_purpose_that_is_for_it()
    {
        var named = Sealed(new(Id(1).Value, "name/attributed-quote", 1));
        var told = new Consulted().People(1, 1, Region.London, Reading, Quoting).Marks(Story(1)).Proposes(1, Attribution.Named).Approves(1);
        Assert.Equal(["withheld-not-consented"], Left(told, 1));
        told.Happens(1, new PurposeAnswered(Yes(Purpose.AttributedQuote, Manner.OwnWords, Ministry) with { Attribution = Attribution.Named, Name = named }, Told.Shown));
        var quote = Assert.Single(Prepared(told, 1).Quotes);
        Assert.Equal((Purpose.AttributedQuote, named), (quote.Handed.Use!.Purpose, quote.Leave!.Name!));
    }

    [Fact]
    public void What_an_organisation_takes_back_is_asked_back()
    {
        var told = new Consulted().Sent();
        told.Happens(new ResponseQuotingAnswered(Told.Begin().Engagement, Told.Oak, Domain.Responding.Quoting.ByName));
        told.Marks(OfOak).Proposes(1, Attribution.Named).Approves(1);
        var handing = new Handing(1, Now, Ministry, [Prepared(told, 1).Quotes.Single().Handed], new('c', 64), "ann", [], [], null);
        Assert.Empty(Recalling.Due(handing, told.Material, Now));
        told.Happens(new ResponseWithdrawn(Told.Begin().Engagement, Told.Oak));
        Assert.Equal([1], Recalling.Due(handing, told.Material, Now));
    }

    private static Consulted Quoted() => new Consulted().People(1, 1, Region.London, Reading, Quoting).Marks(Story(1)).Proposes(1).Approves(1);

    private static Preparation Prepared(Consulted told, int quote, int pack = 1) => Preparation.Of(new(pack, "A", Ministry, [quote], null, null, "ann", Now), told.Book, told.Material, Now);

    private static IEnumerable<string> Left(Consulted told, int quote, int pack = 1)
    {
        var prepared = Prepared(told, quote, pack);
        Assert.Empty(prepared.Quotes);
        return prepared.LeftOut.Select(left => left.Why.Code);
    }

    private static PackPlanned Planned(params ImmutableArray<int> quotes) => new(1, "A", Ministry, quotes, null, null, "ann");

    private static Register Happens(Register register, Outcome<ImmutableArray<PackEvent>> happened) => happened.Get().Aggregate(register, (now, one) => now.Apply(one, Now));

    private static void Refused(Outcome<ImmutableArray<PackEvent>> outcome, string code) => Assert.Equal([code], outcome.Problems.Select(problem => problem.Code));
}
