using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Membership;
using static Clinks.Engage.Domain.Tests.Contributions.Told;

namespace Clinks.Engage.Domain.Tests.Contributions;

/// <summary>Who somebody is, in bands: said once, by themselves, and never against what protects them.</summary>
public sealed class DescribingStories
{
    private static readonly Attributes Family = new(ContributorRole.FamilyMember, Region.Wales), FamilyOf30 = Family with { Age = AgeBand.From26To39 };

    [Fact]
    public void What_was_not_said_can_be_said_later_piece_by_piece_and_then_stays()
    {
        var told = Finished(Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = Attribution.RoleRegionAndAge });
        told.Do(it => it.Describe(new(told.Person, Request, Family), Start));
        Assert.Equal(Family, told.Contribution.Attributes);
        told.Refuses("already-so", it => it.Describe(new(told.Person, Request, Family), Start))
            .Refuses("attributes-said", it => it.Describe(new(told.Person, Request, Family with { Role = ContributorRole.Victim }), Start))
            .Do(it => it.Describe(new(told.Person, Request, FamilyOf30), Start));
        Assert.Equal(FamilyOf30, told.Contribution.Attributes);
        told.Refuses("attributes-said", it => it.Describe(new(told.Person, Request, FamilyOf30 with { Age = AgeBand.From60 }), Start))
            .Refuses("attributes-said", it => it.Describe(new(told.Person, Request, Family), Start));
    }

    [Fact]
    public void Nobody_says_it_for_them_and_nobody_who_took_all_back()
    {
        var told = Finished(Yes(Purpose.AnonymousQuote, BodyId.Public));
        foreach (var other in new[] { Visitor, Steward, Lead, Protection, Ann, OfOak }) told.Refuses("no-such-contribution", it => it.Describe(new(other, Request, Family), Start));
        // Nor whoever wrote it down for them, who may still change what was answered until they confirm.
        OnBehalf(Yes(Purpose.Aggregate)).Refuses("no-such-contribution", it => it.Describe(new(OfOak, Request, Family), Start));
        TakenDown(Yes(Purpose.Aggregate)).Refuses("no-such-contribution", it => it.Describe(new(Steward, Request, Family), Start));
        told.Do(it => it.Withdraw(new WithdrawContribution(told.Person, Request), Start));
        Assert.NotEmpty(told.Contribution.Describe(new(told.Person, Request, Family), Start).Problems);
        // A late event brings nothing back.
        Assert.Null(told.Contribution.Apply(new ContributorDescribed(Family), Start).Attributes);
    }

    [Fact]
    public void An_age_group_does_not_say_otherwise_than_what_protects_the_young()
    {
        foreach (var band in Enum.GetValues<AgeBand>())
        {
            var letsTell = Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = Attribution.RoleRegionAndAge };
            var (young, adult) = (Young(letsTell), Finished(letsTell));
            var (fits, other) = band is AgeBand.Under18 ? (young, adult) : (adult, young);
            fits.Do(it => it.Describe(new(fits.Person, Request, Family with { Age = band }), Start));
            other.Refuses("age-band-otherwise", it => it.Describe(new(other.Person, Request, Family with { Age = band }), Start));
        }

        new Told().Do(it => it.Begin(Begin(), Flood.None, Start)).Answers(Visitor, Yes(Purpose.Aggregate))
            .Refuses("age-band-otherwise", it => it.Finish(new(Visitor, Request, [it.SomeWords()], Family with { Age = AgeBand.Under18 }, Kept), Start))
            .Refuses("attributes-unknown", it => it.Finish(new(Visitor, Request, [it.SomeWords()], Family with { Role = (ContributorRole)99 }, Kept), Start));
    }

    [Fact]
    public void Nothing_is_kept_of_somebody_that_they_do_not_let_stand_beside_their_words()
    {
        Provision[] lets = [.. Enum.GetValues<Attribution>().Where(one => one is Attribution.None || one.ShowsRole()).Select(one => Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = one })];
        foreach (var let in lets)
        {
            foreach (var said in new[] { Family, FamilyOf30 })
            {
                var refused = let.Attribution is Attribution.None ? "attributes-not-asked" : said.Age is not null && let.Attribution is Attribution.RoleAndRegion ? "age-band-not-asked" : null;
                // Among other answers, said when it is sent, and said afterwards.
                var draft = new Told().Do(it => it.Begin(Begin(), Flood.None, Start)).Answers(Visitor, Yes(Purpose.Aggregate), let);
                var sent = Finished(Yes(Purpose.Aggregate), let);
                if (refused is null)
                {
                    draft.Do(it => it.Finish(new(Visitor, Request, [it.SomeWords()], said, Kept), Start));
                    sent.Do(it => it.Describe(new(sent.Person, Request, said), Start));
                    Assert.Equal((said, said), (draft.Contribution.Attributes, sent.Contribution.Attributes));
                }
                else
                {
                    draft.Refuses(refused, it => it.Finish(new(Visitor, Request, [it.SomeWords()], said, Kept), Start));
                    sent.Refuses(refused, it => it.Describe(new(sent.Person, Request, said), Start));
                }
            }
        }

        // A yes that was taken back lets nothing be told any more, and what was said before it stays said.
        var back = Finished(Yes(Purpose.Aggregate), lets[^1]);
        back.Do(it => it.Describe(new(back.Person, Request, Family), Start)).Do(it => it.Withdraw(new WithdrawPurpose(back.Person, Request, Purpose.AnonymousQuote, null), Start))
            .Refuses("age-band-not-asked", it => it.Describe(new(back.Person, Request, FamilyOf30), Start));
    }

    [Fact]
    public void A_yes_to_role_and_region_is_none_to_the_age_group_and_the_other_way_round_is()
    {
        var asked = Wanted(Purpose.AnonymousQuote, BodyId.Public);
        Finished(Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = Attribution.RoleAndRegion })
            .Allows(asked with { Attribution = Attribution.RoleAndRegion }).Withholds(asked with { Attribution = Attribution.RoleRegionAndAge }, Reason.AttributionNotGiven);
        Finished(Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = Attribution.RoleRegionAndAge })
            .Allows(asked with { Attribution = Attribution.RoleAndRegion }).Allows(asked with { Attribution = Attribution.RoleRegionAndAge }).Allows(asked);
    }
}

file static class Written
{
    public static SealedWords SomeWords(this Contribution it) => new(new(it.Id.Value, "words/story", 1), [1, 2, 3]);
}
