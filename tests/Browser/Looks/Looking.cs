namespace Clinks.Engage.Browser.Tests.Looks;

// One class for each kind of reader, so that they are looked at side by side.

public sealed class LooksForEverybody(Site site)
{
    public static TheoryData<string, string> Stops => Looking.Of(OpenStops.All);

    [Theory, MemberData(nameof(Stops))]
    public Task Is_fit_for_everybody(string page, string language) => Looking.At(site, OpenStops.All, page, language);
}

public sealed class LooksForMembersInEnglish(Site site)
{
    public static TheoryData<string, string> Stops => Looking.Of(MemberStops.All, "en");

    [Theory, MemberData(nameof(Stops))]
    public Task Is_fit_for_everybody(string page, string language) => Looking.At(site, MemberStops.All, page, language);
}

public sealed class LooksForMembersInWelsh(Site site)
{
    public static TheoryData<string, string> Stops => Looking.Of(MemberStops.All, "cy");

    [Theory, MemberData(nameof(Stops))]
    public Task Is_fit_for_everybody(string page, string language) => Looking.At(site, MemberStops.All, page, language);
}

internal static class Looking
{
    public static TheoryData<string, string> Of(ImmutableArray<Stop> stops, params string[] languages) =>
        [.. from stop in stops from language in languages.Length > 0 ? languages : ["en", "cy"] select (stop.Name, language)];

    public static async Task At(Site site, ImmutableArray<Stop> stops, string name, string language)
    {
        Site.SkipWhereNotInstalled();
        var stop = stops.Single(stop => stop.Name == name);
        await using var visit = new Visit(site, language);
        await Fitness.Check(await stop.Open(visit), stop, visit);
    }
}
