using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Outcomes;

/// <summary>
/// Does a text tell how many people or answers, or what share of them? A number, in digits or in words, with people or answers beside it, or with what
/// they said; a share; a percentage of anything; all, and none, of those who answered. Years, days, times, sums of money and numbers of laws pass.
/// It looks at words and not at meaning (docs/decisions/0019).
/// </summary>
internal static partial class Figures
{
    /// <summary>Between a number and who is counted: "twelve very young people".</summary>
    private const int MostBetween = 3;

    public static bool In(string text, Language language)
    {
        var words = FigureWords.In(language);
        var tokens = Read(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (IsFigure(tokens, at, words)) return true;
        }

        return false;
    }

    private static bool IsFigure(List<Token> tokens, int at, FigureWords words)
    {
        var token = tokens[at];
        if (token.IsMark) return false;
        if (words.Whole.Contains(token.Text) || (token.Text == words.One && Text(tokens, at - 1) == "no")) return IsOpinion(tokens, at, words) || IsSaidBefore(tokens, at, words);
        if (words.Shares.Contains(token.Text)) return IsShare(tokens, at, words);
        if (!token.IsNumber && !words.Numbers.Contains(token.Text)) return false;
        if (IsPercent(tokens, at, words) || IsOutOf(tokens, at, words)) return true;
        return !IsSomethingElse(tokens, at, words) && (Counts(tokens, at, words) || IsSaidBefore(tokens, at, words) || IsCountedBefore(tokens, at, words));
    }

    private static bool IsPercent(List<Token> tokens, int at, FigureWords words) =>
        Text(tokens, at + 1) is "%" or "percent" or "pct" || words.Percent == $"{Text(tokens, at + 1)} {Text(tokens, at + 2)}";

    /// <summary>"Nine out of ten", "1 in 4"; not "one in 2026", nor "three in two days".</summary>
    private static bool IsOutOf(List<Token> tokens, int at, FigureWords words) => words.OutOf.Any(phrase =>
    {
        var next = at + 1 + phrase.Length;
        return next < tokens.Count && phrase.Index().All(part => part.Item == tokens[at + 1 + part.Index].Text)
            && (words.Numbers.Contains(tokens[next].Text) || (tokens[next].IsNumber && !IsYear(tokens[next]))) && !IsSomethingElse(tokens, next, words);
    });

    /// <summary>A year, a day, a time, a sum of money, the number of a law.</summary>
    private static bool IsSomethingElse(List<Token> tokens, int at, FigureWords words)
    {
        var (before, next) = (Text(tokens, at - 1), Text(tokens, at + 1));
        return before is "£" or "$" or "€" || words.Laws.Contains(before) || (tokens[at].Text == words.One && (words.NotOne.Contains(before) || before.EndsWith("'r", StringComparison.Ordinal)))
            || words.Units.Contains(next) || words.Ordinals.Contains(next)
            || (words.Months.Contains(next) && char.IsUpper(tokens[at + 1].First))
            || (IsYear(tokens[at]) && (words.BeforeYear.Contains(before) || words.Months.Contains(before)))
            || (before is "/" or "-" or "–" && at >= 2 && IsYear(tokens[at - 2]) && IsSomethingElse(tokens, at - 2, words));
    }

    /// <summary>People or answers follow, or what they said.</summary>
    private static bool Counts(List<Token> tokens, int at, FigureWords words)
    {
        var isOne = tokens[at].Text == words.One;
        var next = at + 1;
        if (!isOne && words.Who.Contains(Text(tokens, next))) return true;
        if (words.Of.Contains(Text(tokens, next)))
        {
            next++;
            while (words.The.Contains(Text(tokens, next))) next++;
            if (words.Those.Contains(Text(tokens, next))) return true;
        }

        for (var between = 0; between <= MostBetween && next < tokens.Count; between++, next++)
        {
            var token = tokens[next];
            if (token.IsMark || words.Stops.Contains(token.Text) || words.Units.Contains(token.Text)) return false;
            if (words.Said.Contains(token.Text) || IsPeople(tokens, next, words)) return true;
            // "Two ways people can help" counts ways, and "one way people can help" does.
            if (isOne ? !words.Kinds.Contains(token.Text) : IsOtherThing(token.Text)) return false;
        }

        return false;
    }

    /// <summary>"A third of you", "half the families", "most said". Not "the third sector", nor "the most vulnerable people".</summary>
    private static bool IsShare(List<Token> tokens, int at, FigureWords words) =>
        words.Of.Contains(Text(tokens, at + 1)) ? Counts(tokens, at, words)
        : words.Said.Contains(Text(tokens, at + 1)) || (!words.The.Contains(Text(tokens, at - 1)) && IsPeople(tokens, words.The.Contains(Text(tokens, at + 1)) ? at + 2 : at + 1, words));

    /// <summary>"Everybody said", "all of you agreed": all, or none, of those who answered is a figure, too.</summary>
    private static bool IsOpinion(List<Token> tokens, int at, FigureWords words)
    {
        var next = at + 1;
        while (words.Of.Contains(Text(tokens, next)) || words.The.Contains(Text(tokens, next)) || words.Those.Contains(Text(tokens, next)) || words.People.Contains(Text(tokens, next))) next++;
        return words.Opinion.Contains(Text(tokens, next)) || (words.Told.Contains(Text(tokens, next)) && words.Us.Contains(Text(tokens, next + 1)));
    }

    /// <summary>In Welsh the verb stands first: "Dywedodd deuddeg".</summary>
    private static bool IsSaidBefore(List<Token> tokens, int at, FigureWords words) => words.SaidFirst.Contains(Text(tokens, at - 1));

    /// <summary>"Answers: 12", "members (12)", "members numbered twelve".</summary>
    private static bool IsCountedBefore(List<Token> tokens, int at, FigureWords words)
    {
        var before = at - 1;
        while (before >= 0 && (tokens[before].Text is ":" or "(" or "=" or "–" or "—" or "-" || words.Come.Contains(tokens[before].Text))) before--;
        return before < at - 1 && IsPeople(tokens, before, words);
    }

    /// <summary>Not "members' lives": those are lives.</summary>
    private static bool IsPeople(List<Token> tokens, int at, FigureWords words) => words.People.Contains(Text(tokens, at)) && Text(tokens, at + 1) != "'";

    private static bool IsOtherThing(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("ous", StringComparison.Ordinal) && !word.Contains('\'', StringComparison.Ordinal);

    private static bool IsYear(Token token) => token is { IsNumber: true, Text: ['1', '9', _, _] or ['2', '0', _, _] };

    private static string Text(List<Token> tokens, int at) => at >= 0 && at < tokens.Count ? tokens[at].Text : "";

    private static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        // Compatible forms are one: ½ is 1⁄2, ％ is %. A hyphen between letters joins words that are read one by one.
        var plain = Hyphen().Replace(text.Normalize(NormalizationForm.FormKC).Replace('’', '\''), " ");
        foreach (Match match in TokenOf().Matches(plain))
            tokens.Add(new(match.Value.ToLower(CultureInfo.InvariantCulture), match.Value[0], match.Groups["number"].Success, match.Groups["mark"].Success));
        return tokens;
    }

    /// <param name="Text">In small letters.</param>
    private sealed record Token(string Text, char First, bool IsNumber, bool IsMark);

    [GeneratedRegex(@"(?<=\p{L})[-‐‑](?=\p{L})|(?<=\p{N})[-‐‑](?=\p{L})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Hyphen();

    [GeneratedRegex(@"(?<number>\p{N}+(?:[.,]\p{N}+)*)|(?<word>\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*)|(?<mark>\n|[^\s\p{L}\p{N}])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TokenOf();
}
