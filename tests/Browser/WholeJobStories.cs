using System.IO.Compression;
using Clinks.Engage.Domain.Identity;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Clinks.Engage.Browser.Tests;

/// <summary>The whole job from an empty platform to a workbook of figures, as people do it: by clicking, with letters to sign in.</summary>
public sealed class WholeJobStories(Site site)
{
    private const string Ada = "ada@clinks.example.org", Ben = "ben@clinks.example.org", Survey = "work-2026";
    private const int ByProgram = 28;

    [Fact]
    public async Task Staff_ask_members_answer_and_the_answers_become_a_workbook()
    {
        Site.SkipWhereNotInstalled();
        await using var platform = await Fresh.Start(Ada);
        await using var ada = await Person.Nobody(site, address: platform.Address);
        var desk = await ada.Open("/");
        await SignIn(platform, desk, Ada, byLink: false);
        await Expect(desk.Heading()).ToHaveTextAsync("Staff");

        await desk.Follow("Import a list of member organisations");
        await Upload(desk, "members.csv", Forms.File("members.csv"));
        await desk.Press("See what it would change");
        await Expect(desk.Heading()).ToHaveTextAsync("What this list would change");
        await desk.Press("Import this list");
        await Expect(desk.Heading()).ToHaveTextAsync("List imported");

        await desk.Follow("Staff");
        await desk.Press("New survey or consultation");
        await desk.GetByLabel("Survey", new() { Exact = true }).CheckAsync();
        await Upload(desk, "form.xlsx", Forms.Whole(Survey));
        await desk.Press("Upload and make a draft");
        await Expect(desk.Heading()).ToHaveTextAsync("Work in 2026");
        await desk.Follow("Preview it as respondents see it");
        await desk.GotoAsync($"/staff/surveys/{Survey}/preview/about");
        await Expect(desk.Locator("main")).ToContainTextAsync("Has your board lived experience?");
        await desk.GotoAsync($"/staff/surveys/{Survey}");
        await desk.Follow("Open it: choose whom to ask");
        await desk.GetByLabel("Every member organisation").CheckAsync();
        await desk.Press("See who would be asked");
        await Expect(desk.Heading()).ToHaveTextAsync("120 organisations would be asked");
        await desk.Press("Open it for these organisations");

        // Two answer by clicking: one signs in by the link of the letter, one by its code.
        await Answer(platform, "contact1@example.org", byLink: true);
        await Answer(platform, "contact2@example.org", byLink: false);
        await AnswerByProgram(platform);

        await desk.Follow("See who has answered");
        await Expect(desk.GetByRole(AriaRole.Row, new() { Name = $"Answered {ByProgram + 2}" }).First).ToBeVisibleAsync();
        await desk.Follow("Back");
        await desk.Follow("Close it");
        await desk.Press("Yes, close it");
        await desk.Follow("Releases");
        await desk.Press("Choose what to release");
        await desk.Press("Show what would be hidden");
        await Expect(desk.Locator("#pattern")).ToBeVisibleAsync();
        await desk.Press("Prepare this release");
        await Expect(desk.Locator("main")).ToContainTextAsync("You prepared release 1; a colleague has to look at it and to make it.");

        // A second pair of eyes: somebody whom Ada lets in.
        await desk.GotoAsync("/staff/people");
        await desk.Field("email").FillAsync(Ben);
        await desk.Choice("roles", "Policy").CheckAsync();
        await desk.Press("Save");
        await Expect(desk.Locator("main")).ToContainTextAsync(Ben);
        await using var ben = await Person.Nobody(site, address: platform.Address);
        var other = await ben.Open("/");
        await SignIn(platform, other, Ben, byLink: false);
        await Expect(other.Heading()).ToHaveTextAsync("Staff");
        await other.GotoAsync($"/staff/surveys/{Survey}/releases");
        await other.Follow("Look at it and make it");
        await other.Press("Yes, make the release");
        await Expect(other.Heading()).ToHaveTextAsync("Release 1");
        await Expect(other.Locator(".govuk-summary-list__row", new() { HasText = "Tables published" }).Locator("dd")).Not.ToHaveTextAsync("0");

        var download = await other.RunAndWaitForDownloadAsync(() => other.Follow("Download in English (Excel)"));
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        using var strings = new StreamReader(zip.GetEntry("xl/sharedStrings.xml")!.Open());
        Assert.Contains("Has your board lived experience?", await strings.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Empty(ada.Complaints.Concat(ben.Complaints));
    }

    private static async Task SignIn(Fresh platform, IPage tab, string email, bool byLink)
    {
        await tab.Press("Sign in");
        await tab.Field("email").FillAsync(email);
        await tab.Field("email").PressAsync("Enter");
        await Expect(tab.Field("code")).ToBeVisibleAsync();
        var (link, code) = await platform.Letter(email);
        if (byLink) await tab.GotoAsync(link);
        else await tab.Field("code").FillAsync(code);
        await tab.Press("Continue");
    }

    private async Task Answer(Fresh platform, string email, bool byLink)
    {
        await using var person = await Person.Nobody(site, address: platform.Address);
        var tab = await person.Open("/");
        await SignIn(platform, tab, email, byLink);
        await Expect(tab.Heading()).ToHaveTextAsync("Your surveys and consultations");
        await tab.Follow("Work in 2026");
        await tab.Press("Start now");
        await tab.Follow("About you");
        await tab.Choose("lived", "no");
        await tab.Type("people", "40");
        await tab.Choose("where", "community");
        await tab.Press("Save and continue");
        await Expect(tab.Heading()).ToHaveTextAsync("Anything else");
        await tab.Choose("region", "london");
        await tab.Press("Save and continue");
        await tab.Press("Continue");
        await tab.Field("declared").CheckAsync();
        await tab.Press("Send");
        await Expect(tab.Heading()).ToHaveTextAsync("Answers sent");
        Assert.Empty(person.Complaints);
    }

    private static async Task AnswerByProgram(Fresh platform)
    {
        var staff = await platform.Program(Roles.Membership);
        var members = (await staff.Get("/v1/members?limit=120")).Is(HttpStatusCode.OK).Json.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()!);
        // The first two have answered by clicking.
        await Task.WhenAll(members.Skip(2).Take(ByProgram).Select(async (member, number) =>
        {
            var program = await platform.Program(Roles.Respondent, member);
            var answers = number % 2 == 0 ? Forms.Enough : Forms.Other;
            (await program.Post($"/v1/surveys/{Survey}/responses", $$"""{"answers":{{answers}},"declaration":true}""")).Is(HttpStatusCode.Created);
        }));
    }

    private static Task Upload(IPage tab, string name, byte[] file) =>
        tab.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });
}
