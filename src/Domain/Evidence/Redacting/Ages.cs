using System.Collections.Frozen;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Ages in numbers and words: "aged 34", "I was sixteen", "34-year-old", "16yo", "34 oed", "un ar bymtheg oed".</summary>
internal static class Ages
{
    private const int Oldest = 110;

    private static readonly FrozenSet<string> Numbers = WordList.Of(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety");

    // Also with the beginnings that Welsh changes, and the small words between them.
    private static readonly FrozenSet<string> WelshNumbers = WordList.Of(
        """
        un dau dwy tri tair pedwar pedair pump pum chwech chwe saith wyth naw deg unarddeg deuddeg pymtheg bymtheg deunaw ddeunaw ugain hugain deugain ddeugain
        trigain drigain ddau ddwy dri dair bedwar bedair bump bum ddeg ddeuddeg ar bedwar cant hanner mlwydd blwydd flwydd flynedd mlynedd
        """);

    // "I was 16 months in" is no age.
    private static readonly FrozenSet<string> Counted = WordList.Of("month months week weeks day days hour hours minute minutes mins miles mile pounds quid stone st people times percent per pm am of in years year yrs other men women and to out");

    public static void Find(Reading reading, Findings found)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (reading.Word(i) is "oed" or "oedran") FindBefore(reading, i, found);
            if (EndOfNumber(reading, i) is not (>= 0 and var last)) continue;
            if (EndOfOld(reading, i, last) is >= 0 and var old) found.Add(reading, i, old, CutKind.Age);
            else if (IsSaidBefore(reading, i) || IsSaidAfter(reading, last) || (IsSaidOfSomebody(reading, i) && !IsCounting(reading, last))) found.Add(reading, i, last, CutKind.Age);
        }
    }

    /// <summary>The last word of a number up to 110 that begins here, with "16yo" and "16yr" as one; -1 where there is none.</summary>
    private static int EndOfNumber(Reading reading, int token)
    {
        var word = reading.Word(token);
        var digits = Shape.Digits(word, 0);
        if (digits is 1 or 2 or 3) return int.Parse(word.AsSpan(0, digits)) is > 0 and <= Oldest && word[digits..] is "" or "yo" or "yr" or "yrs" or "yrold" or "y" or "ish" or "s" ? token : -1;
        if (!Numbers.Contains(word)) return -1;
        return word.EndsWith("ty", StringComparison.Ordinal) && reading.Follows(token + 1) && Numbers.Contains(reading.Word(token + 1)) ? token + 1 : token;
    }

    private static int EndOfOld(Reading reading, int first, int last)
    {
        if (reading.Word(first).EndsWith("yo", StringComparison.Ordinal)) return last;
        var attached = reading.Word(first).EndsWith("yr", StringComparison.Ordinal) || reading.Word(first).EndsWith("yrs", StringComparison.Ordinal);
        var at = attached ? last : last + 1;
        if (!attached && (!reading.Follows(at) || reading.Word(at) is not ("year" or "years" or "yr" or "yrs" or "y" or "yo" or "yrold" or "yearold"))) return -1;
        if (reading.Word(at) is "yo" or "yearold" or "yrold") return at;
        if (at + 1 >= reading.Tokens.Count) return -1;
        if (reading.Word(at + 1) is "old" or "olds" && reading.Follows(at + 1)) return at + 1;
        if (reading.Word(at) is "y" && reading.Word(at + 1) is "o" && reading.Before(at + 1) is "/" or "" or " ") return at + 1;
        return reading.Prior(at + 2, 2).Length > 0 && reading.Word(at + 1) is "of" && reading.Word(at + 2) is "age" ? at + 2 : -1;
    }

    private static bool IsSaidBefore(Reading reading, int token) => (token > 0 && reading.Before(token) is ": " or ", " ? reading.Word(token - 1) : reading.Prior(token)) switch
    {
        "aged" or "age" or "ages" or "turned" or "turning" or "oedran" => true,
        "of" or "at" or "was" or "is" => reading.Prior(token, 2) is "age",
        "yn" => reading.Follows(token + 1) && reading.Word(token + 1) is "oed",
        _ => false,
    };

    // "four when I went in and nine when I came home"
    private static bool IsSaidAfter(Reading reading, int last) =>
        reading.Word(last + 1) is "when" && reading.Prior(last + 2, 2).Length > 0 && (reading.Word(last + 2) is "i" or "my" || (IsSomebody(reading.Word(last + 2)) && reading.Word(last + 2) is not "when"));

    private static bool IsSaidOfSomebody(Reading reading, int token)
    {
        if (!reading.Follows(token)) return false;
        var at = token - 1;
        while (reading.Follows(at) && token - at < 3 && reading.Word(at) is "only" or "just" or "about" or "nearly" or "barely" or "almost" or "still" or "around") at--;
        return reading.Word(at) switch
        {
            "was" or "am" or "is" or "im" or "i'm" or "turn" or "were" or "s" or "he's" or "wasn't" or "be" => reading.Word(at) is "im" or "i'm" or "turn" || IsSomebody(reading.Prior(at)),
            "at" or "from" or "since" => char.IsAsciiDigit(reading.Word(token)[0]) is var digits && (digits ? int.TryParse(reading.Word(token), out var age) && age is >= 10 and <= 25 : Numbers.Contains(reading.Word(token))) && IsClosing(reading, token + 1),
            _ => false,
        };
    }

    private static bool IsSomebody(string word) =>
        word is "i" or "he" or "she" or "they" or "we" or "who" or "when" || Titles.Kin.Contains(word) || FirstNames.All.Contains(word);

    private static bool IsClosing(Reading reading, int next) =>
        next >= reading.Tokens.Count || (!reading.Follows(next) && reading.Before(next) is not (":" or "/")) || reading.Word(next) is "i" or "he" or "she" or "my" or "they" or "and" or "when" or "with" or "for";

    private static bool IsCounting(Reading reading, int last) => (reading.Follows(last + 1) && Counted.Contains(reading.Word(last + 1))) || (last + 1 < reading.Tokens.Count && reading.Before(last + 1) is ":" or "%" or "/");

    // Backwards from "oed".
    private static void FindBefore(Reading reading, int oed, Findings found)
    {
        var first = oed;
        while (first > 0 && oed - first < 6 && reading.Follows(first) && (WelshNumbers.Contains(reading.Word(first - 1)) || Shape.Digits(reading.Word(first - 1), 0) is 1 or 2 or 3)) first--;
        if (first < oed) found.Add(reading, first, oed, CutKind.Age);
    }
}
