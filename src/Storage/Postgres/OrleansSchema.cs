namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// Drafts, reminders and membership of the cluster, for Orleans' own ADO.NET providers, which read the SQL to run from
/// OrleansQuery. Each text is one statement that decides and writes at once: the providers open no transaction.
/// </summary>
internal static class OrleansSchema
{
    // The grain's key parts: ids that are strings have n0 and n1 zero and stand in ext; '=' before them tells an empty one from none.
    // A primary key, where Orleans' own script has none: racing first writers cannot leave two rows (orleans-adonet-contract, trap 1).
    private const string Tables = """
        CREATE TABLE orleansquery (
            querykey  text PRIMARY KEY,
            querytext text NOT NULL
        );

        CREATE TABLE grain_states (
            service text    NOT NULL COLLATE "C",
            state   text    NOT NULL COLLATE "C",
            n0      bigint  NOT NULL,
            n1      bigint  NOT NULL,
            ext     text    NOT NULL COLLATE "C",
            version integer NOT NULL,
            payload bytea,
            PRIMARY KEY (service, state, n0, n1, ext)
        );

        CREATE TABLE reminders (
            service text        NOT NULL COLLATE "C",
            grain   text        NOT NULL COLLATE "C",
            name    text        NOT NULL COLLATE "C",
            hash    integer     NOT NULL,
            start   timestamptz NOT NULL,
            period  bigint      NOT NULL,
            version integer     NOT NULL,
            PRIMARY KEY (service, grain, name)
        );
        CREATE INDEX reminders_by_hash ON reminders (service, hash);

        CREATE TABLE clusters (
            cluster text    PRIMARY KEY COLLATE "C",
            version integer NOT NULL
        );

        CREATE TABLE silos (
            cluster    text        NOT NULL COLLATE "C" REFERENCES clusters (cluster) ON DELETE CASCADE,
            address    text        NOT NULL COLLATE "C",
            port       integer     NOT NULL,
            generation integer     NOT NULL,
            name       text        NOT NULL,
            host       text        NOT NULL,
            status     integer     NOT NULL,
            proxy_port integer     NOT NULL,
            suspects   text,
            started    timestamptz NOT NULL,
            alive      timestamptz NOT NULL,
            PRIMARY KEY (cluster, address, port, generation)
        );

        """;

    private const string ThisGrain = """
        service = @ServiceId AND state = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
            AND ext = coalesce('=' || @GrainIdExtensionString, '')
        """;

    private const string Reminder = "SELECT grain AS GrainId, name AS ReminderName, start AS StartTime, period AS Period, version AS Version FROM reminders WHERE service = @ServiceId";

    private const string ThisSilo = "address = @Address AND port = @Port AND generation = @Generation";

    private const string Member = """
        SELECT c.cluster AS DeploymentId, s.address AS Address, s.port AS Port, s.generation AS Generation, s.name AS SiloName, s.host AS HostName,
            s.status AS Status, s.proxy_port AS ProxyPort, s.suspects AS SuspectTimes, s.started AS StartTime, s.alive AS IAmAliveTime, c.version AS Version
        FROM clusters c LEFT JOIN silos s ON s.cluster = c.cluster
        """;

    // The version of the table goes up from the one that the silo read, or nothing happens at all: the update of clusters locks its row,
    // and what follows takes place only where that found one.
    private const string Raise = "WITH raised AS (UPDATE clusters SET version = version + 1 WHERE cluster = @DeploymentId AND version = @Version RETURNING cluster)";

    /// <summary>Key and text of every query that grain storage, reminders and membership need.</summary>
    internal static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ReadFromStorageKey"] = $"SELECT payload AS PayloadBinary, version AS Version FROM grain_states WHERE {ThisGrain}",

        // No version: only where nothing is there. A version: only where just that is there. Otherwise no row, which the provider takes for a conflict.
        ["WriteToStorageKey"] = $"""
            INSERT INTO grain_states (service, state, n0, n1, ext, version, payload)
            SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce('=' || @GrainIdExtensionString, ''), 1, @PayloadBinary
            WHERE @GrainStateVersion::integer IS NULL OR EXISTS (SELECT 1 FROM grain_states WHERE {ThisGrain} AND version = @GrainStateVersion)
            ON CONFLICT (service, state, n0, n1, ext) DO UPDATE SET payload = excluded.payload, version = grain_states.version + 1
                WHERE grain_states.version = @GrainStateVersion
            RETURNING version AS NewGrainStateVersion
            """,
        ["ClearStorageKey"] = $"UPDATE grain_states SET payload = NULL, version = version + 1 WHERE {ThisGrain} AND version = @GrainStateVersion RETURNING version AS NewGrainStateVersion",
        ["DeleteStorageKey"] = $"DELETE FROM grain_states WHERE {ThisGrain} AND version = @GrainStateVersion RETURNING version + 1 AS NewGrainStateVersion",

        // A version begins at random, so that one kept from before a deletion does not fit the reminder made after it.
        ["UpsertReminderRowKey"] = """
            INSERT INTO reminders (service, grain, name, hash, start, period, version)
            VALUES (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period, floor(random() * 1000000000)::integer)
            ON CONFLICT (service, grain, name) DO UPDATE SET hash = excluded.hash, start = excluded.start, period = excluded.period, version = reminders.version + 1
            RETURNING version AS Version
            """,
        ["ReadReminderRowKey"] = $"{Reminder} AND grain = @GrainId AND name = @ReminderName",
        ["ReadReminderRowsKey"] = $"{Reminder} AND grain = @GrainId",
        ["ReadRangeRows1Key"] = $"{Reminder} AND hash > @BeginHash AND hash <= @EndHash",
        ["ReadRangeRows2Key"] = $"{Reminder} AND (hash > @BeginHash OR hash <= @EndHash)",

        // The provider wants a row also where nothing was deleted.
        ["DeleteReminderRowKey"] = """
            WITH gone AS (DELETE FROM reminders WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version RETURNING 1)
            SELECT count(*)::integer FROM gone
            """,
        ["DeleteReminderRowsKey"] = "DELETE FROM reminders WHERE service = @ServiceId",

        ["InsertMembershipVersionKey"] = """
            WITH made AS (INSERT INTO clusters (cluster, version) VALUES (@DeploymentId, 0) ON CONFLICT (cluster) DO NOTHING RETURNING 1)
            SELECT count(*)::integer FROM made
            """,
        ["InsertMembershipKey"] = $"""
            {Raise}, joined AS (
                INSERT INTO silos (cluster, address, port, generation, name, host, status, proxy_port, started, alive)
                SELECT cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM raised RETURNING 1)
            SELECT count(*)::integer FROM joined
            """,
        ["UpdateMembershipKey"] = $"""
            {Raise}, changed AS (
                UPDATE silos SET status = @Status, suspects = @SuspectTimes, alive = @IAmAliveTime
                FROM raised WHERE silos.cluster = raised.cluster AND {ThisSilo} RETURNING 1)
            SELECT count(*)::integer FROM changed
            """,
        ["UpdateIAmAlivetimeKey"] = $"UPDATE silos SET alive = @IAmAliveTime WHERE cluster = @DeploymentId AND {ThisSilo}",
        ["MembershipReadRowKey"] = $"{Member} AND {ThisSilo} WHERE c.cluster = @DeploymentId",
        ["MembershipReadAllKey"] = $"{Member} WHERE c.cluster = @DeploymentId",
        ["GatewaysQueryKey"] = "SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM silos WHERE cluster = @DeploymentId AND status = @Status AND proxy_port > 0",
        ["DeleteMembershipTableEntriesKey"] = "DELETE FROM clusters WHERE cluster = @DeploymentId",
        // 3 is an active silo.
        ["CleanupDefunctSiloEntriesKey"] = "DELETE FROM silos WHERE cluster = @DeploymentId AND alive < @IAmAliveTime AND status <> 3",
    };

    /// <summary>Below the texts, because it is made from them.</summary>
    internal static PostgresSchema Schema { get; } = new("orleans", Tables + Queries());

    private static string Queries() => string.Concat(Texts.Select(query =>
        $"INSERT INTO orleansquery VALUES ('{query.Key}', '{query.Value.Replace("'", "''", StringComparison.Ordinal)}');\n"));
}
