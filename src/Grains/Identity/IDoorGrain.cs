using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Grains.Identity;

/// <summary>
/// Finds the account of an address. The key for that is in the vault, so it is done where the vault is, and not where the address was typed.
/// Key: <c>door</c>; a stateless worker.
/// </summary>
public interface IDoorGrain : IGrainWithStringKey
{
    [Allow(Roles.System)]
    Task<Outcome<SignInLetter>> AskSignIn(AskSignIn command, CancellationToken cancel);

    [Allow(Roles.System)]
    Task<Outcome<Answered<StartedSession>>> RedeemCode(RedeemCode command, CancellationToken cancel);

    /// <summary>For the contact of the organisation, whose account it finds.</summary>
    [Allow(Roles.System)]
    Task<Outcome<InvitationLetter>> Invite(InviteMember command, CancellationToken cancel);

    [Allow(Roles.Administrator | Roles.Membership)]
    Task<Outcome<Answered<AccountRoles>>> Grant(GrantRoles command, CancellationToken cancel);
}

/// <param name="Email">As it was typed.</param>
public sealed record AskSignIn(Actor Actor, RequestKey Request, string Email) : ICommand
{
    /// <summary>Never the address: this may end in a log.</summary>
    public override string ToString() => "a letter to an address";
}

/// <param name="Email">As it was typed.</param>
/// <param name="Code">As it was typed.</param>
public sealed record RedeemCode(Actor Actor, RequestKey Request, string Email, string Code, NewSession Session) : ICommand
{
    public override string ToString() => "a code of an address";
}

public static class DoorGrains
{
    public static IDoorGrain Door(this IGrainFactory grains) => grains.GetGrain<IDoorGrain>("door");
}
