using System.Runtime.InteropServices;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>In this block of positions there are events of this scope, or of this type.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BlockMark(string Kind, string Name, long Block);

/// <summary>Blocks that follow each other: the positions from the first up to the next, which is not of it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PositionRun(long First, long Next)
{
    /// <summary>Adds a block that stands behind all that are there.</summary>
    internal static void Add(List<PositionRun> runs, long block)
    {
        var (first, next) = (block << LogBlocks.Bits, (block + 1) << LogBlocks.Bits);
        if (runs is [.., var last] && last.Next == first) runs[^1] = last with { Next = next };
        else runs.Add(new(first, next));
    }

    /// <summary>
    /// Where to go on when these were read, up to this event. Inside their last block, and not behind it: it may have been the newest, and have grown by
    /// events that stand before those of the blocks that are listed next.
    /// </summary>
    internal static long GoOn(long read, List<PositionRun> runs) => Math.Max(read, runs[^1].Next - (1 << LogBlocks.Bits) - 1);
}

/// <summary>
/// How events of a scope, or of a type, are found: the log is divided into blocks of so many positions, and a table says in which of them there
/// are some. Events come in runs, so a block is marked once where an index had an entry for every event (decision 26). Whoever reads looks
/// through the blocks that are marked. A mark is written in the transaction of the first event that needs it, and stays: headers are never deleted.
/// </summary>
/// <remarks>Remembers the marks of the newest block that this process wrote and committed, so that they are not written again. For one thread.</remarks>
internal sealed class LogBlocks
{
    /// <summary>The positions of a block are those with the same bits above these: 64 of them, about as many headers as fit a page.</summary>
    internal const int Bits = 6;

    internal const string Scope = "scope", Type = "type";

    private readonly HashSet<BlockMark> known = [];
    private long newest;

    /// <summary>The marks that these rows need, each once and in their order, but for those that are known to be there.</summary>
    internal List<BlockMark> Missing(IReadOnlyList<NewRow> rows)
    {
        var missing = new List<BlockMark>();
        var seen = new HashSet<BlockMark>();
        foreach (var row in rows)
        {
            var block = row.Header.Position >> Bits;
            Need(new(Scope, row.Header.Scope, block));
            Need(new(Type, row.Header.Type, block));
        }

        return missing;

        void Need(BlockMark mark)
        {
            if (!known.Contains(mark) && seen.Add(mark)) missing.Add(mark);
        }
    }

    /// <summary>They were committed.</summary>
    internal void Written(List<BlockMark> marks)
    {
        foreach (var mark in marks)
        {
            if (mark.Block < newest) continue;
            if (mark.Block > newest) known.Clear();
            newest = mark.Block;
            known.Add(mark);
        }
    }

    /// <summary>It is not known any more what is there: the database was away, and may have come back as it was before.</summary>
    internal void Forget() => known.Clear();
}
