using System.Text;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>
/// What people wrote, and how they are reached, stands nowhere in clear: in no file, write-ahead logs included, and in no line
/// of any log, however much is logged (trust.md, 2).
/// </summary>
public sealed class WordsInClear
{
    private static readonly string[] Markers =
        ["Qz1Drafted", "Qz2Submitted", "Qz3Amended", "Qz4OneStep", "Qz5ContactName", "qz6contact@example.org", "Qz7Refused", "Qz8TakenBack", "Qz9ContactChanged"];

    [Fact]
    public async Task Words_and_contacts_stand_in_no_file_and_in_no_log_however_much_is_logged()
    {
        await using var platform = new Platform("Trace");
        await platform.InitializeAsync();
        await Write(platform);
        (await new Caller(platform.Http, null, "nobody").Get("/openapi/v1.json")).Is(HttpStatusCode.OK);

        var files = Directory.EnumerateFiles(platform.Folder, "*", SearchOption.AllDirectories).Select(file => (Name: Path.GetFileName(file), Bytes: Read(file))).ToList();
        Assert.Contains(files, file => file.Name == "evidence.db-wal");
        Assert.Contains(files, file => file.Name.StartsWith("orleans.db", StringComparison.Ordinal));
        // What is stored in clear is found: the search would find the words, if they were there.
        Assert.Contains(files, file => file.Bytes.AsSpan().IndexOf("words-in-clear"u8) >= 0);
        Assert.Contains(platform.Logs.Lines, line => line.StartsWith("Trace", StringComparison.Ordinal));
        Assert.Contains(platform.Logs.Lines, line => line.Contains("/v1/members/import"));
        foreach (var marker in Markers)
        {
            Assert.DoesNotContain(files, file => Holds(file.Bytes, marker));
            Assert.DoesNotContain(platform.Logs.Lines, line => line.Contains(marker, StringComparison.OrdinalIgnoreCase));
        }

        // They were there all the time, for those who wrote them.
        var oak = await platform.Respondent(1, "words-in-clear-a");
        Assert.Contains("Qz3Amended", (await oak.Get("/v1/responses/" + Response)).Text);
    }

    private static string Response { get; set; } = "";

    private static async Task Write(Platform platform)
    {
        var asking = await Asking.Open(platform, "words-in-clear", 1, 2, 3);
        var membership = await platform.As(Roles.Membership);
        const string List = "Name,Income band,Region,Specialist,Contact name,Contact email\n";
        (await membership.Upload("/v1/members/import", Encoding.UTF8.GetBytes(List + "Beech,not known,London,No,Qz5ContactName,qz6contact@example.org\n"), "text/csv")).Is(HttpStatusCode.OK);
        (await membership.Upload("/v1/members/import", Encoding.UTF8.GetBytes(List + "Beech,not known,London,No,Qz9ContactChanged,qz6contact@example.org\n"), "text/csv")).Is(HttpStatusCode.OK);
        (await membership.Upload("/v1/members/import", Encoding.UTF8.GetBytes(List + "Fir,not known,Qz7Refused,No,Qz7Refused,Qz7Refused\n"), "text/csv")).Refused(422, "region-unknown");
        (await membership.Get("/v1/members/beech")).Is(HttpStatusCode.OK);

        var oak = await asking.Respondent(1);
        Response = await asking.Begin(oak);
        (await oak.Save(Response, """{"lived":"yes","story":"Qz1Drafted"}""", "0")).Is(HttpStatusCode.OK);
        (await oak.Save(Response, """{"story":"Qz8TakenBack"}""", "1")).Is(HttpStatusCode.OK);
        (await oak.Save(Response, """{"lived":"Qz7Refused","story":7}""", "2")).Refused(422, "answer-not-a-choice");
        (await oak.Save(Response, """{"story":{"Qz7Refused":1}}""", "2")).Refused(400, "body-not-readable");
        (await oak.Save(Response, """{"story":"Qz2Submitted"}""", "2")).Is(HttpStatusCode.OK);
        (await oak.Get($"/v1/responses/{Response}/draft")).Is(HttpStatusCode.OK);
        (await oak.Post($"/v1/responses/{Response}/submission", """{"declaration":true}""")).Is(HttpStatusCode.OK);
        (await oak.Post($"/v1/responses/{Response}/amendment", """{"answers":{"story":"Qz3Amended"},"declaration":true}""")).Is(HttpStatusCode.OK);
        (await asking.Send(await asking.Respondent(2), """{"lived":"yes","story":"Qz4OneStep"}""")).Is(HttpStatusCode.Created);
        (await asking.Send(await asking.Respondent(3), """{"people":-1,"story":"Qz7Refused"}""")).Refused(422, "answer-required");
        (await oak.Send(HttpMethod.Post, asking.Path + "/responses", new StringContent("{\"Qz7Refused\":", null, "application/json"), oak.NewKey())).Refused(400, "body-not-readable");
    }

    private static bool Holds(byte[] file, string words) =>
        file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0 || file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(words)) >= 0
        || file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(words))[..8])) >= 0;

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
