using Clinks.Engage.Storage.Postgres;

namespace Clinks.Engage.Silo;

/// <summary>
/// Silos of another cluster that work on the same databases. Each cluster, and a process alone, thinks that its grains are the only
/// ones: the log would still decide between them, but drafts would be read late and members counted from old lists.
/// </summary>
internal static class OtherSilos
{
    // A silo says every half minute that it is alive; what has been silent for four of them is taken for dead.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    /// <param name="cluster">The cluster that this process belongs to; null where it stands alone.</param>
    /// <exception cref="StartRefusedException">There are some; the message says of which cluster, and what to do.</exception>
    internal static void Refuse(PostgresCluster databases, string? cluster)
    {
        foreach (var (other, silos) in databases.Alive(Silence))
        {
            if (other == cluster) continue;
            throw new StartRefusedException(
                $"{(silos == 1 ? "A silo" : $"{silos} silos")} of the cluster '{other}' {(silos == 1 ? "works" : "work")} on these databases. "
                + $"Give '--join {other}' to call them, or '--cluster {other}' to be one of them. "
                + $"Where they are gone without saying so, wait {Silence.TotalMinutes:0} minutes.");
        }
    }
}
