using System.Globalization;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Assisting;

/// <summary>A day of a form, in three boxes; what is no day is none.</summary>
internal static class DayField
{
    public static DateOnly? Of(PageForm form, string field) =>
        Number(form, field, "day") is { } day && Number(form, field, "month") is { } month && Number(form, field, "year") is { } year
        && DateOnly.TryParseExact($"{year:0000}-{month:00}-{day:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;

    /// <summary>The first day of a month.</summary>
    public static DateOnly? MonthOf(PageForm form, string field) =>
        Number(form, field, "month") is { } month and >= 1 and <= 12 && Number(form, field, "year") is { } year and >= 1900 and <= 2200 ? new DateOnly(year, month, 1) : null;

    /// <summary>The midnight with which the day ends, in the time of England and Wales.</summary>
    public static DateTimeOffset? EndOf(PageForm form, string field) => Of(form, field) is { Year: < 9000 } day ? UkTime.StartOf(day.AddDays(1)) : null;

    private static int? Number(PageForm form, string field, string part) =>
        int.TryParse(form[$"{field}-{part}"].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : null;
}
