using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Http;

/// <summary>
/// Who asks, and whether they may. The token is looked up at every request, so that revoking holds at once; then the endpoint's
/// own word decides, and silence is a no.
/// </summary>
internal sealed class Bearer(RequestDelegate next, IGrainFactory grains, GuessLimit guesses)
{
    private static readonly object Key = new();

    /// <summary>The actor of a request that came through.</summary>
    public static Actor Of(HttpContext http) => (Actor)http.Items[Key]!;

    /// <summary>Lets somebody in who proved by other means who they are: a session.</summary>
    public static void Let(HttpContext http, Actor actor) => http.Items[Key] = actor;

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is not { } endpoint)
        {
            await ProblemResponses.Write(http, HttpProblems.NothingHere());
            return;
        }

        // Routing's own endpoints only say 405 or 415; there is nothing behind them to guard.
        if (endpoint is not RouteEndpoint)
        {
            await next(http);
            await ProblemResponses.Write(
                http, http.Response.StatusCode == StatusCodes.Status415UnsupportedMediaType ? HttpProblems.NotThisType("one that /openapi/v1.json names for this address") : HttpProblems.WrongMethod(), http.Response.StatusCode);
            return;
        }

        var allowed = endpoint.Metadata.GetMetadata<AllowedRoles>();
        // Pages have a door of their own, and who is here came through it.
        if (allowed is { Roles: null } || endpoint.Metadata.GetMetadata<PageEndpoint>() is not null)
        {
            await next(http);
            return;
        }

        if (guesses.IsReached(http))
        {
            http.Response.Headers.RetryAfter = "60";
            await ProblemResponses.Write(http, HttpProblems.TooManyGuesses(), StatusCodes.Status429TooManyRequests);
            return;
        }

        if (await Authenticate(http) is not { } actor)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await ProblemResponses.Write(http, HttpProblems.NoToken(), StatusCodes.Status401Unauthorized);
            return;
        }

        if (allowed?.Roles is not { } roles || !actor.Holds(roles))
        {
            await ProblemResponses.Write(http, HttpProblems.NotAllowed());
            return;
        }

        http.Items[Key] = actor;
        await next(http);
    }

    private async Task<Actor?> Authenticate(HttpContext http)
    {
        if (!BearerToken.TryRead(http.Request.Headers.Authorization, out var locator, out var secret)) return null;
        var outcome = await grains.GetGrain<ITokenGrain>("token-" + locator).Check(new(Actor.System, BearerToken.Hash(secret)), http.RequestAborted);
        if (outcome.Is(out var actor)) return actor;
        guesses.Count(http);
        return null;
    }
}

/// <summary>What a token looks like: <c>ce_{locator}_{secret}</c>. The locator finds it, the secret proves it; only a hash of the secret is stored.</summary>
internal static class BearerToken
{
    private const string Prefix = "ce_";
    private const int LocatorLength = 26, SecretBytes = 20, SecretLength = 32, SecretAt = 3 + LocatorLength + 1;
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    public static (string Secret, string Hash) NewSecret()
    {
        var secret = Base32.Write(RandomNumberGenerator.GetBytes(SecretBytes));
        return (secret, Hash(secret));
    }

    public static string Write(string locator, string secret) => $"{Prefix}{locator}_{secret}";

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    public static bool TryRead(string? header, out string locator, out string secret)
    {
        const string Scheme = "Bearer ";
        locator = secret = "";
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return false;
        var token = header.AsSpan(Scheme.Length).Trim();
        if (token.Length != SecretAt + SecretLength || !token.StartsWith(Prefix) || token[SecretAt - 1] != '_') return false;
        ReadOnlySpan<char> finds = token.Slice(Prefix.Length, LocatorLength), proves = token[SecretAt..];
        if (finds.ContainsAnyExcept(Letters) || proves.ContainsAnyExcept(Letters)) return false;
        (locator, secret) = (finds.ToString(), proves.ToString());
        return true;
    }
}
