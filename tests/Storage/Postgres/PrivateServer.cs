using Clinks.Engage.Storage.Postgres;

[assembly: AssemblyFixture(typeof(PrivateServer))]

namespace Clinks.Engage.Storage.Postgres;

/// <summary>The tests' own server: started by the first test that wants it, stopped when the tests end.</summary>
public sealed class PrivateServer : IDisposable
{
    private static readonly Lock Gate = new();
    private static PrivateServer? fixture;
    private PostgresServer? server;

    public PrivateServer() => fixture = this;

    /// <summary>A connection string for a new, empty database.</summary>
    public static string NewDatabase()
    {
        lock (Gate)
        {
            var tests = fixture ?? throw new InvalidOperationException("The tests' own server is an assembly fixture.");
            SkipWhereNotInstalled();
            tests.server ??= new();
            return tests.server.NewDatabase();
        }
    }

    /// <summary>In CI these tests are the proof that PostgreSQL keeps the promises; a machine without it must not pass.</summary>
    public static void SkipWhereNotInstalled() =>
        Assert.SkipWhen(!PostgresServer.Installed && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), "PostgreSQL's server binaries are not installed.");

    public void Dispose() => server?.Dispose();
}
