using System.Buffers;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>One word or number of a text.</summary>
/// <param name="Word">In lower case and plain letters.</param>
/// <param name="Begins">Stands where a sentence begins, so that its capital tells nothing.</param>
/// <param name="Joined">Only a blank, a dash or one full stop after an initial stands between it and the word before.</param>
internal readonly record struct Token(int Start, int End, string Word, Casing Casing, bool Begins, bool Joined)
{
    public bool IsNumber => char.IsAsciiDigit(Word[0]) && char.IsAsciiDigit(Word[^1]);

    public bool IsCapital => Casing is Casing.First or Casing.All;
}

internal enum Casing
{
    Lower,
    First,
    All,
}

/// <summary>A text in words. Everything that looks for something looks at this, in places of the plain text.</summary>
internal sealed class Reading
{
    // Also points of a list, quoted lines and the marks of what was taken out.
    private static readonly SearchValues<char> Closing = SearchValues.Create(".!?:;\n\"•*>[]|“”");

    private Reading(PlainText plain, List<Token> tokens) => (Plain, Tokens) = (plain, tokens);

    public PlainText Plain { get; }

    public string Text => Plain.Text;

    public List<Token> Tokens { get; }

    public static Reading Of(string original)
    {
        var plain = PlainText.Of(original);
        var text = plain.Text;
        var lower = text.ToLowerInvariant();
        var tokens = new List<Token>((text.Length / 5) + 1);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var end = EndOfWord(lower, at);
            var after = tokens.Count > 0 ? tokens[^1].End : 0;
            var gap = text.AsSpan(after, at - after);
            var initial = tokens.Count > 0 && IsShortened(tokens[^1]);
            tokens.Add(new(at, end, lower[at..end], CasingOf(text.AsSpan(at, end - at)), tokens.Count == 0 || gap.Contains('\n') || (!initial && gap.ContainsAny(Closing)), tokens.Count > 0 && IsJoining(gap, initial)));
            at = end - 1;
        }

        return new(plain, tokens);
    }

    /// <summary>The word there, and none where there is no word.</summary>
    public string Word(int token) => token >= 0 && token < Tokens.Count ? Tokens[token].Word : "";

    /// <summary>The token is there and nothing but a blank parts it from the one before.</summary>
    public bool Follows(int token) => token > 0 && token < Tokens.Count && Tokens[token].Joined;

    /// <summary>The word so many before, if nothing but blanks parts them: what stands in another sentence tells nothing.</summary>
    public string Prior(int token, int back = 1)
    {
        for (var at = token; at > token - back; at--)
        {
            if (!Follows(at)) return "";
        }

        return Word(token - back);
    }

    /// <summary>What stands between a token and the one before it.</summary>
    public ReadOnlySpan<char> Before(int token) => token > 0 ? Text.AsSpan(Tokens[token - 1].End, Tokens[token].Start - Tokens[token - 1].End) : Text.AsSpan(0, Tokens[token].Start);

    /// <summary>Its capital tells something: not where a sentence begins, and not in a run of capitals.</summary>
    public bool StandsOut(int token) => Tokens[token] is { Begins: false, Casing: Casing.First } || (Tokens[token] is { Casing: Casing.All, Word.Length: > 1 } && !(Follows(token) && Shouts(token - 1)) && !(Follows(token + 1) && Shouts(token + 1)));

    private bool Shouts(int token) => Tokens[token] is { Casing: Casing.All, Word.Length: > 1 };

    private static int EndOfWord(string lower, int at)
    {
        while (at < lower.Length && (char.IsLetterOrDigit(lower[at]) || IsInnerApostrophe(lower, at))) at++;
        return at;
    }

    // "O'Brien" and "don't" are one word, "Asif's" is a name and its ending.
    private static bool IsInnerApostrophe(string lower, int at) =>
        lower[at] is '\'' && at + 1 < lower.Length && char.IsLetter(lower[at + 1]) && char.IsLetter(lower[at - 1])
        && !(lower[at + 1] is 's' && (at + 2 == lower.Length || !char.IsLetterOrDigit(lower[at + 2])));

    private static bool IsShortened(Token before) => before.Word.Length == 1 ? before.IsCapital : Titles.Shortened.Contains(before.Word);

    private static bool IsJoining(ReadOnlySpan<char> gap, bool afterShort) =>
        gap is " " or "-" or "'" or "  " or "\n" or " - " or "- " or " -" || (afterShort && gap is ". " or ".");

    private static Casing CasingOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0])) return Casing.Lower;
        foreach (var c in word)
        {
            if (char.IsLower(c)) return Casing.First;
        }

        return Casing.All;
    }
}
