using Clinks.Engage.Api.Tests.Contributions;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;
using Microsoft.Extensions.DependencyInjection;

namespace Clinks.Engage.Api.Tests.Contributing;

/// <summary>Young people, guardians, advocates and posters.</summary>
public sealed class WhoStories(Platform platform)
{
    [Fact]
    public async Task Nothing_begins_before_it_is_said_who_tells_and_how_old_they_are()
    {
        using var teller = await Teller.Of(platform, "who-nothing");
        var tab = await teller.Starts();
        await tab.Press("Begin");
        Assert.Equal(["Choose whose words these are", "Choose an answer about the age, or “I would rather not say”"], tab.Errors);
        await tab.Type("who", "guardian").Type("adult", "no").Press("Begin");
        Assert.Equal(["Choose what you are to that person", "Give month and year of birth in numbers, for example 4 2011"], tab.Errors);
        await tab.Type("guardian-relation", "Parent").Type("adult", "yes").Press("Begin");
        Assert.StartsWith("A parent or guardian can say yes only for somebody under 18.", Assert.Single(tab.Errors), StringComparison.Ordinal);
        await tab.Type("adult", "no").Type("month", "4").Type("year", "1980").Press("Begin");
        Assert.Equal(["With this month of birth the person is 18 or over, or the year is wrong"], tab.Errors);
        // A relation that is not one of a guardian, sent by hand.
        var fields = tab.Type("year", $"{TimeProvider.System.GetUtcNow().Year - 10}").Sent("Begin").Where(field => field.Key != "guardian-relation").Append(new("guardian-relation", "Solicitor"));
        using var refused = await tab.PostFields("/telling/who/who-nothing", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Null(teller.Browser.Cookie(Teller.WritingCookie));

        await tab.Press("Begin");
        Assert.Equal("/telling/story", tab.Path);
        await tab.Type("q:story", Teller.Story).Press("Save and continue");
        await tab.Type("how", "count").Press("Continue");
        await teller.Sends(tab);
        var consent = (await teller.Held()).Consent;
        Assert.Equal((new GivenBy(Giver.ParentOrGuardian, Relation.Parent, Method.Written), new DateOnly(TimeProvider.System.GetUtcNow().Year + 8, 4, 1)), (consent.GivenBy!, consent.Age!.EighteenIn!.Value));
    }

    [Fact]
    public async Task Who_would_rather_not_say_how_old_they_are_is_not_made_to()
    {
        using var teller = await Teller.Of(platform, "who-unsaid");
        var tab = await teller.Starts();
        await tab.Type("who", "advocate").Type("advocate-relation", "Interpreter").Type("adult", "unsaid").Press("Begin");
        await tab.Type("q:story", Teller.Story).Press("Save and continue");
        await tab.Type("how", "none").Press("Continue");
        await teller.Sends(tab);
        var consent = (await teller.Held()).Consent;
        Assert.Equal((new GivenBy(Giver.AdvocateOrInterpreter, Relation.Interpreter, Method.Written), (Age?)null), (consent.GivenBy!, consent.Age));
    }

    [Fact]
    public async Task A_young_person_says_their_own_yes_and_is_asked_everything_again_at_18()
    {
        var clock = new ShiftedClock();
        await using var ages = new Platform(host => clock.AddTo(host.Services));
        await ages.InitializeAsync();
        using var teller = await Teller.Of(ages, "who-young");
        var tab = await teller.Starts();
        var soon = TimeProvider.System.GetUtcNow().AddMonths(2);
        await tab.Type("who", "self").Type("adult", "no").Type("month", $"{soon.Month}").Type("year", $"{soon.Year - 18}").Press("Begin");
        await tab.Type("q:story", Teller.Story).Press("Save and continue");
        await tab.Type("how", "count").Press("Continue");
        await teller.Sends(tab);
        tab = await teller.ComesBack();
        await tab.Open("/yours/uses/media");
        await tab.Type("answer", "yes").Type("reader", "local-news").Type("manner", "own").Type("named", "nothing").Press("Save and continue");
        Assert.Contains("three people must say yes", tab.Text);
        await tab.Press("I say yes");
        Assert.Equal([new Yes(YesFrom.Person, Purpose.Media)], (await teller.Held()).Consent.Yeses);
        await tab.Press("Take my yes back");
        Assert.Empty((await teller.Held()).Consent.Yeses);

        // The code is asked for again, because the time of looking is over.
        clock.Pass(TimeSpan.FromDays(100));
        Assert.Equal("/yours", (await tab.Open("/yours/held")).Path);
        await tab.Type("code", teller.Code).Press("Continue");
        Assert.Contains("You have become 18", tab.Text);
        Assert.Equal("/yours/held", (await tab.Open("/yours/uses/reuse")).Path);
        await tab.Follow("Say yes or no again");
        Assert.Empty(tab.Page.QuerySelectorAll("main [checked]"));
        await tab.Type("again-media", "yes").Press("Save and continue");
        var consent = (await teller.Held()).Consent;
        Assert.Equal((ConsentState.Renewed, Age.Adult, Purpose.Media), (consent.State, consent.Age, consent.Grants.Single(grant => grant.Provision.Permits).Provision.Purpose));
    }

    [Fact]
    public async Task A_poster_in_a_flood_is_told_kindly_and_one_in_a_deluge_politely_refused()
    {
        using var teller = await Teller.Of(platform, "who-poster");
        var leeds = await teller.Poster("Leeds");
        var tab = await teller.Begins(poster: leeds);
        Assert.Equal("/telling/story", tab.Path);
        await Flood(PosterFlood.FreelyAnHour);
        using var late = teller.Another();
        tab = await late.Begins(poster: leeds);
        await tab.Type("q:story", Teller.Story).Press("Save and continue");
        await tab.Type("how", "count").Press("Continue");
        Assert.Contains("somebody at Clinks looks first that all is well", tab.Text);
        await late.Sends(tab);
        Assert.Contains("Nothing is used until somebody at Clinks has looked", (await late.ComesBack()).Text);

        using var last = teller.Another();
        var early = await last.Starts(leeds);
        await Flood(PosterFlood.MostAnHour);
        early = await early.Type("who", "self").Type("adult", "yes").Press("Begin");
        Assert.Contains("Too many people used this poster", early.Text);
        // To who comes now it is said before they read it all.
        var reading = last.Browser.NewTab();
        Assert.Contains("Too many people used this poster", (await reading.Open($"/tell/who-poster/{leeds}")).Text);
        Assert.Contains("Too many people used this poster", (await reading.Open($"/telling/who/who-poster/{leeds}")).Text);
        Assert.Null(last.Browser.Cookie(Teller.WritingCookie));
        // By the link it goes on.
        Assert.Equal("/telling/story", (await last.Begins()).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await last.Browser.NewTab().Open("/tell/who-poster/No_Such!")).Status);
        Assert.Contains("We do not know this poster", (await last.Browser.NewTab().Open("/tell/who-poster/k7m2qx")).Text);
        (await platform.Grains.Posters(Domain.Engagements.EngagementId.Parse("consultation-who-poster")).Stop(new(Telling.Ann, Telling.NewRequest(), leeds), TestContext.Current.CancellationToken)).Get();
        Assert.Contains("This poster is not in use any more", (await last.Browser.NewTab().Open($"/tell/who-poster/{leeds}")).Text);

        async Task Flood(int most)
        {
            for (var i = 0; i < most; i++)
            {
                var begin = new BeginContribution(Actor.Visitor($"flood-{most}-{i}"), Telling.NewRequest(), Domain.Engagements.EngagementId.Parse("consultation-who-poster"), Route.Poster, Telling.Self, Telling.Shown, Age.Adult, null, leeds, null);
                await platform.Grains.Contribution(begin.Id).Begin(new(begin, "secret"), TestContext.Current.CancellationToken);
            }
        }
    }
}
