using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Identity;

public sealed class TokenGrain(IEventLog log, TimeProvider clock) : FoldedGrain<Token, TokenEvent>(log), ITokenGrain
{
    /// <summary>The scope of everything about who may come in.</summary>
    public const string Scope = "access";

    private string Locator => Stream["token-".Length..];

    public Task<Outcome<Answered<TokenView>>> Issue(IssueToken command, CancellationToken cancel) =>
        Decide<TokenView>(
            command,
            _ => new(Token.Issue(command, Locator, clock.GetUtcNow()).Map(happened => new Decision<TokenEvent, TokenView>(Scope, [happened], View((TokenIssued)happened)))),
            cancel);

    public Task<Outcome<Answered<Nothing>>> Revoke(RevokeToken command, CancellationToken cancel) =>
        Decide<Nothing>(command, token => new(token.Revoke().Map(happened => new Decision<TokenEvent, Nothing>(Scope, [happened], Nothing.More))), cancel);

    public async Task<Outcome<Actor>> Check(CheckToken ask, CancellationToken cancel) =>
        (await Load(cancel)).Check(ask.SecretHash, clock.GetUtcNow());

    private static TokenView View(TokenIssued token) => new(token.Locator, token.Holder, token.Roles, token.Member, token.Expires, token.SecretHash);
}
