namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// How long statements may take. Npgsql gives up on any after 30 seconds, which is for those that look at a few rows. One that goes over
/// a whole table takes as long as the table is large, and given up and begun again it would never end.
/// </summary>
internal static class PostgresPatience
{
    /// <summary>In seconds. A server that is gone without a word is noticed after as long.</summary>
    internal const int WholeTable = 1_800;
}
