using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests;

/// <summary>What a page costs somebody who pays for every byte, on an old telephone, on a train.</summary>
public sealed class WeightTests(Site site)
{
    private const int MostAtFirst = 120 * 1024, MostAfterwards = 15 * 1024;

    [Fact]
    public async Task A_page_of_twenty_questions_is_light_and_the_next_one_lighter()
    {
        var own = await site.Own(name => Forms.OnePage(name, 20));
        await using var person = await own.Begun();
        var tab = await person.Context.NewPageAsync();
        var devtools = await person.Context.NewCDPSessionAsync(tab);
        var (bytes, files) = (0L, 0);
        devtools.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            // With headers, compressed, as it went over the wire; nothing where it came from the cache.
            Interlocked.Add(ref bytes, (long)finished!.Value.GetProperty("encodedDataLength").GetDouble());
            Interlocked.Increment(ref files);
        };
        await devtools.SendAsync("Network.enable");

        await tab.GotoAsync(own.Section("page_1"), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(20, await tab.Locator("[data-question]").CountAsync());
        Assert.True(bytes <= MostAtFirst, $"{bytes} bytes at first.");
        // Page, styles, scripts and fonts at least: else what is measured is not what is loaded.
        Assert.True(files >= 6, $"{files} files at first.");

        bytes = 0;
        await tab.GotoAsync(own.Section("page_1") + "?more=true", new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.True(bytes is > 0 and <= MostAfterwards, $"{bytes} bytes afterwards.");
    }
}
