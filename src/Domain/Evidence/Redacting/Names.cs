using System.Collections.Frozen;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Names of people: by a title or another word before them, by being a common first name, and by a capital where no sentence begins.</summary>
internal static class Names
{
    private const int MostWords = 4;

    // Between a first name and the rest of it.
    private static readonly FrozenSet<string> Particles = WordList.Of("ap ab ferch van von de da dos bin ibn al el mac mc o st le la");

    // After these, a common first name in small letters is a name: "and sarah", "with mo".
    private static readonly FrozenSet<string> BeforeNames = WordList.Of("and with by from to for about met told asked saw love loved dear hi hello miss missed a ac gan gyda i am oddi wrth thanks cheers");

    private static readonly FrozenSet<string> BetweenKinAndName = WordList.Of("is was called named s oedd yw ydy o'r enw name sef little big late own best old youngest eldest oldest worker officer");

    public static void Find(Reading reading, Findings found)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            var first = i;
            if (AfterTitle(reading, i) || AfterNaming(reading, i) || AfterKin(reading, i) || IsFirstName(reading, i)) first = i;
            else if (reading.StandsOut(i) && IsUnknown(reading, i)) first = i;
            else continue;

            var last = LastOf(reading, i);
            found.Add(reading, first, last, CutKind.Name);
            i = last;
        }
    }

    private static bool AfterTitle(Reading reading, int token)
    {
        if (token == 0 || !Titles.All.Contains(reading.Word(token - 1)) || !(reading.Follows(token) || reading.Before(token) is ". " or ".")) return false;
        return MayBeName(reading, token, certain: reading.Word(token - 1) is "mr" or "mrs" or "ms" or "mx" or "dr");
    }

    // "called X", "my name is X", "known as X", "o'r enw X".
    private static bool AfterNaming(Reading reading, int token)
    {
        if (!reading.Follows(token) && !(token > 0 && reading.Before(token) is ": " or " \"" or " '" or ":")) return false;
        var before = reading.Word(token - 1);
        var named = Titles.Naming.Contains(before)
            || (before is "is" or "was" or "s" && reading.Prior(token - 1) is "name" or "names" || (before is "s" && reading.Prior(token - 1) is "name"))
            || (before is "as" && reading.Prior(token - 1) is "known") || (before is "yw" or "ydy" or "oedd" && reading.Prior(token - 1) is "enw")
            || (before is "i" or "fi" or "me" && reading.Prior(token - 1) is "enw") || (before is "me" or "him" or "her" && reading.Prior(token - 1) is "call" or "called" or "calls" or "named")
            || (before is "yn" && reading.Prior(token - 1, 2) is "galw");
        return named && MayBeName(reading, token, certain: false);
    }

    // "my daughter X", "my cellmate is X", "fy merch, X".
    private static bool AfterKin(Reading reading, int token)
    {
        var at = token - 1;
        if (token == 0 || !(reading.Follows(token) || reading.Before(token) is ", " or " (" or ",")) return false;
        while (at > 0 && token - at < 3 && BetweenKinAndName.Contains(reading.Word(at)) && reading.Follows(at)) at--;
        if (at < 0 || !Titles.Kin.Contains(reading.Word(at))) return false;
        var owned = Titles.Owning.Contains(reading.Prior(at)) || Titles.Owning.Contains(reading.Prior(at, 2));
        if (!owned) return false;
        return (FirstNames.All.Contains(reading.Word(token)) && (reading.Tokens[token].IsCapital || !OrdinaryWords.Contains(reading.Word(token)))) || (reading.Tokens[token].Casing is Casing.First && MayBeName(reading, token, certain: false));
    }

    private static bool IsFirstName(Reading reading, int token)
    {
        var word = reading.Word(token);
        if (!FirstNames.All.Contains(word) || WelshWords.Common.Contains(word)) return false;
        if (FirstNames.IsSure(word)) return true;
        if (reading.StandsOut(token)) return true;
        // Where a sentence begins, "Will" is a question and "Grace told me" is not.
        if (reading.Tokens[token].IsCapital) return !OrdinaryWords.Contains(word) || (reading.Follows(token + 1) && (Surnames.All.Contains(reading.Word(token + 1)) || reading.Word(token + 1) is "was" or "told" or "said" or "is" or "had" or "helped" or "and" or "from" or "used" or "came"));
        return !OrdinaryWords.Contains(word) && BeforeNames.Contains(reading.Prior(token)) && reading.Word(token).Length > 2 && reading.Follows(token + 1) && Surnames.All.Contains(reading.Word(token + 1));
    }

    private static bool MayBeName(Reading reading, int token, bool certain)
    {
        var word = reading.Word(token);
        if (char.IsAsciiDigit(word[0])) return false;
        if (certain) return true;
        if (reading.Tokens[token].IsCapital) return !OrdinaryWords.Contains(word) || FirstNames.All.Contains(word) || Surnames.All.Contains(word);
        return !OrdinaryWords.Contains(word) && !WelshWords.Common.Contains(word) && !Titles.All.Contains(word) && !Titles.Kin.Contains(word);
    }

    /// <summary>A word with a capital that no list knows. An acronym of up to five letters is not taken for a name.</summary>
    private static bool IsUnknown(Reading reading, int token)
    {
        var (word, all) = (reading.Word(token), reading.Tokens[token].Casing is Casing.All);
        if (word.Length < 2 || !char.IsAsciiLetter(word[0]) || word.Any(char.IsAsciiDigit) || (all && word.Length <= 5 && !Surnames.All.Contains(word))) return false;
        return !OrdinaryWords.Contains(word) && !WelshWords.Common.Contains(word);
    }

    /// <summary>Surnames, more first names and initials that follow.</summary>
    private static int LastOf(Reading reading, int first)
    {
        var last = first;
        for (var next = first + 1; next < reading.Tokens.Count && next - first < MostWords && reading.Follows(next); next++)
        {
            var token = reading.Tokens[next];
            if (Particles.Contains(token.Word) && next + 1 < reading.Tokens.Count && reading.Follows(next + 1) && reading.Tokens[next + 1].IsCapital && !OrdinaryWords.Contains(reading.Word(next + 1))) continue;
            var initial = token.Word.Length == 1 && token.IsCapital && token.Word is not "i";
            var capital = token.IsCapital && (!OrdinaryWords.Contains(token.Word) || Surnames.All.Contains(token.Word)) && !WelshWords.Common.Contains(token.Word) && reading.StandsOut(next);
            var small = !token.IsCapital && Surnames.All.Contains(token.Word) && !OrdinaryWords.Contains(token.Word);
            if (!initial && !capital && !small) break;
            last = next;
        }

        return last;
    }
}
