using System.Collections.Frozen;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Schools, hospitals, employers and other bodies, by the word that such a name ends or begins with, and a few large employers of people who leave prison.</summary>
internal static class Organisations
{
    private static readonly FrozenSet<string> Ends = WordList.Of(
        "ltd limited plc llp school college academy hospital university surgery church mosque temple gurdwara synagogue hostel house centre clinic council trust foundation project fc rfc solicitors nursery primary comprehensive infirmary cathedral chambers constabulary infants juniors grammar");

    private static readonly FrozenSet<string> Begins = WordList.Of(WordList.Split("ysgol coleg ysbyty eglwys capel prifysgol canolfan cyngor meddygfa neuadd").SelectMany(Mutation.Of));

    private static readonly FrozenSet<string> Known = WordList.Of(
        "tesco asda sainsburys morrisons aldi lidl greggs timpson timpsons primark mcdonalds kfc halfords boots costa iceland amazon deliveroo wickes screwfix serco g4s sodexo mitie amey geoamey forward catch22 stepchange barnardos barnardo turning addaction wetherspoons");

    private static readonly FrozenSet<string> General = WordList.Of("the a my our this that crown high magistrates youth county family approved open half social mental primary secondary special boarding state private local same whole another any jewish catholic at in to of visitors job health children's visitor city community parish town big whose their his her");

    public static void Find(Reading reading, Findings found)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            var word = reading.Word(i);
            if (Known.Contains(word) && (reading.Tokens[i].IsCapital || !OrdinaryWords.Contains(word)) && (word is not ("boots" or "forward" or "costa" or "turning" or "iceland") || reading.StandsOut(i))) found.Add(reading, i, i, CutKind.Organisation);
            if (Ends.Contains(word) && reading.Follows(i)) FindBefore(reading, i, found);
            if (Begins.Contains(word) && reading.Tokens[i].IsCapital) FindAfter(reading, i, found);
        }
    }

    // "St Mary's Primary School": all words with a capital before it, and what joins them.
    private static void FindBefore(Reading reading, int end, Findings found)
    {
        if (!reading.Tokens[end].IsCapital && reading.Word(end) is "house" or "project" or "trust" or "foundation" or "church" or "primary") return;
        var first = end;
        while (first > 0 && end - first < 6 && reading.Follows(first) && (reading.Tokens[first - 1].IsCapital || (reading.Word(first - 1) is "s" or "of" or "the" && first > 1 && reading.Tokens[first - 2].IsCapital)) && !reading.Tokens[first].Begins) first--;
        while (first < end && General.Contains(reading.Word(first))) first++;
        if (first < end) found.Add(reading, first, end, CutKind.Organisation);
    }

    private static void FindAfter(Reading reading, int begin, Findings found)
    {
        var last = begin;
        while (last + 1 < reading.Tokens.Count && last - begin < 4 && reading.Follows(last + 1) && (reading.Tokens[last + 1].IsCapital || (reading.Word(last + 1) is "y" or "yr" && last + 2 < reading.Tokens.Count && reading.Tokens[last + 2].IsCapital))) last++;
        if (last > begin) found.Add(reading, begin, last, CutKind.Organisation);
    }
}
