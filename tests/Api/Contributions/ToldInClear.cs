using System.Text;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Contributions;

/// <summary>What a contributor wrote, their name, their address, their code and the secret of their draft stand in no file and in no log, however much is logged (trust.md, 2).</summary>
public sealed class ToldInClear
{
    [Fact]
    public async Task Nothing_that_was_told_stands_in_a_file_or_a_log()
    {
        await using var platform = new Platform("Trace");
        await platform.InitializeAsync();
        var told = await (await Open(platform, "told-in-clear")).Told(Yes(Purpose.Aggregate), Yes(Purpose.AnonymousQuote, BodyId.Public));
        (await told.Answer(Yes(Purpose.QuoteUnderChosenName, BodyId.Public) with { Attribution = Attribution.ChosenName }, "Qz2Robin")).Get();
        (await told.Answer(Yes(Purpose.Recontact), contact: "qz3robin@example.org")).Get();
        (await told.Grain.ProposeEdit(new(Ann, NewRequest(), "1", "Qz4Edited"), Cancel)).Get();
        Refused(await told.Grain.ProposeEdit(new(Ann, NewRequest(), "a/b", "Qz5Refused"), Cancel), "words-misplaced");
        var drafted = await told.Another("drafted").Begun();
        await drafted.Writes(0, ("story", "Qz6Drafted"));
        Refused(await drafted.Grain.SaveDraft(new(drafted.Person, NewRequest(), 1, [new("a/b", "Qz7Misplaced")]), Cancel), "writing-field-unknown");
        Assert.Equal(4, (await told.Sees()).Words.Length);
        (await told.Use(Wanted(Purpose.AnonymousQuote, BodyId.Public))).Get();
        (await told.Look()).Get();

        var files = FilesOf(platform);
        // What is stored in clear is found: the search would find the words, if they were there.
        Assert.Contains(files, file => Holds(file.Bytes, told.Id.Value));
        Assert.Contains(files, file => file.Name.StartsWith("orleans.db", StringComparison.Ordinal) && Holds(file.Bytes, "draft/story"));
        Assert.Contains(platform.Logs.Lines, line => line.StartsWith("Trace", StringComparison.Ordinal));
        var secret = told.Code[(ContributionCode.LocatorLength + 1)..];
        StandNowhere(platform, ["Qz1Story", "Qz2Robin", "qz3robin", "Qz4Edited", "Qz5Refused", "Qz6Drafted", "Qz7Misplaced", Secret, secret, secret.Replace("-", "", StringComparison.Ordinal)]);
    }

    /// <summary>In no file of the data folder and in no line of the log.</summary>
    internal static void StandNowhere(Platform platform, IEnumerable<string> markers)
    {
        var files = FilesOf(platform);
        foreach (var marker in markers)
        {
            Assert.DoesNotContain(files, file => Holds(file.Bytes, marker));
            Assert.DoesNotContain(platform.Logs.Lines, line => line.Contains(marker, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static List<(string Name, byte[] Bytes)> FilesOf(Platform platform) =>
        [.. Directory.EnumerateFiles(platform.Folder, "*", SearchOption.AllDirectories).Select(file => (Path.GetFileName(file), Read(file)))];

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
