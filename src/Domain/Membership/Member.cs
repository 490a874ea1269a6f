using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Membership;

/// <summary>
/// A member organisation was added to the directory, or its entry was changed: the whole entry as it stands from now on.
/// One event for both, because an entry replaces the one before and nothing is read from the difference.
/// </summary>
public sealed record MemberRecorded
{
    /// <summary>The name and version under which it is stored.</summary>
    public const string Type = "member-recorded/1";

    public required MemberDetails Details { get; init; }

    public SealedWords? ContactName { get; init; }

    public SealedWords? ContactEmail { get; init; }
}

/// <summary>A member organisation as its stream tells it.</summary>
public sealed record Member
{
    /// <summary>Before the first event.</summary>
    public static Member Unrecorded { get; } = new();

    /// <summary>Null before the first event.</summary>
    public MemberDetails? Details { get; init; }

    public SealedWords? ContactName { get; init; }

    public SealedWords? ContactEmail { get; init; }

    public Member Apply(MemberRecorded recorded) => this with
    {
        Details = recorded.Details,
        ContactName = recorded.ContactName,
        ContactEmail = recorded.ContactEmail,
    };
}
