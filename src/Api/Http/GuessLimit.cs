using System.Threading.RateLimiting;

namespace Clinks.Engage.Api.Http;

/// <summary>
/// Who guesses at tokens is slowed down, by address: every guess would cost a grain and a look into the log. Only wrong ones count,
/// so whoever has a right one is never in the way of the limit that somebody else on the same network ran into by much.
/// </summary>
internal sealed class GuessLimit : IDisposable
{
    /// <summary>Wrong tokens that an address may send in a minute.</summary>
    internal const int Most = 120;

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
        http.Connection.RemoteIpAddress?.ToString() ?? "",
        static _ => new() { PermitLimit = Most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0, AutoReplenishment = true }));

    public bool IsReached(HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http, 0);
        return !lease.IsAcquired;
    }

    public void Count(HttpContext http) => limiter.AttemptAcquire(http).Dispose();

    public void Dispose() => limiter.Dispose();
}
