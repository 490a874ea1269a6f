using System.Collections.Frozen;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Prisons and other places of custody by name: "HMP X", "X prison", "in Wandsworth"; names that are ordinary words only where something says what is meant.</summary>
internal static class Prisons
{
    private static readonly FrozenSet<string> Prefixes = WordList.Of("hmp hmpyoi hmyoi yoi stc sch hmps hmpp cem carchar garchar ngharchar charchar");

    private static readonly FrozenSet<string> After = WordList.Of("prison jail gaol nick yoi hmp stc pen borstal irc wing secure jails open");

    private static readonly FrozenSet<string> Leading = WordList.Of("in at to from inside left into near yn ym yng i o at through via");

    private static readonly FrozenSet<string> Between = WordList.Of("yoi hmyoi and a the y yr prison hmp");

    public static void Find(Reading reading, Findings found)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (Prefixes.Contains(reading.Word(i)) || (reading.Word(i) is "hm" && reading.Word(i + 1) is "prison" or "yoi" or "young")) FindAfterPrefix(reading, i, found);
            if (PrisonNames.Sure.Match(reading, i) is > 0 and var sure) found.Add(reading, i, WithWhatFollows(reading, i + sure - 1), CutKind.Prison);
            else if (PrisonNames.Doubtful.Match(reading, i) is > 0 and var words && IsMeant(reading, i, i + words)) found.Add(reading, i, WithWhatFollows(reading, i + words - 1), CutKind.Prison);
        }
    }

    private static void FindAfterPrefix(Reading reading, int prefix, Findings found)
    {
        var at = prefix + 1;
        while (at < reading.Tokens.Count && at - prefix < 4 && (Between.Contains(reading.Word(at)) || Prefixes.Contains(reading.Word(at))) && IsNear(reading, at)) at++;
        if (at >= reading.Tokens.Count || !IsNear(reading, at)) return;
        var last = at - 1;
        if (Math.Max(PrisonNames.Sure.Match(reading, at), PrisonNames.Doubtful.Match(reading, at)) is > 0 and var words) last = at + words - 1;
        else if (PlaceNames.Match(reading, at) is > 0 and var place) last = at + place - 1;
        else if (reading.Tokens[at].IsCapital && !OrdinaryWords.Contains(reading.Word(at))) last = LastCapital(reading, at);
        else if (!OrdinaryWords.Contains(reading.Word(at)) && !reading.Tokens[at].IsNumber && !WelshWords.Common.Contains(reading.Word(at))) last = at;
        if (last >= at) found.Add(reading, prefix, last, CutKind.Prison);
    }

    private static int LastCapital(Reading reading, int at)
    {
        while (at + 1 < reading.Tokens.Count && reading.Follows(at + 1) && reading.Tokens[at + 1].IsCapital && !OrdinaryWords.Contains(reading.Word(at + 1))) at++;
        return at;
    }

    private static bool IsNear(Reading reading, int token) => reading.Follows(token) || reading.Before(token) is "/" or " & " or "&" or ": " or " / ";

    private static int WithWhatFollows(Reading reading, int last) => reading.Follows(last + 1) && After.Contains(reading.Word(last + 1)) && reading.Word(last + 1) is not ("wing" or "open") ? last + 1 : last;

    private static bool IsMeant(Reading reading, int first, int next)
    {
        if (reading.Follows(next) && After.Contains(reading.Word(next))) return true;
        // Towns are found as places; as prisons only where it is said. Words of other meanings need a capital and "in", "at", "from".
        return reading.Word(first) is "isis" or "send" or "ford" or "parc" or "mount" or "the" or "bure" or "garth" or "moorland" or "new" or "oakwood" or "humber" or "usk" or "y"
            && reading.Tokens[next - 1] is { Casing: not Casing.Lower } && Leading.Contains(reading.Word(first - 1)) && reading.Follows(first);
    }
}
