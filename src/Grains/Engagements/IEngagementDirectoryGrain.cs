using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Engagements;

/// <summary>The list of surveys and consultations. Key: <c>directory-engagements</c>.</summary>
public interface IEngagementDirectoryGrain : IGrainWithStringKey
{
    /// <summary>In the order of their ids. Staff see all; an organisation those that ask it.</summary>
    [Allow(Roles.Policy | Roles.Membership | Roles.DataProtectionLead | Roles.Respondent | Roles.Approver)]
    Task<EngagementList> List(ListEngagements ask, CancellationToken cancel);
}

public sealed record ListEngagements(Actor Actor, EngagementKind? Kind, string? After, int Limit) : IAsk;

public sealed record EngagementList(ImmutableArray<EngagementView> Engagements, string? Next);

public static class EngagementDirectory
{
    public static IEngagementDirectoryGrain EngagementDirectoryGrain(this IGrainFactory grains) => grains.GetGrain<IEngagementDirectoryGrain>("directory-engagements");
}
