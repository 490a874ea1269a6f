using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Microsoft.AspNetCore.HttpOverrides;

namespace Clinks.Engage.Api.Identity;

/// <summary>What the door needs of the host.</summary>
internal static class DoorHosting
{
    public const string AskingLimit = "asking", TryingLimit = "trying", BeginningLimit = "beginning", CodesLimit = "codes", PicturesLimit = "pictures";

    // An office of many people may share one address; a script has it alone. What holds per account is Domain's.
    private const int MostAsks = 20, MostTries = 60, MostBeginnings = 120, MostPictures = 60;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static void AddDoor(this IHostApplicationBuilder host)
    {
        host.AddPageKeys();
        host.Services.AddSingleton<DoorCookies>();
        host.Services.AddSingleton<TypedBefore>();
        host.Services.AddSingleton<Entering>();
        host.Services.AddSingleton<Correspondence>();
        host.Services.AddSingleton<SignInDesk>();
        host.Services.AddHostedService(provider => provider.GetRequiredService<SignInDesk>());
        host.Services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(AskingLimit, http => ByAddress(http, MostAsks));
            limits.AddPolicy(TryingLimit, http => ByAddress(http, MostTries));
            limits.AddPolicy(BeginningLimit, http => ByAddress(http, MostBeginnings));
            limits.AddPolicy(PicturesLimit, http => ByAddress(http, MostPictures));
            limits.AddPolicy(CodesLimit, http => ByAddress(http, MostTries));
            limits.OnRejected = async (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await ProblemResponses.Write(rejected.HttpContext, PageProblems.SlowDown(), StatusCodes.Status429TooManyRequests);
            };
        });
        // A reverse proxy on this machine says who asked it, and whether over https. Nobody else is believed: these are the framework's own defaults.
        host.Services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    private static RateLimitPartition<string> ByAddress(HttpContext http, int most) =>
        RateLimitPartition.GetFixedWindowLimiter(Network(http.Connection.RemoteIpAddress), _ => new() { PermitLimit = most, Window = Window, QueueLimit = 0 });

    /// <summary>One subscriber: an address, or of IPv6 the 64 bits that a provider gives out together.</summary>
    internal static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
