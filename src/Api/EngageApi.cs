using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Identity;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Api.Membership;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Api.Responding;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Silo;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Clinks.Engage.Api;

/// <summary>The whole of the HTTP API: what it is made of, and where everything is.</summary>
internal static class EngageApi
{
    /// <summary>With a silo in the same process.</summary>
    public static WebApplication Build(string[] args, SiloOptions options) => BuildOver(args, host => host.AddEngageSilo(options));

    /// <param name="grains">Brings in the grains: a silo, or a client of silos elsewhere. Endpoints ask nothing else of either.</param>
    /// <param name="mail">Where letters go; null for a platform that writes none.</param>
    public static WebApplication BuildOver(string[] args, Action<IHostApplicationBuilder> grains, MailOptions? mail = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Far above what any endpoint takes (they look at Content-Length first): who sends too much is told so. A lower limit would
            // cut the connection while they still send, and they would never see the answer.
            kestrel.Limits.MaxRequestBodySize = 128 * 1024 * 1024;
            // What a release is to hold is chosen in an address: 500 names of questions fit.
            kestrel.Limits.MaxRequestLineSize = 32 * 1024;
        });
        // A buffer of 4 KB for each idle connection, for one system call less for each request.
        builder.WebHost.UseSockets(sockets => sockets.WaitForDataBeforeAllocatingBuffer = false);
        builder.Logging.ToStandardError();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddMail(mail ?? MailOptions.None);
        builder.Services.ConfigureHttpJsonOptions(json => HttpJson.Configure(json.SerializerOptions));
        // A query that cannot be read is thrown, and answered as a problem, in every environment.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddSingleton<GuessLimit>();
        builder.Services.AddPages();
        builder.AddDoor();
        builder.Services.AddSingleton<Assisting.ConcernPost>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Assisting.ConcernPost>());
        builder.Services.AddOpenApi("v1", ApiDescription.Describe);

        // Last, so that whoever brings the grains may bring other things in place of ours.
        grains(builder);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseMiddleware<Traced>();
        app.UseMiddleware<PageHeaders>();
        app.UseResponseCompression();
        app.UseMiddleware<Failures>();
        app.UseRouting();
        app.UseMiddleware<PageDoor>();
        app.UseRateLimiter();
        app.UseMiddleware<Bearer>();
        app.MapOpenApi().AllowAnyone();
        app.MapAssets();
        app.MapGet("/health", () => Microsoft.AspNetCore.Http.Results.Text("ready")).AllowAnyone().ExcludeFromDescription();

        app.MapPages();

        var v1 = app.MapGroup("/v1").AddEndpointFilter(new IncomingFilter());
        v1.MapTokens();
        v1.MapMembers();
        v1.MapGroup("/surveys").WithTags("Surveys").MapEngagements(EngagementKind.Survey);
        v1.MapGroup("/consultations").WithTags("Consultations").MapEngagements(EngagementKind.Consultation);
        v1.MapResponses();
        return app;
    }
}
