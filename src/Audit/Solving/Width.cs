namespace Clinks.Engage.Audit.Solving;

internal enum Standing
{
    /// <summary>Proven: two tables that agree with everything published differ by the threshold or more.</summary>
    Wide,

    /// <summary>Proven: in whole numbers it lies between the least and the most, and that is less than the threshold.</summary>
    Narrow,

    /// <summary>Neither was proven within the budget. Never called safe.</summary>
    Undecided,

    /// <summary>No table agrees with what is published and what the stranger takes for granted.</summary>
    Contradiction,
}

/// <summary>Two whole tables, by the unknowns of a part, that both agree with everything published.</summary>
/// <param name="Lower">The table in which the group was seen smallest.</param>
/// <param name="Higher">The table in which it was seen largest.</param>
internal sealed record Witnesses(Part Part, long[] Lower, long[] Higher);

/// <summary>How narrow a group can be made.</summary>
/// <param name="Least">Where narrow, the least it can be; where wide, the least that was seen.</param>
internal sealed record Width(Standing Standing, long Least, long Most, Witnesses? Proof = null)
{
    internal long Span => Most - Least;
}

/// <summary>What is asked of a group.</summary>
/// <param name="Unknown">Its count, in the system.</param>
/// <param name="Threshold">So wide it has to be.</param>
/// <param name="IsHidden">
/// Hidden in print: it has to be wide. Otherwise nobody promised anything of it, and it is asked only whether it is known to be few:
/// at least <paramref name="Others"/>, under the threshold, and nearer than <paramref name="Apart"/>.
/// </param>
internal readonly record struct Question(int Unknown, int Threshold, bool IsHidden, long Others = 1, long Apart = long.MaxValue)
{
    /// <summary>Do two tables in which it has these sizes settle that nothing is given away?</summary>
    internal bool IsSettledBy(long least, long most) => IsHidden ? most - least >= Threshold : most >= Threshold || least < Others || most - least >= Apart;
}
