using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Identity;

/// <summary>Which roles can be given out, and by whom. The same for tokens and for accounts.</summary>
internal static class Grantable
{
    public const Roles OfMembers = Roles.Respondent | Roles.Approver;
    public const Roles OfStaff = Roles.Policy | Roles.Membership | Roles.DataProtectionLead | Roles.SafeguardingLead | Roles.Steward | Roles.Administrator;

    public static Roles By(Actor actor) => actor.Holds(Roles.Administrator | Roles.System) ? OfMembers | OfStaff
        : actor.Holds(Roles.Membership) ? OfMembers
        : Roles.None;

    /// <summary>Roles of members want a member, roles of staff want none, and the two are never in one actor.</summary>
    public static bool Fit(Roles roles, MemberId? member) =>
        (member is not null) == ((roles & OfMembers) != 0) && ((roles & OfMembers) == 0 || (roles & OfStaff) == 0);
}

/// <summary>What an account may be for one organisation.</summary>
public sealed record MemberAccess(MemberId Member, Roles Roles);

/// <summary>What an account may be now: what was granted, and the organisations whose contact it is.</summary>
public sealed record Access(Roles Staff, ImmutableArray<MemberAccess> Members)
{
    public static Access Nothing { get; } = new(Roles.None, []);

    public bool IsNothing => Staff is Roles.None && Members.IsEmpty;

    /// <summary>
    /// Who asks, when this account does: for the organisation that is named, for the only one, or as staff. Where there is a choice to make
    /// first, an actor without a role.
    /// </summary>
    public Actor ActorFor(AccountId account, MemberId? actingFor)
    {
        var member = actingFor is { } named ? Members.FirstOrDefault(one => one.Member == named)
            : Staff is Roles.None && Members is [var only] ? only
            : null;
        // Two people may act for one organisation, and one for two: their requests must not answer each other's.
        if (member is not null) return new($"{account}/{member.Member}", member.Roles, member.Member);
        return new(account.Value, actingFor is null ? Staff : Roles.None);
    }
}
