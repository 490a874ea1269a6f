using System.Diagnostics.CodeAnalysis;

namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>Names of questions and groups, and codes of choices. XLSForm's rule for names (they are XML's), in ASCII, so that they are columns and keys everywhere.</summary>
public static class Names
{
    public const int Longest = 60;

    /// <summary>A letter or underscore, then letters, digits, underscores, dots or dashes.</summary>
    public static bool IsName([NotNullWhen(true)] string? text) => IsCode(text) && (char.IsAsciiLetter(text[0]) || text[0] == '_');

    /// <summary>As a name, but it may begin with a digit. No spaces: ODK separates chosen codes by them.</summary>
    public static bool IsCode([NotNullWhen(true)] string? text) => text is { Length: > 0 and <= Longest } && text.All(Continues);

    internal static bool Continues(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-';
}
