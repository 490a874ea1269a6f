using System.Text;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Membership;

/// <summary>A list is imported in a browser only after one has seen what it would do, and what one has seen is what happens.</summary>
public sealed class ImportPageStories(Platform platform)
{
    private const string Path = "/staff/members/import", See = "See what it would change", Import = "Import this list";
    private const string Headings = "Name,Income band,Region,Specialist,Contact name,Contact email\n";

    [Fact]
    public async Task What_a_list_would_do_is_shown_before_it_is_done()
    {
        using var person = await Visit("page-shown");
        var plan = (await Upload(person, "Page Rowan,not known,London,No,Somebody Here,somebody@example.org\n")).Is(HttpStatusCode.OK);
        Assert.Equal(["row 2", "Page Rowan", "name, income band, region, specialist, contact name, contact e-mail"], Assert.Single(plan.Rows("Who is added")));
        Assert.DoesNotContain("omebody", plan.Html);
        Assert.False(await IsThere("page-rowan"));

        var done = (await person.Press(Import)).Is(HttpStatusCode.OK).Says("List imported").Says("Receipt number");
        Assert.Contains("Organisations added 1", done.Text);
        Assert.True(await IsThere("page-rowan"));

        var change = (await Upload(person, "Page Rowan,not known,Wales,Yes,Somebody Here,somebody@example.org\n")).Is(HttpStatusCode.OK);
        Assert.Equal(["row 2", "Page Rowan", "region, specialist"], Assert.Single(change.Rows("What changes")));
        (await person.Press(Import)).Is(HttpStatusCode.OK);
        var nothing = (await Upload(person, "Page Rowan,not known,Wales,Yes,Somebody Here,somebody@example.org\n")).Says("There is nothing to import");
        Assert.False(nothing.Has(Import));
    }

    [Fact]
    public async Task What_organisations_state_is_shown_before_it_is_stored_and_stands_in_the_list_of_members()
    {
        using var person = await Visit("page-stated");
        const string More = "Name,Income band,Region,Specialist,Arts,Racially minoritised,Lived experience\n";
        async Task<Visited> See(string rows)
        {
            await person.Go(Path);
            return await person.Press(ImportPageStories.See, new ChosenFile("members.csv", Encoding.UTF8.GetBytes(rows)));
        }

        var plan = (await See(More + "Aspen Stated,not known,London,No,yes,,no\n")).Is(HttpStatusCode.OK);
        Assert.Equal(["row 2", "Aspen Stated", "name, income band, region, specialist, arts, lived experience"], Assert.Single(plan.Rows("Who is added")));
        (await person.Press(Import)).Is(HttpStatusCode.OK);
        await person.Go("/staff/members");
        while (!person.Page.Text.Contains("Aspen Stated", StringComparison.Ordinal)) await person.Follow("Next");
        var row = person.Page.Main.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("Aspen Stated", StringComparison.Ordinal));
        Assert.Equal(["No", "Yes", "Not known", "No"], row.QuerySelectorAll("td").Skip(3).Take(4).Select(cell => cell.TextContent.Trim()));

        // A list without the columns leaves what is known; an empty cell takes it away, and the dry run says so.
        Assert.True((await Upload(person, "Aspen Stated,not known,London,No,,\n")).Says("There is nothing to import").Text.Length > 0);
        var change = (await See(More + "Aspen Stated,not known,London,No,,yes,no\n")).Is(HttpStatusCode.OK);
        Assert.Equal(["row 2", "Aspen Stated", "arts, racially minoritised"], Assert.Single(change.Rows("What changes")));
        var wrong = (await See(More + "Aspen Stated,not known,London,No,maybe,yes,no\n")).Is(HttpStatusCode.UnprocessableEntity);
        var fault = Assert.Single(wrong.Rows("What to put right in the file"));
        Assert.Equal("row 2, arts", fault[0]);
        Assert.Contains("Enter yes if it works through the arts", fault[1]);

        var member = await (await platform.As(Roles.Membership, who: "page-stated-json")).Get("/v1/members/aspen-stated");
        Assert.Contains("\"arts\":\"yes\"", member.Text);
        Assert.Contains("\"livedExperience\":\"no\"", member.Text);
        Assert.DoesNotContain("raciallyMinoritised", member.Text);
    }

    [Fact]
    public async Task Pressing_twice_imports_once()
    {
        using var person = await Visit("page-twice");
        await Upload(person, "Twice Rowan,not known,London,No,,\n");
        var pressed = person.Submission(Import);
        var (first, second) = (await person.Show(pressed), await person.Show(pressed));
        Assert.Equal(first.Is(HttpStatusCode.OK).Text, second.Is(HttpStatusCode.OK).Text);
        Assert.Contains("Organisations added 1", second.Text);
    }

    [Fact]
    public async Task Where_the_directory_changed_meanwhile_it_is_shown_again_and_nothing_is_imported()
    {
        using var person = await Visit("page-meanwhile");
        await Upload(person, "Meanwhile Rowan,not known,London,No,,\nSecond Rowan,not known,London,No,,\n");
        var late = person.Submission(Import);
        var colleague = await platform.As(Roles.Membership, who: "page-colleague");
        (await colleague.Upload("/v1/members/import", Encoding.UTF8.GetBytes(Headings + "Meanwhile Rowan,not known,Wales,No,,\n"), "text/csv")).Is(HttpStatusCode.OK);

        var again = (await person.Show(late)).Is(HttpStatusCode.Conflict).Says("Somebody else changed the directory");
        Assert.Equal(["row 2", "Meanwhile Rowan", "region"], Assert.Single(again.Rows("What changes")));
        Assert.False(await IsThere("second-rowan"));
        (await person.Press(Import)).Is(HttpStatusCode.OK).Says("List imported");
        Assert.True(await IsThere("second-rowan"));
    }

    [Fact]
    public async Task Every_fault_is_shown_at_its_row_with_the_way_out_and_nothing_can_be_imported()
    {
        using var person = await Visit("page-faults");
        var page = (await Upload(person, "Good Elder,not known,London,No,,\nBad Elder,lots,London,No,,\nWorse Elder,not known,Atlantis,maybe,,nobody\n")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("Error: ", page.Title);
        var rows = page.Rows("What to put right in the file");
        Assert.Equal(["row 3, income band", "row 4, region", "row 4, specialist", "row 4, contact e-mail"], rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.Contains("Enter", row[1]));
        Assert.False(page.Has(Import));
        Assert.False(await IsThere("good-elder"));
    }

    [Fact]
    public async Task A_hostile_name_is_shown_as_it_is_written_and_does_nothing()
    {
        using var person = await Visit("page-hostile");
        const string Name = "<script>alert(1)</script><img src=x onerror=alert(2)> & Sons";
        var plan = (await Upload(person, Name + ",not known,London,No,,\n")).Is(HttpStatusCode.OK);
        Assert.Equal(Name, Assert.Single(plan.Rows("Who is added"))[1]);
        Assert.Empty(plan.Main.QuerySelectorAll("script, img"));
        (await person.Press(Import)).Is(HttpStatusCode.OK);
        await person.Go("/staff/members");
        while (!person.Page.Text.Contains(Name, StringComparison.Ordinal)) await person.Follow("Next");
        Assert.Empty(person.Page.Main.QuerySelectorAll("script, img"));
    }

    [Theory]
    [InlineData("list.pdf", 10, "not of a type that is read here")]
    [InlineData("list.csv", 0, "The list has no rows")]
    [InlineData("list.xls", 10, "not an Excel workbook")]
    [InlineData("list.csv", (10 * 1024 * 1024) + 1, "larger than 10 MB")]
    public async Task A_file_that_is_no_list_is_refused_in_words(string name, int length, string words)
    {
        using var person = await Visit("page-no-list");
        await person.Go(Path);
        (await person.Press(See, new ChosenFile(name, [.. Enumerable.Repeat((byte)'a', length)]))).Is(HttpStatusCode.UnprocessableEntity).Says(words);
        Assert.True(person.Page.Has(See));
    }

    [Fact]
    public async Task Without_a_file_the_page_says_so()
    {
        using var person = await Visit("page-no-file");
        await person.Go(Path);
        (await person.Press(See)).Is(HttpStatusCode.UnprocessableEntity).Says("No file was chosen.");
    }

    [Fact]
    public async Task A_list_that_this_page_did_not_make_for_this_person_is_not_imported()
    {
        using var ann = await Visit("page-ann");
        using var ben = await Visit("page-ben");
        await Upload(ann, "Of Ann,not known,London,No,,\n");
        await Upload(ben, "Of Ben,not known,London,No,,\n");
        var packed = ann.Page.Main.QuerySelector("input[name=list]")!.GetAttribute("value")!;
        Assert.True((await ben.Show(ben.Submission(Import).Forged("list", packed))).Is(HttpStatusCode.UnprocessableEntity).Has(See));
        Assert.True((await ann.Show(ann.Submission(Import).Forged("list", packed[..^3] + "AAA"))).Is(HttpStatusCode.UnprocessableEntity).Has(See));
        Assert.False(await IsThere("of-ann"));
        Assert.False(await IsThere("of-ben"));
    }

    private async Task<Person> Visit(string who) => await Person.Of(platform, await platform.As(Roles.Membership, who: who));

    private static async Task<Visited> Upload(Person person, string rows)
    {
        await person.Go(Path);
        return await person.Press(See, new ChosenFile("members.csv", Encoding.UTF8.GetBytes(Headings + rows)));
    }

    private async Task<bool> IsThere(string member) => (await (await platform.As(Roles.Membership, who: "page-looks")).Get("/v1/members/" + member)).Status == HttpStatusCode.OK;
}
