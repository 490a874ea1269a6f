using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Contributions;

/// <summary>What staff find contributions by, whichever page asks: each what waits for them, and of a concern only the lead by when.</summary>
public sealed class DirectoryStories(Platform platform)
{
    [Fact]
    public async Task Each_finds_what_waits_for_them_and_all_of_it_only_who_acts_for_people_who_ask()
    {
        var told = await (await Open(platform, "directory-turns")).Told(Yes(Purpose.Aggregate));
        var held = await told.Another("held").Told(Yes(Purpose.Aggregate));
        (await held.Grain.Raise(new(Steward, NewRequest()), Cancel)).Get();
        foreach (var all in new[] { false, true })
        {
            Assert.Equal([held.Id], (await Listed(Lead, all)).Select(one => one.Contribution));
            Assert.Empty(await Listed(Ann, all));
        }

        foreach (var who in new[] { Steward, Protection })
        {
            Assert.Empty(await Listed(who, all: false));
            var everything = await Listed(who, all: true);
            Assert.Equal([told.Id, held.Id], everything.Select(one => one.Contribution));
            Assert.All(everything, one => Assert.Null(one.Deadline));
        }

        Assert.NotNull(Assert.Single(await Listed(Lead, all: false)).Deadline);

        async Task<IEnumerable<ContributionListed>> Listed(Actor who, bool all) => (await platform.Grains.ContributionDirectory().List(new(who, told.Engagement, all, null, 100), Cancel)).Contributions;
    }

    [Fact]
    public async Task Staff_are_shown_no_name_and_no_address_not_even_sealed()
    {
        var told = await (await Open(platform, "directory-names")).Begun();
        (await told.Answer(Yes(Purpose.QuoteUnderChosenName, BodyId.Public) with { Attribution = Attribution.ChosenName }, "Qz2Robin")).Get();
        (await told.Answer(Yes(Purpose.Recontact), contact: "qz3robin@example.org")).Get();
        await told.Sent();
        Assert.Equal(2, (await told.Sees()).Consent.Grants.Count(grant => grant.Provision.Name is not null || grant.Provision.Contact is not null));
        foreach (var who in new[] { Ann, Steward, Lead, Protection })
        {
            var grants = (await told.Grain.GetStanding(new(who), Cancel)).Get().Consent.Grants;
            Assert.Equal(2, grants.Count(grant => grant.Provision.Permits));
            Assert.All(grants, grant => Assert.Equal((null, null), (grant.Provision.Name, grant.Provision.Contact)));
        }
    }
}
