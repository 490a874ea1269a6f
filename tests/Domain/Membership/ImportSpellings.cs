using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Tests.Membership;

/// <summary>What people write, and what is understood.</summary>
public sealed class ImportSpellings
{
    [Theory]
    [InlineData("under £10k", IncomeBand.Under10K)]
    [InlineData("< £10,000", IncomeBand.Under10K)]
    [InlineData("Up to 10 thousand", IncomeBand.Under10K)]
    [InlineData("£0 – £9,999", IncomeBand.Under10K)]
    [InlineData("Under10K", IncomeBand.Under10K)]
    [InlineData("£10k–£100k", IncomeBand.From10KTo100K)]
    [InlineData("10-100k", IncomeBand.From10KTo100K)]
    [InlineData("£10,001 to £100,000", IncomeBand.From10KTo100K)]
    [InlineData("From10KTo100K", IncomeBand.From10KTo100K)]
    [InlineData("between £10K and £99,999", IncomeBand.From10KTo100K)]
    [InlineData("100k - 500k", IncomeBand.From100KTo500K)]
    [InlineData("£500k—£1m", IncomeBand.From500KTo1M)]
    [InlineData("0.5m to 1 million", IncomeBand.From500KTo1M)]
    [InlineData("£1-5 million", IncomeBand.From1MTo5M)]
    [InlineData("£1,000,000 - £5,000,000", IncomeBand.From1MTo5M)]
    [InlineData("£5m+", IncomeBand.Over5M)]
    [InlineData("more than 5 million", IncomeBand.Over5M)]
    [InlineData("£5m or more", IncomeBand.Over5M)]
    [InlineData("Not known", IncomeBand.NotKnown)]
    [InlineData("n/k", IncomeBand.NotKnown)]
    public void Income_bands(string cell, IncomeBand band) => Assert.Equal(band, Imported("income band", cell).Segments.IncomeBand);

    [Theory]
    [InlineData("North-East", Region.NorthEast)]
    [InlineData("north west england", Region.NorthWest)]
    [InlineData("Yorkshire & The Humber", Region.YorkshireAndHumber)]
    [InlineData("EAST MIDLANDS", Region.EastMidlands)]
    [InlineData("the West Midlands region", Region.WestMidlands)]
    [InlineData("East of England", Region.EastOfEngland)]
    [InlineData("Greater London", Region.London)]
    [InlineData("South East", Region.SouthEast)]
    [InlineData("SouthWest", Region.SouthWest)]
    [InlineData("Cymru", Region.Wales)]
    [InlineData("England and Wales", Region.National)]
    public void Regions(string cell, Region region) => Assert.Equal(region, Imported("region", cell).Segments.Region);

    [Theory]
    [InlineData("Y", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("specialist", true)]
    [InlineData("No", false)]
    [InlineData("0", false)]
    [InlineData("non-specialist", false)]
    public void Specialist_or_not(string cell, bool specialist) => Assert.Equal(specialist, Imported("specialist", cell).Segments.Specialist);

    [Theory]
    [InlineData("Y", Stated.Yes)]
    [InlineData("TRUE", Stated.Yes)]
    [InlineData("1", Stated.Yes)]
    [InlineData("no", Stated.No)]
    [InlineData("0", Stated.No)]
    [InlineData("Not known", Stated.NotKnown)]
    [InlineData("n/k", Stated.NotKnown)]
    [InlineData("  ", Stated.NotKnown)]
    [InlineData("–", Stated.NotKnown)]
    public void What_was_stated(string cell, Stated stated)
    {
        Assert.Equal((stated, Stated.NotKnown, Stated.NotKnown), Three("arts"));
        Assert.Equal((Stated.NotKnown, stated, Stated.NotKnown), Three("racially minoritised"));
        Assert.Equal((Stated.NotKnown, Stated.NotKnown, stated), Three("lived experience"));

        (Stated, Stated, Stated) Three(string header) => Imported(header, cell).Segments is var s ? (s.Arts, s.RaciallyMinoritised, s.LivedExperience) : default;
    }

    [Theory]
    [InlineData(" 1234567 ", "1234567")]
    [InlineData("123 456", "123456")]
    [InlineData("1234567-2", "1234567-2")]
    [InlineData("1234567–02", "1234567-2")]
    [InlineData("1234567/2", "1234567-2")]
    [InlineData("1234567-0", "1234567")]
    [InlineData("sc012345", "SC012345")]
    [InlineData("NIC 100123", "NIC100123")]
    [InlineData("", null)]
    public void Charity_numbers(string cell, string? number) => Assert.Equal(number, Imported("charity number", cell).CharityNumber);

    [Theory]
    [InlineData("Race & Justice Network; Families Network", "families-network race-and-justice-network")]
    [InlineData("families network, FAMILIES-NETWORK,\n Families Network;;", "families-network")]
    [InlineData(" ; , ", "")]
    public void Networks(string cell, string slugs) => Assert.Equal(slugs, string.Join(' ', Imported("networks", cell).Networks));

    [Theory]
    [InlineData("  Oak \u00a0  Trust\u200b ", "Oak Trust", "oak-trust")]
    [InlineData("Tŷ Newydd", "Tŷ Newydd", "ty-newydd")]
    [InlineData("Ŵyn a Sêr", "Ŵyn a Sêr", "wyn-a-ser")]
    [InlineData("O’Neill's", "O’Neill's", "oneills")]
    [InlineData("=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1", "cmd-c-calc-a1")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>", "script-alert-1-script")]
    public void Names_and_their_ids(string cell, string name, string id)
    {
        var member = Imported("name", cell);
        Assert.Equal((name, id), (member.Name, member.Id.Value));
    }

    [Theory]
    [InlineData("ann.o'neill+post@oak-trust.example.org")]
    [InlineData("Info@OAK.ORG.UK")]
    public void Addresses(string cell) => Assert.Equal(cell, KnownMembers.None.Plan(Table.With("contact e-mail", cell)).ToRecord[0].Contact.Email);

    private static MemberDetails Imported(string header, string cell)
    {
        var plan = KnownMembers.None.Plan(Table.With(header, cell));
        Assert.Empty(plan.Faults);
        return plan.ToRecord[0].Details;
    }
}
