using System.Globalization;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Contributing;

/// <summary>A day as it was typed, right or wrong.</summary>
public sealed record DayFields(string Day, string Month, string Year)
{
    public static DayFields Nothing { get; } = new("", "", "");

    public bool IsEmpty => Day.Length == 0 && Month.Length == 0 && Year.Length == 0;

    /// <summary>Null where it is empty or no day.</summary>
    public DateOnly? Date => DateOnly.TryParseExact($"{Year}-{Month.PadLeft(2, '0')}-{Day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1900 and < 9000 ? date : null;

    public bool IsWrong => !IsEmpty && Date is null;

    public static DayFields Of(DateOnly? date) => date is { } day ? new(Number(day.Day), Number(day.Month), Number(day.Year)) : Nothing;

    /// <summary>Of a moment from which something begins.</summary>
    public static DayFields Of(DateTimeOffset? at) => Of(at is { } moment ? UkTime.DateOf(moment) : null);

    internal static DayFields Read(PageForm form, string name) => new(form[name + "-day"].Trim(), form[name + "-month"].Trim(), form[name + "-year"].Trim());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
