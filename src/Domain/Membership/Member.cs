using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Membership;

/// <summary>
/// A member organisation was added to the directory, or its entry was changed: the whole entry as it stands from now on.
/// One event for both, because an entry replaces the one before and nothing is read from the difference.
/// </summary>
[EventType("member-recorded/1")]
public sealed record MemberRecorded
{
    public required MemberDetails Details { get; init; }

    public SealedWords? ContactName { get; init; }

    public SealedWords? ContactEmail { get; init; }
}

/// <summary>A member organisation as its stream tells it.</summary>
public sealed record Member : IFold<Member, MemberRecorded>
{
    public static Member Empty { get; } = new();

    /// <summary>Null before the first event.</summary>
    public MemberRecorded? Entry { get; init; }

    public Member Apply(MemberRecorded happened, DateTimeOffset at) => this with { Entry = happened };
}
