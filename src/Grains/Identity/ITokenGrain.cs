using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Grains.Identity;

/// <summary>One bearer token. Key: <c>token-{locator}</c>; the secret is in no key.</summary>
public interface ITokenGrain : IGrainWithStringKey
{
    [Allow(Roles.Administrator | Roles.Membership)]
    Task<Outcome<Answered<TokenView>>> Issue(IssueToken command, CancellationToken cancel);

    [Allow(Roles.Administrator)]
    Task<Outcome<Answered<Nothing>>> Revoke(RevokeToken command, CancellationToken cancel);

    /// <summary>Whom the bearer stands for, now.</summary>
    [Allow(Roles.System)]
    Task<Outcome<Actor>> Check(CheckToken ask, CancellationToken cancel);
}

public sealed record CheckToken(Actor Actor, string SecretHash) : IAsk;

/// <summary>A token without its secret; the hash tells who issued it whether this answer is the first.</summary>
public sealed record TokenView(string Locator, string Holder, Roles Roles, Domain.Membership.MemberId? Member, DateTimeOffset Expires, string SecretHash);
