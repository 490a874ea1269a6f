namespace Clinks.Engage.Storage.EventLog;

/// <summary>Times are kept in whole microseconds since 1970, UTC: what PostgreSQL can hold too, so a receipt reads the same later.</summary>
internal static class LogTime
{
    internal static long Micros(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    internal static DateTimeOffset FromMicros(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    internal static DateTimeOffset Round(DateTimeOffset time) => FromMicros(Micros(time));
}
