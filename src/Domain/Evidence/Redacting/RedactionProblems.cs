using static Clinks.Engage.Domain.ProblemKind;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Why a redacted text cannot be made. They say places, counted from 0, and never words.</summary>
public static class RedactionProblems
{
    private const int MostPlaces = 20;

    public static Problem Outside(string where) => new("redaction-outside", Invalid, "This is not within the text.", where, "Mark words of the text as it is now.");

    public static Problem Unclear(string where) => new("redaction-unclear", Invalid, "The kind or the reason is not one of the list.", where, "Choose the kind and the reason.");

    public static Problem Undecided(IReadOnlyCollection<Suggestion> suggestions) =>
        new("redaction-undecided", Invalid, $"{Count(suggestions.Count, "suggestion is", "suggestions are")} not decided, or only in part.", At(suggestions.Select(it => it.Start)), "Take each one out or keep it, with a reason.");

    public static Problem NotRead(IReadOnlyCollection<UnreadPart> parts) =>
        new("redaction-not-read", Invalid, $"{Count(parts.Count, "part is", "parts are")} in letters or a language in which names cannot be found.", At(parts.Select(it => it.Start)), "Have somebody who reads it look, and say so for each part; or take the part out.");

    public static Problem LeftElsewhere(int cut, IReadOnlyCollection<int> left) =>
        new("redaction-left-elsewhere", Invalid, $"You took out words at {cut} and left the same words at {Places(left)}.", At([cut]), "Take them out there too, or keep them there with a reason.");

    public static Problem NotOfThisText() => new("redaction-not-of-this-text", Stale, "What was sent does not fit the text as it is.", "", "Open the text again, and decide there.");

    public static Problem NothingLeft() => new("redaction-nothing-left", Invalid, "Nothing would be left of the text.", "", "Take out less, or do not use it.");

    private static string At(IEnumerable<int> places) => "at " + Places([.. places]);

    private static string Places(IReadOnlyCollection<int> places) =>
        string.Join(", ", places.Take(MostPlaces)) + (places.Count > MostPlaces ? $" and {places.Count - MostPlaces:N0} more" : "");

    private static string Count(int count, string one, string more) => count == 1 ? $"1 {one}" : $"{count:N0} {more}";
}
