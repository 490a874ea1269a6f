namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>What an organisation sees of all that asks it.</summary>
public sealed class FirstPageStories
{
    /// <summary>However many there are: the list of what asks an organisation is read to its end.</summary>
    [Fact]
    public async Task Nothing_that_is_open_is_missing()
    {
        await using var platform = new Platform();
        await platform.InitializeAsync();
        Asking asking = null!;
        for (var i = 0; i <= 200; i++) asking = await Asking.Open(platform, $"many-{i:000}", 1);
        using var browser = await platform.SignedIn(await asking.Respondent(1));
        var tab = await browser.NewTab().Open("/");
        Assert.Equal(201, tab.Page.QuerySelectorAll("a[href*='/many-']").Length);
    }
}
