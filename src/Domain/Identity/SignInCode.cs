using System.Diagnostics.CodeAnalysis;

namespace Clinks.Engage.Domain.Identity;

/// <summary>The code of a sign-in letter as people type it: eight digits, with blanks and dashes wherever they like.</summary>
public static class SignInCode
{
    public const int Length = 8;

    private const int LongestTyped = 64;

    public static bool TryRead([NotNullWhen(true)] string? typed, out string code)
    {
        code = typed is { Length: <= LongestTyped } ? string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–'))) : "";
        return code.Length == Length && code.All(char.IsAsciiDigit);
    }
}
