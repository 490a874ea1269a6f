using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Tests;

/// <summary>The eight roles that can be given out.</summary>
internal static class AllRoles
{
    public static IReadOnlyList<Roles> Given { get; } =
    [
        Roles.Respondent, Roles.Approver, Roles.Policy, Roles.Membership, Roles.DataProtectionLead, Roles.SafeguardingLead, Roles.Steward, Roles.Administrator,
    ];

    public static bool IsOfMembers(this Roles role) => (role & (Roles.Respondent | Roles.Approver)) != 0;
}
