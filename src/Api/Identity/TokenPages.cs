using System.Globalization;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Identity;

/// <summary>Tokens for programs: giving one out, which is shown once, and revoking one by its locator.</summary>
public static class TokenPages
{
    internal const string Path = "/staff/tokens";
    private const string Purpose = "token secret";

    internal static void MapTokenPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (bool? revoked, HttpContext http) => Ask(http, TokenFields.Nothing, [], revoked ?? false)).Page(Roles.Administrator);
        pages.MapPost(Path, Issue).Page(Roles.Administrator);
        pages.MapPost(Path + "/revocation", Revoke).Page(Roles.Administrator);
    }

    /// <param name="Made">The secret of the token to come, packed: it is made before the button is pressed, so that pressing it twice shows the same token.</param>
    public sealed record FormModel(TokenFields Fields, ImmutableArray<Problem> Problems, string Made, bool Revoked);

    public sealed record ShownModel(TokenView Token, string Whole);

    private static IResult Ask(HttpContext http, TokenFields fields, ImmutableArray<Problem> problems, bool revoked)
    {
        var made = Carried.Pack(http, Bearer.Of(http), Purpose, BearerToken.NewSecret().Secret);
        return made.ToResult(packed => Show.Page<TokensPage, FormModel>(
            http, new(fields, problems, packed, revoked), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity));
    }

    private static async Task<IResult> Issue(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var fields = TokenFields.Read(form);
        var faults = new List<Problem>();
        MemberId? member = null;
        if (fields.Member.Length > 0)
        {
            if (MemberId.TryParse(fields.Member, out var known)) member = known;
            else faults.Add(Problems.NoSuchMember() with { Where = TokenFields.MemberField });
        }

        if (!fields.TryReadExpiry(out var expires)) faults.Add(TokenProblems.ExpiryNoDate());
        if (faults.Count > 0) return Ask(http, fields, [.. faults], false);
        var unpacked = Carried.Unpack<string>(http, form.Actor, Purpose, form[TokenFields.MadeField]);
        if (!unpacked.Is(out var secret)) return Ask(http, fields, unpacked.Problems, false);

        var locator = form.Request.Derive(form.Actor, "token");
        var issued = await grains.GetGrain<ITokenGrain>("token-" + locator)
            .Issue(new(form.Actor, form.Request, fields.Holder, fields.Roles, member, expires, BearerToken.Hash(secret)), cancel);
        return issued.Is(out var done)
            ? Show.Page<TokenShownPage, ShownModel>(http, new(done.Answer, BearerToken.Write(locator, secret)))
            : Ask(http, fields, issued.Problems, false);
    }

    private static async Task<IResult> Revoke(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var typed = form[TokenFields.LocatorField].Trim();
        // Who has the token at hand may paste it whole; its secret goes no further.
        var locator = BearerToken.TryRead("Bearer " + typed, out var read, out _) ? read : typed.ToLower(CultureInfo.InvariantCulture);
        var fields = TokenFields.Nothing with { Locator = locator };
        if (!TokenFields.IsLocator(locator)) return Ask(http, fields, [Missing()], false);
        var revoked = await grains.GetGrain<ITokenGrain>("token-" + locator).Revoke(new(form.Actor, form.Request), cancel);
        return revoked.Succeeded ? Show.Next(Path + "?revoked=true")
            : revoked.Problems is [{ Code: "no-such-token" }] ? Ask(http, fields, [Missing()], false)
            : revoked.Problems.ToResult();

        static Problem Missing() => Problems.NoSuchToken() with { Where = TokenFields.LocatorField };
    }
}
