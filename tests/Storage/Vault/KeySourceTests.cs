using System.Diagnostics;
using System.Text;

namespace Clinks.Engage.Storage.Vault;

/// <summary>Where a vault's key may come from, and what is refused: each by name, and with nothing of the key.</summary>
public sealed class KeySourceTests : IDisposable
{
    private const string Variable = "ENGAGE_TEST_VAULT_KEY";

    private readonly TempFolder folder = new();

    public KeySourceTests()
    {
        folder.Prepare();
        Line = File.ReadAllText(folder.File("vault.key"));
    }

    private string Line { get; }

    [Fact]
    public void A_vault_without_its_key_is_refused_and_gets_no_other()
    {
        File.Delete(folder.File("vault.key"));
        Refused("cannot be read");
        Assert.False(File.Exists(folder.File("vault.key")));
    }

    [Fact]
    public void A_vault_with_another_key_is_refused()
    {
        File.Delete(folder.File("vault.key"));
        KeyEncryptionKey.Make(folder.File("vault.key"));
        Refused("is not the key");
    }

    [Theory]
    [InlineData("clinks-engage-vault-key-1:AAAA")]
    [InlineData("clinks-engage-vault-key-1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=AAAA")]
    [InlineData("clinks-engage-vault-key-1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("clinks-engage-vault-key-1:c2VjcmV0!!!")]
    [InlineData("c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2U=")]
    [InlineData("")]
    public void A_line_that_is_no_key_is_refused_wherever_it_stands(string line)
    {
        Write(line);
        var inFile = Refused("is no key");
        Environment.SetEnvironmentVariable(Variable, line.Length == 0 ? " " : line);
        var inVariable = Refused("is no key", "env:" + Variable);
        var printed = OperatingSystem.IsWindows() ? "" : Refused("is no key", Program($"printf '%s' '{line}'"));
        Assert.DoesNotContain("c2Vj", inFile + inVariable + printed, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", inFile + inVariable + printed, StringComparison.Ordinal);
    }

    [Fact]
    public void It_may_stand_in_a_file_elsewhere_which_is_made_for_a_new_vault()
    {
        using var other = new TempFolder();
        var key = other.File("keys/apart.key");
        StorageFolder.Prepare(other.Options with { VaultKey = key });
        Assert.True(File.Exists(key));
        Assert.False(File.Exists(other.File("vault.key")));
        Assert.Throws<StorageRefusedException>(other.Prepare);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_that_others_may_read_or_change_is_refused(UnixFileMode others)
    {
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(folder.File("vault.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
        Refused("chmod 600");
        File.SetUnixFileMode(folder.File("vault.key"), UnixFileMode.UserRead);
        folder.Prepare();
    }

    [Fact]
    public void It_may_stand_in_a_variable()
    {
        Environment.SetEnvironmentVariable(Variable, Line.Trim());
        File.Delete(folder.File("vault.key"));
        Opens("env:" + Variable);
        Environment.SetEnvironmentVariable(Variable, null);
        Refused("is not set", "env:" + Variable);
        Refused("says nothing after the colon", "env:");
        Assert.False(File.Exists(folder.File("vault.key")));
    }

    [Fact]
    public void A_program_may_print_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A script of the shell.");
        File.Move(folder.File("vault.key"), folder.File("hidden.key"));
        Opens(Program($"cat {folder.File("hidden.key")}; echo a word that is dropped >&2"));
        Refused("ended with code 3", Program($"cat {folder.File("hidden.key")}; exit 3"));
        Refused("prints too much", Program("head -c 5000 /dev/zero"));
        Refused("cannot be started", "command:" + folder.File("nowhere.sh"));
        Refused("says nothing after the colon", "command:");
    }

    [Fact]
    public void A_program_that_never_ends_is_ended_and_so_is_what_it_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A script of the shell.");
        var watch = Stopwatch.StartNew();
        var said = Assert.Throws<StorageRefusedException>(() => KeyCommand.Run(Program($"echo $$ > {folder.File("pid")}; sleep 600")["command:".Length..], TimeSpan.FromSeconds(1))).Message;
        Assert.Contains("took longer than 1 seconds", said, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(File.ReadAllText(folder.File("pid")), System.Globalization.CultureInfo.InvariantCulture)).HasExited ? throw new ArgumentException("It has ended.") : 0);
    }

    [Fact]
    public void The_id_of_a_key_is_no_part_of_it()
    {
        using var key = KeySource.Of(folder.File("vault.key")).Read();
        var secret = Convert.FromBase64String(Line.Trim()["clinks-engage-vault-key-1:".Length..]);
        Assert.Equal(16, key.Id.Length);
        Assert.Equal(-1, secret.AsSpan().IndexOf(Convert.FromHexString(key.Id)));
        Assert.DoesNotContain(key.Id, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(secret)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        folder.Dispose();
    }

    private void Opens(string key) => StorageFolder.Prepare(folder.Options with { VaultKey = key });

    private string Refused(string why, string? key = null)
    {
        var said = Assert.Throws<StorageRefusedException>(() => StorageFolder.Prepare(folder.Options with { VaultKey = key }));
        Assert.Contains(why, said.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Line.Trim()[^40..], said.ToString(), StringComparison.Ordinal);
        return said.ToString();
    }

    private void Write(string line)
    {
        File.Delete(folder.File("vault.key"));
        PrivateFiles.WriteOnce(folder.File("vault.key"), Encoding.UTF8.GetBytes(line));
    }

    private string Program(string script)
    {
        var path = folder.File($"print-{Guid.NewGuid():N}.sh");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return "command:" + path;
    }
}
