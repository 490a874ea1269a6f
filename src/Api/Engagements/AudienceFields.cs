using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Api.Engagements;

/// <summary>Who is to be asked, as a form says it: everyone, or those who fit every group of boxes in which one is ticked.</summary>
public sealed record AudienceFields(
    string Who, ImmutableArray<string> Bands, ImmutableArray<string> Regions, ImmutableArray<string> Specialist,
    ImmutableArray<string> Arts, ImmutableArray<string> Minoritised, ImmutableArray<string> Lived, ImmutableArray<string> Networks)
{
    public const string WhoField = "who", BandField = "band", RegionField = "region", SpecialistField = "specialist", NetworkField = "network",
        ArtsField = "arts", MinoritisedField = "minoritised", LivedField = "lived";

    public const string Everyone = "everyone", Some = "some", Yes = "yes", No = "no";

    public static AudienceFields Nothing { get; } = new("", [], [], [], [], [], [], []);

    /// <summary>As hidden fields, to be sent again.</summary>
    public IEnumerable<(string Name, string Value)> All =>
    [
        (WhoField, Who),
        .. Bands.Select(value => (BandField, value)),
        .. Regions.Select(value => (RegionField, value)),
        .. Specialist.Select(value => (SpecialistField, value)),
        .. Arts.Select(value => (ArtsField, value)),
        .. Minoritised.Select(value => (MinoritisedField, value)),
        .. Lived.Select(value => (LivedField, value)),
        .. Networks.Select(value => (NetworkField, value)),
    ];

    internal static AudienceFields Read(PageForm form)
    {
        return new(form[WhoField], Ticked(BandField), Ticked(RegionField), Ticked(SpecialistField), Ticked(ArtsField), Ticked(MinoritisedField), Ticked(LivedField), Ticked(NetworkField));

        ImmutableArray<string> Ticked(string field) => [.. form.Fields[field].OfType<string>().Where(value => value.Length > 0)];
    }

    public Outcome<AudienceChoice> Choice()
    {
        if (Who == Everyone) return new AudienceChoice { Everyone = true };
        var choice = new AudienceChoice
        {
            IncomeBands = Known<IncomeBand>(Bands),
            Regions = Known<Region>(Regions),
            // Both boxes are as good as none.
            Specialist = (Specialist.Contains(Yes), Specialist.Contains(No)) switch { (true, false) => true, (false, true) => false, _ => null },
            Arts = Known<Stated>(Arts),
            RaciallyMinoritised = Known<Stated>(Minoritised),
            LivedExperience = Known<Stated>(Lived),
            Networks = Networks,
        };
        var says = !choice.IncomeBands.IsEmpty || !choice.Regions.IsEmpty || choice.Specialist is not null
            || !choice.Arts.IsEmpty || !choice.RaciallyMinoritised.IsEmpty || !choice.LivedExperience.IsEmpty || !choice.Networks.IsEmpty;
        return Who == Some && says ? choice : StaffProblems.AudienceMissing();
    }

    private static ImmutableArray<T> Known<T>(ImmutableArray<string> names) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(value => names.Contains(value.ToString()))];
}
