using System.Collections.Frozen;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Places by name, streets and estates by the word behind them, and words that begin as only Welsh places do.</summary>
internal static class Places
{
    private static readonly FrozenSet<string> Streets = WordList.Of("road street avenue lane close estate crescent drive terrace way gardens grove court village hill park square parade walk mews");

    // Parts that hardly any other word begins with: Llanelwy, Aberaeron, Pontarddulais.
    private static readonly ImmutableArray<string> Welsh = ["llan", "aber", "pont", "pen", "tre", "caer", "bryn", "cwm", "ystrad", "rhos", "maes", "lan", "ber", "fer", "bont", "gaer", "nghaer", "gwm"];

    private static readonly FrozenSet<string> Notaplace = WordList.Of("court drive way park close");

    public static void Find(Reading reading, Findings found)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (PlaceNames.Match(reading, i) is > 0 and var words) found.Add(reading, i, i + words - 1, CutKind.Place);
            if (Streets.Contains(reading.Word(i)) && reading.Follows(i)) FindStreet(reading, i, found);
            if (reading.Word(i) is "heol" or "ffordd" or "stryd" or "lon" && reading.Follows(i + 1) && reading.Tokens[i].IsCapital && reading.Tokens[i + 1].IsCapital) found.Add(reading, i, i + 1, CutKind.Place);
            if (reading.Word(i).Length > 6 && reading.StandsOut(i) && reading.Prior(i) is "yn" or "ym" or "yng" or "i" or "o" or "in" or "from" or "at" or "to" or "near" && Welsh.Any(part => reading.Word(i).StartsWith(part, StringComparison.Ordinal)) && !OrdinaryWords.Contains(reading.Word(i))) found.Add(reading, i, i, CutKind.Place);
        }
    }

    // "Acacia Avenue", with the number of the house before it; and "acacia avenue" after "on" or "of".
    private static void FindStreet(Reading reading, int street, Findings found)
    {
        var name = street - 1;
        var capital = reading.Tokens[name].IsCapital && reading.Tokens[street].IsCapital && reading.Word(name) is not ("the" or "my" or "crown" or "magistrates" or "county" or "youth" or "high" or "family" or "supreme" or "this");
        var numbered = name > 0 && reading.Tokens[name - 1].IsNumber && reading.Follows(name);
        if (!capital && (Notaplace.Contains(reading.Word(street)) || !numbered || OrdinaryWords.Contains(reading.Word(name)))) return;
        while (name > 0 && reading.Follows(name) && reading.Tokens[name - 1].IsCapital && reading.StandsOut(name - 1) && !OrdinaryWords.Contains(reading.Word(name - 1))) name--;
        if (name > 0 && reading.Tokens[name - 1].IsNumber && reading.Follows(name)) name--;
        found.Add(reading, name, street, CutKind.Place);
    }
}
