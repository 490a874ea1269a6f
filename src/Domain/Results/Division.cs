using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Results;

/// <summary>The responses by the categories of one segment: as codes for counting pairs, and as sets for counting overlaps.</summary>
internal sealed class Division
{
    private readonly byte[] ofMember;
    private readonly int[] asked;
    private readonly ImmutableArray<Crowd> who;
    private byte[] codes = [];

    internal Division(Segment segment, Audience audience)
    {
        Segment = segment;
        ofMember = [.. audience.Members.Select(m => (byte)m.Segments.CodeOf(segment))];
        asked = new int[SegmentLabels.Categories(segment).Length];
        foreach (var code in ofMember) asked[code]++;
        who = [.. asked.Select(_ => new Crowd(0))];
    }

    internal Segment Segment { get; }

    internal long Bytes => codes.Length + who.Sum(w => (long)w.Bytes);

    internal void Grow(int rows)
    {
        Array.Resize(ref codes, rows);
        foreach (var crowd in who) crowd.Grow(rows);
    }

    internal void Put(int row, int member)
    {
        who[codes[row]][row] = false;
        codes[row] = ofMember[member];
        who[codes[row]][row] = true;
    }

    /// <summary>The last row takes the place of the removed one.</summary>
    internal void Remove(int row, int last)
    {
        who[codes[row]][row] = false;
        if (row == last) return;
        who[codes[last]][last] = false;
        codes[row] = codes[last];
        who[codes[row]][row] = true;
    }

    internal DivisionCounts Count()
    {
        var responded = who.Select(w => w.Count()).ToImmutableArray();
        return new(Segment, responded, [.. responded.Select((count, category) => asked[category] - count)], codes.AsMemory(0, responded.Sum()), who);
    }
}
