using System.Text;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Identity;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Contributions;

/// <summary>From the first word to the code, and back with it.</summary>
public sealed class TellingStories(Platform platform)
{
    [Fact]
    public async Task Somebody_without_an_account_tells_comes_back_to_the_draft_sends_it_and_reads_it_under_the_code()
    {
        var told = await (await Open(platform, "told-whole")).Begun();
        Assert.Equal(1, await told.Writes(0, ("story", "Half a thought."), ("more", "To go.")));
        Assert.Equal(2, await told.Writes(1, ("story", Story), ("more", " ")));
        var draft = (await told.Grain.GetDraft(new(told.Person), Cancel)).Get();
        Assert.Equal((2, "story", Story), (draft.Version, draft.Fields.Single().Name, draft.Fields.Single().Words.Words));

        await told.Answers(Yes(Purpose.Aggregate), Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = Attribution.RoleAndRegion });
        var sent = (await told.Grain.Finish(new(told.Person, NewRequest(), new(ContributorRole.FamilyMember, default), null), Cancel)).Get();
        Assert.Matches("^[0-9a-z]{6}(-[0-9a-z]{4}){5}$", sent.Answer.Code);

        Refused(await told.Resume(), "contribution-code-unknown");
        var opens = (await told.Try(sent.Answer.Code!.ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal))).Get();
        Assert.Equal((told.Id, told.Person), (opens.Contribution, opens.Contributor));
        var seen = await told.Sees();
        Assert.Equal((ContributionStatus.Finished, ConsentState.Given, Story, "words/story"), (seen.Status, seen.Consent.State, seen.Words.Single().Words, seen.Words.Single().Place.Field));
        Refused(await told.Grain.SaveDraft(new(told.Person, NewRequest(), 2, [new("story", "More")]), Cancel), "contribution-finished-already");
        Assert.Empty((await told.Grain.GetDraft(new(told.Person), Cancel)).Get().Fields);
    }

    [Fact]
    public async Task What_is_said_twice_is_said_once_and_a_request_that_is_used_for_something_else_is_refused()
    {
        var told = await Open(platform, "told-twice");
        var begin = told.Beginning();
        var first = (await told.Begin(begin)).Get();
        Assert.Equal(first, (await told.Begin(begin)).Get());
        var person = (await told.Resume()).Get().Contributor;
        var (save, finish) = (NewRequest(), NewRequest());
        for (var i = 0; i < 2; i++) Assert.Equal(1, (await told.Grain.SaveDraft(new(person, save, 0, [new("story", Story)]), Cancel)).Get().Version);
        Refused(await told.Grain.SaveDraft(new(person, save with { Content = new('c', 64) }, 0, [new("story", "Other")]), Cancel), "request-reused");
        Refused(await told.Grain.SaveDraft(new(person, NewRequest(), 0, [new("story", "Unseen")]), Cancel), "contribution-draft-changed");
        // The same id of somebody else is another request: what they wrote is saved.
        Assert.Equal(2, (await told.Grain.SaveDraft(new(told.Visitor, save, 1, [new("story", Story)]), Cancel)).Get().Version);

        // Nobody heard the first answer: the same request is told the same code. Another is not.
        // (As the visitor who began it, whose browser knows itself: the secret of the draft opens nothing any more.)
        var sent = (await told.Grain.Finish(new(told.Visitor, finish, null, null), Cancel)).Get();
        Assert.NotNull(sent.Answer.Code);
        Assert.Equal(sent, (await told.Grain.Finish(new(told.Visitor, finish, null, null), Cancel)).Get());
        Refused(await told.Grain.Finish(new(told.Visitor, finish with { Content = new('c', 64) }, null, null), Cancel), "request-reused");
        Refused(await told.Grain.Finish(new(told.Visitor, NewRequest(), null, null), Cancel), "contribution-finished-already");
        Assert.Equal(begin.Id, (await told.Try(sent.Answer.Code!)).Get().Contribution);
    }

    [Fact]
    public async Task A_stranger_is_answered_as_if_there_were_nothing_and_a_token_is_no_code()
    {
        var told = await (await Open(platform, "told-strangers")).Told(Yes(Purpose.Aggregate));
        var other = await told.Another("other").Told(Yes(Purpose.Aggregate));
        var nowhere = platform.Grains.Contribution(ContributionId.Parse("contribution-" + new string('0', 26)));
        foreach (var stranger in new[] { other.Person, Actor.Visitor("stranger"), Ann, Steward, new Actor("oak-1", Roles.Respondent, Domain.Membership.MemberId.Parse("oak-001")) })
        {
            Refused(await told.Grain.Get(new(stranger), Cancel), "no-such-contribution");
            Refused(await told.Grain.GetDraft(new(stranger), Cancel), "no-such-contribution");
            Refused(await told.Grain.SaveDraft(new(stranger, NewRequest(), 0, [new("story", "x")]), Cancel), "no-such-contribution");
            Refused(await told.Grain.Withdraw(new(stranger, NewRequest()), Cancel), "no-such-contribution");
            Refused(await told.Grain.Answer(new(stranger, NewRequest(), new(Yes(Purpose.Reuse), null, null), Shown), Cancel), "no-such-contribution");
            Refused(await nowhere.Get(new(stranger), Cancel), "no-such-contribution");
        }

        // Without a role, and not let in by the platform: the filter, before any grain.
        await Assert.ThrowsAsync<RoleMissingException>(() => told.Grain.Get(new(new("intruder-1", Roles.None)), Cancel));
        await Assert.ThrowsAsync<RoleMissingException>(() => told.Look(told.Person));
        await Assert.ThrowsAsync<RoleMissingException>(() => told.Use(Wanted(Purpose.Aggregate), told.Person));
        await Assert.ThrowsAsync<RoleMissingException>(() => told.Grain.Resume(new(told.Person, Secret), Cancel));
    }

    /// <summary>What is kept of a secret is made of the contribution, too: nobody who reads the log sees that two drafts are of one browser.</summary>
    [Fact]
    public async Task The_same_secret_leaves_another_mark_at_each_draft()
    {
        var told = await (await Open(platform, "told-marks")).Begun();
        var other = await told.Another("other").Begun();
        Assert.NotEqual(await MarkOf(told), await MarkOf(other));

        async Task<string> MarkOf(Telling one) => (await platform.Log.ReadStream(one.Id.Value, 0, 10, Cancel)).Events.Select(EventCodec.Read).OfType<ContributionBegun>().Single().ResumeMark!;
    }

    [Fact]
    public async Task Nothing_is_taken_where_nothing_is_open()
    {
        var told = await Open(platform, "told-closed");
        var begun = await told.Another("begun").Begun();
        await begun.Writes(0, ("story", Story));
        (await (await platform.As(Roles.Policy, who: "told-closed")).Post("/v1/consultations/told-closed/closing")).Is(HttpStatusCode.OK);
        Refused(await told.Begin(told.Beginning()), "too-late");
        Refused(await begun.Grain.Finish(new(begun.Person, NewRequest(), null, null), Cancel), "too-late");
    }

    [Fact]
    public async Task A_name_and_an_address_are_sealed_and_the_same_once_more_changes_nothing()
    {
        var told = await (await Open(platform, "told-named")).Told(Yes(Purpose.Aggregate));
        var named = Yes(Purpose.QuoteUnderChosenName, BodyId.Public) with { Attribution = Attribution.ChosenName };
        Refused(await told.Answer(named), "name-wanted");
        (await told.Answer(named, "Qz2Robin")).Get();
        (await told.Answer(Yes(Purpose.Recontact), contact: "qz3robin@example.org")).Get();
        Refused(await told.Answer(named, "Qz2Robin"), "already-so");
        Assert.Equal(["Qz1Story: nobody told us about visits.", "Qz2Robin", "qz3robin@example.org"], (await told.Sees()).Words.Select(words => words.Words).Order(StringComparer.Ordinal));

        var quoted = (await told.Use(Wanted(Purpose.QuoteUnderChosenName, BodyId.Public) with { Attribution = Attribution.ChosenName })).Get().Answer;
        Assert.Equal((Story, "Qz2Robin", null), (quoted.Words.Single().Words, quoted.Name?.Words, quoted.Contact));
        var written = (await told.Use(Wanted(Purpose.Recontact))).Get().Answer;
        Assert.Equal((0, null, "qz3robin@example.org"), (written.Words.Length, written.Name, written.Contact?.Words));
    }

    [Fact]
    public async Task A_poster_is_flooded_and_what_comes_by_a_link_is_not()
    {
        var told = await Open(platform, "told-poster");
        var (leeds, york) = (await told.Poster("Leeds"), await told.Poster("York"));
        for (var i = 0; i < PosterFlood.FreelyAnHour; i++)
            Assert.False((await told.Another($"{i}").Begin(told.Another($"{i}").Beginning(Route.Poster, leeds))).Get().Answer.Quarantined);
        Assert.True((await told.Another("late").Begin(told.Another("late").Beginning(Route.Poster, leeds))).Get().Answer.Quarantined);
        Assert.False((await told.Another("york").Begin(told.Another("york").Beginning(Route.Poster, york))).Get().Answer.Quarantined);
        Assert.False((await told.Another("link").Begin(told.Another("link").Beginning())).Get().Answer.Quarantined);
    }

    [Fact]
    public async Task The_code_on_a_paper_form_is_kept_as_it_was_keyed_in_and_keyed_in_once()
    {
        var told = await Open(platform, "told-paper");
        var code = ContributionCode.Of(Encoding.UTF8.GetBytes("told-on-paper-017")).ToShow();
        // Nobody else chooses their own: a code that somebody made up can be guessed.
        var linked = await told.Another("linked").Begun();
        await linked.Writes(0, ("story", Story));
        Refused(await linked.Grain.Finish(new(linked.Person, NewRequest(), null, code), Cancel), "code-not-whole");
        foreach (var again in new[] { false, true })
        {
            var begin = new BeginContribution(Steward, NewRequest(), told.Engagement, Route.Paper, Self, Shown, null, null, null, null);
            var form = platform.Grains.Contribution(begin.Id);
            (await form.Begin(new(begin, null), Cancel)).Get();
            (await form.SaveDraft(new(Steward, NewRequest(), 0, [new("story", Story)]), Cancel)).Get();
            Refused(await form.Finish(new(Steward, NewRequest(), null, "no code"), Cancel), "code-not-whole");
            var sent = await form.Finish(new(Steward, NewRequest(), null, code), Cancel);
            if (again) Refused(sent, "code-taken");
            else Assert.Equal((null, begin.Id), (sent.Get().Answer.Code, (await told.Try(code)).Get().Contribution));
        }
    }
}
