namespace Clinks.Engage.Browser.Tests.Looks;

// One class for each kind of reader, so that they are looked at side by side.

public sealed class LooksForEverybody(Site site, Seat seat) : IClassFixture<Seat>
{
    public static TheoryData<string, string> Stops => Seat.Stops(OpenStops.All);

    [Theory, MemberData(nameof(Stops))]
    public Task Is_fit_for_everybody(string page, string language) => seat.Look(site, OpenStops.All, page, language);
}

public sealed class LooksForMembersInEnglish(Site site, Seat seat) : IClassFixture<Seat>
{
    public static TheoryData<string, string> Stops => Seat.Stops(MemberStops.All, "en");

    [Theory, MemberData(nameof(Stops))]
    public Task Is_fit_for_everybody(string page, string language) => seat.Look(site, MemberStops.All, page, language);
}

public sealed class LooksForMembersInWelsh(Site site, Seat seat) : IClassFixture<Seat>
{
    public static TheoryData<string, string> Stops => Seat.Stops(MemberStops.All, "cy");

    [Theory, MemberData(nameof(Stops))]
    public Task Is_fit_for_everybody(string page, string language) => seat.Look(site, MemberStops.All, page, language);
}

public sealed class LooksForContributors(Site site, Seat seat) : IClassFixture<Seat>
{
    public static TheoryData<string, string> Stops => Seat.Stops(ContributorStops.All);

    [Theory, MemberData(nameof(Stops))]
    public Task Is_fit_for_everybody(string page, string language) => seat.Look(site, ContributorStops.All, page, language);
}

public sealed class LooksForAssisting(Site site, Seat seat) : IClassFixture<Seat>
{
    public static TheoryData<string, string> Stops => Seat.Stops(AssistingStops.Stops);

    [Theory, MemberData(nameof(Stops))]
    public Task Is_fit_for_everybody(string page, string language) => seat.Look(site, AssistingStops.Stops, page, language);
}

public sealed class LooksForStaff(Site site, Seat seat) : IClassFixture<Seat>
{
    public static TheoryData<string, string> Stops => Seat.Stops(StaffStops.All);

    [Theory, MemberData(nameof(Stops))]
    public Task Is_fit_for_everybody(string page, string language) => seat.Look(site, StaffStops.All, page, language);
}

public sealed class LooksForEvidence(Site site, Seat seat) : IClassFixture<Seat>
{
    public static TheoryData<string, string> Stops => Seat.Stops(EvidenceStops.All);

    [Theory, MemberData(nameof(Stops))]
    public Task Is_fit_for_everybody(string page, string language) => seat.Look(site, EvidenceStops.All, page, language);
}

public sealed class LooksForOutcomes(Site site, Seat seat) : IClassFixture<Seat>
{
    public static TheoryData<string, string> Stops => Seat.Stops(OutcomeStops.All);

    [Theory, MemberData(nameof(Stops))]
    public Task Is_fit_for_everybody(string page, string language) => seat.Look(site, OutcomeStops.All, page, language);
}

/// <summary>A browser at which one after another sits down: opening one anew takes longer than looking.</summary>
public sealed class Seat : IAsyncDisposable
{
    private Person? person;

    internal static TheoryData<string, string> Stops(ImmutableArray<Stop> stops, params string[] languages) =>
        [.. from stop in stops from language in languages.Length > 0 ? languages : ["en", "cy"] select (stop.Name, language)];

    internal async Task Look(Site site, ImmutableArray<Stop> stops, string name, string language)
    {
        var stop = stops.Single(stop => stop.Name == name);
        var visit = new Visit(site, person ??= await Person.Nobody(site), language);
        await Fitness.Check(await stop.Open(visit), stop, visit);
    }

    public async ValueTask DisposeAsync()
    {
        if (person is not null) await person.DisposeAsync();
    }
}
