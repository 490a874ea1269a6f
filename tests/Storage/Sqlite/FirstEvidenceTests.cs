using System.Globalization;
using System.Text;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Microsoft.Data.Sqlite;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>An evidence.db that programs of before wrote, with an index by scope and one by type: today's reads all that is in it, and goes on.</summary>
public sealed class FirstEvidenceTests : IDisposable
{
    // So many that they lie in several blocks.
    private const int Events = 150;
    private readonly TempFolder folder = new();

    public FirstEvidenceTests()
    {
        PrivateFiles.MakeFolder(folder.Path);
        (EvidenceFile.File with { Steps = EvidenceFile.File.Steps[..1] }).Prepare(folder.Path);
        using var old = Connection.Open(folder.File("evidence.db"), TimeSpan.FromSeconds(5));
        for (var position = 1; position <= Events; position++)
        {
            var commitment = Commitment.To(Body(position));
            old.Execute(string.Create(CultureInfo.InvariantCulture, $"""
                INSERT INTO headers VALUES ({position}, 'stream-{position}', 1, '{(position % 70 == 0 ? "rare/1" : "response-submitted/1")}', '{(position > 100 ? "survey-2" : "survey-1")}', {position}, X'{Convert.ToHexString(commitment.Hash.Span)}');
                INSERT INTO bodies VALUES ({position}, X'{Convert.ToHexString(commitment.Salt.Span)}', X'{Convert.ToHexString(Body(position))}');
                """));
        }

        old.Execute(string.Create(CultureInfo.InvariantCulture, $"UPDATE log_head SET position = {Events}, at = {Events}"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_reads_as_it_was_written_and_it_takes_more()
    {
        await using var log = SqliteEventLog.OpenAlone(folder.Path, TimeProvider.System, LogSettings.Default);
        await log.Append(Given.Append("more", Given.To("stream-1", 1, "x")) with { Scope = "survey-1" }, Cancel);

        Assert.Equal([.. Enumerable.Range(1, 100), Events + 1], (await log.All("survey-1")).Select(found => (int)found.Header.Position));
        Assert.Equal(Enumerable.Range(101, 50), (await log.All("survey-2")).Select(found => (int)found.Header.Position));
        Assert.Equal([70, 140], (await log.ReadTypes(["rare/1"], 0, Cancel).Whole()).Select(found => found.Header.Position));
        Assert.Equal(["body 70", "body 140"], (await log.ReadTypes(["rare/1"], 0, Cancel).Whole()).Select(found => found.Body()));
        Assert.Empty((await log.Verify(Cancel)).Faults);
    }

    [Fact]
    public async Task A_program_of_before_that_still_runs_can_append_nothing_that_would_not_be_found()
    {
        using var old = Connection.Open(folder.File("evidence.db"), TimeSpan.FromSeconds(5));
        await using var log = SqliteEventLog.OpenAlone(folder.Path, TimeProvider.System, LogSettings.Default);
        var said = Assert.Throws<SqliteException>(() => old.Execute("UPDATE log_head SET position = 151"));
        Assert.Contains("no such table", said.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static byte[] Body(int position) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"body {position}"));
}
