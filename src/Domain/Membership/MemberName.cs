namespace Clinks.Engage.Domain.Membership;

/// <summary>An organisation's name, and what follows from it: when two names are one, and what the id begins with.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Key">Two names with one key are one name: case, accents, blanks and punctuation aside. Never cut short, unlike an id.</param>
/// <param name="Slug">What an id is made from.</param>
internal sealed record MemberName(string Text, string Key, string Slug)
{
    public const int Longest = 200;

    /// <summary>For names that are in the directory already.</summary>
    public static MemberName Of(string text)
    {
        var folded = Spelling.Folded(text);
        return new(text, Spelling.Squeezed(text), Identity.Slug.Of(folded));
    }

    public static MemberName? Read(string? cell, string where, Action<Problem> fault)
    {
        if (Spelling.Tidy(cell ?? "") is not { } text) fault(Problems.MemberTextUnreadable(where));
        else if (text.Length == 0) fault(Problems.MemberNameMissing(where));
        else if (text.Length > Longest) fault(Problems.MemberNameTooLong(where, Longest));
        else if (Of(text) is not { Slug.Length: > 0 } name) fault(Problems.MemberNameUnusable(where));
        else return name;
        return null;
    }
}
