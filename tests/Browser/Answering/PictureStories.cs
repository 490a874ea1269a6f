using Clinks.Engage.Browser.Tests.Looks;
using Clinks.Engage.Domain.Tests.Contributions.Pictures;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Clinks.Engage.Browser.Tests.Answering;

/// <summary>A photo as a telephone makes it, put in without script: a real browser shows what is left of it, upright.</summary>
public sealed class PictureStories(Site site)
{
    [Fact]
    public async Task What_is_left_of_a_photo_is_shown_upright_and_tells_nothing_of_the_telephone()
    {
        await site.Consultation("tell-with-pictures");
        await using var person = await Person.Nobody(site, script: false);
        var tab = await person.Open("/telling/who/tell-with-pictures");
        await tab.Choice("who", "self").CheckAsync();
        await tab.Choice("adult", "yes").CheckAsync();
        await Visit.Press(tab);
        await tab.Field("q:story").FillAsync("Nobody told us.");
        await Visit.Press(tab, "on");
        await tab.GotoAsync("/telling/check");
        await tab.GetByText("Add a photo or a drawing").ClickAsync();

        var jpeg = await Drawn.Jpeg(tab, 300, 100);
        var taken = (byte[])[.. jpeg[..2], .. Photo.Segment(0xE1, Photo.Exif(false, 6)), .. jpeg[2..]];
        foreach (var (name, bytes) in new[] { ("IMG_1.jpg", taken), ("drawing.png", await Drawn.Png(tab)) })
        {
            await tab.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = bytes });
            await Visit.Press(tab);
        }

        // Held on its side, 300 by 100 is 100 by 300. That it has a size at all says that this browser could decode it.
        await Expect(tab.Locator(".engage-pictures img")).ToHaveCountAsync(2);
        var sizes = await tab.EvaluateAsync<int[]>(
            "async () => { const sizes = []; for (const image of document.querySelectorAll('.engage-pictures img')) { await image.decode(); sizes.push(image.naturalWidth, image.naturalHeight); } return sizes; }");
        Assert.Equal([100, 300, 700, 500], sizes);

        var kept = await (await person.Context.APIRequest.GetAsync(site.Address + await tab.Locator(".engage-pictures img").First.GetAttributeAsync("src"))).BodyAsync();
        Assert.True(Photo.Holds(taken, Photo.Secret));
        Assert.False(Photo.Holds(kept, Photo.Secret));
        Assert.Empty(person.Complaints);
    }
}
