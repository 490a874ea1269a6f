using System.Collections.Immutable;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;

namespace Clinks.Engage.Domain.Tests.Outcomes;

/// <summary>From a draft to what everybody reads, and back.</summary>
public sealed class OutcomeLaws
{
    private static readonly DateTimeOffset At = new(2026, 5, 3, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 5, 3);
    private static readonly Actor Ann = new("ann", Roles.Policy), Ben = new("ben", Roles.Policy), Member = new("mary", Roles.Respondent), Lead = new("lee", Roles.DataProtectionLead);
    private static readonly RequestKey Request = new("request", new('a', 64));
    private static readonly CodingFrame Frame = EvidenceBook.Empty.Frame;
    private static readonly TypedEntry Typed = new(new("You said that visits are cancelled too late."), new("We told the prisons."), Progress.UnderWay, new(""), Today, null);

    [Fact]
    public void Whoever_puts_it_forward_does_not_publish_it_and_somebody_else_does()
    {
        var book = Whole().Then(book => book.Propose(new(Ann, Request, book.Edition), Stage.Closed));
        Refused(book.Publish(new(Ann, Request, book.Edition), Stage.Closed), "second-person-publishes");
        Assert.Null(book.Public);
        var published = book.Then(now => now.Publish(new(Ben, Request, now.Edition), Stage.Closed));
        Assert.Equal(1, published.Public!.Version);
        Assert.Equal(At, published.Public.At);
    }

    [Fact]
    public void What_nobody_put_forward_is_not_published() => Refused(Whole().Publish(new(Ben, Request, Whole().Edition), Stage.Closed), "outcomes-not-proposed");

    [Theory]
    [InlineData("asked")]
    [InlineData("entry")]
    [InlineData("new")]
    [InlineData("drop")]
    public void A_change_takes_back_that_it_was_put_forward(string change)
    {
        var proposed = Two().Then(book => book.Propose(new(Ann, Request, book.Edition), Stage.Closed));
        var changed = Change(proposed, change);
        Assert.Null(changed.Proposal);
        Refused(changed.Publish(new(Ben, Request, proposed.Edition), Stage.Closed), "outcomes-changed");
        Refused(changed.Publish(new(Ben, Request, changed.Edition), Stage.Closed), "outcomes-not-proposed");
    }

    [Theory]
    [InlineData("asked")]
    [InlineData("entry")]
    [InlineData("new")]
    [InlineData("drop")]
    public void What_is_public_stays_as_it_was_until_it_is_published_anew(string change)
    {
        var published = Published(Two());
        var changed = Change(published, change);
        Assert.Equal(published.Public, changed.Public);
        Assert.Equal(1, changed.Public!.Version);
        var again = Published(changed);
        Assert.Equal(2, again.Public!.Version);
        Assert.Equal([1, 2], again.Versions.Select(one => one.Version));
    }

    [Fact]
    public void What_is_taken_down_is_gone_and_nothing_before_it_comes_back()
    {
        var twice = Published(Change(Published(Two()), "asked"));
        var down = twice.Then(book => book.TakeDown(new(Ann, Request, 2, WhyTakenDown.TellsWho)));
        Assert.Null(down.Public);
        Assert.Equal([1, 2], down.Versions.Select(one => one.Version));
        Assert.Equal(WhyTakenDown.TellsWho, down.Versions[1].TakenDown!.Why);
        Refused(down.TakeDown(new(Ann, Request, 2, WhyTakenDown.Mistake)), "outcomes-not-public");
        Refused(twice.TakeDown(new(Ann, Request, 1, WhyTakenDown.Mistake)), "outcomes-not-public");
        Assert.Equal(3, Published(down).Public!.Version);
    }

    [Fact]
    public void Where_the_body_of_a_version_was_erased_none_before_it_comes_back_when_it_is_taken_down()
    {
        var first = Published(Two());
        Assert.Null(first.Apply(new OutcomesTakenDown(2, WhyTakenDown.TellsWho, "ann"), At).Public);
    }

    [Fact]
    public void Taking_down_takes_back_that_a_new_one_was_put_forward()
    {
        var proposed = Change(Published(Two()), "asked").Then(book => book.Propose(new(Ann, Request, book.Edition), Stage.Closed));
        Assert.Null(proposed.Then(book => book.TakeDown(new(Ben, Request, 1, WhyTakenDown.Mistake))).Proposal);
    }

    [Fact]
    public void Nothing_is_public_before_the_close_and_nothing_is_written_before_the_opening()
    {
        foreach (var stage in (Stage[])[Stage.None, Stage.Draft])
        {
            Refused(OutcomeBook.Empty.Write(new WriteAsked(Ann, Request, new("We asked."), 0), stage), "outcomes-not-opened");
            Refused(OutcomeBook.Empty.Write(new WriteEntry(Ann, Request, null, 0, Typed), stage, Frame, Today), "outcomes-not-opened");
        }

        Refused(Whole().Propose(new(Ann, Request, Whole().Edition), Stage.Open), "outcomes-after-the-close");
        var proposed = Whole().Then(book => book.Propose(new(Ann, Request, book.Edition), Stage.Closed));
        Refused(proposed.Publish(new(Ben, Request, proposed.Edition), Stage.Open), "outcomes-after-the-close");
    }

    [Fact]
    public void Nobody_but_policy_staff_does_any_of_it()
    {
        var proposed = Whole().Then(book => book.Propose(new(Ann, Request, book.Edition), Stage.Closed));
        foreach (var other in (Actor[])[Member, Lead, Actor.Visitor("x")])
        {
            Refused(proposed.Write(new WriteAsked(other, Request, new("We asked."), 1), Stage.Closed), "role-missing");
            Refused(proposed.Write(new WriteEntry(other, Request, null, 0, Typed), Stage.Closed, Frame, Today), "role-missing");
            Refused(proposed.Drop(new(other, Request, 1, 2), Stage.Closed), "role-missing");
            Refused(proposed.Propose(new(other, Request, proposed.Edition), Stage.Closed), "role-missing");
            Refused(proposed.Publish(new(other, Request, proposed.Edition), Stage.Closed), "role-missing");
            Refused(Published(Two()).TakeDown(new(other, Request, 1, WhyTakenDown.Mistake)), "role-missing");
        }
    }

    [Fact]
    public void Who_did_not_see_what_a_colleague_wrote_does_not_write_over_it()
    {
        var book = Two();
        Refused(book.Write(new WriteAsked(Ann, Request, new("We asked otherwise."), 0), Stage.Open), "outcome-changed");
        Refused(book.Write(new WriteEntry(Ann, Request, 1, 1, Typed), Stage.Open, Frame, Today), "outcome-changed");
        Refused(book.Drop(new(Ann, Request, 1, 1), Stage.Open), "outcomes-changed");
        // Another entry is no hindrance: two write side by side.
        Assert.Equal(4, Change(book, "entry").Edition);
        Assert.Equal(3, Change(book, "entry").Find(2)!.Edition);
    }

    [Fact]
    public void Numbers_of_entries_are_not_given_again()
    {
        var dropped = Two().Then(book => book.Drop(new(Ann, Request, 2, 3), Stage.Open));
        Assert.Equal([1, 3], Change(dropped, "new").Entries.Select(entry => entry.Number));
        Refused(dropped.Write(new WriteEntry(Ann, Request, 2, 3, Typed), Stage.Open, Frame, Today), "no-such-outcome-entry");
    }

    [Fact]
    public void The_same_once_more_is_no_change()
    {
        var entry = Whole().Entries.Single();
        Refused(Whole().Write(new WriteEntry(Ann, Request, 1, entry.Edition, Typed), Stage.Open, Frame, Today), "already-so");
        Refused(Whole().Write(new WriteAsked(Ann, Request, new(" We asked about visits.\r\n", ""), 1), Stage.Open), "already-so");
    }

    /// <summary>Events that come once more, as a follower that begins anew would bring them, change nothing that is public.</summary>
    [Fact]
    public void A_version_is_published_once()
    {
        var book = Published(Two());
        Assert.Equal(book.Versions, book.Apply(new OutcomesPublished(1, 9, book.Public!.Text, "eve"), At.AddDays(1)).Versions);
        Assert.Null(Two().Apply(new OutcomesProposed(1, "ann"), At).Proposal);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "nothing said", "outcome-text-wanted said" },
        { "Welsh alone", "outcome-text-wanted said" },
        { "nothing done", "outcome-text-wanted did" },
        { "no progress", "outcome-progress-wanted progress" },
        { "no reason", "outcome-why-not-wanted why" },
        { "a reason for what is done", "outcome-why-not-only-of-no why" },
        { "no day", "outcome-day-wanted on" },
        { "tomorrow", "outcome-day-wanted on" },
        { "long ago", "outcome-day-wanted on" },
        { "too long", "outcome-text-too-long said" },
        { "a control character", "outcome-text-unprintable did" },
        { "half a character", "outcome-text-unprintable did" },
        { "a figure", "outcome-tells-figure said" },
        { "a figure in Welsh", "outcome-tells-figure did-welsh" },
        { "a figure in the reason", "outcome-tells-figure why" },
        { "words", "outcome-tells-words did" },
        { "an unknown theme", "outcome-theme-unknown theme" },
        { "a principle", "outcome-theme-unknown theme" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void What_is_wrong_is_named_with_its_place(string fault, string problem)
    {
        var typed = fault switch
        {
            "nothing said" => Typed with { Said = new(" \n") },
            "Welsh alone" => Typed with { Said = new("", "Dywedoch chi.") },
            "nothing done" => Typed with { Did = new("") },
            "no progress" => Typed with { Progress = null },
            "no reason" => Typed with { Progress = Progress.NotNow },
            "a reason for what is done" => Typed with { WhyNot = new("There is no money.") },
            "no day" => Typed with { On = null },
            "tomorrow" => Typed with { On = Today.AddDays(1) },
            "long ago" => Typed with { On = new(1999, 12, 31) },
            "too long" => Typed with { Said = new(new string('a', PublicWords.LongestSaid + 1)) },
            "a control character" => Typed with { Did = new("We did\a.") },
            "half a character" => Typed with { Did = new("We did\ud800.") },
            "a figure" => Typed with { Said = new("12 people said so.") },
            "a figure in Welsh" => Typed with { Did = new("We did.", "Dywedodd 12 o bobl.") },
            "a figure in the reason" => Typed with { Progress = Progress.NotNow, WhyNot = new("Only 12 people asked for it.") },
            "words" => Typed with { Did = new("We read “nobody ever told us why”.") },
            "an unknown theme" => Typed with { Theme = ThemeId.Parse("no-such-theme") },
            _ => Typed with { Theme = ThemeId.Parse("strong-foundations") },
        };
        var refused = OutcomeBook.Empty.Write(new WriteEntry(Ann, Request, null, 0, typed), Stage.Open, Frame, Today);
        Assert.Equal([problem], refused.Problems.Select(one => $"{one.Code} {one.Where}"));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Assert.Equal(4, OutcomeBook.Empty.Write(new WriteEntry(Ann, Request, null, 0, new(new(""), new(""), null, new(""), null, ThemeId.Parse("x"))), Stage.Open, Frame, Today).Problems.Length);

    [Fact]
    public void An_entry_keeps_the_name_of_its_theme_and_a_name_that_tells_a_number_is_none_for_the_public()
    {
        var entry = Done(OutcomeBook.Empty.Write(new WriteEntry(Ann, Request, null, 0, Typed with { Theme = ThemeId.Parse("families-government") }), Stage.Open, Frame, Today), OutcomeBook.Empty).Entries.Single();
        Assert.Equal("families", entry.Text.Theme!.Position.Value);
        Assert.Equal(Frame.Find(ThemeId.Parse("families"))!.Name, entry.Text.Theme.PositionName);
        Refused(OutcomeBook.Empty.Write(new WriteEntry(Ann, Request, null, 0, Typed with { Theme = ThemeId.Parse("families") }), Stage.Open, Frame.Apply(new ThemeRetired(ThemeId.Parse("families"), "ann")), Today), "outcome-theme-unknown");
        var telling = new CodingFrame([new(ThemeId.Parse("cells"), ThemeKind.Position, null, new("Three men in one cell"), Retired: false)]);
        Refused(OutcomeBook.Empty.Write(new WriteEntry(Ann, Request, null, 0, Typed with { Theme = ThemeId.Parse("cells") }), Stage.Open, telling, Today), "outcome-theme-tells-figure");
    }

    [Fact]
    public void Nothing_is_possible_now_without_a_reason_and_with_one_nothing_need_have_been_done() =>
        Assert.Null(Done(OutcomeBook.Empty.Write(new WriteEntry(Ann, Request, null, 0, Typed with { Progress = Progress.NotNow, Did = new(""), WhyNot = new("There is no money this year.") }), Stage.Open, Frame, Today), OutcomeBook.Empty).Entries.Single().Text.Did);

    internal static OutcomeBook Whole() => Done(OutcomeBook.Empty.Write(new WriteAsked(Ann, Request, new("We asked about visits."), 0), Stage.Open), OutcomeBook.Empty)
        .Then(book => book.Write(new WriteEntry(Ann, Request, null, 0, Typed), Stage.Open, Frame, Today));

    private static OutcomeBook Two() => Change(Whole(), "new");

    internal static OutcomeBook Published(OutcomeBook book) =>
        book.Then(now => now.Propose(new(Ann, Request, now.Edition), Stage.Closed)).Then(now => now.Publish(new(Ben, Request, now.Edition), Stage.Closed));

    private static OutcomeBook Change(OutcomeBook book, string change) => book.Then(now => change switch
    {
        "asked" => now.Write(new WriteAsked(Ben, Request, new($"We asked about visits, and {now.Edition}."), now.Asked!.Edition), Stage.Closed),
        "entry" => now.Write(new WriteEntry(Ben, Request, 1, now.Find(1)!.Edition, Typed with { Progress = Progress.Done }), Stage.Closed, Frame, Today),
        "new" => now.Write(new WriteEntry(Ben, Request, null, 0, Typed with { Said = new("You said that it is too far.") }), Stage.Closed, Frame, Today),
        _ => now.Drop(new(Ben, Request, 2, now.Find(2)!.Edition), Stage.Closed),
    });

    internal static OutcomeBook Done(Outcome<ImmutableArray<OutcomeEvent>> happened, OutcomeBook book) => happened.Get().Aggregate(book, (now, one) => now.Apply(one, At));

    internal static void Refused(Outcome<ImmutableArray<OutcomeEvent>> outcome, string code) => Assert.Equal([code], outcome.Problems.Select(problem => problem.Code));
}

internal static class OutcomeSteps
{
    public static OutcomeBook Then(this OutcomeBook book, Func<OutcomeBook, Outcome<ImmutableArray<OutcomeEvent>>> step) => OutcomeLaws.Done(step(book), book);
}
