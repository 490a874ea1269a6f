using System.Globalization;
using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Silo;

/// <summary>The verb <c>keys</c>, of every program that has a vault: what its keys are under, and replacing that. It shows ids and numbers, and no key.</summary>
internal static class KeyVerbs
{
    internal const string Usage = """
        keys make   --to FILE                                               make a key-encryption key in a new file
        keys check  (--data DIR | --vault-key KEY)                          say which key-encryption keys wrap how many owners' keys
        keys rotate (--data DIR) --vault-key NEW --vault-key-before OLD     wrap all of them with the new one; may be broken off and repeated

        A KEY is a FILE, env:NAME (a variable) or command:FILE (a program that prints it; no arguments). Without --data, PostgreSQL.
        """;

    internal static Task<int> Run(string[] args) => args switch
    {
        ["make", .. var rest] => Make(Arguments.Read(rest, "to")),
        ["check", .. var rest] => Check(Arguments.Read(rest, ["data", .. Told.KeyNames])),
        ["rotate", .. var rest] => Rotate(Arguments.Read(rest, ["data", .. Told.KeyNames])),
        _ => throw new ArgumentException("What is to be done with keys: make, check or rotate."),
    };

    private static async Task<int> Make(Arguments arguments)
    {
        var path = arguments.Need("to");
        var id = KeyRotation.MakeKey(path);
        await Console.Out.WriteLineAsync($"{path} holds the new key {id}. Keep a copy of it apart from the databases, before anything is wrapped with it.");
        return 0;
    }

    private static async Task<int> Check(Arguments arguments)
    {
        using var keys = Of(arguments);
        await Say(await keys.Look(CancellationToken.None));
        return 0;
    }

    private static async Task<int> Rotate(Arguments arguments)
    {
        foreach (var name in Told.KeyNames) arguments.Need(name);
        using var keys = Of(arguments);
        var done = await keys.Rotate(CancellationToken.None);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Wrapped anew: {done}. The key before opens nothing here any more; give --vault-key alone from now on."));
        await Say(await keys.Look(CancellationToken.None));
        return 0;
    }

    private static async Task Say(KeysFound found)
    {
        await Console.Out.WriteLineAsync($"New owners' keys are wrapped with: {found.Current ?? "the first key (its id is noted at the next start)"}");
        foreach (var (kek, owners) in found.Under)
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kek ?? "the first key (kept before keys had ids)"}: {owners}"));
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"shredded: {found.Shredded}"));
    }

    private static KeyRotation Of(Arguments arguments) => Told.Silo(arguments) is { Postgres: { } postgres }
        ? KeyRotation.Of(postgres)
        : KeyRotation.Of(new Storage.StorageOptions { DataFolder = arguments.Need("data"), VaultKey = arguments.Get(Told.KeyNames[0]), VaultKeyBefore = arguments.Get(Told.KeyNames[1]) });
}
