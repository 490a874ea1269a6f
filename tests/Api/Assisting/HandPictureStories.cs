using Clinks.Engage.Domain.Contributions.Pictures;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Tests.Contributions.Pictures;
using Clinks.Engage.Grains.Contributions;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Assisting;

/// <summary>A letter that somebody brings is photographed by who writes it down for them; nobody else sees it, and once it is sent it is the person's.</summary>
public sealed class HandPictureStories(Platform platform)
{
    private static readonly byte[] Taken = Photo.With(2, Photo.Segment(0xE1, Photo.Exif(true, 6)));

    [Theory]
    [InlineData("/consultations/{0}/on-behalf", Roles.Respondent, 1)]
    [InlineData("/staff/consultations/{0}/taken-down", Roles.Steward, 0)]
    public async Task Who_writes_it_down_adds_it_and_the_person_finds_it_under_the_code(string way, Roles role, int member)
    {
        var name = "hand-picture-" + role.ToString().ToLowerInvariant();
        await Open(platform, name);
        using var hand = await Visit(role, name, member);
        await hand.Go(string.Format(System.Globalization.CultureInfo.InvariantCulture, way, name));
        var path = (await hand.Press("Begin", role is Roles.Respondent ? [("adult", "yes"), ("read", "yes")] : [("who", "self"), ("adult", "yes"), ("read", "yes")])).Is(HttpStatusCode.OK).Path;
        await hand.Press("Continue", ("story", "There is a letter."));
        await hand.Go(path + "/check");
        (await hand.Follow("Add a photo or a drawing")).Is(HttpStatusCode.OK).Says("We take out where and when the photo was taken");
        (await hand.Press("Add this picture", new ChosenFile("letter.jpg", "<script>"u8.ToArray()))).Is(HttpStatusCode.UnprocessableEntity).Says("This is not a picture, whatever its name says.");
        var added = (await hand.Press("Add this picture", new ChosenFile("letter.jpg", Taken))).Is(HttpStatusCode.OK);
        var picture = added.Main.QuerySelector(".engage-pictures img")!.GetAttribute("src")!;
        Assert.Equal(Picture.Read(Taken).Get().File.ToArray(), (await hand.Go(picture)).Is(HttpStatusCode.OK).Body);

        // A colleague, another organisation, staff of other duties: it is not there.
        foreach (var (others, number) in new[] { (role, member), (Roles.Respondent, 2), (Roles.Policy, 0), (Roles.Membership, 0) })
        {
            using var other = await Visit(others, name + "-other", number);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Go(picture)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Go(path + "/pictures")).Status);
        }

        await hand.Go(path + "/pictures");
        (await hand.Press("Add this picture", new ChosenFile("drawing.png", Drawing.Plain))).Is(HttpStatusCode.OK);
        await hand.Press("Take it out (Picture 1)");
        Assert.Single(hand.Page.Main.QuerySelectorAll(".engage-pictures img"));

        await hand.Go(path + "/check");
        var slip = (await hand.Press("Send")).Is(HttpStatusCode.OK);
        var opens = (await platform.Grains.ContributionCodesGrain().Try(new(Actor.System, slip.Main.QuerySelector(".engage-sheet__code")!.TextContent), Cancel)).Get();
        var kept = Assert.Single((await platform.Grains.Contribution(opens.Contribution).Get(new(opens.Contributor), Cancel)).Get().Pictures);
        Assert.Equal(Drawing.Plain, (await platform.Grains.Contribution(opens.Contribution).SeePicture(new(opens.Contributor, kept.Place.Field), Cancel)).Get().Picture.File.ToArray());
        // Who wrote it down sees it no more, by no address that they know.
        Assert.NotEqual(HttpStatusCode.OK, (await hand.Go($"{path}/pictures/{kept.Name}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await hand.Go($"/staff/contributions/{opens.Contribution}/pictures/{kept.Name}")).Status);
    }

    private async Task<Person> Visit(Roles role, string who, int member) => await Person.Of(platform, await platform.As(role, member > 0 ? Platform.Member(member) : null, who));
}
