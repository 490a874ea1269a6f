using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Engagements;

/// <summary>One organisation that is asked, with its segments as they were when the engagement opened.</summary>
public sealed record Asked(MemberId Member, Segments Segments);

/// <summary>Who is asked. Fixed at the opening: later changes of the directory do not reach it.</summary>
public sealed record Audience(ImmutableArray<Asked> Members)
{
    public bool Includes(MemberId member) => Members.Any(asked => asked.Member == member);
}
