using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Tests.Contributing;

/// <summary>Telling something by the pages, from the link to the code, without script.</summary>
public sealed class TellingPageStories(Platform platform)
{
    [Fact]
    public async Task Somebody_tells_says_what_may_be_done_and_gets_a_code()
    {
        using var teller = await Teller.Of(platform, "tell-whole");
        var tab = await teller.Browser.NewTab().Open(teller.Start);
        Assert.Contains("What we cannot keep secret", tab.Text);
        Assert.Null(teller.Browser.Cookie(Teller.WritingCookie));
        await tab.Follow("Start now");
        await tab.Type("who", "self").Type("adult", "yes").Press("Begin");
        await tab.Type("q:story", Teller.Story).Type("q:change", "Tell people.").Press("Save and continue");
        await tab.Type("how", "each").Press("Continue");
        Assert.Equal("May we count you?", tab.Heading);
        Assert.Equal("", tab.Field("answer"));
        await tab.Type("answer", "yes").Press("Save and continue");
        await tab.Press("Save and continue");
        Assert.Equal("May we quote you without your name?", tab.Heading);
        await tab.Type("answer", "yes").Press("Save and continue");
        Assert.Equal(["Choose who may read it", "Choose how we may use your words", "Choose what we may put beside your words"], tab.Errors);
        await tab.Type("reader", "public").Type("manner", "own").Type("named", "nothing").Press("Save and continue");
        while (tab.Path != "/telling/check") await tab.Press("Save and continue");
        Assert.Contains("Nobody told us.", tab.Text);
        Assert.Contains("Yes: The public", tab.Text);

        await teller.Sends(tab);
        Assert.Matches("^[0-9a-z]{6}(-[0-9a-z]{4}){5}$", teller.Code);
        Assert.Null(teller.Browser.Cookie(Teller.WritingCookie));
        Assert.DoesNotContain(teller.Code, tab.Page.Title, StringComparison.Ordinal);
        var held = await teller.Held();
        Assert.Equal((ConsentState.Given, Giver.Self, Method.Written), (held.Consent.State, held.Consent.GivenBy!.Giver, held.Consent.GivenBy.Method));
        Assert.Equal([Purpose.Aggregate, Purpose.AnonymousQuote], held.Consent.Grants.Where(grant => grant.Provision.Permits).Select(grant => grant.Provision.Purpose));
        Assert.Equal(Teller.Story, held.Words.Single(words => words.Place.Field == "words/story").Words);

        // It is shown this once.
        await tab.Open("/telling/send");
        Assert.Equal("There is nothing open on this device", tab.Heading);
    }

    /// <summary>Two who share a device: a page that one left open does not send what the other is writing.</summary>
    [Fact]
    public async Task A_page_of_another_draft_sends_nothing()
    {
        using var teller = await Teller.Of(platform, "tell-two-drafts");
        var left = await teller.Answers();
        await teller.Tells("Qz9: what the other one tells.");
        await left.Press("Send");
        Assert.Equal("There is nothing open on this device", left.Heading);
        Assert.Contains("Qz9: what the other one tells.", (await teller.Browser.NewTab().Open("/telling/check")).Text);
    }

    [Fact]
    public async Task Nothing_is_chosen_beforehand_and_silence_is_no()
    {
        using var teller = await Teller.Of(platform, "tell-silence");
        var tab = await teller.Tells();
        await tab.Type("how", "each").Press("Continue");
        while (tab.Path != "/telling/check")
        {
            Assert.Empty(tab.Page.QuerySelectorAll("main [checked]"));
            await tab.Press("Save and continue");
        }

        await teller.Sends(tab);
        Assert.Equal(ConsentState.Refused, (await teller.Held()).Consent.State);
        Assert.Empty((await teller.Held()).Consent.Grants);
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("count", 1)]
    public async Task Who_wants_little_is_asked_little(string how, int permitted)
    {
        using var teller = await Teller.Of(platform, "tell-little-" + how);
        // Also after a yes that was given on an earlier way through the pages.
        var tab = await teller.Answers();
        await tab.Open("/telling/uses");
        await tab.Type("how", how).Press("Continue");
        Assert.Equal("/telling/check", tab.Path);
        await teller.Sends(tab);
        Assert.Equal(permitted, (await teller.Held()).Consent.Grants.Count(grant => grant is { Provision.Permits: true, State: ConsentState.Given }));
    }

    [Fact]
    public async Task What_was_shown_is_the_notice_whose_hash_is_kept()
    {
        using var teller = await Teller.Of(platform, "tell-notice");
        var text = new System.Text.StringBuilder();
        var tab = await teller.Browser.NewTab().Open(teller.Start);
        text.Append(tab.Text);
        tab = await teller.Tells();
        await tab.Type("how", "each").Press("Continue");
        for (; tab.Path != "/telling/check"; await tab.Press("Save and continue")) text.Append(tab.Text);
        var shown = text.ToString();
        Assert.All(ConsentNotice.Text(Language.English, Method.Written).Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, shown, StringComparison.Ordinal));
        await teller.Sends(tab);
        var opens = await teller.Opens();
        var told = (await platform.Log.ReadStream(opens.Contribution.Value, 0, 100, TestContext.Current.CancellationToken)).Events.Select(stored => Clinks.Engage.Grains.EventLog.EventCodec.Read(stored)).OfType<ConsentRequested>().Single();
        Assert.Equal(ConsentNotice.Shown(Language.English, Method.Written, "/tell"), told.Notice);
    }

    [Fact]
    public async Task Easy_Read_is_chosen_without_an_account_and_written_down_as_the_way_it_was_given()
    {
        using var teller = await Teller.Of(platform, "tell-easy");
        var tab = await teller.Browser.NewTab().Open(teller.Start);
        await tab.Press("Show this in Easy Read");
        Assert.Equal(teller.Start, tab.Path);
        Assert.Contains("No answer means no.", tab.Text);
        await teller.Sends(await teller.Answers());
        Assert.Equal(Method.EasyRead, (await teller.Held()).Consent.GivenBy!.Method);
    }

    [Fact]
    public async Task Somebody_stops_and_comes_back_on_their_own_device_and_on_no_other()
    {
        using var teller = await Teller.Of(platform, "tell-later");
        var tab = await teller.Begins();
        await tab.Type("q:story", Teller.Story).Type("own", "yes").Press("Save and come back later");
        Assert.Contains("for 14 days", tab.Text);
        await tab.Open(teller.Start);
        await tab.Follow("Go on with what you began");
        Assert.Equal(Teller.Story, tab.Field("q:story"));
        using var elsewhere = teller.Another();
        Assert.Equal("There is nothing open on this device", (await elsewhere.Browser.NewTab().Open("/telling/story")).Heading);
    }

    [Fact]
    public async Task Two_windows_lose_nothing()
    {
        using var teller = await Teller.Of(platform, "tell-two");
        var first = await teller.Begins();
        var second = await teller.Browser.NewTab().Open("/telling/story");
        await first.Type("q:story", "Here.").Press("Save and come back later");
        await second.Type("q:change", "There.").Press("Save and come back later");
        await first.Open("/telling/story");
        Assert.Equal(("Here.", "There."), (first.Field("q:story"), first.Field("q:change")));

        await second.Open("/telling/story");
        await second.Type("q:story", "One.").Press("Save and come back later");
        await first.Type("q:story", "Other.").Press("Save and continue");
        Assert.Equal(["This was changed in another window. Compare both, and save what you want"], first.Errors);
        Assert.Equal("Other.", first.Field("q:story"));
        Assert.Contains("One.", first.Text);
        await first.Press("Save and continue");
        Assert.Equal("/telling/uses", first.Path);
    }

    [Fact]
    public async Task What_is_sent_twice_is_sent_once_and_is_told_one_code()
    {
        using var teller = await Teller.Of(platform, "tell-twice");
        var tab = await teller.Answers();
        var form = tab.Sent("Send").ToList();
        await teller.Sends(tab);
        var again = await tab.PostFields("/telling/send", form);
        Assert.Contains(teller.Code.Split('-')[5], await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        // Another form is no repetition, and tells nothing.
        form[form.FindIndex(field => field.Key == "shown")] = new("shown", new string('0', 32));
        var other = await tab.PostFields("/telling/send", form);
        Assert.DoesNotContain(teller.Code.Split('-')[5], await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_not_open_is_said_in_plain_words_and_takes_nothing()
    {
        using var teller = await Teller.Of(platform, "tell-closed");
        using var late = teller.Another();
        var tab = await teller.Answers();
        var starting = await late.Starts();
        (await (await platform.As(Roles.Policy, who: "tell-closed")).Post("/v1/consultations/tell-closed/closing")).Is(HttpStatusCode.OK);
        await starting.Type("who", "self").Type("adult", "yes").Press("Begin");
        Assert.Equal("This is not open", starting.Heading);
        Assert.Null(late.Browser.Cookie(Teller.WritingCookie));
        await tab.Press("Send");
        Assert.Contains("This closed before your answers arrived", tab.Text);
        await starting.Open("/tell/no-such-consultation");
        Assert.Equal(HttpStatusCode.NotFound, starting.Status);
    }

    [Fact]
    public async Task An_exit_leads_away_at_once_and_leaves_nothing_on_the_device()
    {
        using var teller = await Teller.Of(platform, "tell-exit");
        var tab = await teller.Begins();
        var exit = tab.Link("Exit this page");
        Assert.Equal("nofollow noreferrer", exit.GetAttribute("rel"));
        using var cross = await teller.Browser.Send(HttpMethod.Get, exit.GetAttribute("href")!, null, ("Sec-Fetch-Site", "cross-site"));
        Assert.NotNull(teller.Browser.Cookie(Teller.WritingCookie));
        using var left = await teller.Browser.Send(HttpMethod.Get, exit.GetAttribute("href")!);
        Assert.Equal("https://www.bbc.co.uk/weather", left.Headers.Location!.OriginalString);
        Assert.Null(teller.Browser.Cookie(Teller.WritingCookie));
        Assert.True(left.Headers.CacheControl!.NoStore);
    }
}
