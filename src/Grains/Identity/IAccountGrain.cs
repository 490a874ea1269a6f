using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Grains.Identity;

/// <summary>One e-mail address: what it may be, its letters and its sessions. Key and stream: <c>account-{26 characters}</c>.</summary>
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>What is needed to write a letter with a link and a code. Refused without a trace where nobody may sign in, or too many were asked for.</summary>
    [Allow(Roles.System)]
    Task<Outcome<SignInLetter>> AskSignIn(AskAccount command, CancellationToken cancel);

    [Allow(Roles.System)]
    Task<Outcome<Answered<StartedSession>>> RedeemLink(RedeemLink command, CancellationToken cancel);

    [Allow(Roles.System)]
    Task<Outcome<Answered<StartedSession>>> RedeemCode(TryCode command, CancellationToken cancel);

    /// <summary>A session, or <see cref="Problems.ConfirmByCode"/> from a device that is not known.</summary>
    [Allow(Roles.System)]
    Task<Outcome<Answered<StartedSession>>> RedeemInvitation(RedeemLink command, CancellationToken cancel);

    /// <summary>Who is signed in by this secret, now.</summary>
    [Allow(Roles.System)]
    Task<Outcome<SignedIn>> CheckSession(CheckSession ask, CancellationToken cancel);

    [Allow(Roles.System)]
    Task<Outcome<Answered<Nothing>>> EndSession(EndSession command, CancellationToken cancel);

    /// <summary>All but the one that is named.</summary>
    [Allow(Roles.System)]
    Task<Outcome<Answered<Nothing>>> EndOtherSessions(EndSession command, CancellationToken cancel);

    [Allow(Roles.System)]
    Task<SessionList> ListSessions(Ask ask, CancellationToken cancel);

    /// <summary>What is needed to write an invitation. Refused where the account was invited before, unless it is to be sent anew.</summary>
    [Allow(Roles.System)]
    Task<Outcome<InvitationLetter>> Invite(InviteMember command, CancellationToken cancel);

    /// <summary>Called by the directory of accounts, which knows whether others administrate.</summary>
    [Allow(Roles.Administrator | Roles.Membership)]
    Task<Outcome<Answered<AccountRoles>>> Grant(GrantToAccount command, CancellationToken cancel);

    /// <summary>Called by the directory of accounts, which knows whether others administrate.</summary>
    [Allow(Roles.Administrator | Roles.Membership)]
    Task<Outcome<Answered<Nothing>>> TakeAway(TakeAwayFromAccount command, CancellationToken cancel);
}

public sealed record AskAccount(Actor Actor, RequestKey Request) : ICommand;

/// <summary>Everything that a sign-in letter says, once: nothing else knows link and code.</summary>
public sealed record SignInLetter(AccountId Account, string LinkSecret, string Code, DateTimeOffset LinkExpires, DateTimeOffset CodeExpires, Released Address)
{
    /// <summary>Never the secrets: this may end in a log.</summary>
    public override string ToString() => $"a sign-in letter to {Account}";
}

/// <param name="LinkHash"><see cref="SecretHash"/> of the secret in the link.</param>
public sealed record RedeemLink(Actor Actor, RequestKey Request, string LinkHash, NewSession Session) : ICommand;

/// <param name="Code">As it was typed; blanks and dashes aside.</param>
public sealed record TryCode(Actor Actor, RequestKey Request, string Code, NewSession Session) : ICommand
{
    public override string ToString() => "a code";
}

/// <param name="SecretHash">Of the secret that opens it; it tells the caller whether its own secret is the one.</param>
public sealed record StartedSession(AccountId Account, string SecretHash, DateTimeOffset Expires);

public sealed record CheckSession(Actor Actor, string SecretHash, MemberId? ActingFor) : IAsk;

/// <param name="Session">Its id, as lists name it.</param>
public sealed record EndSession(Actor Actor, RequestKey Request, string Session) : ICommand;

public sealed record SessionShown(string Session, Device Device, SignInProof Proof, DateTimeOffset Started, DateTimeOffset Expires);

public sealed record SessionList(ImmutableArray<SessionShown> Sessions);

/// <param name="Anew">The letter was lost: write another, whose link replaces that of the first.</param>
public sealed record InviteMember(Actor Actor, RequestKey Request, EngagementId Engagement, MemberId Member, bool Anew) : ICommand;

/// <summary>Everything that an invitation says of the door.</summary>
public sealed record InvitationLetter(AccountId Account, EngagementId Engagement, MemberId Member, string LinkSecret, Released Address)
{
    public override string ToString() => $"an invitation to {Account}";
}

public sealed record GrantToAccount(Actor Actor, RequestKey Request, GrantRoles Grant, bool OthersAdministrate) : ICommand;

public sealed record TakeAwayFromAccount(Actor Actor, RequestKey Request, bool OthersAdministrate) : ICommand;

/// <summary>What was granted to an account.</summary>
public sealed record AccountRoles(AccountId Account, Roles Staff, ImmutableArray<MemberAccess> Members);

public static class AccountGrains
{
    public static IAccountGrain Account(this IGrainFactory grains, AccountId account) => grains.GetGrain<IAccountGrain>(account.Value);
}
