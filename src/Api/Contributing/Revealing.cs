namespace Clinks.Engage.Api.Contributing;

/// <summary>What belongs to a choice is shown by the style sheet (<c>engage-reveals</c>), and left alone by govuk-frontend's script.</summary>
internal static class Revealing
{
    public static IReadOnlyDictionary<string, object> ByStyle { get; } = new Dictionary<string, object>(StringComparer.Ordinal) { ["data-aria-controls"] = false };
}
