using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;
using Clinks.Engage.Grains.Evidence;
using Clinks.Engage.Grains.Outcomes;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Outcomes;

/// <summary>What happened, by the grains: from a draft to what is public, repeated, raced, and read after a start.</summary>
public sealed class OutcomeStories(Platform platform)
{
    [Fact]
    public async Task A_draft_is_public_when_a_second_person_publishes_it_and_not_before()
    {
        var told = await (await Happening.Open(platform, "out-second")).Written();
        var edition = (await told.Sees()).Edition;
        Refused(await told.Grain.Propose(new(Ann, NewRequest(), edition), Cancel), "outcomes-after-the-close");
        await told.Closed();
        Refused(await told.Grain.Publish(new(Ben, NewRequest(), edition), Cancel), "outcomes-not-proposed");
        (await told.Grain.Propose(new(Ann, NewRequest(), edition), Cancel)).Get();
        Refused(await told.Grain.Publish(new(Ann, NewRequest(), edition), Cancel), "second-person-publishes");
        Assert.Null(await told.Read());
        (await told.Grain.Publish(new(Ben, NewRequest(), edition), Cancel)).Get();
        Assert.Equal(Happening.Did, (await told.Read())!.Text.Entries.Single().Did!.English);
    }

    [Fact]
    public async Task What_is_written_after_it_was_published_is_read_by_nobody_until_a_second_person_publishes_it()
    {
        var told = await (await (await (await Happening.Open(platform, "out-after")).Closed()).Written()).Public();
        (await told.Grain.WriteEntry(new(Ann, NewRequest(), null, 0, Happening.Entry with { Said = new("You said that it is too far.") }), Cancel)).Get();
        (await told.Grain.WriteEntry(new(Ann, NewRequest(), 1, (await told.Sees()).Entries[0].Edition, Happening.Entry with { Said = new("You said otherwise.") }), Cancel)).Get();
        Assert.Equal([Happening.Said], (await told.Read())!.Text.Entries.Select(entry => entry.Said.English));
        await told.Public();
        Assert.Equal(["You said otherwise.", "You said that it is too far."], (await told.Read())!.Text.Entries.Select(entry => entry.Said.English));
    }

    [Fact]
    public async Task Nothing_is_written_of_what_is_not_there_or_was_not_opened()
    {
        var nothing = Happening.Of(platform, "out-no-such");
        Refused(await nothing.Grain.WriteAsked(new(Ann, NewRequest(), new(Happening.Asked), 0), Cancel), "outcomes-not-opened");
        Refused(await nothing.Grain.WriteEntry(new(Ann, NewRequest(), null, 0, Happening.Entry), Cancel), "outcomes-not-opened");
        Assert.Null(await nothing.Read());
    }

    [Fact]
    public async Task The_same_command_once_more_has_its_first_answer_and_writes_nothing()
    {
        var told = await (await (await Happening.Open(platform, "out-twice")).Closed()).Written();
        var write = new WriteEntry(Ann, NewRequest(), null, 0, Happening.Entry with { Said = new("You said that it is too far.") });
        var first = (await told.Grain.WriteEntry(write, Cancel)).Get();
        (await told.Grain.DropEntry(new(Ben, NewRequest(), first.Answer.Entry!.Value, first.Answer.Edition), Cancel)).Get();
        Assert.Equal(first, (await told.Grain.WriteEntry(write, Cancel)).Get());
        Assert.Single((await told.Sees()).Entries);

        await told.Public();
        var down = new TakeDownOutcomes(Ann, NewRequest(), 1, WhyTakenDown.Mistake);
        var taken = (await told.Grain.TakeDown(down, Cancel)).Get();
        Assert.Equal(taken, (await told.Grain.TakeDown(down, Cancel)).Get());
        Refused(await told.Grain.TakeDown(down with { Request = NewRequest() }, Cancel), "outcomes-not-public");
        Refused(await told.Grain.TakeDown(down with { Request = down.Request with { Content = new('0', 64) } }, Cancel), "outcomes-not-public", "request-reused");
    }

    [Fact]
    public async Task Of_two_who_change_the_same_entry_at_once_one_is_told()
    {
        var told = await (await Happening.Open(platform, "out-race")).Written();
        var seen = (await told.Sees()).Entries.Single().Edition;
        var both = await Task.WhenAll(new[] { Ann, Ben }.Select(who =>
            told.Grain.WriteEntry(new(who, NewRequest(), 1, seen, Happening.Entry with { Did = new($"What {who.Id} did.") }), Cancel)));
        Assert.Single(both, one => one.Succeeded);
        Refused(both.Single(one => !one.Succeeded), "outcome-changed");
    }

    [Fact]
    public async Task Of_many_who_publish_at_once_one_does()
    {
        var told = await (await (await Happening.Open(platform, "out-many")).Closed()).Written();
        var edition = (await told.Sees()).Edition;
        (await told.Grain.Propose(new(Ann, NewRequest(), edition), Cancel)).Get();
        var all = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => told.Grain.Publish(new(new($"p-{number}", Roles.Policy), NewRequest(), edition), Cancel)));
        Assert.Single(all, one => one.Succeeded);
        Assert.Single((await told.Sees()).Versions);
    }

    [Fact]
    public async Task A_theme_that_is_renamed_afterwards_changes_nothing_that_is_public()
    {
        var told = await (await (await Happening.Open(platform, "out-theme")).Closed()).Written(null, Happening.Entry with { Theme = Happening.OfGovernment });
        await told.Public();
        var before = (await told.Read())!.Text.Entries.Single().Theme!;
        (await platform.Grains.Evidence(EngagementId.Parse("consultation-out-theme")).RenameTheme(new(Ann, NewRequest(), Happening.Families, new("Three men in one cell")), Cancel)).Get();
        Assert.Equal(before, (await told.Read())!.Text.Entries.Single().Theme);
        Refused(await told.Grain.WriteEntry(new(Ann, NewRequest(), null, 0, Happening.Entry with { Theme = Happening.OfGovernment }), Cancel), "outcome-theme-tells-figure");
    }

    [Fact]
    public async Task The_list_has_what_is_public_and_nothing_else()
    {
        await using var own = new Platform();
        await own.InitializeAsync();
        Assert.Empty((await List()).Engagements);
        var one = await (await (await (await Happening.Open(own, "out-list-1")).Closed()).Written()).Public();
        await (await (await Happening.Open(own, "out-list-2")).Closed()).Written();
        var third = await (await (await (await Happening.Open(own, "out-list-3")).Closed()).Written()).Public();
        Assert.Equal(["consultation-out-list-3", "consultation-out-list-1"], (await List()).Engagements.Select(listed => listed.Engagement.Value));
        Assert.True((await List(limit: 1)).More);
        Assert.Equal("consultation-out-list-1", (await List(1)).Engagements.Single().Engagement.Value);
        (await third.TakeDown()).Get();
        Assert.Equal("consultation-out-list-1", (await List()).Engagements.Single().Engagement.Value);
        Assert.False((await List(limit: 1)).More);
        (await one.TakeDown()).Get();
        Assert.Empty((await List()).Engagements);

        async Task<PublicEngagements> List(int after = 0, int limit = 10) => await own.Grains.OutcomesDirectoryGrain().List(new(Actor.System, after, limit), Cancel);
    }

    private static void Refused<T>(Outcome<T> outcome, params string[] codes) => Assert.Contains(Assert.Single(outcome.Problems).Code, codes);
}
