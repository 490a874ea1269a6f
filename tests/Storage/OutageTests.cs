using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Clinks.Engage.Storage;

/// <summary>What is an outage, over some day by itself, and what is a bug, which is not.</summary>
public sealed class OutageTests
{
    private const string Words = "what somebody wrote";

    [Theory]
    [InlineData("53100", "the disk is full")]
    [InlineData("53300", "the server has too many connections")]
    [InlineData("57P01", "the server is starting or stopping, or its operator intervened")]
    [InlineData("57P03", "the server is starting or stopping, or its operator intervened")]
    [InlineData("58030", "the server's disk or system failed")]
    [InlineData("08006", "the connection broke")]
    [InlineData("25006", "the database takes no writes")]
    [InlineData("40P01", "the server gave up the transaction")]
    [InlineData("23505", null)]
    [InlineData("42P01", null)]
    [InlineData("XX001", null)]
    public void Of_PostgreSQL_by_its_code(string state, string? cause) =>
        Assert.Equal(cause, Outage.Of(new IOException(Words, new PostgresException(Words, "ERROR", "ERROR", state))));

    [Theory]
    [InlineData(13, "the disk is full")]
    [InlineData(5, "another process holds the file")]
    [InlineData(10, "the disk failed")]
    [InlineData(8, "the file takes no writes")]
    [InlineData(19, null)]
    [InlineData(11, null)]
    public void Of_SQLite_by_its_code(int code, string? cause) => Assert.Equal(cause, Outage.Of(new SqliteException(Words, code)));

    [Fact]
    public void A_server_that_nobody_reaches_is_one_and_a_bug_or_a_caller_who_left_is_not()
    {
        Assert.NotNull(Outage.Of(new NpgsqlException(Words, new SocketException((int)SocketError.ConnectionRefused))));
        Assert.NotNull(Outage.Of(new NpgsqlException(Words, new TimeoutException(Words))));
        Assert.Null(Outage.Of(new OperationCanceledException(Words, new NpgsqlException(Words, new TimeoutException(Words)))));
        Assert.Null(Outage.Of(new InvalidOperationException(Words)));
        Assert.Null(Outage.Of(new NpgsqlException(Words)));
    }
}
