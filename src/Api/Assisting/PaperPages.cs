using System.Security.Cryptography;
using Clinks.Engage.Api.Contributing;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Contributions;

namespace Clinks.Engage.Api.Assisting;

/// <summary>
/// Blank forms to print. Each has a code of its own, drawn for the page and stored nowhere: only the form that comes back makes it one that opens
/// something. Whoever loads the page again has other codes.
/// </summary>
public static class PaperPages
{
    internal const string CopiesField = "copies", Way = "/paper";
    private const int MostCopies = 20;

    internal static void Map(RouteGroupBuilder one) => one.MapGet(Way, Print).Page(Hand.Paper.Roles);

    /// <param name="Codes">One for each form; none before it was said how many.</param>
    /// <param name="Address">Where people go with the code.</param>
    public sealed record PaperModel(Consultation About, ImmutableArray<string> Codes, string Address, bool Wrong)
    {
        public string Path => $"/staff/consultations/{About.Id.Name}{Way}";

        /// <summary>Never the codes: this may end in a log.</summary>
        public override string ToString() => "paper forms";
    }

    private static async Task<IResult> Print(HttpContext http, IGrainFactory grains, Addresses addresses, CancellationToken cancel)
    {
        var asked = http.Request.Query[CopiesField].ToString();
        var copies = int.TryParse(asked, out var number) && number is > 0 and <= MostCopies ? number : 0;
        var wrong = asked.Length > 0 && copies == 0;
        return (await Handling.Find(Hand.Paper, http, grains, cancel)).ToResult(about => Show.Page<PaperPage, PaperModel>(
            http, new(about, [.. Enumerable.Range(0, copies).Select(_ => Draw())], addresses.Of(CodePages.Path), wrong), wrong ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK));
    }

    private static string Draw() => ContributionCode.Of(RandomNumberGenerator.GetBytes(ContributionCode.RandomBytes)).ToShow();
}
