using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>
/// The SQLite that the operating system brings and patches, instead of one bundled years ago (docs/decisions/0004).
/// Everything in the process that uses Microsoft.Data.Sqlite, Orleans' providers too, then uses this one.
/// </summary>
public static class SystemSqlite
{
    /// <summary>3.37 (November 2021): the first with STRICT tables; RETURNING came with 3.35.</summary>
    internal const int OldestNumber = 3_037_000;

    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>Loads the library once. Returns its version ("3.40.1").</summary>
    /// <exception cref="StorageRefusedException">There is none, or it is older than 3.37.</exception>
    public static string Use() => Loaded.Value;

    /// <summary>What the library is called, most likely first.</summary>
    internal static string[] Names =>
        OperatingSystem.IsWindows() ? ["winsqlite3.dll", "winsqlite3", "sqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib", "/usr/lib/libsqlite3.dylib"]
        : ["libsqlite3.so.0", "libsqlite3.so"];

    internal static IntPtr Find(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var library)) return library;
        }

        throw new StorageRefusedException(
            $"No SQLite library was found on this system (looked for {string.Join(", ", names)}). Install it: on Debian and Ubuntu the package is libsqlite3-0.");
    }

    internal static void RefuseOlder(int number, string version)
    {
        if (number >= OldestNumber) return;
        throw new StorageRefusedException($"The system's SQLite is {version}; 3.37 or newer is needed. Update the operating system's SQLite package.");
    }

    private static string Load()
    {
        var library = Find(Names);
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        var version = raw.sqlite3_libversion().utf8_to_string();
        RefuseOlder(raw.sqlite3_libversion_number(), version);
        return version;

        IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == "e_sqlite3" ? library : IntPtr.Zero;
    }
}
