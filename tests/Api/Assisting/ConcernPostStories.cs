using Clinks.Engage.Api.Mail;
using Clinks.Engage.Api.Tests.Contributing;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.Identity;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Assisting;

/// <summary>The safeguarding lead is told, at once and without content, and told again of what is overdue.</summary>
public sealed class ConcernPostStories
{
    private const string First = "lead.one@people.example.org", Second = "lead.two@people.example.org";

    [Fact]
    public async Task Who_holds_the_role_has_a_letter_that_tells_nothing_of_what_was_told()
    {
        await using var door = new Doorstep();
        await door.InitializeAsync();
        foreach (var (address, roles) in new[] { (First, Roles.SafeguardingLead), (Second, Roles.SafeguardingLead | Roles.Policy), ("policy@people.example.org", Roles.Policy | Roles.Steward) })
            (await door.Platform.Grains.Door().Grant(new(Actor.System, NewRequest(), address, roles, null), Cancel)).Get();
        using var teller = await (await Teller.Of(door.Platform, "concern-post")).Told();
        var tab = await teller.ComesBack();
        await (await tab.Follow("I worry about somebody's safety")).Press("Yes, I worry");
        Letter[] letters = [await door.Post.Next(), await door.Post.Next()];
        Assert.Equal([First, Second], letters.Select(letter => letter.To).Order(StringComparer.Ordinal));
        var contribution = (await teller.Opens()).Contribution;
        Assert.All(letters, letter =>
        {
            Assert.Equal("A safeguarding concern needs you", letter.Subject);
            Assert.Contains("One safeguarding concern was raised and waits for your decision.", letter.Text);
            Assert.Contains("https://engage.example.org/staff/contributions", letter.Text);
            foreach (var secret in new[] { "Qz1Story", contribution.Value, contribution.Value[^6..], "concern-post", teller.Code }) Assert.DoesNotContain(secret, letter.Subject + letter.Text, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Many_are_one_letter_what_is_decided_is_no_more_told_and_what_is_overdue_is()
    {
        await using var door = new Doorstep(mail: false);
        await door.InitializeAsync();
        var told = await (await Open(door.Platform, "concern-bell")).Told(Yes(Purpose.Aggregate));
        var bell = door.Platform.Grains.ConcernBell();
        Assert.Empty(await Taken());
        (await told.Grain.Raise(new(Steward, NewRequest()), Cancel)).Get();
        (await told.Grain.Raise(new(Steward, NewRequest()), Cancel)).Get();
        var first = await Taken();
        Assert.Equal([(1, false), (2, false)], first.Select(call => (call.Number, call.Overdue)));
        // Taken, and not told: given out again, but not at the same time.
        Assert.Empty(await Taken());
        door.Clock.Pass(TimeSpan.FromMinutes(3));
        Assert.Equal(first, await Taken());
        await bell.Told(new(Actor.System, [.. first]), Cancel);
        (await told.Grain.Raise(new(Steward, NewRequest()), Cancel)).Get();
        Assert.Empty(await Taken());
        door.Clock.Pass(TimeSpan.FromMinutes(11));
        var third = Assert.Single(await Taken());
        Assert.Equal((3, false), (third.Number, third.Overdue));
        await bell.Told(new(Actor.System, [third]), Cancel);

        (await told.Grain.DecideConcern(new(Lead, NewRequest(), 1, ConcernState.Lifted, null), Cancel)).Get();
        (await told.Grain.DecideConcern(new(Lead, NewRequest(), 2, ConcernState.Held, door.Clock.GetUtcNow().AddDays(30)), Cancel)).Get();
        door.Clock.Pass(Contribution.ConcernDecidedWithin);
        var overdue = Assert.Single(await Taken());
        Assert.Equal((3, true), (overdue.Number, overdue.Overdue));
        await bell.Told(new(Actor.System, [overdue]), Cancel);
        door.Clock.Pass(TimeSpan.FromDays(31));
        var held = Assert.Single(await Taken());
        Assert.Equal((2, true), (held.Number, held.Overdue));

        async Task<ConcernCall[]> Taken() => [.. (await bell.Take(new(Actor.System), Cancel)).Calls];
    }
}
