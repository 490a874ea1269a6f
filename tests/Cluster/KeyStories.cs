namespace Clinks.Engage.Cluster.Tests;

/// <summary>The vault's key from beginning to end, by the executables: made, looked at, replaced, and the one before refused.</summary>
public sealed class KeyStories : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("engage-keys-").FullName;

    private string Data => Path.Combine(folder, "data");

    private string Old => Path.Combine(Data, "vault.key");

    private string New => Path.Combine(folder, "new.key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_key_is_replaced_and_the_one_before_opens_nothing_more()
    {
        await Done(Node.RunApi(null, "administrator", "--data", Data, "--email", "first@example.org"));
        var before = Id(await Done(Node.RunSilo(null, "keys", "check", "--data", Data)));
        var made = await Done(Node.RunSilo(null, "keys", "make", "--to", New));
        Refused(await Node.RunSilo(null, "keys", "make", "--to", New), "left as it is");
        Refused(await Node.RunApi(null, "keys", "rotate", "--data", Data, "--vault-key", New), "'--vault-key-before' is missing");

        // The Api's executable has the same verbs.
        var rotated = await Done(Node.RunApi(null, "keys", "rotate", "--data", Data, "--vault-key", New, "--vault-key-before", Old));
        Assert.Contains("Wrapped anew: 2.", rotated, StringComparison.Ordinal);
        var after = Id(await Done(Node.RunSilo(null, "keys", "check", "--data", Data)));
        Assert.NotEqual(before, after);
        Assert.Contains(after, made, StringComparison.Ordinal);
        foreach (var key in (string[])[Old, New])
        {
            var secret = (await File.ReadAllTextAsync(key, TestContext.Current.CancellationToken)).Trim().Split(':')[1];
            Assert.DoesNotContain(secret, made + rotated, StringComparison.Ordinal);
        }

        Refused(await Node.RunApi(null, "token", "--data", Data, "--role", "administrator", "--id", "x"), "is not the key");
        await Done(Node.RunApi(null, "token", "--data", Data, "--role", "administrator", "--id", "x", "--vault-key", New));
        // Twice is once.
        Assert.Contains("Wrapped anew: 0.", await Done(Node.RunSilo(null, "keys", "rotate", "--data", Data, "--vault-key", New, "--vault-key-before", Old)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_key_is_said_and_nothing_starts()
    {
        Refused(await Node.RunApi(null, "token", "--data", Data, "--role", "administrator", "--id", "x", "--vault-key", "env:ENGAGE_NO_SUCH_KEY"), "The variable ENGAGE_NO_SUCH_KEY");
        Refused(await Node.RunApi(null, "token", "--data", Data, "--role", "administrator", "--id", "x", "--vault-key", "command:/nowhere/at-all"), "cannot be started");
        Refused(await Node.RunSilo(null, "keys", "check", "--data", Path.Combine(folder, "nowhere")), "holds no vault.db");
        Refused(await Node.RunSilo(null, "keys", "lose"), "make, check or rotate");
    }

    /// <summary>Of the key that new owners' keys are wrapped with.</summary>
    private static string Id(string said) => said.Split('\n')[0].Split(": ")[1].Trim();

    private static async Task<string> Done(Task<(int Code, string Output, string Errors)> process)
    {
        var (code, output, errors) = await process;
        Assert.True(code == 0, errors);
        return output;
    }

    private static void Refused((int Code, string Output, string Errors) ended, string why)
    {
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains(why, ended.Errors, StringComparison.Ordinal);
    }
}
