using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Consent;

/// <summary>
/// What the person was told before they answered: the proof that consent was informed (ICO, "How should we obtain, record and manage consent?":
/// who, when, how, and what they were told). The time is that of the event.
/// </summary>
/// <param name="Version">Of the notice: "2026-03".</param>
/// <param name="Hash">Hexadecimal SHA-256 of its text, in this language.</param>
/// <param name="AskedBy">The actor who asked; of a page that asked by itself, its address.</param>
public sealed record Notice(string Version, string Hash, Language Language, Method Method, string AskedBy)
{
    private const int LongestVersion = 60, LongestAsker = 200;

    internal bool IsWhole =>
        Version is { Length: > 0 and <= LongestVersion }
        && Hash is { Length: 64 } && Hash.All(char.IsAsciiHexDigitLower)
        && Enum.IsDefined(Language) && Enum.IsDefined(Method)
        && AskedBy is { Length: > 0 and <= LongestAsker };
}
