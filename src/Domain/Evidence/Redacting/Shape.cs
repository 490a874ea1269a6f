namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>The shape of a number: "A9999AA" is a letter, four digits and two letters. Between any two of them a blank, a dash, a dot or a slash may stand, because people write numbers in groups of their own.</summary>
internal static class Shape
{
    /// <summary>The most that may stand between two characters of a number: " - ".</summary>
    private const int MostBetween = 3;

    /// <summary>Where the shape ends if it begins here and stands alone, else -1.</summary>
    public static int EndOf(string shape, string text, int at, bool parted = true)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return -1;
        for (var i = 0; i < shape.Length; i++)
        {
            if (i > 0 && parted) at = Next(text, at);
            if (at >= text.Length || !(shape[i] is 'A' ? char.IsAsciiLetter(text[at]) : char.IsAsciiDigit(text[at]))) return -1;
            at++;
        }

        return at < text.Length && char.IsLetterOrDigit(text[at]) ? -1 : at;
    }

    /// <summary>The next letter or digit, if hardly anything stands before it.</summary>
    public static int Next(string text, int at)
    {
        var next = at;
        while (next < text.Length && next - at < MostBetween && text[next] is ' ' or '-' or '.' or '/' or '_' or '\\') next++;
        return next < text.Length && char.IsLetterOrDigit(text[next]) ? next : at;
    }

    /// <summary>How many digits stand there without a gap.</summary>
    public static int Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - at;
    }

    public static bool IsBeginning(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    public static bool IsEnd(string text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
