using System.Data.Common;
using System.Globalization;

namespace Clinks.Engage.Storage.Orleans;

/// <summary>The SQL as Orleans' providers run it: text and parameters, a connection a call, no transaction.</summary>
public abstract class OrleansQueriesContract(IOrleansHome home) : IDisposable
{
    [Fact]
    public void Every_query_that_the_providers_ask_for_is_there()
    {
        Assert.Equal(home.Texts.Keys.Order(StringComparer.Ordinal), Rows("SELECT QueryKey FROM OrleansQuery").Select(r => (string)r["QueryKey"]!).Order(StringComparer.Ordinal));
        Assert.Subset(
            home.Texts.Keys.ToHashSet(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
            {
                "ClearStorageKey", "DeleteReminderRowKey", "DeleteReminderRowsKey", "DeleteStorageKey", "ReadFromStorageKey", "ReadRangeRows1Key",
                "ReadRangeRows2Key", "ReadReminderRowKey", "ReadReminderRowsKey", "UpsertReminderRowKey", "WriteToStorageKey",
            });
    }

    [Fact]
    public void State_is_written_read_cleared_and_written_again()
    {
        Assert.Empty(Read("draft-1"));
        Assert.Equal(1, Write("draft-1", null, 10));
        Assert.Equal(2, Write("draft-1", 1, 20));
        var row = Assert.Single(Read("draft-1"));
        Assert.Equal([20], (byte[])row["PayloadBinary"]!);
        Assert.Equal(2L, row["Version"]);

        Assert.Equal(3L, Assert.Single(Run("ClearStorageKey", Grain("draft-1", 2))).Values.First());
        Assert.Null(Read("draft-1")[0]["PayloadBinary"]);
        Assert.Equal(4, Write("draft-1", 3, 30));
    }

    [Fact]
    public void A_version_that_is_not_there_writes_nothing()
    {
        Assert.Null(Write("draft-1", 1, 10));
        Write("draft-1", null, 10);
        Assert.Null(Write("draft-1", null, 11));
        Assert.Null(Write("draft-1", 7, 12));
        Assert.Empty(Run("ClearStorageKey", Grain("draft-1", 7)));
        Assert.Empty(Run("DeleteStorageKey", Grain("draft-1", 7)));
        Assert.Equal([10], (byte[])Read("draft-1")[0]["PayloadBinary"]!);
    }

    [Fact]
    public void Deleting_answers_the_old_version_and_one_and_leaves_room_for_a_first()
    {
        Write("draft-1", null, 10);
        Assert.Equal(2L, Assert.Single(Run("DeleteStorageKey", Grain("draft-1", 1))).Values.First());
        Assert.Equal(1, Write("draft-1", null, 20));
    }

    [Fact]
    public void Rows_are_told_apart_by_every_part_of_their_key()
    {
        var keys = new Dictionary<string, object?>[]
        {
            Grain("a", null), Grain("b", null),
            new(Grain("a", null)) { ["GrainTypeString"] = "other" }, new(Grain("a", null)) { ["ServiceId"] = "other" },
            new(Grain("a", null)) { ["GrainIdN0"] = 1L }, new(Grain("a", null)) { ["GrainIdN1"] = 1L },
            new(Grain("a", null)) { ["GrainIdExtensionString"] = null }, new(Grain("a", null)) { ["GrainIdExtensionString"] = "" },
        };
        foreach (var key in keys) Assert.Single(Run("WriteToStorageKey", key, ("PayloadBinary", new byte[] { 1 })));
        foreach (var key in keys) Assert.Empty(Run("WriteToStorageKey", key, ("PayloadBinary", new byte[] { 1 })));
    }

    [Fact]
    public async Task Sixteen_racing_first_writers_of_300_keys_have_one_winner_each()
    {
        var won = new int[300];
        using var together = new Barrier(16);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(w => OnAThread(() =>
        {
            together.SignalAndWait();
            for (var key = 0; key < won.Length; key++)
            {
                if (Write($"response-{key}", null, (byte)w) == 1) Interlocked.Increment(ref won[key]);
            }
        })));

        Assert.All(won, winners => Assert.Equal(1, winners));
        Assert.Equal(300L, Rows("SELECT count(*) AS n FROM grain_states")[0]["n"]);
    }

    [Fact]
    public async Task Racing_writers_of_one_state_lose_no_write()
    {
        Write("draft-1", null, 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OnAThread(() =>
        {
            var done = 0;
            while (done < 20)
            {
                if (Write("draft-1", (int)(long)Read("draft-1")[0]["Version"]!, 1) is not null) done++;
            }
        })));
        Assert.Equal(161L, Read("draft-1")[0]["Version"]);
    }

    [Fact]
    public void A_reminder_is_kept_changed_and_deleted_by_its_version()
    {
        var due = new DateTime(2026, 3, 2, 9, 30, 0, 123, DateTimeKind.Utc);
        var first = Upsert("survey-1", "close", 5, due, 60_000);
        var second = Upsert("survey-1", "close", 5, due.AddDays(1), 90_000_000_000);

        Assert.NotEqual(first, second);
        var row = Assert.Single(Run("ReadReminderRowKey", Reminder("survey-1", "close")));
        Assert.Equal(("survey-1", "close", 90_000_000_000L, second), (row["GrainId"], row["ReminderName"], row["Period"], row["Version"]));
        Assert.Equal(due.AddDays(1), row["StartTime"] is DateTime time
            ? time
            : DateTime.Parse((string)row["StartTime"]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));
        Assert.Equal(0L, Assert.Single(Run("DeleteReminderRowKey", Reminder("survey-1", "close"), ("Version", first))).Values.Single());
        Assert.Equal(1L, Assert.Single(Run("DeleteReminderRowKey", Reminder("survey-1", "close"), ("Version", second))).Values.Single());
        Assert.Empty(Run("ReadReminderRowsKey", Reminder("survey-1", "close")));
    }

    [Fact]
    public void Reminders_are_found_by_hash_round_the_ring()
    {
        foreach (var hash in new[] { int.MinValue, -5, 0, 5, int.MaxValue }) Upsert($"survey-{hash}", "close", hash, DateTime.UnixEpoch, 1);

        Assert.Equal([0, 5], Hashes("ReadRangeRows1Key", -5, 5));
        Assert.Equal([int.MinValue, -5, int.MaxValue], Hashes("ReadRangeRows2Key", 5, -5));
        Assert.Equal(5, Hashes("ReadRangeRows2Key", 3, 3).Count);
        Run("DeleteReminderRowsKey", new(StringComparer.Ordinal) { ["ServiceId"] = "engage" });
        Assert.Empty(Hashes("ReadRangeRows2Key", 3, 3));

        List<int> Hashes(string key, int begin, int end) =>
            [.. Run(key, new(StringComparer.Ordinal) { ["ServiceId"] = "engage", ["BeginHash"] = begin, ["EndHash"] = end })
                .Select(r => int.Parse(((string)r["GrainId"]!)["survey-".Length..], CultureInfo.InvariantCulture)).Order()];
    }

    public void Dispose()
    {
        home.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Task OnAThread(Action work) =>
        Task.Factory.StartNew(work, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static Dictionary<string, object?> Grain(string key, int? version) => new(StringComparer.Ordinal)
    {
        ["GrainIdHash"] = 1, ["GrainTypeHash"] = 2, ["GrainIdN0"] = 0L, ["GrainIdN1"] = 0L, ["GrainTypeString"] = "draft",
        ["GrainIdExtensionString"] = key, ["ServiceId"] = "engage", ["GrainStateVersion"] = version,
    };

    private static Dictionary<string, object?> Reminder(string grain, string name) =>
        new(StringComparer.Ordinal) { ["ServiceId"] = "engage", ["GrainId"] = grain, ["ReminderName"] = name };

    private List<Dictionary<string, object?>> Read(string key) => Run("ReadFromStorageKey", Grain(key, null));

    private int? Write(string key, int? version, byte payload)
    {
        var rows = Run("WriteToStorageKey", Grain(key, version), ("PayloadBinary", new[] { payload }));
        return rows.Count == 0 ? null : (int)(long)rows.Single()["NewGrainStateVersion"]!;
    }

    private long Upsert(string grain, string name, int hash, DateTime start, long period) =>
        (long)Assert.Single(Run("UpsertReminderRowKey", Reminder(grain, name), ("GrainHash", hash), ("StartTime", start), ("Period", period)))["Version"]!;

    private List<Dictionary<string, object?>> Run(string key, Dictionary<string, object?> parameters, params (string Name, object? Value)[] more) =>
        Rows(home.Texts[key], [.. parameters.Select(p => (p.Key, p.Value)), .. more]);

    private List<Dictionary<string, object?>> Rows(string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = home.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts under test.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.Add(Parameter(command, "@" + name, value ?? DBNull.Value));
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, object?>>();
        do
        {
            while (reader.Read())
            {
                // By name without regard to case, and whole numbers of any width, as the providers read them.
                rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i) is int number ? (long)number : reader.GetValue(i), StringComparer.OrdinalIgnoreCase));
            }
        }
        while (reader.NextResult());
        return rows;
    }

    private static DbParameter Parameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }
}
