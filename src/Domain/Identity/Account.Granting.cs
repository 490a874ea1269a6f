using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Identity;

/// <summary>Giving an account roles and taking them away: administrators anything, membership staff what is for members.</summary>
public sealed partial record Account
{
    /// <summary>Where the address stands when it is sealed.</summary>
    public static Place AddressPlace(AccountId account, int version) => new(account.Value, "address", version);

    /// <param name="othersAdministrate">There is another administrator.</param>
    public Problem? WhyNotGrant(GrantRoles command, bool othersAdministrate) =>
        command.Roles is Roles.None || (command.Roles & ~Grantable.By(command.Actor)) != 0 ? Problems.RolesNotGrantable("roles")
        : !Grantable.Fit(command.Roles, command.Member) ? Problems.RolesNeedMember()
        : command.Member is null && Administrates && !othersAdministrate && (command.Roles & Roles.Administrator) == 0 ? Problems.LastAdministrator()
        : null;

    /// <param name="contactOf">The organisations whose contact this address is now: a contact, too, can be kept out.</param>
    public Outcome<AccountEvent> TakeAway(Actor actor, ImmutableArray<MemberId> contactOf, bool othersAdministrate) =>
        AccessOf(contactOf).IsNothing ? Problems.NoSuchAccount()
        : (Staff & ~Grantable.By(actor)) != 0 || Grantable.By(actor) is Roles.None ? Problems.RolesNotGrantable("account")
        : Administrates && !othersAdministrate ? Problems.LastAdministrator()
        : new AccountAccessTakenAway();

    private bool Administrates => (Staff & Roles.Administrator) != 0;
}

/// <summary>Its staff roles from now on, or its roles for one member organisation.</summary>
public sealed record GrantRoles(Actor Actor, RequestKey Request, string Email, Roles Roles, MemberId? Member) : ICommand
{
    /// <summary>Never the address: this may end in a log.</summary>
    public override string ToString() => $"roles {Roles} for an address";
}
