using System.Security.Cryptography;
using System.Text;

namespace Clinks.Engage.Domain.Identity;

/// <summary>A bearer token: who holds it and whether it is in force. Issued → revoked or expired.</summary>
public sealed record Token : IFold<Token, TokenEvent>
{
    /// <summary>The longest that a token is good for.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(366);

    public static Token Empty { get; } = new();

    public TokenIssued? Issued { get; init; }

    public bool Revoked { get; init; }

    public static Outcome<TokenEvent> Issue(IssueToken command, string locator, DateTimeOffset now)
    {
        var faults = new List<Problem>();
        if (command.Roles is Roles.None || (command.Roles & ~Grantable.By(command.Actor)) != 0) faults.Add(Problems.TokenNotGrantable("roles"));
        if (!Slug.IsSlug(command.Holder)) faults.Add(Problems.HolderNotOpaque());
        if (!Grantable.Fit(command.Roles, command.Member)) faults.Add(Problems.TokenNeedsMember());
        var expires = command.Expires is { } asked && asked < now + Longest ? asked : now + Longest;
        if (expires <= now) faults.Add(Problems.TokenExpiryPast());
        return Outcome.Unless<TokenEvent>(faults, () => new TokenIssued(locator, command.Holder, command.Roles, command.Member, expires, command.SecretHash));
    }

    public Outcome<TokenEvent> Revoke() => Issued is null ? Problems.NoSuchToken() : new TokenRevoked(Issued.Locator);

    /// <summary>Whom this token stands for now, or nobody: one answer for unknown, wrong, revoked and expired.</summary>
    public Outcome<Actor> Check(string secretHash, DateTimeOffset now) =>
        Issued is { } token && !Revoked && now < token.Expires && Same(token.SecretHash, secretHash)
            ? Outcome.Done(new Actor(ActorId(token), token.Roles, token.Member))
            : Problems.TokenUnknown();

    // Two organisations may both have an "office-1"; their requests must not answer each other's.
    private static string ActorId(TokenIssued token) => token.Member is { } member ? $"{member}/{token.Holder}" : token.Holder;

    public Token Apply(TokenEvent happened, DateTimeOffset at) => happened switch
    {
        TokenIssued e => this with { Issued = e },
        TokenRevoked => this with { Revoked = true },
        _ => throw new InvalidOperationException($"A token does not know {happened.GetType().Name}."),
    };

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
