using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>Of whom a table is, where it is not of all that responded: one group of a segment, as the segment is published.</summary>
/// <param name="Categories">Codes of <see cref="SegmentVariables"/>, in their order; several where they are published together.</param>
public sealed record Among(Segment Segment, ImmutableArray<string> Categories)
{
    internal static Among Of(Segment segment, ImmutableArray<int> group) => new(segment, [.. group.Order().Select(c => SegmentVariables.Codes(segment)[c])]);

    public bool Equals(Among? other) => other is not null && Segment == other.Segment && Categories.SequenceEqual(other.Categories, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Segment, Categories.Length, Categories.FirstOrDefault());
}
