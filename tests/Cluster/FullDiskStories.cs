using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage;
using Clinks.Engage.Storage.Postgres;
using Clinks.Engage.Storage.Sqlite;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>The disk of the data fills up while answers arrive, and somebody makes room again. Our process is not started anew.</summary>
public sealed class FullDiskStories : IDisposable
{
    private const int Before = 15, Refused = 20;
    private readonly string folder = Directory.CreateTempSubdirectory("engage-cluster-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_disk_of_the_data_folder()
    {
        using var disk = new SmallDisk(megabytes: 64);
        var data = Path.Combine(disk.Path, "data");
        var administrator = await Node.FirstToken(null, "--data", data);
        using var node = await Node.OnFolder(data);

        var answered = await AnsweredOver(disk, node, administrator, comesBack: () => { });

        await SaysSo(node);
        await using var log = SqliteEventLog.Open(StorageFolder.Prepare(new() { DataFolder = data }), TimeProvider.System);
        Assert.Empty((await log.Verify(TestContext.Current.CancellationToken)).Faults);
        Assert.Equal(answered, (await log.ReadTypes(EventTypes.NamesOf(typeof(ResponseSubmitted)), 0, TestContext.Current.CancellationToken).Whole()).Count);
    }

    [Fact]
    public async Task The_disk_of_the_server()
    {
        PrivateServer.SkipWhereNotInstalled();
        using var disk = new SmallDisk(megabytes: 192);
        using var server = new PostgresServer(disk.Path);
        var databases = Databases.On(server, folder);
        var administrator = await Node.FirstToken(databases, "--vault-key", databases.Key);
        using var node = await Node.Alone(databases);

        // Without room for its log the server may end by itself; who makes room then starts it again.
        var answered = await AnsweredOver(disk, node, administrator, comesBack: () =>
        {
            if (!server.Runs) server.Start();
        });

        await SaysSo(node);
        await OutageStories.InOrder(databases, answered);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    [InlineData(64)]
    [InlineData(80)]
    [InlineData(112)]
    [InlineData(128)]
    [InlineData(160)]
    [InlineData(240)]
    [InlineData(288)]
    [InlineData(352)]
    public async Task A_start_on_a_disk_that_is_full_already(int kilobytesLeft)
    {
        using var disk = new SmallDisk(megabytes: 1);
        disk.Fill(leaving: kilobytesLeft * 1024);
        var data = Path.Combine(disk.Path, "data");
        var (code, output, errors) = await Node.RunApi(null, "run", "--data", data, "--urls", "http://127.0.0.1:0");
        Assert.Equal((2, ""), (code, output));
        Assert.Matches(@"^(The store cannot be used: the disk (is full|failed)|\S*vault\.key cannot be made: its disk is full, or failed)\. Nothing was started\.$", errors.Trim());

        // Whoever tries again and again does not fill it further: of what was begun nothing is left.
        Assert.DoesNotContain(Directory.EnumerateFiles(data), file => Path.GetFileName(file).StartsWith('.'));

        // What was made is whole, wherever it stopped.
        disk.Empty();
        Assert.NotEmpty(await Node.FirstToken(null, "--data", data));
    }

    /// <summary>All get a receipt, some of them only after the disk was full and had room again.</summary>
    private static async Task<int> AnsweredOver(SmallDisk disk, Node node, string administrator, Action comesBack)
    {
        using var caller = new Caller(node) { Pause = TimeSpan.FromMilliseconds(100) };
        // More than fits into what the databases have taken of the disk beforehand: SQLite's write-ahead log keeps 16 MB.
        var consultation = await Consultation.Open(caller, administrator, respondents: 120, letters: 19_000);
        Assert.Empty(caller.Failures);

        var given = 0;
        var answering = consultation.AnswerAll(() =>
        {
            if (Interlocked.Increment(ref given) == Before) disk.Fill();
        });
        // Until many were told that it cannot be now; or until all were answered, which would be a test of nothing.
        while (caller.Failures.Count < Refused && !answering.IsCompleted) await Task.WhenAny(answering, Task.Delay(TimeSpan.FromMilliseconds(50)));
        disk.Empty();
        comesBack();
        await answering;

        Assert.True(caller.Failures.Count >= Refused, "The disk was never full.");
        Assert.All(caller.Failures, OutageStories.Unavailable);
        await consultation.NothingIsMissing();
        return consultation.Respondents.Count;
    }

    /// <summary>The operator is told why; nobody is told what was sent.</summary>
    private static async Task SaysSo(Node node)
    {
        var said = await node.Said();
        Assert.Contains("the disk is full", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Consultation.Words, said, StringComparison.Ordinal);
    }
}
