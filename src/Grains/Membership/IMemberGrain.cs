using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Membership;

/// <summary>One member organisation: its entry in the directory. Key and stream: <c>member-{slug}</c>.</summary>
public interface IMemberGrain : IGrainWithStringKey
{
    /// <summary>Membership staff and the organisation's own people see the contact, policy staff do not.</summary>
    [Allow(Roles.Membership | Roles.Policy | Roles.Respondent | Roles.Approver)]
    Task<Outcome<MemberView>> Get(Ask ask, CancellationToken cancel);

    /// <summary>Whom letters to the organisation go to.</summary>
    [Allow(Roles.System)]
    Task<Outcome<Correspondent>> GetCorrespondent(Ask ask, CancellationToken cancel);
}

/// <param name="Account">The account of the address.</param>
public sealed record Correspondent(AccountId Account, Released Address);

public static class MemberGrains
{
    public static IMemberGrain Member(this IGrainFactory grains, MemberId member) => grains.GetGrain<IMemberGrain>(member.Stream);
}

/// <param name="ContactName">Null where there is none, and for who may not see it.</param>
public sealed record MemberView(MemberDetails Details, string? ContactName, string? ContactEmail)
{
    /// <summary>Never the contact: this may end in a log.</summary>
    public override string ToString() => Details.Id.Value;
}
