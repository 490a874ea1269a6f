namespace Clinks.Engage.Conformance;

/// <summary>Tables and queries for the laws; the product's own are in Storage.</summary>
internal static class TestSchema
{
    internal const string Text = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE OrleansQuery (QueryKey TEXT PRIMARY KEY, QueryText TEXT NOT NULL);
        CREATE TABLE GrainState (
            ServiceId TEXT NOT NULL, StateName TEXT NOT NULL, GrainKey TEXT NOT NULL, N0 INTEGER NOT NULL, N1 INTEGER NOT NULL,
            TypeHash INTEGER NOT NULL, KeyHash INTEGER NOT NULL, Payload BLOB, Version INTEGER NOT NULL,
            PRIMARY KEY (ServiceId, StateName, GrainKey, N0, N1));
        INSERT INTO OrleansQuery VALUES
        ('ReadFromStorageKey', 'SELECT Payload AS PayloadBinary, Version FROM GrainState
            WHERE ServiceId = @ServiceId AND StateName = @GrainTypeString AND GrainKey = @GrainIdExtensionString AND N0 = @GrainIdN0 AND N1 = @GrainIdN1'),
        ('WriteToStorageKey', 'INSERT INTO GrainState
            SELECT @ServiceId, @GrainTypeString, @GrainIdExtensionString, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainIdHash, @PayloadBinary, 1
            WHERE @GrainStateVersion IS NULL OR EXISTS (SELECT 1 FROM GrainState
                WHERE ServiceId = @ServiceId AND StateName = @GrainTypeString AND GrainKey = @GrainIdExtensionString AND N0 = @GrainIdN0 AND N1 = @GrainIdN1)
            ON CONFLICT DO UPDATE SET Payload = @PayloadBinary, Version = Version + 1 WHERE Version = @GrainStateVersion
            RETURNING Version AS NewGrainStateVersion'),
        ('ClearStorageKey', 'UPDATE GrainState SET Payload = NULL, Version = Version + 1
            WHERE ServiceId = @ServiceId AND StateName = @GrainTypeString AND GrainKey = @GrainIdExtensionString AND N0 = @GrainIdN0 AND N1 = @GrainIdN1
              AND Version = @GrainStateVersion
            RETURNING Version');
        """;
}
