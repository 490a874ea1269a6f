using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Api.Tests.Contributing;

/// <summary>Who they are, in bands: asked only of those who let it be told, and no sooner.</summary>
public sealed class AboutStories(Platform platform)
{
    [Fact]
    public async Task Nobody_is_asked_who_let_nothing_be_told_and_what_is_sent_all_the_same_is_not_kept()
    {
        using var teller = await Teller.Of(platform, "about-none");
        var tab = await teller.Answers();
        Assert.DoesNotContain("About you", tab.Text);
        Assert.Empty(tab.Page.QuerySelectorAll("select[name=role], select[name=region], select[name=age]"));
        tab.Page.QuerySelector("form#page")!.InnerHtml += "<input name=role value=FamilyMember><input name=region value=Wales>";
        await teller.Sends(tab);
        Assert.Null((await teller.Held()).About);
    }

    [Theory]
    [InlineData("role", false)]
    [InlineData("role-age", true)]
    public async Task Whoever_lets_it_be_told_is_asked_so_much_and_sees_it_under_the_code(string named, bool age)
    {
        using var teller = await Teller.Of(platform, "about-" + named);
        var tab = await teller.Answers();
        await tab.Open("/telling/uses/anonymousquote?from=check");
        await tab.Type("answer", "yes").Type("reader", "public").Type("manner", "own").Type("named", named).Press("Save and continue");
        Assert.Equal("/telling/check", tab.Path);
        Assert.Equal(age, tab.Page.QuerySelector("select[name=age]") is not null);
        // An adult is not offered to be under 18.
        Assert.Null(tab.Page.QuerySelector("select[name=age] option[value=Under18]"));
        tab.Type("role", "FamilyMember").Type("region", "Wales");
        if (age) tab.Type("age", "From26To39");
        await teller.Sends(tab);
        Assert.Equal(new Attributes(ContributorRole.FamilyMember, Region.Wales, age ? AgeBand.From26To39 : null), (await teller.Held()).About);
        var held = await teller.ComesBack();
        Assert.Contains("A family member of mine has", held.Text);
        Assert.Equal(age, held.Text.Contains("26 to 39", StringComparison.Ordinal));
        Assert.Equal("/yours/held", (await held.Open("/yours/about")).Path);
    }

    [Fact]
    public async Task A_yes_that_comes_later_asks_then_and_once()
    {
        using var teller = await (await Teller.Of(platform, "about-later")).Told();
        var tab = await teller.ComesBack();
        await tab.Open("/yours/uses/anonymousquote");
        await tab.Type("answer", "yes").Type("reader", "public").Type("manner", "own").Type("named", "role").Press("Save and continue");
        Assert.Contains("You have not told us all of them yet.", tab.Text);
        await tab.Follow("Tell us about you");
        await tab.Press("Save");
        Assert.Equal(["Choose an answer, or go back"], tab.Errors);
        await tab.Type("role", "Victim").Type("region", "London").Press("Save");
        Assert.DoesNotContain("You have not told us all of them yet.", tab.Text);
        Assert.Contains("I was harmed by a crime", tab.Text);

        await tab.Open("/yours/uses/anonymousquote");
        await tab.Type("answer", "yes").Type("reader", "public").Type("manner", "own").Type("named", "role-age").Press("Save and continue");
        await tab.Follow("Tell us about you");
        Assert.Empty(tab.Page.QuerySelectorAll("select[name=role]"));
        await tab.Type("age", "From60").Press("Save");
        Assert.Equal(new Attributes(ContributorRole.Victim, Region.London, AgeBand.From60), (await teller.Held()).About);
    }
}
