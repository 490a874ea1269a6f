using System.Globalization;
using System.Runtime.CompilerServices;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Clinks.Engage.Storage.Vault;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>Databases that the first programs wrote (Golden/evidence.1.sql): today's reads all that is in them, and goes on.</summary>
public sealed class FirstSchemaTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly PostgresOptions options;

    public FirstSchemaTests()
    {
        options = new() { Evidence = PrivateServer.NewDatabase(), Vault = PrivateServer.NewDatabase(), VaultKey = folder.File("vault.key") };
        using var evidence = NpgsqlDataSource.Create(options.Evidence);
        using var made = evidence.CreateCommand(File.ReadAllText(Golden()));
        made.ExecuteNonQuery();
        using var vault = NpgsqlDataSource.Create(options.Vault);
        (VaultSchema.Schema with { Steps = VaultSchema.Schema.Steps[..1] }).Prepare(vault);
        KeyRotation.MakeKey(options.VaultKey);
        using var key = KeySource.Of(options.VaultKey).Read();
        using var check = vault.CreateCommand("INSERT INTO key_check (one, value) VALUES (1, $1)");
        check.Parameters.Add(new() { Value = Unlocking.CheckOf(key).Value });
        check.ExecuteNonQuery();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Everything_reads_as_it_was_written()
    {
        using var cluster = PostgresCluster.Prepare(options);
        await using var log = cluster.OpenLog(TimeProvider.System);

        Assert.Equal(
            """
            1 survey-a 1 engagement-opened/1 1767225600000001 {"n":1}
            2 response-b 1 response-submitted/1 1767225600000001 3018 characters
            3 participant-c 1 participant-began/1 1767225600000002 {"n":3}
            4 response-b 2 response-amended/1 1767225600000003 erased
            5 survey-a 2 engagement-closed/1 1767225600000004 {"n":5}
            """,
            string.Join('\n', (await log.All("survey-a")).Select(Line)));
        Assert.Equal(["2", "4"], (await log.ReadStream("response-b", 0, 10, Cancel)).Events.Select(read => $"{read.Header.Position}"));
        Assert.Equal("6", $"{Assert.Single(await log.ReadTypes(["token-issued/1"], 0, Cancel).Whole()).Header.Position}");
        Assert.Equal((6, 1, ""), await Verified(log));
    }

    [Fact]
    public async Task What_was_asked_then_is_answered_as_then()
    {
        using var cluster = PostgresCluster.Prepare(options);
        await using var log = cluster.OpenLog(TimeProvider.System);

        var again = Assert.IsType<AppendResult.Repeated>(await log.Find("oak", "submit", Given.Hash("answers"), Cancel));
        Assert.Equal((2, "response-b", "\"sent\""), (again.Receipt.Position, again.Receipt.Stream, System.Text.Encoding.UTF8.GetString(again.Answer.Span)));
        Assert.IsType<AppendResult.OtherContent>(await log.Find("oak", "submit", Given.Hash("other answers"), Cancel));
        Assert.IsType<AppendResult.Repeated>(await log.Append(Given.Append("submit", Given.To("response-b", 0, "x")) with { Actor = "oak", Scope = "survey-a", ContentHash = Given.Hash("answers") }, Cancel));
        var late = Assert.IsType<AppendResult.NotOpen>(await log.Append(Given.Append("late", Given.To("response-e", 0, "x")) with { Scope = "survey-a", Openness = Openness.MustBeOpen }, Cancel));
        Assert.Equal(LogTime.FromMicros(1767225600000004), late.ClosedAt);
    }

    [Fact]
    public async Task A_silo_of_before_that_still_runs_can_append_nothing_that_would_not_be_found()
    {
        using var cluster = PostgresCluster.Prepare(options);
        await using var evidence = NpgsqlDataSource.Create(options.Evidence);
        await using var first = evidence.CreateCommand("UPDATE log_head SET position = position + 1 WHERE one = 1");
        Assert.Equal(PostgresErrorCodes.UndefinedTable, (await Assert.ThrowsAsync<PostgresException>(() => first.ExecuteNonQueryAsync(Cancel))).SqlState);
    }

    [Fact]
    public async Task It_takes_new_appends_after_the_old_and_stays_in_order()
    {
        using (var first = PostgresCluster.Prepare(options))
        {
            await using var log = first.OpenLog(TimeProvider.System);
            var added = Assert.IsType<AppendResult.Appended>(await log.Append(Given.Append("more", Given.To("response-b", 2, "x"), Given.To("response-e", 0, new string('y', 9000))) with { Scope = "survey-b" }, Cancel));
            Assert.Equal([7, 8], added.Headers.Select(header => header.Position));
            Assert.Equal(3, added.Headers[0].Version);
        }

        using var second = PostgresCluster.Prepare(options);
        await using var reopened = second.OpenLog(TimeProvider.System);
        Assert.Equal((8, 1, ""), await Verified(reopened));
    }

    [Fact]
    public void It_is_held_to_the_vault_that_it_is_first_opened_with()
    {
        PostgresCluster.Prepare(options).Dispose();
        var other = options with { Evidence = PrivateServer.NewDatabase(), Vault = PrivateServer.NewDatabase(), VaultKey = folder.File("other.key") };
        PostgresCluster.Prepare(other).Dispose();
        Assert.Throws<StorageRefusedException>(() => PostgresCluster.Prepare(options with { Vault = other.Vault, VaultKey = other.VaultKey }));
    }

    private static async Task<(long Events, long Erased, string Faults)> Verified(PostgresEventLog log)
    {
        var found = await log.Verify(Cancel);
        return (found.Events, found.Erased, string.Join(' ', found.Faults));
    }

    private static string Line(RecordedEvent read) => string.Create(
        CultureInfo.InvariantCulture,
        $"{read.Header.Position} {read.Header.Stream} {read.Header.Version} {read.Header.Type} {LogTime.Micros(read.Header.At)} {(read.Body is null ? "erased" : read.Body() is { Length: < 100 } shown ? shown : $"{read.Body().Length} characters")}");

    private static string Golden([CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, "..", "Golden", "evidence.1.sql");
}
