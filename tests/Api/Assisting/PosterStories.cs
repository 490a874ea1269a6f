using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Assisting;

/// <summary>Posters are made by staff, and what came by no poster of theirs is not taken.</summary>
public sealed class PosterStories(Platform platform)
{
    private const string Make = "Make the poster", Place = "place";

    [Fact]
    public async Task A_poster_is_made_printed_and_stopped()
    {
        var told = await Open(platform, "poster-whole");
        using var person = await Visit("poster-whole");
        await person.Go("/staff/consultations/poster-whole");
        (await person.Follow("Posters")).Is(HttpStatusCode.OK).Says("There are no posters yet.");
        var poster = (await person.Press(Make, (Place, "Visitors' centre"))).Is(HttpStatusCode.OK);
        var code = poster.Path.Split('/')[^1];
        Assert.Matches("^[0-9a-hjkmnp-tv-z]{6}$", code);
        // In both languages, with the address in large type and as a square: no style, no script.
        poster.Says("Tell us what happened to you").Says("Dywedwch wrthym beth ddigwyddodd i chi").Says($"/tell/poster-whole/{code}").Says("A survey");
        Assert.StartsWith("M4 4h1v1h-1z", poster.Main.QuerySelector("svg.engage-qr path")!.GetAttribute("d"));
        Assert.Empty(poster.Main.QuerySelectorAll("[style], style, script"));

        Assert.True((await told.Begin(told.Beginning(Route.Poster, code))).Succeeded);
        await person.Go("/staff/consultations/poster-whole/posters");
        person.Page.Says(code).Says("Fewer than 10 contributions came").Says("In use");
        await person.Follow("Stop");
        (await person.Press("Yes, stop it")).Is(HttpStatusCode.OK).Says("Stopped on");
        Assert.DoesNotContain($"/staff/consultations/poster-whole/posters/{code}/stop", person.Page.Links);
        Refused(await told.Another("late").Begin(told.Another("late").Beginning(Route.Poster, code)), "poster-stopped");
    }

    [Fact]
    public async Task What_nobody_made_is_no_poster_and_a_beginning_said_twice_is_one_also_after_the_stop()
    {
        var told = await Open(platform, "poster-unknown");
        var elsewhere = await (await Open(platform, "poster-elsewhere")).Poster("Leeds");
        foreach (var unknown in new[] { "k7m2qx", elsewhere, "leeds", "K7M2QX", "" })
            Refused(await told.Another("x" + unknown).Begin(told.Another("x" + unknown).Beginning(Route.Poster, unknown)), "poster-unknown");

        var code = await told.Poster("Leeds");
        var begin = told.Beginning(Route.Poster, code);
        var first = (await told.Begin(begin)).Get();
        (await platform.Grains.Posters(told.Engagement).Stop(new(Ann, NewRequest(), code), Cancel)).Get();
        Assert.Equal(first, (await told.Begin(begin)).Get());
        Refused(await platform.Grains.Posters(told.Engagement).Stop(new(Ann, NewRequest(), code), Cancel), "already-so");
        Refused(await platform.Grains.Posters(told.Engagement).Stop(new(Ann, NewRequest(), "k7m2qx"), Cancel), "no-such-poster");
    }

    [Fact]
    public async Task Pressing_twice_makes_one_poster_and_two_make_two_codes()
    {
        await Open(platform, "poster-twice");
        using var person = await Visit("poster-twice");
        await person.Go("/staff/consultations/poster-twice/posters");
        var pressed = person.Submission(Make, null, (Place, "Library"));
        Assert.Equal((await person.Show(pressed)).Path, (await person.Show(pressed)).Path);
        await person.Go("/staff/consultations/poster-twice/posters");
        (await person.Press(Make, (Place, "library "))).Is(HttpStatusCode.UnprocessableEntity).Says("There is a poster for this place already.");
        (await person.Press(Make, (Place, "Chapel"))).Is(HttpStatusCode.OK);
        Assert.Equal(2, (await platform.Grains.Posters(Domain.Engagements.EngagementId.Parse("consultation-poster-twice")).List(new(Ann), Cancel)).Get().Posters.Select(one => one.Poster.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("somebody@example.org")]
    [InlineData("a place whose name has more than sixty letters, which no place has")]
    public async Task A_place_is_a_short_name_and_nothing_else(string place)
    {
        var name = $"poster-place-{place.Length}";
        await Open(platform, name);
        using var person = await Visit(name);
        await person.Go($"/staff/consultations/{name}/posters");
        (await person.Press(Make, (Place, place))).Is(HttpStatusCode.UnprocessableEntity).Says("A poster needs the name of a place").Says("There are no posters yet.");
        Assert.DoesNotContain("<script>alert", person.Page.Html);
    }

    [Fact]
    public async Task How_many_came_is_told_in_tens_and_what_waits_for_a_steward_too()
    {
        var told = await Open(platform, "poster-counted");
        var code = await told.Poster("Leeds");
        for (var i = 0; i < 9; i++) await (await told.Another($"{i}").Begun(Route.Poster, code)).Sent(Yes(Purpose.Aggregate));
        // Begun, and not sent: it did not come.
        await told.Another("begun").Begun(Route.Poster, code);
        Assert.Equal((0, null), await Counts());
        await (await told.Another("10").Begun(Route.Poster, code)).Sent(Yes(Purpose.Aggregate));
        Assert.Equal((10, null), await Counts());
        for (var i = 11; i < PosterFlood.FreelyAnHour; i++) await told.Another($"{i}").Begun(Route.Poster, code);
        await (await told.Another("flooded").Begun(Route.Poster, code)).Sent(Yes(Purpose.Aggregate));
        Assert.Equal((10, 0), await Counts());

        async Task<(int, int?)> Counts()
        {
            var one = (await platform.Grains.Posters(told.Engagement).List(new(Ann), Cancel)).Get().Posters.Single();
            return (one.Came, one.Quarantined);
        }
    }

    private async Task<Person> Visit(string who) => await Person.Of(platform, await platform.As(Roles.Policy, who: who));
}
