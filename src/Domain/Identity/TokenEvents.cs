using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Identity;

/// <summary>What happens to a bearer token. The secret itself is never stored.</summary>
public abstract record TokenEvent
{
    private protected TokenEvent()
    {
    }
}

/// <param name="SecretHash">Hexadecimal SHA-256 of the secret: it is random, so no slow hash is needed.</param>
[EventType("token-issued/1")]
public sealed record TokenIssued(string Locator, string Holder, Roles Roles, MemberId? Member, DateTimeOffset Expires, string SecretHash) : TokenEvent;

[EventType("token-revoked/1")]
public sealed record TokenRevoked(string Locator) : TokenEvent;

/// <summary>Who holds it, until when.</summary>
public sealed record IssueToken(Actor Actor, RequestKey Request, string Holder, Roles Roles, MemberId? Member, DateTimeOffset? Expires, string SecretHash) : ICommand;

public sealed record RevokeToken(Actor Actor, RequestKey Request) : ICommand;
