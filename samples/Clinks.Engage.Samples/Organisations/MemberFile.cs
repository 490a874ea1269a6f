using System.Text;

namespace Clinks.Engage.Samples.Organisations;

/// <summary>The organisations as a list of members: the sheet that membership staff would keep, and the same as CSV.</summary>
public static class MemberFile
{
    public static Sheet Sheet(ImmutableArray<Organisation> organisations) => new("Members",
    [
        ["Name", "Charity number", "Income band", "Region", "Specialist", "Arts", "Racially minoritised", "Lived experience", "Networks", "Contact name", "Contact email"],
        .. organisations.Select(it => (ImmutableArray<string>)
        [
            it.Name, it.CharityNumber, Wording(it.Band), it.Region, it.Specialist ? "Yes" : "No", Wording(it.Arts), Wording(it.RaciallyMinoritised), Wording(it.LivedExperience), string.Join("; ", it.Networks), it.ContactName, it.ContactEmail,
        ]),
    ]);

    public static string Csv(ImmutableArray<Organisation> organisations)
    {
        var csv = new StringBuilder();
        foreach (var row in Sheet(organisations).Rows) csv.Append(string.Join(',', row.Select(Quoted))).Append('\n');
        return csv.ToString();
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",;\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Wording(Stated stated) => stated is Stated.NotKnown ? "" : stated.ToString();

    private static string Wording(Band band) => band switch
    {
        Band.Under10K => "Under £10k",
        Band.From10K => "£10k to £100k",
        Band.From100K => "£100k to £500k",
        Band.From500K => "£500k to £1m",
        Band.From1M => "£1m to £5m",
        _ => "Over £5m",
    };
}
