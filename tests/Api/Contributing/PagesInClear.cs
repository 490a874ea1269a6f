using Clinks.Engage.Api.Tests.Contributions;

namespace Clinks.Engage.Api.Tests.Contributing;

/// <summary>What somebody typed on the pages, and their code, stands in no file, no log and no address, however much is logged.</summary>
public sealed class PagesInClear
{
    [Fact]
    public async Task Nothing_typed_on_a_page_stands_in_a_file_or_a_log()
    {
        await using var platform = new Platform("Trace");
        await platform.InitializeAsync();
        using var teller = await Teller.Of(platform, "pages-in-clear");
        var tab = await teller.Begins();
        await tab.Type("q:story", "Qz6Drafted").Press("Save and come back later");
        await tab.Open("/telling/story");
        await tab.Type("q:change", new string('x', 20_001) + "Qz7TooLong").Press("Save and continue");
        await tab.Type("q:change", "Qz8Change").Press("Save and continue");
        await tab.Open("/telling/uses/quoteunderchosenname");
        await tab.Type("answer", "yes").Type("reader", "public").Type("manner", "own").Type("name", "Qz2Robin").Press("Save and continue");
        await tab.Open("/telling/uses/recontact");
        await tab.Type("answer", "yes").Type("contact", "qz3robin@example.org").Press("Save and continue");
        await teller.Sends(tab);
        await teller.ComesBack("Qz9NoCode");
        tab = await teller.ComesBack();
        Assert.Contains("Qz6Drafted", tab.Text);

        Assert.Contains(platform.Logs.Lines, line => line.Contains("/yours", StringComparison.Ordinal));
        ToldInClear.StandNowhere(platform, ["Qz6Drafted", "Qz7TooLong", "Qz8Change", "Qz2Robin", "qz3robin", "Qz9NoCode", teller.Code[7..], teller.Code[7..].Replace("-", "", StringComparison.Ordinal)]);
    }
}
