using Orleans.Storage;

namespace Orleans.Configuration;

/// <summary>A storage in a database whose <c>OrleansQuery</c> holds the queries.</summary>
public class AdoNetGrainStorageOptions : IStorageProviderSerializerOptions
{
    public string? ConnectionString { get; set; }

    /// <summary>Which driver: <c>System.Data.SQLite</c> (it loads Microsoft.Data.Sqlite) or <c>Npgsql</c>.</summary>
    public string Invariant { get; set; } = "Microsoft.Data.SqlClient";

    /// <summary>
    /// Must be given, here or as a service: the one that Orleans falls back to writes type names into what is stored, and is not here.
    /// </summary>
    public IGrainStorageSerializer GrainStorageSerializer { get; set; } = null!;

    /// <summary>Clearing a state deletes its row instead of emptying it.</summary>
    public bool DeleteStateOnClear { get; set; }
}
