using Clinks.Engage.Api.Tests.Releases;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Evidence;
using static Clinks.Engage.Api.Tests.Contributions.Telling;
using Tells = Clinks.Engage.Domain.Evidence.Shown;

namespace Clinks.Engage.Api.Tests.Packs;

/// <summary>What organisations write is quoted as they say on their own page, and asked back when they say otherwise.</summary>
public sealed class OrganisationQuoteStories(Platform platform)
{
    private const string Words = "We pay for visits ourselves.";

    [Fact]
    public async Task An_organisation_is_quoted_as_it_says_beside_the_tables_of_a_release_and_may_take_its_name_back()
    {
        var asking = await Asking.Open(platform, "pack-survey", PlanPageStories.Form("pack-survey"), [.. Enumerable.Range(1, 48)]);
        await Task.WhenAll(Enumerable.Range(1, 48).Select(async member =>
            (await asking.Send(await asking.Respondent(member), $$"""{"mood":"{{PlanPageStories.Mood(member)}}","people":40,"story":"{{(member == 1 ? Words : "Other words " + member)}}"}""")).Is(HttpStatusCode.Created)));
        (await asking.Close()).Is(HttpStatusCode.OK);
        (await asking.Release("""{"segments":["region"]}""")).Is(HttpStatusCode.OK);
        var evidence = platform.Grains.Evidence(EngagementId.Parse("survey-pack-survey"));
        var source = (await evidence.GetSources(new(Ann), Cancel)).Get().Sources.Single(one => one.Member!.Value.Value == Platform.Member(1)).Source;
        var text = (await evidence.Read(new(Ann, source), Cancel)).Get().Texts.Single();
        var quote = (await evidence.Mark(new(Ann, NewRequest(), text.Place, 0, Words.Length, []), Cancel)).Get().Answer.Number;
        Refused(await evidence.ProposeQuote(new(Ann, NewRequest(), quote, Attribution.Named, Tells.Nothing), Cancel), "organisation-not-quotable");

        using var theirs = await Person.Of(platform, await asking.Respondent(1));
        await theirs.Go("/surveys/pack-survey/sent");
        (await theirs.Press("Save this answer", ("quoting", "by-name"))).Is(HttpStatusCode.OK).Says("Answer about being quoted");
        (await evidence.ProposeQuote(new(Ann, NewRequest(), quote, Attribution.Named, Tells.Nothing), Cancel)).Get();
        (await evidence.AnswerQuote(new(Ben, NewRequest(), quote, Approve: true), Cancel)).Get();

        using var staff = await Person.Of(platform, await platform.As(Roles.Policy, who: "pack-survey"));
        await staff.Go("/staff/surveys/pack-survey/packs/new");
        (await staff.Press("Plan this pack", ("title", "Evidence and figures"), ("recipient", "hmpps"), ("quotes", $"{quote}"), ("release", "1"))).Is(HttpStatusCode.OK);
        foreach (var (button, name) in new[] { ("Download in English", "survey-pack-survey-pack-1.xlsx"), ("Download in Welsh", "survey-pack-survey-pack-1-cy.xlsx") })
        {
            await staff.Go("/staff/surveys/pack-survey/packs/1");
            var file = (await staff.Press(button)).Is(HttpStatusCode.OK).Body;
            PackPageStories.Keeps(file, name);
            var whole = PackPageStories.Whole(file);
            Assert.Contains("Oak 001", whole);
            Assert.Contains(Words, whole);
            Assert.Contains("[c]", whole);
            Assert.DoesNotContain("Other words", whole);
        }

        // Its name alone is taken back: what was handed out under it is asked back, and is in no file more.
        await theirs.Press("Save this answer", ("quoting", "without-name"));
        (await staff.Go("/staff/surveys/pack-survey/packs")).Says("1 to ask back");
        (await staff.Go("/staff/surveys/pack-survey/packs/1")).Says("The organisation has not agreed to be quoted so.");
        Assert.DoesNotContain(Words, PackPageStories.Whole((await staff.Press("Download in English")).Is(HttpStatusCode.OK).Body));

        // Without its name it may be quoted still, and no part of the file says whose words they are.
        (await evidence.ProposeQuote(new(Ann, NewRequest(), quote, Attribution.None, Tells.Nothing), Cancel)).Get();
        (await evidence.AnswerQuote(new(Ben, NewRequest(), quote, Approve: true), Cancel)).Get();
        await staff.Go("/staff/surveys/pack-survey/packs/1");
        var unnamed = PackPageStories.Whole((await staff.Press("Download in English")).Is(HttpStatusCode.OK).Body);
        Assert.Contains(Words, unnamed);
        Assert.DoesNotContain("Oak 001", unnamed);
    }

    [Fact]
    public async Task What_was_sent_in_words_is_there_to_read_until_it_is_withdrawn()
    {
        var asking = await Asking.Open(platform, "quoting-sources", PlanPageStories.Form("quoting-sources"), 1, 2, 3);
        (await asking.Send(await asking.Respondent(1), $$"""{"mood":"a","people":40,"story":"{{Words}}"}""")).Is(HttpStatusCode.Created);
        (await asking.Send(await asking.Respondent(2), """{"mood":"a","people":40}""")).Is(HttpStatusCode.Created);
        var third = await asking.Respondent(3);
        var sent = (await asking.Send(third, $$"""{"mood":"a","people":40,"story":"{{Words}}"}""")).Is(HttpStatusCode.Created).Field("response");
        var evidence = platform.Grains.Evidence(EngagementId.Parse("survey-quoting-sources"));
        Assert.Equal([Platform.Member(1), Platform.Member(3)], await Listed());
        var text = (await evidence.Read(new(Ann, sent), Cancel)).Get().Texts.Single();
        Assert.Equal(Words, text.Words);
        (await third.Post($"/v1/responses/{sent}/withdrawal")).Is(HttpStatusCode.OK);
        Assert.Equal([Platform.Member(1)], await Listed());
        Refused(await evidence.Read(new(Ann, sent), Cancel), "no-such-text");
        Refused(await evidence.Mark(new(Ann, NewRequest(), text.Place, 0, 8, []), Cancel), "no-such-text");

        async Task<IEnumerable<string>> Listed() => (await evidence.GetSources(new(Ann), Cancel)).Get().Sources.Select(source => source.Member!.Value.Value);
    }

    [Fact]
    public async Task Changes_that_a_colleague_has_begun_survive_the_answer()
    {
        var asking = await Asking.Open(platform, "quoting-changes", 1);
        (await asking.Send(await asking.Respondent(1))).Is(HttpStatusCode.Created);
        using var one = await platform.SignedIn(await asking.Respondent(1));
        var tab = await one.NewTab().Open("/surveys/quoting-changes/sent");
        await tab.Press("Change your answers");
        await tab.Follow("A survey");
        await tab.Type("q:people", "15").Press("Save and come back later");
        using var other = await Person.Of(platform, await asking.Respondent(1, "b"));
        await other.Go("/surveys/quoting-changes/sent");
        (await other.Press("Save this answer", ("quoting", "without-name"))).Is(HttpStatusCode.OK);
        Assert.Equal("15", (await (await tab.Open("/surveys/quoting-changes/sections")).Follow("A survey")).Field("q:people"));
        Assert.Equal("without-name", (await tab.Open("/surveys/quoting-changes/sent")).Field("quoting"));
    }

    [Fact]
    public async Task An_answer_that_is_none_is_refused()
    {
        var asking = await Asking.Open(platform, "quoting-bad", 1);
        (await asking.Send(await asking.Respondent(1))).Is(HttpStatusCode.Created);
        using var browser = await platform.SignedIn(await asking.Respondent(1));
        var tab = await browser.NewTab().Open("/surveys/quoting-bad/sent");
        var fields = tab.Sent("Save this answer").Where(field => field.Key != "quoting").Append(new("quoting", "ByName"));
        using var said = await tab.PostFields("/surveys/quoting-bad/sent/quoting", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, said.StatusCode);
        Assert.Equal("no", (await tab.Open("/surveys/quoting-bad/sent")).Field("quoting"));
    }
}
