using Clinks.Engage.Api.Tests.Contributing;
using Clinks.Engage.Api.Tests.Pages;
using Clinks.Engage.Domain.Outcomes;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Outcomes;

/// <summary>What happened, for whoever opens the page, for members, and for those who told something.</summary>
public sealed class PublicPageStories(Platform platform)
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Everybody_reads_what_is_public_without_an_account()
    {
        var told = await (await (await Happening.Open(platform, "see-all")).Closed()).Written(
            new("We asked families.\n\nWe asked prisons, too."),
            Happening.Entry,
            Happening.Entry with { Said = new("You asked for buses."), Progress = Progress.NotNow, Did = new(""), WhyNot = new($"There is no money. {Script}"), Theme = Happening.OfGovernment },
            Happening.Entry with { Said = new("You asked for later visits."), Progress = Progress.Done, Theme = Happening.Families });
        await told.Public();
        using var browser = new Browser(platform.Http.BaseAddress!);
        var tab = await browser.NewTab().Open("/what-happened/see-all");
        Assert.Equal(HttpStatusCode.OK, tab.Status);
        foreach (var words in (string[])["We asked", "We asked prisons, too.", "You said", Happening.Said, "We are doing", Happening.Did, "Under way", "How it was on 1 March 2026", "Not possible now", "Why not", "There is no money.", Script, "Families and relationships supported", "We ask the government", "We do not say who it was, or how many."])
            Assert.Contains(words, tab.Text);
        Assert.Empty(tab.Page.QuerySelectorAll("main script"));
        // The two of one position stand together, under its name, once.
        Assert.Single(tab.Page.QuerySelectorAll("h2"), heading => heading.TextContent == "Families and relationships supported");
        await tab.Open("/what-happened");
        Assert.Contains("A survey", tab.Text);
        Assert.Contains(tab.Page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/what-happened/see-all");
    }

    [Fact]
    public async Task Where_there_is_no_Welsh_the_page_shows_English_and_says_so()
    {
        var told = await (await (await Happening.Open(platform, "see-welsh")).Closed()).Written(
            new(Happening.Asked, "Gofynnom i deuluoedd am ymweliadau."), Happening.Entry with { Said = new(Happening.Said, "Dywedoch chi fod ymweliadau'n cael eu canslo.") });
        await told.Public();
        using var browser = new Browser(platform.Http.BaseAddress!);
        var tab = await browser.NewTab().Open("/what-happened/see-welsh?language=cy");
        Assert.Contains("Gofynnom i deuluoedd am ymweliadau.", tab.Text);
        Assert.Contains("Mae rhan o'r dudalen hon yn Saesneg.", tab.Text);
        Assert.Equal("en", tab.Page.QuerySelectorAll("p").Single(one => one.TextContent == Happening.Did).GetAttribute("lang"));
        Assert.Null(tab.Page.QuerySelectorAll("p").Single(one => one.TextContent.StartsWith("Dywedoch chi fod", StringComparison.Ordinal)).GetAttribute("lang"));
        Assert.DoesNotContain("You said", tab.Text);
        await tab.Open("/what-happened/see-welsh?language=en");
        Assert.DoesNotContain("in English", tab.Text);
    }

    /// <summary>Unknown, drafted, opened, closed, written, put forward, taken down: nobody can tell one from another.</summary>
    [Fact]
    public async Task What_is_not_public_is_as_if_it_were_not_there()
    {
        await (await (await Happening.Open(platform, "see-written")).Closed()).Written();
        await Happening.Open(platform, "see-open");
        await Asking.Draft(platform, "see-draft");
        var down = await (await (await (await Happening.Open(platform, "see-down")).Closed()).Written()).Public();
        (await down.TakeDown()).Get();
        using var browser = new Browser(platform.Http.BaseAddress!);
        var none = await browser.NewTab().Open("/what-happened/no-such-thing");
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
        foreach (var path in (string[])["/what-happened/see-written", "/what-happened/see-open", "/what-happened/see-down", "/what-happened/surveys/see-draft", "/what-happened/surveys/see-written", "/what-happened/No%20Name", "/tell/no-such-thing"])
        {
            var tab = await browser.NewTab().Open(path);
            Assert.Equal(HttpStatusCode.NotFound, tab.Status);
            Assert.Equal(none.Page.QuerySelector("main")!.InnerHtml, tab.Page.QuerySelector("main")!.InnerHtml);
        }

        var listed = (await browser.NewTab().Open("/what-happened")).Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"));
        Assert.DoesNotContain(listed, path => path is "/what-happened/see-written" or "/what-happened/see-open" or "/what-happened/see-down");
    }

    [Fact]
    public async Task Who_told_something_sees_it_under_their_code_and_goes_there_with_the_way_out()
    {
        using var teller = await (await Teller.Of(platform, "see-code")).Told();
        var told = await (await Happening.Of(platform, "see-code").Closed()).Written();
        var tab = await teller.ComesBack();
        Assert.DoesNotContain("Read what happened", tab.Text);
        await told.Public();
        await tab.Open("/yours/held");
        Assert.Contains("It does not say who told us.", tab.Text);
        await tab.Follow("Read what happened");
        Assert.Equal("/what-happened/see-code", tab.Path);
        Assert.NotNull(tab.Page.QuerySelector(".govuk-exit-this-page"));
        Assert.DoesNotContain("A survey", tab.Page.Title);
        Assert.DoesNotContain(Teller.Story[..8], tab.Text);
        await tab.Follow("Back");
        Assert.Equal("/yours/held", tab.Path);

        // Somebody else, who showed no code, gets the page without the way out; who comes late by a link or a poster is led to it.
        using var other = new Browser(platform.Http.BaseAddress!);
        Assert.Contains("Read what happened", (await other.NewTab().Open("/tell/see-code")).Text);
        Assert.Null((await other.NewTab().Open("/what-happened/see-code")).Page.QuerySelector(".govuk-exit-this-page"));

        (await told.TakeDown()).Get();
        Assert.DoesNotContain("Read what happened", (await tab.Open("/yours/held")).Text);
        await tab.Open("/what-happened/see-code");
        Assert.Equal(HttpStatusCode.NotFound, tab.Status);
    }

    [Fact]
    public async Task Who_took_everything_back_is_not_told_of_it()
    {
        using var teller = await (await Teller.Of(platform, "see-back")).Told();
        await (await (await Happening.Of(platform, "see-back").Closed()).Written()).Public();
        var (id, person) = await teller.Opens();
        (await Grains.Contributions.ContributionGrains.Contribution(platform.Grains, id).Withdraw(new(person, NewRequest()), Cancel)).Get();
        Assert.DoesNotContain("Read what happened", (await teller.ComesBack()).Text);
    }

    [Fact]
    public async Task A_member_finds_it_on_their_pages()
    {
        var told = await (await (await Happening.Open(platform, "see-member")).Closed()).Written();
        using var person = await Person.Of(platform, await platform.Respondent(1, "see-member"));
        Assert.DoesNotContain("Read what happened", (await person.Go("/consultations/see-member")).Text);
        await told.Public();
        (await person.Go("/consultations/see-member")).Says("We have written what people said, and what we did about it.");
        (await person.Follow("Read what happened")).Is(HttpStatusCode.OK).Says(Happening.Did);
        (await person.Go("/")).Says("Closed: read what happened");
    }
}
