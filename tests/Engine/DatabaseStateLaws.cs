namespace Clinks.Engage.Conformance;

/// <summary>State in SQLite, by queries of our own: what the database is asked is the same from both engines.</summary>
public sealed class DatabaseStateLaws(DatabaseStateLaws.Fixture fixture) : StateLaws(() => fixture.Cluster), IClassFixture<DatabaseStateLaws.Fixture>
{
    protected override string StateName => "database-draft";

    protected override string StorageName => "database";

    protected override IDraftGrain Draft(string key) => Cluster.Client.GetGrain<IDatabaseDraftGrain>(key);

    [Fact]
    public async Task State_is_stored_as_plain_json_under_its_name_key_and_service()
    {
        var key = Conformance.Cluster.NewKey();
        await Draft(key).Write("plain");

        var rows = fixture.Database.Query("SELECT StateName, GrainKey, N0, N1, Version, CAST(Payload AS TEXT) FROM GrainState WHERE GrainKey = @p", key);

        Assert.Equal([$"database-draft|{key}|0|0|1|{{\"Text\":\"plain\",\"Version\":1}}"], rows);
    }

    [Theory]
    // Found out on Orleans 10: rows that it wrote must be found again.
    [InlineData("database-draft", "law-hash-known", -416979907, -772157102)]
    public async Task The_hashes_that_go_with_a_row_are_the_same_from_either_engine(string state, string key, int typeHash, int keyHash)
    {
        await Draft(key).Write("hash");

        Assert.Equal(
            [$"{state}|{typeHash}|{keyHash}"],
            fixture.Database.Query("SELECT StateName, TypeHash, KeyHash FROM GrainState WHERE GrainKey = @p", key));
    }

    public sealed class Fixture : IAsyncLifetime
    {
        internal TestDatabase Database { get; } = new();

        internal Cluster Cluster { get; }

        public Fixture() => Cluster = new Cluster(silo =>
        {
            silo.AddAdoNetGrainStorage("database", options =>
            {
                options.Invariant = "System.Data.SQLite";
                options.ConnectionString = Database.ConnectionString;
            });
            silo.UseInMemoryReminderService();
        });

        public ValueTask InitializeAsync() => Cluster.InitializeAsync();

        public async ValueTask DisposeAsync()
        {
            await Cluster.DisposeAsync();
            Database.Dispose();
        }
    }
}
