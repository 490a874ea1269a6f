using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Grains.Identity;

/// <summary>The accounts that were granted roles. Contacts without a grant are in the directory of members instead. Key: <c>directory-accounts</c>.</summary>
public interface IAccountDirectoryGrain : IGrainWithStringKey
{
    /// <summary>In the order of their ids.</summary>
    [Allow(Roles.Administrator | Roles.Membership)]
    Task<AccountPage> List(ListAccounts ask, CancellationToken cancel);

    /// <summary>The addresses of all who hold one of these roles, for the platform to write to.</summary>
    [Allow(Roles.System)]
    Task<HoldersOfRoles> GetHolders(AskHolders ask, CancellationToken cancel);

    /// <summary>Called by the door, which finds the account of the address.</summary>
    [Allow(Roles.Administrator | Roles.Membership)]
    Task<Outcome<Answered<AccountRoles>>> Grant(GrantToFound command, CancellationToken cancel);

    [Allow(Roles.Administrator | Roles.Membership)]
    Task<Outcome<Answered<Nothing>>> TakeAway(TakeAway command, CancellationToken cancel);
}

public sealed record ListAccounts(Actor Actor, string? After, int Limit) : IAsk;

/// <param name="Address">Null where it cannot be read any more.</param>
public sealed record AccountView(AccountId Account, Roles Staff, ImmutableArray<MemberAccess> Members, Released? Address);

public sealed record AccountPage(ImmutableArray<AccountView> Accounts, string? Next);

public sealed record AskHolders(Actor Actor, Roles Roles) : IAsk;

public sealed record HoldersOfRoles(ImmutableArray<Released> Addresses);

public sealed record GrantToFound(Actor Actor, RequestKey Request, AccountId Account, GrantRoles Grant) : ICommand;

public sealed record TakeAway(Actor Actor, RequestKey Request, AccountId Account) : ICommand;

public static class AccountDirectories
{
    public static IAccountDirectoryGrain AccountDirectory(this IGrainFactory grains) => grains.GetGrain<IAccountDirectoryGrain>("directory-accounts");
}
