using System.Globalization;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain;

/// <summary>Dates in words, as everything that people read writes them: 27 March 2026. Stated here because programs run without the data of cultures.</summary>
public static class DateWords
{
    private static readonly ImmutableArray<string> WelshMonths =
        ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"];

    public static string Of(DateOnly day, Language language) => language is Language.Welsh
        ? $"{day.Day} {WelshMonths[day.Month - 1]} {day.Year}"
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>By the clock of England and Wales: 27 March 2026, 14:05.</summary>
    public static string Of(DateTimeOffset at, Language language) =>
        $"{Of(UkTime.DateOf(at), language)}, {UkTime.Of(at).ToString("HH:mm", CultureInfo.InvariantCulture)}";
}
