using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Contributing;

/// <summary>Coming back with the code: seeing what we hold, every use and every look, changing, waiting and taking back.</summary>
public sealed class YoursStories(Platform platform)
{
    [Fact]
    public async Task Whoever_comes_back_sees_what_we_hold_every_use_and_every_look()
    {
        using var teller = await (await Teller.Of(platform, "yours-whole")).Told();
        var grain = platform.Grains.Contribution((await teller.Opens()).Contribution);
        (await grain.Use(new(Ann, NewRequest(), Wanted(Purpose.AnonymousQuote, BodyId.Parse("home-office")) with { Occasion = "pack-7" }), Cancel)).Get();
        (await grain.LookAt(new(Steward, NewRequest(), LookReason.Redaction), Cancel)).Get();
        var tab = await teller.ComesBack(teller.Code.ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal));
        Assert.Equal("What we hold", tab.Heading);
        Assert.Contains("Nobody told us.", tab.Text);
        Assert.Contains("Quoted without a name: pack-7", tab.Text);
        Assert.Contains("Home Office", tab.Text);
        Assert.Contains("to take out what could give you away", tab.Text);
        Assert.Contains(DateWords.Of((await teller.Held()).Consent.Grants[0].At, Language.English), tab.Text);

        await tab.Press("Close this");
        Assert.Equal("/yours", tab.Path);
        Assert.Equal("/yours", (await teller.Browser.NewTab().Open("/yours/held")).Path);
    }

    [Fact]
    public async Task An_answer_is_changed_on_the_page_that_asked_it()
    {
        using var teller = await (await Teller.Of(platform, "yours-change")).Told();
        var tab = await teller.ComesBack();
        await tab.Open("/yours/uses/sharewithbody");
        await tab.Type("reader", "justice-committee hmpps").Type("manner", "edit").Type("named", "chosen").Type("name", "Qz2Robin").Press("Save and continue");
        Assert.Contains("Justice Committee", tab.Text);
        Assert.Contains("Qz2Robin", tab.Text);
        await tab.Open("/yours/uses/sharewithbody");
        Assert.Equal("hmpps justice-committee", string.Join(' ', tab.Field("reader").Split(' ').Order(StringComparer.Ordinal)));
        Assert.Equal(("edit", "chosen", "Qz2Robin"), (tab.Field("manner"), tab.Field("named"), tab.Field("name")));
        await tab.Type("reader", "hmpps").Press("Save and continue");
        var shared = (await teller.Held()).Consent.Grants.Where(grant => grant.Provision.Purpose is Purpose.ShareWithBody).ToDictionary(grant => grant.Provision.Recipients[0].Value, grant => grant.State, StringComparer.Ordinal);
        Assert.Equal((ConsentState.Given, ConsentState.Withdrawn), (shared["hmpps"], shared["justice-committee"]));

        await tab.Open("/yours/uses/recontact");
        await tab.Type("answer", "yes").Press("Save and continue");
        Assert.Equal(["Write where we may reach you"], tab.Errors);
        await tab.Type("contact", "qz3robin@example.org").Press("Save and continue");
        Assert.Contains("qz3robin@example.org", tab.Text);
    }

    [Fact]
    public async Task A_period_that_ends_before_it_starts_and_a_body_that_does_not_exist_are_refused_at_their_fields()
    {
        using var teller = await (await Teller.Of(platform, "yours-faults")).Told();
        var tab = await teller.ComesBack();
        await tab.Open("/yours/uses/reuse");
        await tab.Type("answer", "yes").Type("from-day", "1").Type("from-month", "2").Type("from-year", "2031").Type("until-day", "31").Type("until-month", "1").Type("until-year", "2031").Press("Save and continue");
        Assert.Equal(["The last day must be after the first, and not be over"], tab.Errors);
        Assert.Equal("2031", tab.Field("from-year"));
        await tab.Type("until-month", "2").Press("Save and continue");
        Assert.Equal(["Give a real day, for example 27 3 2027, or leave it empty"], tab.Errors);
        await tab.Type("until-day", "28").Press("Save and continue");
        Assert.Contains("only until 28 February 2031", tab.Text);

        foreach (var body in new[] { "no-such-body", "<script>", "public" })
        {
            await tab.Open("/yours/uses/sharewithbody");
            List<KeyValuePair<string, string>> fields = [.. tab.Type("manner", "own").Type("named", "nothing").Sent("Save and continue"), new("reader", body)];
            using var refused = await tab.PostFields("/yours/uses/sharewithbody", fields);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("href=\"#reader\"", await refused.Content.ReadAsStringAsync(Cancel));
        }

        Assert.DoesNotContain((await teller.Held()).Consent.Grants, grant => grant.Provision.Purpose is Purpose.ShareWithBody);
    }

    [Fact]
    public async Task An_embargo_is_set_and_lifted()
    {
        using var teller = await (await Teller.Of(platform, "yours-embargo")).Told();
        var tab = await teller.ComesBack();
        await tab.Follow("Do not use it yet");
        await tab.Type("until-day", "1").Type("until-month", "2").Type("until-year", "2001").Press("Do not use it until then");
        Assert.Equal(["This day is over. Give a day to come, or none"], tab.Errors);
        await tab.Type("until-year", "2101").Press("Do not use it until then");
        Assert.Contains("do not use it before 1 February 2101", tab.Text);
        Assert.NotNull((await teller.Held()).Consent.Embargo);
        await tab.Press("You may use it from now on");
        Assert.Null((await teller.Held()).Consent.Embargo);
    }

    /// <summary>Whoever takes sharing back is not asked from whom.</summary>
    [Fact]
    public async Task Sharing_is_taken_back_from_every_body_at_once()
    {
        using var teller = await (await Teller.Of(platform, "yours-shared")).Told();
        var (id, person) = await teller.Opens();
        foreach (var body in new[] { "hmpps", "justice-committee" })
            (await platform.Grains.Contribution(id).Answer(new(person, NewRequest(), new(Yes(Purpose.ShareWithBody, BodyId.Parse(body)), null, null), Shown), Cancel)).Get();
        var tab = await teller.ComesBack();
        await tab.Open("/yours/withdraw/sharewithbody");
        await tab.Press("Take back");
        Assert.Equal([ConsentState.Withdrawn, ConsentState.Withdrawn], (await teller.Held()).Consent.Grants.Where(grant => grant.Provision.Purpose is Purpose.ShareWithBody).Select(grant => grant.State));
    }

    [Fact]
    public async Task One_purpose_is_taken_back_in_two_clicks_and_so_is_everything_and_the_history_stays()
    {
        using var teller = await (await Teller.Of(platform, "yours-back")).Told();
        var tab = await teller.ComesBack();
        await tab.Follow("Take back: May we quote you without your name?");
        Assert.Contains("This cannot be undone.", tab.Text);
        await tab.Press("Take back");
        Assert.Equal(ConsentState.Withdrawn, (await teller.Held()).Consent.Grants.Single(grant => grant.Provision.Purpose is Purpose.AnonymousQuote).State);
        Assert.Contains("Nobody told us.", tab.Text);

        await tab.Follow("Take everything back");
        await tab.Press("Take everything back");
        Assert.Equal("What we hold", tab.Heading);
        Assert.Contains("Your words are gone", tab.Text);
        Assert.DoesNotContain("Nobody told us.", tab.Text);
        Assert.Contains("Who said yes, and when", tab.Text);
        Assert.Empty((await teller.Held()).Words);
        // No way leads on, and one that is typed by hand leads back.
        foreach (var path in new[] { "/yours/uses/reuse", "/yours/embargo", "/yours/withdraw", "/yours/renew" }) Assert.Equal("/yours/held", (await tab.Open(path)).Path);
    }

    [Fact]
    public async Task An_edit_is_read_and_approved_and_a_use_that_asks_is_answered()
    {
        using var teller = await (await Teller.Of(platform, "yours-asked")).Told();
        var grain = platform.Grains.Contribution((await teller.Opens()).Contribution);
        (await grain.ProposeEdit(new(Ann, NewRequest(), "1", "Qz4Edited"), Cancel)).Get();
        var tab = await teller.ComesBack();
        Assert.Contains("Qz4Edited", tab.Text);
        await tab.Press("Yes, I approve this edit");
        Assert.Contains("You approved this edit.", tab.Text);

        await tab.Open("/yours/uses/media");
        await tab.Type("answer", "yes").Type("reader", "local-news").Type("manner", "own").Type("named", "nothing").Type("ask", "yes").Press("Save and continue");
        var wanted = Wanted(Purpose.Media, BodyId.Parse("local-news")) with { Occasion = "prisons-week" };
        foreach (var (occasion, answer, expected) in new[] { ("prisons-week", "Yes, this time", UseAnswer.Approved), ("second-week", "No, not for this", UseAnswer.Declined) })
        {
            (await grain.AskForUse(new(Ann, NewRequest(), wanted with { Occasion = occasion }), Cancel)).Get();
            await tab.Open("/yours/held");
            Assert.Contains(occasion, tab.Text);
            await tab.Press(answer);
            var request = (await teller.Held()).Consent.Requests.Single(one => one.Use.Occasion == occasion);
            Assert.Equal((expected, true), (request.Answer, request.ByContributor));
        }
    }

    [Fact]
    public async Task A_worry_about_safety_stops_every_use_and_is_said_so()
    {
        using var teller = await (await Teller.Of(platform, "yours-worry")).Told();
        var tab = await teller.ComesBack();
        await tab.Follow("I worry about somebody's safety");
        await tab.Press("Yes, I worry");
        Assert.Contains("Nothing is used until the safeguarding lead has decided.", tab.Text);
        Refused(await platform.Grains.Contribution((await teller.Opens()).Contribution).Use(new(Ann, NewRequest(), Wanted(Purpose.Aggregate)), Cancel), "withheld-safeguarding-hold");
    }

    [Fact]
    public async Task What_staff_wrote_down_is_shown_with_the_notice_and_made_theirs()
    {
        var told = await Open(platform, "yours-confirm");
        var begin = new BeginContribution(Steward, NewRequest(), told.Engagement, Route.TakenDown, new(Giver.Self, null, Method.OralWithScript), Shown with { Method = Method.OralWithScript }, Age.Adult, null, null, null);
        var grain = platform.Grains.Contribution(begin.Id);
        (await grain.Begin(new(begin, null), Cancel)).Get();
        (await grain.SaveDraft(new(Steward, NewRequest(), 0, [new("story", Story)]), Cancel)).Get();
        (await grain.Answer(new(Steward, NewRequest(), new(Yes(Purpose.Aggregate), null, null), Shown), Cancel)).Get();
        var code = (await grain.Finish(new(Steward, NewRequest(), null, null), Cancel)).Get().Answer.Code!;
        Refused(await grain.Use(new(Ann, NewRequest(), Wanted(Purpose.Aggregate)), Cancel), "withheld-not-given-yet");
        using var teller = new Teller(platform, "yours-confirm");
        var tab = await teller.ComesBack(code);
        await tab.Follow("Make it yours");
        Assert.Contains("What we cannot keep secret", tab.Text);
        await tab.Press("Yes, this is mine");
        Assert.DoesNotContain("Make it yours", tab.Text);
        // Where nothing waits for it there is nothing to make one's own.
        await tab.Open("/yours/confirm");
        Assert.Equal("/yours/held", tab.Path);
        (await grain.Use(new(Ann, NewRequest(), Wanted(Purpose.Aggregate)), Cancel)).Get();
    }

    [Fact]
    public async Task Who_grew_up_before_it_was_made_theirs_is_told_so_and_not_led_in_a_circle()
    {
        var clock = new ShiftedClock();
        await using var later = new Platform(host => clock.AddTo(host.Services));
        await later.InitializeAsync();
        var told = await Open(later, "yours-grown");
        var nextMonth = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddMonths(1);
        var begin = new BeginContribution(Steward, NewRequest(), told.Engagement, Route.TakenDown, new(Giver.Self, null, Method.OralWithScript), Shown with { Method = Method.OralWithScript }, new(new DateOnly(nextMonth.Year, nextMonth.Month, 1)), null, null, null);
        var grain = later.Grains.Contribution(begin.Id);
        (await grain.Begin(new(begin, null), Cancel)).Get();
        (await grain.SaveDraft(new(Steward, NewRequest(), 0, [new("story", Story)]), Cancel)).Get();
        var code = (await grain.Finish(new(Steward, NewRequest(), null, null), Cancel)).Get().Answer.Code!;
        clock.Pass(TimeSpan.FromDays(70));
        using var teller = new Teller(later, "yours-grown");
        var tab = await teller.ComesBack(code);
        await tab.Follow("Make it yours");
        Assert.Equal("/yours/confirm", tab.Path);
        await tab.Press("Yes, this is mine");
        Assert.Equal(HttpStatusCode.Conflict, tab.Status);
    }

    [Fact]
    public async Task A_cookie_opens_nothing_when_it_was_changed_or_is_of_something_else()
    {
        using var teller = await (await Teller.Of(platform, "yours-cookie")).Told();
        await teller.ComesBack();
        var held = teller.Browser.Cookie(Teller.HeldCookie)!;
        Assert.DoesNotContain(teller.Code.Replace("-", "", StringComparison.Ordinal), held, StringComparison.OrdinalIgnoreCase);
        using var writing = teller.Another();
        await writing.Begins();
        var draft = writing.Browser.Cookie(Teller.WritingCookie)!;
        foreach (var changed in new[] { held[..^1] + (held[^1] == 'A' ? 'B' : 'A'), draft, "x", new string('A', 3000) })
        {
            teller.Browser.SetCookie(Teller.HeldCookie, changed);
            Assert.Equal("/yours", (await teller.Browser.NewTab().Open("/yours/held")).Path);
        }

        writing.Browser.SetCookie(Teller.WritingCookie, held);
        Assert.Equal("There is nothing open on this device", (await writing.Browser.NewTab().Open("/telling/story")).Heading);
    }
}
