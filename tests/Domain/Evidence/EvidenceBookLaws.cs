using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Tests.Contributions;
using static Clinks.Engage.Domain.Tests.Evidence.Consulted;
using Place = Clinks.Engage.Domain.Consent.Place;

namespace Clinks.Engage.Domain.Tests.Evidence;

/// <summary>Who marks, notes and quotes what, whichever grain or page asks.</summary>
public sealed class EvidenceBookLaws
{
    private const Shown RoleAndRegion = Shown.Role | Shown.Region;

    private static readonly Provision Reading = Yes(Purpose.InternalAnalysis);
    private static readonly ThemeId Visits = ThemeId.Parse("visits");

    [Fact]
    public void Nobody_but_policy_staff_does_any_of_it()
    {
        var told = Read().Sent().Marks(Story(1)).Proposes(1);
        foreach (var other in (Actor[])[Told.Steward, Told.Protection, Told.Lead, Told.OfOak, new("administrator-1", Roles.Administrator), Id(1).Contributor])
        {
            told.Refuses("role-missing", book => book.Mark(new(other, Request, Story(1), 10, 8, []), told.Material, 100, Now))
                .Refuses("role-missing", book => book.Code(new(other, Request, 1, [])))
                .Refuses("role-missing", book => book.Note(other, 1, Sealed(book.Passages[1].PlaceOfNote(1)), told.Material, Now))
                .Refuses("role-missing", book => book.Drop(new(other, Request, 1)))
                .Refuses("role-missing", book => book.Propose(new(other, Request, 1, Attribution.None, Shown.Nothing), told.Material))
                .Refuses("role-missing", book => book.Answer(new(other, Request, 1, Approve: true), told.Material))
                .Refuses("role-missing", book => book.Add(new(other, Request, Visits, ThemeKind.Emerging, null, new("Visits"))))
                .Refuses("role-missing", book => book.Rename(new(other, Request, ThemeId.Parse("families"), new("Visits"))))
                .Refuses("role-missing", book => book.Retire(new(other, Request, ThemeId.Parse("families"))));
            foreach (var place in (Place[])[Story(1), OfOak]) Assert.Equal("role-missing", told.Material.WhyNotRead(other, place, Now)!.Code);
        }
    }

    /// <summary>A plan and a register name passages by their numbers: another passage under the same number would leave in its place.</summary>
    [Fact]
    public void The_number_of_a_passage_that_was_dropped_is_not_given_again()
    {
        var told = Read().Marks(Story(1)).Marks(Story(1), 10).Does(book => book.Drop(new(Ann, Request, 2))).Marks(Story(1), 20);
        Assert.Equal([1, 3], told.Book.Passages.Keys);
    }

    [Fact]
    public void A_note_stands_at_the_place_of_its_passage_and_only_where_the_text_may_be_read()
    {
        var told = Read().Marks(Story(1)).Marks(Story(1), 10);
        var (own, other) = (told.Book.Passages[1].PlaceOfNote(7), told.Book.Passages[2].PlaceOfNote(7));
        foreach (var place in (Place[])[other, Story(1), own with { Owner = Id(2).Value }])
            told.Refuses("no-such-passage", book => book.Note(Ann, 1, Sealed(place), told.Material, Now));
        told.Does(book => book.Note(Ann, 1, Sealed(own), told.Material, Now));
        Assert.NotNull(Permit.ToReadNote(Ben, told.Book.Passages[1], told.Material, Now));
        told.Happens(1, new PurposeWithdrawn(Purpose.InternalAnalysis, null))
            .Refuses("withheld-purpose-withdrawn", book => book.Note(Ann, 1, Sealed(own), told.Material, Now))
            .Refuses("withheld-purpose-withdrawn", book => book.Mark(new(Ann, Request, Story(1), 30, 8, []), told.Material, 100, Now));
        Assert.Null(Permit.ToReadNote(Ben, told.Book.Passages[1], told.Material, Now));
    }

    [Fact]
    public void What_has_become_too_much_since_it_was_proposed_is_not_approved()
    {
        var told = Read().People(2, 9, Region.London, Reading).Marks(Story(1)).Proposes(1, Attribution.RoleAndRegion, RoleAndRegion);
        // Who has taken it back is not counted, even while an open concern keeps what they said.
        told.Happens(10, new SafeguardingRaised(1, "ann", Now), new ConsentWithdrawn())
            .Refuses("quote-singles-out", book => book.Answer(new(Ben, Request, 1, Approve: true), told.Material));
        // A no is never too much.
        told.Does(book => book.Answer(new(Ben, Request, 1, Approve: false), told.Material));
        Assert.Null(told.Book.Passages[1].Quote);
    }

    /// <summary>A file that left tells what it tells, whatever became of the quote: every file of every day counts, not the last alone.</summary>
    [Fact]
    public void What_left_counts_with_what_is_to_be_told()
    {
        // Ten are of the role, twelve of the region; nine of both.
        var told = Read().People(2, 8, Region.London, Reading).People(10, 1, Region.Wales, Reading).People(11, 3, Region.London, Reading);
        foreach (var number in (int[])[11, 12, 13]) told.Happens(number, new ContributorDescribed(new(ContributorRole.FamilyMember, Region.London)));
        told.Marks(Story(10));
        told.Refuses("quote-singles-out", book => book.Propose(new(Ann, Request, 1, Attribution.RoleAndRegion, Shown.Region), told.Material));
        told.Proposes(1, Attribution.RoleAndRegion, Shown.Role);
        Left(told, 10, Shown.Region);
        told.Refuses("quote-singles-out", book => book.Propose(new(Ann, Request, 1, Attribution.RoleAndRegion, Shown.Role), told.Material));
        Left(told, 10, Shown.Nothing);
        told.Refuses("quote-singles-out", book => book.Propose(new(Ann, Request, 1, Attribution.RoleAndRegion, Shown.Role), told.Material));
        // What left of somebody else counts for them.
        told.Marks(Story(2)).Proposes(2, Attribution.RoleAndRegion, Shown.Role);
    }

    [Fact]
    public void Of_a_text_that_is_gone_nothing_is_proposed_or_approved()
    {
        var told = Read().Marks(Story(1)).Marks(Story(1), 10).Proposes(1).Happens(1, new ConsentWithdrawn());
        told.Refuses("no-such-text", book => book.Propose(new(Ann, Request, 2, Attribution.None, Shown.Nothing), told.Material))
            .Refuses("no-such-text", book => book.Answer(new(Ben, Request, 1, Approve: true), told.Material));
    }

    [Fact]
    public void An_organisation_is_quoted_as_it_agreed_and_never_by_role_or_place()
    {
        var told = new Consulted().Sent().Marks(OfOak);
        told.Refuses("organisation-not-quotable", book => book.Propose(new(Ann, Request, 1, Attribution.None, Shown.Nothing), told.Material));
        told.Happens(new ResponseQuotingAnswered(Told.Begin().Engagement, Told.Oak, Quoting.WithoutName));
        told.Refuses("organisation-not-quotable", book => book.Propose(new(Ann, Request, 1, Attribution.Named, Shown.Nothing), told.Material))
            .Refuses("organisation-has-no-role", book => book.Propose(new(Ann, Request, 1, Attribution.ChosenName, Shown.Nothing), told.Material))
            .Refuses("organisation-has-no-role", book => book.Propose(new(Ann, Request, 1, Attribution.RoleAndRegion, RoleAndRegion), told.Material));
        told.Proposes(1);
        Assert.NotNull(Permit.ToQuote(Ann, told.Material.Of(Oak), OfOak, Attribution.None));
        Assert.Null(Permit.ToQuote(Ann, told.Material.Of(Oak), OfOak, Attribution.Named));
        Assert.Null(Permit.ToQuote(Told.Steward, told.Material.Of(Oak), OfOak, Attribution.None));
        told.Happens(new ResponseWithdrawn(Told.Begin().Engagement, Told.Oak));
        Assert.Null(Permit.ToQuote(Ann, told.Material.Of(Oak), OfOak, Attribution.None));
        Assert.Equal("no-such-text", told.Material.WhyNotRead(Ann, OfOak, Now)!.Code);
    }

    [Fact]
    public void An_id_of_a_theme_is_taken_once() =>
        Read().Refuses("theme-taken", book => book.Add(new(Ann, Request, ThemeId.Parse("families"), ThemeKind.Position, null, new("Others"))));

    private static Consulted Read() => new Consulted().People(1, 1, Region.London, Reading);

    private static void Left(Consulted told, int number, Shown shown) =>
        told.Material.Take("packs", new PackHandedOut(1, 1, BodyId.Public, Language.English, [new(number, Id(number), null, new(Purpose.AnonymousQuote, Manner.OwnWords), 3, Attribution.None, shown)], new('c', 64), "ann"), Now);
}
