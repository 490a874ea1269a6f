using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Membership;

/// <summary>The list of member organisations, and the one door through which a list comes in whole. Key: <c>directory-members</c>.</summary>
public interface IMemberDirectoryGrain : IGrainWithStringKey
{
    /// <summary>All of the list or none of it, in one append over the streams of the members.</summary>
    [Allow(Roles.Membership)]
    Task<Outcome<Imported>> Import(ImportMembers command, CancellationToken cancel);

    /// <summary>In the order of their ids.</summary>
    [Allow(Roles.Membership | Roles.Policy)]
    Task<MemberPage> List(ListMembers ask, CancellationToken cancel);

    /// <summary>Whom a choice means, now. Policy staff look before they open.</summary>
    [Allow(Roles.System | Roles.Policy)]
    Task<Outcome<Audience>> Choose(ChooseAudience ask, CancellationToken cancel);

    /// <summary>The organisations whose contact this account's address is, now.</summary>
    [Allow(Roles.System)]
    Task<ContactFor> ContactOf(FindContact ask, CancellationToken cancel);
}

/// <param name="DryRun">Say what would change, and change nothing.</param>
/// <param name="Shown">The digest of the dry run that somebody agreed to: what would do something else is refused. Null: whatever it does.</param>
public sealed record ImportMembers(Actor Actor, RequestKey Request, MemberList List, bool DryRun, string? Shown = null) : ICommand;

/// <param name="Receipt">Null where nothing was written: a dry run, or a list that changes nothing.</param>
public sealed record Imported(ImportSummary Summary, Receipt? Receipt);

public sealed record ListMembers(Actor Actor, string? After, int Limit) : IAsk;

public sealed record MemberPage(ImmutableArray<MemberDetails> Members, string? Next);

public sealed record ChooseAudience(Actor Actor, AudienceChoice Choice) : IAsk;

public sealed record FindContact(Actor Actor, AccountId Account) : IAsk;

/// <param name="Members">In the order of their ids; empty where it is nobody's contact.</param>
public sealed record ContactFor(ImmutableArray<MemberId> Members);

public static class MemberDirectories
{
    public static IMemberDirectoryGrain MemberDirectory(this IGrainFactory grains) => grains.GetGrain<IMemberDirectoryGrain>("directory-members");
}
