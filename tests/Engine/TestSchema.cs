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
        CREATE TABLE Reminders (
            ServiceId TEXT NOT NULL, GrainId TEXT NOT NULL, Name TEXT NOT NULL, StartTime TEXT NOT NULL, Period INTEGER NOT NULL,
            GrainHash INTEGER NOT NULL, Version INTEGER NOT NULL, PRIMARY KEY (ServiceId, GrainId, Name));
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
            RETURNING Version'),
        ('UpsertReminderRowKey', 'INSERT INTO Reminders VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 1)
            ON CONFLICT DO UPDATE SET StartTime = @StartTime, Period = @Period, GrainHash = @GrainHash, Version = Version + 1
            RETURNING Version'),
        ('ReadReminderRowKey', 'SELECT GrainId, Name AS ReminderName, StartTime, Period, Version FROM Reminders
            WHERE ServiceId = @ServiceId AND GrainId = @GrainId AND Name = @ReminderName'),
        ('ReadReminderRowsKey', 'SELECT GrainId, Name AS ReminderName, StartTime, Period, Version FROM Reminders
            WHERE ServiceId = @ServiceId AND GrainId = @GrainId'),
        ('ReadRangeRows1Key', 'SELECT GrainId, Name AS ReminderName, StartTime, Period, Version FROM Reminders
            WHERE ServiceId = @ServiceId AND GrainHash > @BeginHash AND GrainHash <= @EndHash'),
        ('ReadRangeRows2Key', 'SELECT GrainId, Name AS ReminderName, StartTime, Period, Version FROM Reminders
            WHERE ServiceId = @ServiceId AND (GrainHash > @BeginHash OR GrainHash <= @EndHash)'),
        ('DeleteReminderRowKey', 'DELETE FROM Reminders
            WHERE ServiceId = @ServiceId AND GrainId = @GrainId AND Name = @ReminderName AND Version = @Version;
            SELECT changes() > 0'),
        ('DeleteReminderRowsKey', 'DELETE FROM Reminders WHERE ServiceId = @ServiceId');
        """;
}
