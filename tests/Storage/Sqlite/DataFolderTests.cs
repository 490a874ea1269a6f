using System.Text;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>What a start makes of what it finds.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public static TheoryData<string> Databases => new("evidence.db", "orleans.db", "vault.db");

    [Fact]
    public void A_new_folder_is_for_its_owner_alone()
    {
        folder.Prepare();
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Unix permissions.");
            return;
        }

        const UnixFileMode Alone = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Alone | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Path));
        foreach (var file in Directory.EnumerateFiles(folder.Path)) Assert.Equal(Alone, File.GetUnixFileMode(file));
        Assert.Equal(["evidence.db", "orleans.db", "vault.db", "vault.key"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Starting_again_changes_nothing()
    {
        folder.Prepare();
        var before = Directory.EnumerateFiles(folder.Path).Order().Select(f => (f, Convert.ToHexString(File.ReadAllBytes(f)))).ToList();
        folder.Prepare();
        Assert.Equal(before, Directory.EnumerateFiles(folder.Path).Order().Select(f => (f, Convert.ToHexString(File.ReadAllBytes(f)))));
    }

    [Fact]
    public async Task Starting_at_once_in_many_places_makes_one_folder()
    {
        var starts = Enumerable.Range(0, 8).Select(_ => Task.Run(() => folder.Prepare().OpenVault().Dispose()));
        await Task.WhenAll(starts);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path), f => Path.GetFileName(f).StartsWith('.'));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_file_is_whole_the_moment_it_has_its_name(string name)
    {
        var path = folder.File(name);
        var start = Task.Run(folder.Prepare);
        while (!File.Exists(path) && !start.IsCompleted) await Task.Yield();
        // Who starts looks at it at the same time, and has it to itself for a moment when it is done.
        using (var connection = Connection.Open(path, SqliteFile.Patience))
        {
            Assert.Equal("wal", connection.Text("PRAGMA journal_mode"));
            Assert.NotEqual(0, connection.Number("PRAGMA user_version"));
        }

        await start;
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path), f => Path.GetFileName(f).StartsWith('.'));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_file_that_was_left_empty_is_made_by_whoever_starts(string name)
    {
        folder.Prepare();
        File.Delete(folder.File(name));
        if (name == "vault.db") File.Delete(folder.File("evidence.db"));
        File.Create(folder.File(name)).Dispose();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(folder.Prepare)));
        using var connection = Connection.Open(folder.File(name), TimeSpan.Zero);
        Assert.Equal(("wal", SqliteFile.PageSize), (connection.Text("PRAGMA journal_mode"), (int)connection.Number("PRAGMA page_size")));
    }

    [Theory]
    [InlineData("evidence.db")]
    [InlineData("vault.db")]
    public void What_is_committed_is_flushed_and_what_is_deleted_is_overwritten(string name)
    {
        folder.Prepare();
        using var connection = (name == "vault.db" ? VaultFile.File : EvidenceFile.File).Open(folder.Path);
        Assert.Equal(("wal", 2, 1, 1), (connection.Text("PRAGMA journal_mode"), connection.Number("PRAGMA synchronous"), connection.Number("PRAGMA secure_delete"), connection.Number("PRAGMA foreign_keys")));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_schema_newer_than_the_program_is_refused(string name)
    {
        folder.Prepare();
        Change(name, "PRAGMA user_version = 99");
        Assert.Contains("has schema 99", Assert.Throws<StorageRefusedException>(folder.Prepare).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Somebody_elses_database_is_refused_and_left_alone(string name)
    {
        folder.Prepare();
        File.Delete(folder.File(name));
        if (name == "vault.db") File.Delete(folder.File("evidence.db"));
        Change(name, "CREATE TABLE theirs (a)");
        var before = File.ReadAllBytes(folder.File(name));

        Assert.Contains($"is not a {name} of Clinks Engage", Assert.Throws<StorageRefusedException>(folder.Prepare).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder.File(name)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_file_that_is_no_database_is_refused_and_left_alone(string name)
    {
        Directory.CreateDirectory(folder.Path);
        var letter = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Dear Clinks, ", 100)));
        File.WriteAllBytes(folder.File(name), letter);
        Assert.Throws<StorageRefusedException>(folder.Prepare);
        Assert.Equal(letter, File.ReadAllBytes(folder.File(name)));
    }

    [Fact]
    public void One_database_in_anothers_place_is_refused()
    {
        folder.Prepare();
        File.Copy(folder.File("orleans.db"), folder.File("evidence.db"), overwrite: true);
        Assert.Throws<StorageRefusedException>(folder.Prepare);
    }

    [Fact]
    public void Evidence_without_its_vault_is_refused()
    {
        folder.Prepare();
        File.Delete(folder.File("vault.db"));
        Assert.Contains("restore it", Assert.Throws<StorageRefusedException>(folder.Prepare).Message, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(folder.File("vault.db")));
    }

    [Fact]
    public async Task A_vault_with_keys_without_its_evidence_is_refused()
    {
        using (var vault = folder.Prepare().OpenVault()) await vault.Seal(new("member-oak", "contact/email", 1), "x", TestContext.Current.CancellationToken);
        File.Delete(folder.File("evidence.db"));
        Assert.Contains("restore it", Assert.Throws<StorageRefusedException>(folder.Prepare).Message, StringComparison.OrdinalIgnoreCase);
        Assert.False(File.Exists(folder.File("evidence.db")));
    }

    [Fact]
    public void A_start_that_stopped_after_the_vault_goes_on()
    {
        folder.Prepare();
        File.Delete(folder.File("evidence.db"));
        File.Delete(folder.File("orleans.db"));
        folder.Prepare();
        Assert.True(File.Exists(folder.File("evidence.db")));
    }

    [Fact]
    public void A_missing_or_old_library_is_refused_with_what_to_do()
    {
        Assert.Contains("Install it", Assert.Throws<StorageRefusedException>(() => SystemSqlite.Find(["libno-such-thing.so.0"])).Message, StringComparison.Ordinal);
        Assert.Contains("3.31.1", Assert.Throws<StorageRefusedException>(() => SystemSqlite.RefuseOlder(3_031_001, "3.31.1")).Message, StringComparison.Ordinal);
        SystemSqlite.RefuseOlder(SystemSqlite.OldestNumber, "3.37.0");
        Assert.Matches(@"^3\.\d+", SystemSqlite.Use());
    }

    public void Dispose() => folder.Dispose();

    private void Change(string name, string sql)
    {
        using var connection = Connection.Open(folder.File(name), TimeSpan.Zero);
        connection.Execute(sql);
    }
}
