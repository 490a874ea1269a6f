using System.IO.Compression;
using Clinks.Engage.Api.Assisting;
using Clinks.Engage.Api.Contributing;
using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Evidence;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Identity;
using Clinks.Engage.Api.Membership;
using Clinks.Engage.Api.Outcomes;
using Clinks.Engage.Api.Packs;
using Clinks.Engage.Api.Participation;
using Clinks.Engage.Api.Releases;
using Clinks.Engage.Api.Responding;
using Clinks.Engage.Api.Results;
using Microsoft.AspNetCore.ResponseCompression;

namespace Clinks.Engage.Api.Pages;

/// <summary>What pages need of the host, and where they are.</summary>
internal static class PageSetup
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<KnownQuestionnaires>();
        services.AddSingleton<ReceiptPost>();
        services.AddSingleton<Drawing>();
        services.AddSingleton<FieldStencils>();
        services.AddSingleton<SectionStencils>();
        services.AddSingleton<KnownResponses>();
        services.AddSingleton<ContributorCookies>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.FormFieldName = "__RequestVerificationToken";
            antiforgery.Cookie.Name = "form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddResponseCompression(compression =>
        {
            // Over TLS, too: the one secret in a page, the form's token, is encrypted anew for every page, so its length and bytes
            // tell nothing about what else is in it (BREACH needs a secret that stays).
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").AddEndpointFilter(new IncomingFilter());
        pages.MapHome();
        pages.MapDoor();
        pages.MapAnswering();
        pages.MapStaff();
        pages.MapProgress();
        pages.MapSoFar();
        pages.MapReleasePages();
        pages.MapEvidence();
        pages.MapPacks();
        pages.MapOutcomes();
        pages.MapMemberPages();
        pages.MapTokenPages();
        pages.MapPeople();
        pages.MapAssisting();
        pages.MapContributing();
    }
}
