using System.Security.Cryptography;
using System.Text;

namespace Clinks.Engage.Storage.Vault;

/// <summary>
/// Where a key-encryption key comes from: a file, <c>env:NAME</c> (a variable) or <c>command:FILE</c> (what a program prints). It is read whenever it is
/// needed and kept nowhere else.
/// </summary>
internal abstract record KeySource
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private KeySource()
    {
    }

    /// <summary>What it is called in a refusal.</summary>
    internal abstract string Name { get; }

    internal static KeySource Of(string told) => told.Split(':', 2) switch
    {
        ["env", { Length: > 0 } name] => new Variable(name),
        ["command", { Length: > 0 } program] => new Command(program),
        ["env" or "command", _] => throw new StorageRefusedException($"'{told}' says nothing after the colon. A vault's key is a FILE, env:NAME or command:FILE."),
        _ => new InFile(told),
    };

    /// <summary>Whether a new vault may have its key made there.</summary>
    internal virtual bool MakeIfMissing() => false;

    /// <exception cref="StorageRefusedException">There is none, or none that may be used; the message says why, and repeats nothing of it.</exception>
    internal abstract KeyEncryptionKey Read();

    private sealed record InFile(string Path) : KeySource
    {
        internal override string Name => Path;

        internal override bool MakeIfMissing()
        {
            if (!File.Exists(Path)) KeyEncryptionKey.Make(Path);
            return true;
        }

        internal override KeyEncryptionKey Read()
        {
            byte[] line;
            try
            {
                // Of the file that is read, and not of what bears its name a moment later.
                using var file = File.OpenRead(Path);
                if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & Others) != 0)
                    throw new StorageRefusedException($"Others on this machine may read or change the vault's key {Path}. Take that from them (chmod 600), and rotate the key if somebody may have read it.");
                if (file.Length > KeyEncryptionKey.LongestLine) throw new StorageRefusedException($"{Path} is no key of a Clinks Engage vault: it is too long.");
                line = new byte[file.Length];
                file.ReadExactly(line);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new StorageRefusedException($"The vault's key {Path} cannot be read, and the vault is of no use without it. Put it back from its backup; a new one opens nothing.", e);
            }

            return Parsed(line, Path);
        }
    }

    private sealed record Variable(string Named) : KeySource
    {
        internal override string Name => $"The variable {Named}";

        internal override KeyEncryptionKey Read() => Environment.GetEnvironmentVariable(Named) is { Length: > 0 } line
            ? Parsed(Encoding.UTF8.GetBytes(line), Name)
            : throw new StorageRefusedException($"{Name} is to hold the vault's key and is not set.");
    }

    private sealed record Command(string Program) : KeySource
    {
        internal override string Name => $"What {Program} prints";

        internal override KeyEncryptionKey Read() => Parsed(KeyCommand.Run(Program, KeyCommand.Patience), Name);
    }

    private static KeyEncryptionKey Parsed(byte[] line, string name)
    {
        try
        {
            return KeyEncryptionKey.Parse(line, name);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(line);
        }
    }
}

/// <summary>The vault's key, and while it is being replaced also the one before.</summary>
internal sealed record KeySources(KeySource Key, KeySource? Before)
{
    internal static KeySources Of(string key, string? before) => new(KeySource.Of(key), before is null ? null : KeySource.Of(before));
}
