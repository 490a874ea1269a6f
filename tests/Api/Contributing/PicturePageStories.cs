using System.Text;
using Clinks.Engage.Api.Tests.Pages;
using Clinks.Engage.Domain.Contributions.Pictures;
using Clinks.Engage.Domain.Tests.Contributions.Pictures;

namespace Clinks.Engage.Api.Tests.Contributing;

/// <summary>Photos and drawings on the pages of the contributor: put in before it is sent, seen and taken out by nobody else, and under the code.</summary>
public sealed class PicturePageStories(Platform platform)
{
    private static readonly byte[] Taken = Photo.With(2, Photo.Segment(0xE1, Photo.Exif(true, 6)));

    [Fact]
    public async Task A_photo_is_put_in_looked_at_sent_and_taken_out_with_the_code()
    {
        using var teller = await Teller.Of(platform, "picture-pages");
        var tab = await teller.Answers();
        await tab.Follow("Add a photo or a drawing");
        Assert.Equal("Photos and drawings", tab.Heading);
        await tab.Choose("picture", Taken, "IMG_Qz1Name.JPG", "image/jpeg").Press("Add this picture");
        Assert.Equal(("/telling/pictures", HttpStatusCode.OK), (tab.Path, tab.Status));
        await tab.Choose("picture", Drawing.Plain, "drawing.png").Press("Add this picture");
        var pictures = Pictures(tab);
        Assert.Equal(2, pictures.Count);
        Assert.DoesNotContain("Qz1Name", tab.Page.Source.Text, StringComparison.Ordinal);

        var (file, type) = await Shown(teller, pictures[0]);
        Assert.Equal(("image/jpeg", false), (type, Photo.Holds(file, Photo.Secret)));
        Assert.Equal(Picture.Read(Taken).Get().File.ToArray(), file);
        Assert.Equal("image/png", (await Shown(teller, pictures[1])).Type);

        await tab.Follow("Go on");
        Assert.Equal(pictures, Pictures(tab));
        await teller.Sends(tab);
        // What was sent is the code's: the draft's addresses show nothing.
        using (var after = await teller.Browser.Send(HttpMethod.Get, pictures[0])) Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);

        tab = await teller.ComesBack();
        var held = Pictures(tab);
        Assert.Equal(2, held.Count);
        Assert.Equal(file, (await Shown(teller, held[0])).File);
        await tab.Press("Take it out (Picture 1)");
        Assert.Equal(("/yours/held", held[1]), (tab.Path, Assert.Single(Pictures(tab))));
        using (var gone = await teller.Browser.Send(HttpMethod.Get, held[0])) Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        await tab.Press("Close this");
        using var shut = await teller.Browser.Send(HttpMethod.Get, held[1]);
        Assert.Equal("/yours", shut.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Taken_out_before_it_is_sent_it_is_gone_and_so_is_the_button()
    {
        using var teller = await Teller.Of(platform, "picture-pages-out");
        var tab = await (await teller.Answers()).Follow("Add a photo or a drawing");
        await tab.Choose("picture", Taken, "a.jpg").Press("Add this picture");
        var stale = await teller.Browser.NewTab().Open("/telling/pictures");
        await tab.Press("Take it out (Picture 1)");
        Assert.Empty(Pictures(tab));
        // Pressed in another tab, where it still stood: it is gone, which is what was wanted.
        await stale.Press("Take it out (Picture 1)");
        Assert.Equal(("/telling/pictures", HttpStatusCode.OK), (stale.Path, stale.Status));
    }

    [Theory]
    [InlineData("", "photo.jpg", "No picture was chosen.", "Ni ddewiswyd llun.")]
    [InlineData("<html><script>alert(1)</script>", "photo.jpg", "This is not a picture, whatever its name says.", "Nid llun yw hwn")]
    [InlineData("%PDF-1.7", "letter.png", "This is a document and not a picture.", "Dogfen yw hon")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "IMG_1.JPG", "Most computers cannot show this kind of picture", "Ni all y rhan fwyaf")]
    [InlineData("OggS", "voice.jpg", "This is a recording and not a picture.", "Recordiad yw hwn")]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "photo.jpg", "The picture did not arrive whole", "Ni chyrhaeddodd y llun yn gyfan")]
    public async Task What_is_not_what_it_says_is_refused_at_its_field_in_both_languages(string bytes, string called, string english, string welsh)
    {
        using var teller = await Teller.Of(platform, "picture-pages-" + Math.Abs(string.GetHashCode(english + called, StringComparison.Ordinal)));
        var tab = await (await teller.Answers()).Follow("Add a photo or a drawing");
        foreach (var words in new[] { english, welsh })
        {
            await tab.Choose("picture", Encoding.Latin1.GetBytes(bytes), called, "image/jpeg").Press(words == english ? "Add this picture" : "Ychwanegu'r llun hwn");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, tab.Status);
            Assert.Contains(words, Assert.Single(tab.Errors), StringComparison.Ordinal);
            Assert.Equal("#picture", tab.Page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
            Assert.Contains(words, tab.Page.QuerySelector("#picture-error")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(Pictures(tab));
            Assert.DoesNotContain(called, tab.Text, StringComparison.Ordinal);
            if (words == english) await tab.Press("Cymraeg");
        }
    }

    [Fact]
    public async Task One_that_is_too_large_is_told_so_and_a_whole_film_too()
    {
        using var teller = await Teller.Of(platform, "picture-pages-large");
        var tab = await (await teller.Answers()).Follow("Add a photo or a drawing");
        await tab.Choose("picture", [.. Taken, .. new byte[Picture.MostBytes]], "a.jpg").Press("Add this picture");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The picture is larger than 8 MB."), (tab.Status, Assert.Single(tab.Errors)));
        await tab.Choose("picture", new byte[11 * 1024 * 1024], "a.jpg").Press("Add this picture");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tab.Status);
        Assert.Empty(Pictures(await tab.Open("/telling/pictures")));
    }

    [Fact]
    public async Task After_five_there_is_no_field_and_a_sixth_is_refused()
    {
        using var teller = await Teller.Of(platform, "picture-pages-five");
        var tab = await (await teller.Answers()).Follow("Add a photo or a drawing");
        for (var number = 1; number < Picture.Most; number++) await tab.Choose("picture", Taken, "a.jpg").Press("Add this picture");
        var other = await teller.Browser.NewTab().Open("/telling/pictures");
        await tab.Choose("picture", Taken, "a.jpg").Press("Add this picture");
        Assert.Empty(tab.Page.QuerySelectorAll("input[type=file]"));
        Assert.Contains("This is as many as you can add.", tab.Text);
        await other.Choose("picture", Drawing.Plain, "b.png").Press("Add this picture");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("There are 5 pictures already", Assert.Single(other.Errors), StringComparison.Ordinal);
        // The error leads somewhere, though there is no field any more.
        Assert.NotNull(other.Page.QuerySelector(other.Page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task Sent_twice_it_is_there_once()
    {
        using var teller = await Teller.Of(platform, "picture-pages-twice");
        var tab = await (await teller.Answers()).Follow("Add a photo or a drawing");
        using var first = await tab.Choose("picture", Taken, "a.jpg").Post("Add this picture");
        await tab.Choose("picture", Taken, "a.jpg").Press("Add this picture");
        Assert.Single(Pictures(tab));
    }

    [Fact]
    public async Task Who_sends_very_many_is_slowed_down_before_anything_is_read()
    {
        await using var own = new Platform();
        await own.InitializeAsync();
        using var teller = await Teller.Of(own, "picture-pages-many");
        var tab = await (await teller.Answers()).Follow("Add a photo or a drawing");
        for (var number = 0; number < 60; number++)
        {
            using var sent = await tab.Choose("picture", Photo.Bytes($"{number}"), "a.jpg").Post("Add this picture");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        }

        using var late = await tab.Choose("picture", new byte[20 * 1024 * 1024], "a.jpg").Post("Add this picture");
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.Contains("There were too many tries from here.", await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_the_pictures_of_another()
    {
        using var teller = await Teller.Of(platform, "picture-pages-others");
        var tab = await (await teller.Answers()).Follow("Add a photo or a drawing");
        await tab.Choose("picture", Taken, "a.jpg").Press("Add this picture");
        var picture = Assert.Single(Pictures(tab));

        using var other = teller.Another();
        using (var stranger = await other.Browser.Send(HttpMethod.Get, picture)) Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        await other.Answers();
        using (var writer = await other.Browser.Send(HttpMethod.Get, picture)) Assert.Equal(HttpStatusCode.NotFound, writer.StatusCode);
        var theirs = await other.Browser.NewTab().Open("/telling/pictures");
        using (var removed = await theirs.PostFields(picture + "/remove", theirs.Sent("Add this picture"))) Assert.NotEqual(HttpStatusCode.SeeOther, removed.StatusCode);
        Assert.Equal("image/jpeg", (await Shown(teller, picture)).Type);
    }

    [Fact]
    public async Task What_was_chosen_for_one_thing_does_not_end_up_in_another_that_was_begun_since()
    {
        using var teller = await Teller.Of(platform, "picture-pages-older");
        var older = await (await teller.Answers()).Follow("Add a photo or a drawing");
        await teller.Answers();
        await older.Choose("picture", Taken, "a.jpg").Press("Add this picture");
        Assert.Equal(HttpStatusCode.NotFound, older.Status);
        Assert.Empty(Pictures(await teller.Browser.NewTab().Open("/telling/pictures")));
    }

    [Fact]
    public async Task Other_pages_take_no_file_as_before()
    {
        using var teller = await Teller.Of(platform, "picture-pages-elsewhere");
        var tab = await teller.Begins();
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in tab.Sent("Save and continue")) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(Taken), "picture", "a.jpg");
        using var sent = await teller.Browser.Send(HttpMethod.Post, "/telling/story", content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("This page takes no files", await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_steward_who_looks_sees_it_and_policy_staff_beside_the_words_that_they_may_read()
    {
        using var teller = await Teller.Of(platform, "picture-pages-staff");
        var tab = await (await teller.Answers()).Follow("Add a photo or a drawing");
        await tab.Choose("picture", Taken, "a.jpg").Press("Add this picture");
        await teller.Sends(await tab.Follow("Go on"));
        var id = (await teller.Opens()).Contribution;

        using var steward = await Person.Of(platform, await platform.As(Domain.Identity.Roles.Steward, who: "picture-steward"));
        using var policy = await Person.Of(platform, await platform.As(Domain.Identity.Roles.Policy, who: "picture-policy"));
        using var member = await Person.Of(platform, await platform.As(Domain.Identity.Roles.Respondent, Platform.Member(1), who: "picture-member"));
        await steward.Go($"/staff/contributions/{id}");
        var looked = (await steward.Press("Write it down and show me the words", ("reason", "Complaint"))).Is(HttpStatusCode.OK).Says("Pictures");
        var picture = looked.Main.QuerySelector(".engage-pictures img")!.GetAttribute("src")!;
        Assert.Equal(Picture.Read(Taken).Get().File.ToArray(), (await steward.Go(picture)).Is(HttpStatusCode.OK).Body);

        var source = (await policy.Go($"/staff/consultations/picture-pages-staff/evidence/sources/{id}")).Is(HttpStatusCode.OK).Says("They are seen and not quoted");
        Assert.Equal(picture, source.Main.QuerySelector(".engage-pictures img")!.GetAttribute("src"));
        Assert.Empty(source.Main.QuerySelectorAll("form[action$=remove]"));
        (await policy.Go(picture)).Is(HttpStatusCode.OK);
        (await member.Go(picture)).Is(HttpStatusCode.NotFound);
        // The contributor sees one use of the words and one of the picture, and one look.
        var held = await teller.Held();
        Assert.Equal((2, 1), (held.Uses.Length, held.Looks.Length));

        await (await teller.ComesBack()).Press("Take it out (Picture 1)");
        (await policy.Go(picture)).Is(HttpStatusCode.NotFound);
        (await steward.Go(picture)).Is(HttpStatusCode.NotFound);
    }

    private static List<string> Pictures(Tab tab) => [.. tab.Page.QuerySelectorAll(".engage-pictures img").Select(image => image.GetAttribute("src")!)];

    private static async Task<(byte[] File, string Type)> Shown(Teller teller, string path)
    {
        using var response = await teller.Browser.Send(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        // As a picture and as nothing else, and kept by nobody.
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        return (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), response.Content.Headers.ContentType!.ToString());
    }
}
