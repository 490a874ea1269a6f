namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// How much may be looked at in one part, counted in entries of tableaus, or in relations that were looked at, and never in time: so
/// every audit ends, and two audits of the same files end alike, on whatever machine. What is not decided when it is spent is reported
/// as undecided.
/// </summary>
internal sealed class Effort(long most)
{
    /// <summary>What the parts of made-up and of real surveys need is a hundredth of this, nearly always. It takes ten seconds or so.</summary>
    internal const long OfAPart = 2_000_000_000;

    private long left = most;
    private long kept;

    /// <summary>So much was looked at that this search is given up.</summary>
    internal bool IsSpent => left <= kept;

    internal void Spend(long entries) => left -= entries;

    /// <summary>One search may use so large a part of what is left: the next ones want to look, too.</summary>
    internal void Share(int searches) => kept = left - left / searches;
}
