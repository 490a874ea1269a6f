using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Identity;

/// <summary>Giving out and revoking bearer tokens.</summary>
internal static class TokenEndpoints
{
    internal sealed record NewToken(string Id, ImmutableArray<Roles> Roles, MemberId? Member, DateTimeOffset? Expires);

    /// <param name="Token">The token itself; shown once. Missing when a repetition of the request is answered.</param>
    internal sealed record IssuedToken(string Locator, string Id, ImmutableArray<Roles> Roles, MemberId? Member, DateTimeOffset Expires, string? Token);

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        var tokens = routes.MapGroup("/tokens").WithTags("Tokens");
        tokens.MapPost("/", Issue).Allow(Roles.Administrator | Roles.Membership).Produces<IssuedToken>(StatusCodes.Status201Created)
            .WithSummary("Give out a token. It is shown once.");
        tokens.MapPost("/{locator}/revocation", Revoke).Allow(Roles.Administrator)
            .WithSummary("Revoke a token. Holds from the next request on.");
    }

    private static async Task<IResult> Issue(Command<NewToken> command, IGrainFactory grains, CancellationToken cancel)
    {
        var (secret, hash) = BearerToken.NewSecret();
        var locator = command.Request.Derive(command.Actor, "token");
        var roles = command.Body.Roles.IsDefault ? Roles.None : command.Body.Roles.Aggregate(Roles.None, (all, role) => all | role);
        var issued = await grains.GetGrain<ITokenGrain>("token-" + locator)
            .Issue(new(command.Actor, command.Request, command.Body.Id, roles, command.Body.Member, command.Body.Expires, hash), cancel);
        return issued.ToResult(answered =>
        {
            var view = answered.Answer;
            // A repetition made a secret that no stored hash knows: the first answer had the token, this one has not.
            var token = view.SecretHash == hash ? BearerToken.Write(locator, secret) : null;
            return Reply.Json(
                new IssuedToken(view.Locator, view.Holder, Split(view.Roles), view.Member, view.Expires, token), StatusCodes.Status201Created);
        });
    }

    private static async Task<IResult> Revoke(string locator, Command<Empty> command, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.GetGrain<ITokenGrain>("token-" + locator).Revoke(new(command.Actor, command.Request), cancel)).ToResult();

    private static ImmutableArray<Roles> Split(Roles roles) => [.. Enum.GetValues<Roles>().Where(role => role is not Roles.None && roles.HasFlag(role))];
}
