namespace Clinks.Engage.Domain;

/// <summary>
/// The clock of England and Wales: UTC, and an hour more from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last
/// Sunday of October (Summer Time Act 1972 as amended in 2002). Stated here because a machine may lack the time zone data.
/// </summary>
public static class UkTime
{
    public static DateTimeOffset Of(DateTimeOffset at)
    {
        var utc = at.ToUniversalTime();
        return utc >= Change(utc.Year, 3) && utc < Change(utc.Year, 10) ? utc.ToOffset(TimeSpan.FromHours(1)) : utc;
    }

    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(Of(at).DateTime);

    /// <summary>The midnight with which a day begins there.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        // Both changes are an hour or two after midnight, so the offset of midnight is that of the hour before.
        var utc = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return utc - Of(utc.AddHours(-1)).Offset;
    }

    private static DateTimeOffset Change(int year, int month)
    {
        var last = new DateTime(year, month, 31);
        return new(last.AddDays(-(int)last.DayOfWeek).AddHours(1), TimeSpan.Zero);
    }
}
