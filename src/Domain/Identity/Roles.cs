namespace Clinks.Engage.Domain.Identity;

/// <summary>What somebody may act as. One person or program may hold several.</summary>
[Flags]
public enum Roles
{
    None = 0,

    /// <summary>Answers for one member organisation.</summary>
    Respondent = 1,

    /// <summary>Signs off what a member organisation says (a trustee, a chief executive).</summary>
    Approver = 2,

    /// <summary>Writes surveys and consultations, and uses safe tables and released words.</summary>
    Policy = 4,

    /// <summary>Keeps the directory of member organisations.</summary>
    Membership = 8,

    DataProtectionLead = 16,
    SafeguardingLead = 32,

    /// <summary>Sees one contribution at a time, with a reason.</summary>
    Steward = 64,

    /// <summary>Runs the platform; is shown no content.</summary>
    Administrator = 128,

    /// <summary>The platform itself: reminders and calls between grains. Never given out.</summary>
    System = 256,
}
