using System.IO.Compression;
using System.Security.Cryptography;
using Clinks.Engage.Api.Tests.Contributions;
using Clinks.Engage.Api.Tests.Evidence;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Workbooks.Checking;
using Clinks.Engage.Workbooks.Reading;
using static Clinks.Engage.Api.Tests.Contributions.Telling;
using Tells = Clinks.Engage.Domain.Evidence.Shown;

namespace Clinks.Engage.Api.Tests.Packs;

/// <summary>Packs on the pages of staff: what would leave, the file that does, and asking back.</summary>
public sealed class PackPageStories(Platform platform)
{
    private const string English = "Download in English", Welsh = "Download in Welsh", One = "Qz1Story: nobody", Other = "us about visits.";
    private static readonly Provision Public = Yes(Purpose.AnonymousQuote, BodyId.Public);

    [Fact]
    public async Task What_is_taken_back_between_the_page_and_the_file_is_not_in_the_file()
    {
        var coding = await Coding.Of(platform, "pack-page", Public);
        var other = (await coding.Others(1, null, Public))[0];
        var pack = await coding.Planned(Coding.Ministry, await Quoted(coding, coding.First, 0, One.Length), await Quoted(coding, other, Story.IndexOf(Other, StringComparison.Ordinal), Other.Length));
        using var person = await Person.Of(platform, await platform.As(Roles.Policy, who: "pack-page"));
        (await person.Go($"/staff/consultations/pack-page/packs/{pack}")).Is(HttpStatusCode.OK).Says("Q1").Says("Q2");
        (await other.Withdraw()).Get();
        var file = (await person.Press(English)).Is(HttpStatusCode.OK);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.ContentType);
        Assert.Contains(One, Whole(file.Body));
        Assert.DoesNotContain(Other, Whole(file.Body));
        (await person.Go("/staff/consultations/pack-page/packs")).Says("Ministry of Justice");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(file.Body)), person.Page.Text.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(pack, Assert.Single((await coding.First.Sees()).Packs).Pack);

        // When nothing is left, a page says why, and no file leaves.
        (await coding.First.Withdraw()).Get();
        await person.Go($"/staff/consultations/pack-page/packs/{pack}");
        (await person.Press(English)).Is(HttpStatusCode.Conflict).Says("Nothing of this pack may leave at present.");
        Assert.Single((await coding.Packs.Get(new(Ann), Cancel)).Get().Packs.Single().Handings);
    }

    [Fact]
    public async Task The_file_keeps_the_rules_and_every_cell_is_what_it_was()
    {
        var coding = await Coding.Of(platform, "pack-cells", Public with { Attribution = Attribution.RoleAndRegion });
        var family = await coding.Others(10, Coding.Family with { Age = AgeBand.From26To39 }, Public with { Attribution = Attribution.RoleRegionAndAge });
        var pack = await coding.Planned(
            BodyId.Public, await coding.Quoted(coding.First), await coding.Quoted(family[0], Attribution.RoleAndRegion, Tells.Role | Tells.Region),
            await coding.Quoted(family[1], Attribution.RoleRegionAndAge, Tells.Role | Tells.Region | Tells.AgeBand));
        using var person = await Person.Of(platform, await platform.As(Roles.Policy, who: "pack-cells"));
        foreach (var (button, name, who) in new[] { (English, "consultation-pack-cells-pack-1.xlsx", "A family member, North West"), (Welsh, "consultation-pack-cells-pack-1-cy.xlsx", "Aelod o'r teulu, ") })
        {
            await person.Go($"/staff/consultations/pack-cells/packs/{pack}");
            var file = (await person.Press(button)).Is(HttpStatusCode.OK).Body;
            Keeps(file, name);
            var rows = SafeWorkbook.Open(new MemoryStream(file)).Get().Single(sheet => sheet.Name == "People").Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray()).Where(row => row.Length == 6).ToList();
            Assert.Equal(4, rows.Count);
            Assert.All(rows.Skip(1), row => Assert.Equal(Story[..20], row[2]));
            Assert.StartsWith(who, rows[2][3], StringComparison.Ordinal);
            Assert.Equal(rows[2][3] + (button == English ? ", 26 to 39" : ", 26 i 39"), rows[3][3]);
            Assert.Equal(["Q1", "Q2", "Q3"], rows.Skip(1).Select(row => row[5]));
        }
    }

    [Fact]
    public async Task What_is_taken_back_after_is_asked_back_settled_and_left_out_of_the_corrected_pack()
    {
        var coding = await Coding.Of(platform, "pack-letter", Public);
        var other = (await coding.Others(1, null, Public, Yes(Purpose.Aggregate)))[0];
        var pack = await coding.Planned(Coding.Ministry, await coding.Quoted(coding.First), await coding.Quoted(other));
        using var person = await Person.Of(platform, await platform.As(Roles.Policy, who: "pack-letter"));
        await person.Go($"/staff/consultations/pack-letter/packs/{pack}");
        (await person.Press(English)).Is(HttpStatusCode.OK);
        (await other.Grain.WithdrawPurpose(new(other.Person, NewRequest(), Purpose.AnonymousQuote, null), Cancel)).Get();
        (await person.Go("/staff/consultations/pack-letter/packs")).Says("1 to ask back");
        (await person.Follow("Letter and recall")).Says("Ministry of Justice").Says("Evidence on visits").Says("Q2.");
        Assert.DoesNotContain("Qz1", person.Page.Html);
        await person.Press("I have sent it");
        Assert.True((await other.Sees()).Packs.Single().AskedBack);
        (await person.Press("Settle")).Is(HttpStatusCode.UnprocessableEntity);
        await person.Go($"/staff/consultations/pack-letter/packs/{pack}/recall/1");
        (await person.Press("Settle", ("end", nameof(RecallEnd.Destroyed)))).Says("They say that it is gone");
        Assert.Equal(RecallEnd.Destroyed, (await other.Sees()).Packs.Single().End);

        await person.Follow("Plan the corrected pack");
        (await person.Press("Plan this pack")).Says("Evidence on visits").Says("Q1");
        Assert.DoesNotContain("Q2", person.Page.Text);
        (await person.Go($"/staff/consultations/pack-letter/packs/{pack}")).Says("Pack 2 replaces this one.");
    }

    [Fact]
    public async Task Who_wants_to_be_asked_is_asked_from_the_page()
    {
        var coding = await Coding.Of(platform, "pack-ask", Public with { EachUse = Approval.AskMe });
        var pack = await coding.Planned(BodyId.Public, await coding.Quoted(coding.First));
        using var person = await Person.Of(platform, await platform.As(Roles.Policy, who: "pack-ask"));
        await person.Go($"/staff/consultations/pack-ask/packs/{pack}");
        (await person.Press("Ask the contributor Q1")).Says("The contributor has been asked.");
        (await coding.First.Grain.AnswerUse(new(coding.First.Person, NewRequest(), 1, Approve: true), Cancel)).Get();
        await person.Go($"/staff/consultations/pack-ask/packs/{pack}");
        Assert.Contains(Story[..20], Whole((await person.Press(English)).Is(HttpStatusCode.OK).Body));
    }

    [Fact]
    public async Task A_second_person_of_the_staff_approves_where_that_is_enough()
    {
        var coding = await Coding.Of(platform, "pack-second", Public with { EachUse = Approval.SecondPerson });
        var path = $"/staff/consultations/pack-second/packs/{await coding.Planned(BodyId.Public, await coding.Quoted(coding.First))}";
        using var one = await Person.Of(platform, await platform.As(Roles.Policy, who: "pack-second-a"));
        await one.Go(path);
        Assert.False((await one.Press("Ask for approval Q1")).Has("Approve this use Q1"));
        using var other = await Person.Of(platform, await platform.As(Roles.Policy, who: "pack-second-b"));
        await other.Go(path);
        (await other.Press("Approve this use Q1")).Says("Nothing: every quote that was chosen may leave.");
    }

    [Fact]
    public async Task A_pack_is_planned_on_the_page_and_what_makes_none_is_said()
    {
        var coding = await Coding.Of(platform, "pack-plan", Public);
        var quote = await coding.Quoted(coding.First);
        using var person = await Person.Of(platform, await platform.As(Roles.Policy, who: "pack-plan"));
        await person.Go("/staff/consultations/pack-plan/packs/new");
        Assert.Equal(3, (await person.Press("Plan this pack")).Is(HttpStatusCode.UnprocessableEntity).Main.QuerySelectorAll(".govuk-error-summary__list li").Length);
        (await person.Press("Plan this pack", ("title", "<b>An inquiry</b>"), ("recipient", "hmpps"), ("quotes", $"{quote}"))).Says("<b>An inquiry</b>").Says("HM Prison and Probation Service");
        using var lead = await Person.Of(platform, await platform.As(Roles.DataProtectionLead, who: "pack-plan"));
        Assert.DoesNotContain((await lead.Go("/staff/consultations/pack-plan/packs")).Says("An inquiry").Links, link => link.EndsWith("/new", StringComparison.Ordinal));
    }

    private static async Task<int> Quoted(Coding coding, Telling told, int start, int length)
    {
        var number = (await coding.Mark(await coding.TextOf(told), start, length, Coding.OfGovernment)).Get().Answer.Number;
        (await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), number, Attribution.None, Tells.Nothing), Cancel)).Get();
        (await coding.Evidence.AnswerQuote(new(Ben, NewRequest(), number, Approve: true), Cancel)).Get();
        return number;
    }

    internal static void Keeps(byte[] file, string name)
    {
        var report = WorkbookCheck.Of(new MemoryStream(file), name).Get();
        Assert.Empty(report.Findings.Concat(report.Undecided).Select(finding => finding.ToString()));
    }

    /// <summary>Every part of the package, unpacked.</summary>
    internal static string Whole(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
