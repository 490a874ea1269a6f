namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>Words that respondents read, in English and, where there is one, in Welsh.</summary>
public sealed record Wording(string English, string? Welsh = null)
{
    public string In(Language language) => language is Language.Welsh && Welsh is { Length: > 0 } welsh ? welsh : English;
}

public enum Language
{
    English,
    Welsh,
}
