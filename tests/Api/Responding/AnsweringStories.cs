using System.IO.Compression;
using Clinks.Engage.Api.Tests.Pages;

namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>Answering from a browser without script, as people do it, and as they are not supposed to.</summary>
public sealed class AnsweringStories(Platform platform)
{
    [Fact]
    public async Task An_organisation_answers_checks_declares_and_gets_a_receipt()
    {
        var asking = await Asking.Open(platform, "pages-whole", 1);
        using var browser = await SignedIn(asking, 1);
        var tab = await browser.NewTab().Open("/");
        await tab.Open(tab.Page.QuerySelector("a[href$='pages-whole']")!.GetAttribute("href")!);
        await tab.Press("Start now");
        Assert.Equal(("Your answers", "/surveys/pages-whole/sections"), (tab.Heading, tab.Path));
        Assert.Contains("Not started", tab.Text);

        await tab.Follow("A survey");
        await tab.Type("q:lived", "yes").Type("q:people", "1,200").Type("q:story", "Ann told us.\n\nThen more.").Type("q:where", "prison community").Press("Save and continue");
        Assert.Equal("Check your answers", tab.Heading);
        Assert.Contains("1,200", tab.Text);
        Assert.Contains("Ann told us.\n\nThen more.", tab.Text);

        await tab.Follow("Continue");
        await tab.Press("Send");
        Assert.Equal(["Confirm that the answers are accurate"], tab.Errors);
        await tab.Type("declared", "yes").Press("Send");
        Assert.Equal("Answers sent", tab.Heading);
        Assert.Equal("/surveys/pages-whole/sent", tab.Path);

        await tab.Follow("See the answers that you sent");
        Assert.Contains("Then more.", tab.Text);
    }

    [Fact]
    public async Task What_was_sent_can_be_taken_along_as_a_workbook_and_as_json()
    {
        var asking = await Asking.Open(platform, "pages-download", 1);
        using var browser = await Sent(asking, 1);
        using var json = await browser.Send(HttpMethod.Get, "/surveys/pages-download/sent/answers.json");
        Assert.Contains("\"people\":12", await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("survey-pages-download-your-answers.json", json.Content.Headers.ContentDisposition!.FileName);
        using var workbook = await browser.Send(HttpMethod.Get, "/surveys/pages-download/sent/answers.xlsx");
        using var zip = new ZipArchive(await workbook.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var strings = new StreamReader(zip.GetEntry("xl/sharedStrings.xml")!.Open());
        Assert.Contains("How many people did you support?", await strings.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Changes_count_when_they_are_sent_and_not_before()
    {
        var asking = await Asking.Open(platform, "pages-change", 1);
        using var browser = await Sent(asking, 1);
        var tab = await browser.NewTab().Open("/surveys/pages-change/sent");
        await tab.Press("Change your answers");
        await tab.Follow("A survey");
        Assert.Equal("12", tab.Field("q:people"));
        await tab.Type("q:people", "15").Press("Save and come back later");
        Assert.Contains("still counts until you send", tab.Text);
        Assert.Equal("12", await SentPeople(browser, asking));

        await tab.Follow("Check your answers and send");
        await tab.Follow("Continue");
        Assert.Equal("Send your changes", tab.Heading);
        await tab.Type("declared", "yes").Press("Send");
        Assert.Equal("Answers sent", tab.Heading);
        Assert.Contains("Changes sent", tab.Text);
        Assert.Equal("15", await SentPeople(browser, asking));
    }

    [Fact]
    public async Task Changes_that_are_dropped_leave_what_was_sent()
    {
        var asking = await Asking.Open(platform, "pages-drop", 1);
        using var browser = await Sent(asking, 1);
        var tab = await browser.NewTab().Open("/surveys/pages-drop/sent");
        await tab.Press("Change your answers");
        await tab.Follow("A survey");
        await tab.Type("q:people", "99").Press("Save and come back later");
        await tab.Follow("Drop these changes");
        await tab.Press("Yes, drop the changes");
        Assert.Equal("/surveys/pages-drop/sent", tab.Path);
        Assert.Equal("12", await SentPeople(browser, asking));

        // And the next changes begin from what was sent.
        await tab.Press("Change your answers");
        await tab.Follow("A survey");
        Assert.Equal("12", tab.Field("q:people"));
    }

    [Fact]
    public async Task Changes_over_something_that_was_changed_elsewhere_are_looked_at_again()
    {
        var asking = await Asking.Open(platform, "pages-rebase", 1);
        using var browser = await Sent(asking, 1);
        var tab = await browser.NewTab().Open("/surveys/pages-rebase/sent");
        await tab.Press("Change your answers");
        await tab.Follow("A survey");
        await tab.Type("q:people", "15").Press("Save and continue");

        // A program of theirs amends another answer meanwhile.
        var colleague = await asking.Respondent(1, "b");
        var response = (await colleague.Post(asking.Path + "/responses")).Field("response");
        (await colleague.Post($"/v1/responses/{response}/amendment", """{"answers":{"lived":"no"},"declaration":true}""")).Is(HttpStatusCode.OK);

        await tab.Follow("Continue");
        await tab.Type("declared", "yes").Press("Send");
        Assert.Contains("Somebody changed what was sent after you began your changes.", string.Join(' ', tab.Errors));
        await tab.Press("Go on with your changes");
        await tab.Follow("A survey");
        // Their own change is there, and the other's is not undone by it.
        Assert.Equal(("15", "no"), (tab.Field("q:people"), tab.Field("q:lived")));
    }

    [Fact]
    public async Task Withdrawing_takes_one_question_and_can_be_followed_by_answering_again()
    {
        var asking = await Asking.Open(platform, "pages-withdraw", 1);
        using var browser = await Sent(asking, 1);
        var tab = await browser.NewTab().Open("/surveys/pages-withdraw/sent");
        await tab.Follow("Withdraw your answers");
        await tab.Press("Yes, withdraw them");
        Assert.Equal("Answers withdrawn", tab.Heading);
        await tab.Follow("Answer again");
        Assert.Equal("Your answers", tab.Heading);
    }

    [Fact]
    public async Task Changes_that_were_begun_go_with_what_is_withdrawn()
    {
        var asking = await Asking.Open(platform, "pages-withdraw-changes", 1);
        using var browser = await Sent(asking, 1);
        var tab = await browser.NewTab().Open("/surveys/pages-withdraw-changes/sent");
        await tab.Press("Change your answers");
        await tab.Open("/surveys/pages-withdraw-changes/sections/page_1");
        await tab.Type("q:story", "Begun and not sent").Press("Save and come back later");
        await tab.Open("/surveys/pages-withdraw-changes/withdraw");
        await tab.Press("Yes, withdraw them");
        await tab.Open("/surveys/pages-withdraw-changes/sections/page_1");
        Assert.Equal(("", ""), (tab.Field("q:story"), tab.Field("q:people")));
    }

    [Fact]
    public async Task A_double_click_on_send_is_one_submission_with_one_receipt()
    {
        var asking = await Asking.Open(platform, "pages-double", 1);
        using var browser = await SignedIn(asking, 1);
        var tab = await Ready(browser, asking);
        tab.Type("declared", "yes");
        var clicks = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => tab.Post("Send")));
        Assert.All(clicks, click => Assert.Equal("/surveys/pages-double/sent", click.Headers.Location?.OriginalString));
        await tab.Open("/surveys/pages-double/sent");
        Assert.Single(tab.Page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Answers sent"));
    }

    [Fact]
    public async Task Back_after_sending_keeps_what_is_typed_there_and_says_that_it_was_not_sent()
    {
        var asking = await Asking.Open(platform, "pages-back", 1);
        using var browser = await SignedIn(asking, 1);
        var old = await browser.NewTab().Open("/surveys/pages-back");
        await old.Press("Start now");
        await old.Follow("A survey");
        var tab = await Ready(browser, asking);
        await tab.Type("declared", "yes").Press("Send");

        await old.Type("q:story", "One thing more").Press("Save and continue");
        Assert.Equal(HttpStatusCode.Conflict, old.Status);
        Assert.Equal(["Your organisation sent its answers while this page was open. What you changed here is not part of them."], old.Errors);
        Assert.Equal("One thing more", old.Field("q:story"));
    }

    [Fact]
    public async Task Two_colleagues_who_wrote_the_same_answer_see_both_and_decide()
    {
        var asking = await Asking.Open(platform, "pages-two", 1);
        using var ann = await SignedIn(asking, 1);
        using var ben = await SignedIn(asking, 1, "b");
        await (await ann.NewTab().Open("/surveys/pages-two")).Press("Start now");
        var hers = await ann.NewTab().Open("/surveys/pages-two/sections/page_1");
        var his = await ben.NewTab().Open("/surveys/pages-two/sections/page_1");
        await hers.Type("q:story", "Ann's words").Press("Save and come back later");
        await his.Type("q:story", "Ben's words").Type("q:people", "7").Press("Save and continue");
        Assert.Equal("Ben's words", his.Field("q:story"));
        Assert.Contains("Ann's words", his.Text);

        // The answer that nobody else wrote is saved; the other is, once he has seen both.
        await hers.Open("/surveys/pages-two/sections/page_1");
        Assert.Equal(("Ann's words", "7"), (hers.Field("q:story"), hers.Field("q:people")));
        await his.Press("Save and come back later");
        await hers.Open("/surveys/pages-two/sections/page_1");
        Assert.Equal("Ben's words", hers.Field("q:story"));
    }

    [Fact]
    public async Task The_language_changes_on_a_page_that_is_half_filled_in()
    {
        var asking = await Asking.Open(platform, "pages-welsh", 1);
        using var browser = await SignedIn(asking, 1);
        var tab = await (await browser.NewTab().Open("/surveys/pages-welsh")).Press("Start now");
        await tab.Follow("A survey");
        await tab.Type("q:story", "Half a sen").Type("q:people", "twelve").Press("Cymraeg");
        Assert.Equal("cy", tab.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["Rhowch rif cyfan, fel 12"], tab.Errors);
        Assert.Equal(("Half a sen", "twelve"), (tab.Field("q:story"), tab.Field("q:people")));
        await tab.Type("q:people", "12").Press("English");
        Assert.Equal(("en", "12"), (tab.Page.DocumentElement.GetAttribute("lang"), tab.Field("q:people")));
    }

    [Fact]
    public async Task A_form_that_was_typed_for_one_organisation_never_reaches_another()
    {
        var asking = await Asking.Open(platform, "pages-mixed", 1, 2);
        using var browser = await SignedIn(asking, 1);
        var tab = await (await browser.NewTab().Open("/surveys/pages-mixed")).Press("Start now");
        await tab.Follow("A survey");
        tab.Type("q:story", "Only for oak 1");

        // Somebody else signs in on the same machine, for another organisation, in another tab.
        using var other = await SignedIn(asking, 2);
        browser.SetCookie(Platform.SessionCookie, other.Cookie(Platform.SessionCookie)!);
        await (await browser.NewTab().Open("/surveys/pages-mixed")).Press("Start now");
        await tab.Press("Save and come back later");
        Assert.Equal((HttpStatusCode.Conflict, "Only for oak 1"), (tab.Status, tab.Field("q:story")));
        var theirs = await browser.NewTab().Open("/surveys/pages-mixed/sections/page_1");
        Assert.Equal("", theirs.Field("q:story"));
    }

    [Fact]
    public async Task After_the_close_what_was_typed_stays_on_the_page_and_nothing_is_stored()
    {
        var asking = await Asking.Open(platform, "pages-closed", 1);
        using var browser = await SignedIn(asking, 1);
        var tab = await (await browser.NewTab().Open("/surveys/pages-closed")).Press("Start now");
        await tab.Follow("A survey");
        tab.Type("q:story", "Too late");
        (await asking.Close()).Is(HttpStatusCode.OK);
        await tab.Press("Save and continue");
        Assert.Equal("Too late", tab.Field("q:story"));
        Assert.Contains("This closed while the page was open", string.Join(' ', tab.Errors));
        await tab.Open("/surveys/pages-closed/sections/page_1");
        Assert.Equal("", tab.Field("q:story"));
    }

    [Fact]
    public async Task Who_is_not_asked_finds_no_page()
    {
        var asking = await Asking.Open(platform, "pages-asked", 1);
        using var browser = await SignedIn(asking, 2);
        foreach (var path in new[] { "", "/sections", "/sections/page_1", "/check", "/declaration", "/sent", "/sent/answers.json", "/print" })
        {
            var tab = await browser.NewTab().Open("/surveys/pages-asked" + path);
            Assert.True(tab.Status is HttpStatusCode.NotFound, $"{path}: {tab.Status}");
            Assert.DoesNotContain("people did you support", tab.Text);
        }
    }

    private static async Task<string> SentPeople(Browser browser, Asking asking)
    {
        using var json = await browser.Send(HttpMethod.Get, $"/surveys/{asking.Name}/sent/answers.json");
        return System.Text.Json.JsonDocument.Parse(await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("answers").GetProperty("people").ToString();
    }

    private async Task<Browser> SignedIn(Asking asking, int member, string who = "a") => await platform.SignedIn(await asking.Respondent(member, who));

    /// <summary>At the declaration.</summary>
    private static async Task<Tab> Ready(Browser browser, Asking asking)
    {
        var tab = await browser.NewTab().Open($"/surveys/{asking.Name}");
        if (tab.Text.Contains("Start now")) await tab.Press("Start now");
        await tab.Open($"/surveys/{asking.Name}/sections/page_1");
        await tab.Type("q:lived", "yes").Type("q:people", "12").Press("Save and continue");
        return await tab.Follow("Continue");
    }

    private async Task<Browser> Sent(Asking asking, int member)
    {
        var browser = await SignedIn(asking, member);
        var tab = await Ready(browser, asking);
        await tab.Type("declared", "yes").Press("Send");
        return browser;
    }
}
