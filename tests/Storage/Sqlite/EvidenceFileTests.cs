using System.Text;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Microsoft.Data.Sqlite;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>What stands in the file itself: tampering, erasing, a full disk, a second process's lock.</summary>
public sealed class EvidenceFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_changed_byte_is_found_wherever_it_stands() => Law.Holds(Law.Numbers(8), async numbers =>
    {
        using var own = new TempFolder();
        await using var log = own.OpenLog();
        for (var i = 0; i < 6; i++) await log.Append(Given.Append($"r{i}", Given.To($"s{i % 2}", i / 2, $"the body of event {i}")), CancellationToken.None);
        using var connection = Connection.Open(own.File("evidence.db"), TimeSpan.FromSeconds(5));
        connection.Execute("DROP TRIGGER bodies_are_not_edited; DROP TRIGGER headers_are_not_edited");
        foreach (var number in numbers)
        {
            Assert.Empty((await log.Verify(CancellationToken.None)).Faults);
            var (table, column) = (number % 3) switch { 0 => ("bodies", "salt"), 1 => ("bodies", "body"), _ => ("headers", "commitment") };
            var position = 1 + (number / 3 % 6);
            var was = Value(connection, table, column, position);
            var changed = was.ToArray();
            changed[number / 18 % was.Length] ^= (byte)(1 << (number % 8));
            Set(connection, table, column, position, changed);
            Assert.Contains($"position {position} does not match", Assert.Single((await log.Verify(CancellationToken.None)).Faults), StringComparison.Ordinal);
            Set(connection, table, column, position, was);
        }
    }, times: 20);

    public static TheoryData<string, string> Damages => new()
    {
        { "DELETE FROM bodies WHERE position = 3; DELETE FROM requests WHERE receipt = 3; DELETE FROM headers WHERE position = 3", "Positions 3 to 3 are missing" },
        { "DELETE FROM bodies WHERE position = 6; DELETE FROM requests WHERE receipt = 6; DELETE FROM headers WHERE position = 6", "The head says 6, the last event is at 5" },
        { "UPDATE headers SET version = 9 WHERE position = 5", "Version 3 of the stream of position 5 is missing" },
        { "UPDATE headers SET stream = 'other' WHERE position = 1", "Version 1 of the stream of position 3 is missing" },
        { "UPDATE headers SET version = -version + 100 WHERE stream = 's0'", "stands before it" },
        { "UPDATE headers SET at = 0 WHERE position = 4", "Position 4 is earlier" },
        { "UPDATE log_end SET position = 4", "The head says 4, but there is an event at" },
        { "DELETE FROM log_end", "head is missing" },
        { "DELETE FROM blocks WHERE kind = 'scope'", "6 events are not found by their scope" },
        { "DELETE FROM blocks WHERE kind = 'type'", "6 events are not found by their type" },
        { "PRAGMA foreign_keys = OFF; INSERT INTO bodies VALUES (77, zeroblob(32), x'00')", "1 bodies have no header" },
        { "PRAGMA foreign_keys = OFF; INSERT INTO requests VALUES ('a', 'b', 'c', 77, x'')", "1 answered requests name an event" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Damage_is_named(string sql, string fault)
    {
        await using var log = folder.OpenLog();
        for (var i = 0; i < 6; i++) await log.Append(Given.Append($"r{i}", Given.To($"s{i % 2}", i / 2, "x")), Cancel);
        using (var connection = Connection.Open(folder.File("evidence.db"), TimeSpan.FromSeconds(5)))
        {
            connection.Execute("DROP TRIGGER headers_are_not_edited; DROP TRIGGER headers_are_not_deleted; DROP TRIGGER blocks_are_not_deleted; PRAGMA ignore_check_constraints = ON");
            connection.Execute(sql);
        }

        var verification = await log.Verify(Cancel);
        Assert.False(verification.Holds);
        Assert.Contains(verification.Faults, f => f.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE headers SET type = 'x'")]
    [InlineData("DELETE FROM headers")]
    [InlineData("UPDATE bodies SET body = x'00'")]
    [InlineData("UPDATE requests SET answer = x'00'")]
    [InlineData("UPDATE blocks SET block = 9")]
    [InlineData("DELETE FROM blocks")]
    public async Task The_database_itself_refuses_to_edit_facts(string sql)
    {
        await using var log = folder.OpenLog();
        await log.Append(Given.Append("r1", Given.To("s", 0, "x")), Cancel);
        using var connection = Connection.Open(folder.File("evidence.db"), TimeSpan.FromSeconds(5));
        Assert.Throws<SqliteException>(() => connection.Execute(sql));
    }

    [Fact]
    public async Task Erased_bodies_are_gone_from_every_file()
    {
        var marker = Encoding.UTF8.GetBytes("a body that must go");
        await using var log = folder.OpenLog();
        await log.Append(Given.Append("r1", Given.To("s", 0, "stays", "here: a body that must go, and more of it")), Cancel);
        await log.All();
        var salt = Salt(2);
        Assert.NotEmpty(folder.FilesWith(marker));
        Assert.NotEmpty(folder.FilesWith(salt));

        await log.Erase([2], Cancel);

        Assert.Empty(folder.FilesWith(marker));
        Assert.Empty(folder.FilesWith(salt));
        Assert.NotEmpty(folder.FilesWith("stays"u8));
        Assert.Empty((await log.Verify(Cancel)).Faults);
    }

    [Fact]
    public async Task A_full_disk_gives_errors_and_no_receipts_and_room_again_gives_receipts()
    {
        await using var log = folder.OpenLog();
        await log.Append(Given.Append("first", Given.To("s", 0, "x")), Cancel);
        log.WriterConnection.Execute($"PRAGMA max_page_count = {log.WriterConnection.Number("PRAGMA page_count") + 20}");
        var requests = Enumerable.Range(0, 200).Select(i => Given.Append($"r{i}", Given.To($"s{i}", 0, new string('x', 5000)))).ToList();

        var answered = new List<string>();
        foreach (var request in requests)
        {
            if (await Record.ExceptionAsync(() => log.Append(request, Cancel)) is { } full) Assert.Equal(13, Assert.IsType<SqliteException>(Assert.IsType<IOException>(full).InnerException).SqliteErrorCode);
            else answered.Add(request.RequestId);
        }

        Assert.InRange(answered.Count, 1, 199);
        Assert.Empty((await log.Verify(Cancel)).Faults);
        Assert.Equal(1 + answered.Count, (await log.All()).Count);

        log.WriterConnection.Execute("PRAGMA max_page_count = 1000000");
        foreach (var request in requests)
        {
            var answer = await log.Append(request, Cancel);
            Assert.True(answered.Contains(request.RequestId, StringComparer.Ordinal) ? answer is AppendResult.Repeated : answer is AppendResult.Appended, $"{request.RequestId}: {answer}");
        }

        Assert.Empty((await log.Verify(Cancel)).Faults);
    }

    [Fact]
    public async Task A_lock_held_elsewhere_is_waited_for()
    {
        await using var log = folder.OpenLog();
        await log.Append(Given.Append("first", Given.To("s", 0, "x")), Cancel);
        using var other = Connection.Open(folder.File("evidence.db"), TimeSpan.FromSeconds(5));
        other.Execute("BEGIN IMMEDIATE");
        var append = log.Append(Given.Append("second", Given.To("s", 1, "y")), Cancel);
        Assert.False(append.IsCompleted);
        other.Execute("ROLLBACK");
        Assert.IsType<AppendResult.Appended>(await append);
    }

    public void Dispose() => folder.Dispose();

    private byte[] Salt(long position)
    {
        using var connection = Connection.Open(folder.File("evidence.db"), TimeSpan.FromSeconds(5));
        return Value(connection, "bodies", "salt", position);
    }

    private static byte[] Value(Connection connection, string table, string column, long position)
    {
        using var row = connection.Prepare($"SELECT {column} FROM {table} WHERE position = ?1").Bind(1, position);
        return row.Step() ? row.Bytes(0) : [];
    }

    private static void Set(Connection connection, string table, string column, long position, byte[] value)
    {
        using var row = connection.Prepare($"UPDATE {table} SET {column} = ?2 WHERE position = ?1").Bind(1, position).Bind(2, value);
        row.Run();
    }
}
