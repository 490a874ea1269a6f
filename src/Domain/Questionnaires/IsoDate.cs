namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>Dates as forms and answers write them: yyyy-MM-dd and nothing else.</summary>
internal static class IsoDate
{
    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", null, System.Globalization.DateTimeStyles.None, out day);
}
