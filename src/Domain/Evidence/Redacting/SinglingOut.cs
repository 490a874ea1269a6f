using System.Collections.Frozen;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Phrases that fit one person alone: "the only woman", "the first ever", "nobody else on the wing", "it was in the papers". Those who were there know who is meant.</summary>
internal static class SinglingOut
{
    private static readonly PhraseList Phrases = PhraseList.Of(
        """
        one of the only, one of a kind, one of very few, no one else, nobody else, no one before, nobody before, noone else, never been done before, never happened before, for the first time ever, first time ever, in the papers, in the paper, in the news, on the news, on the front page, front page, made the news, made headlines, in the headlines, the newspapers, in the sun, daily mail, local paper,
        on the telly, on tv, on television, on crimewatch, crimewatch, a documentary, the documentary, well known case, high profile, everyone knew, everybody knew, everyone knows, everybody knows, everyone had heard, known as the, famous for, longest serving, longest sentence, the longest, the youngest, the oldest, the tallest, the biggest, youngest ever, oldest ever, youngest person, oldest person, oldest man, oldest woman, youngest woman, youngest man,
        twin brother, twin sister, identical twin, triplets, transgender, trans woman, trans man, wheelchair, gave birth in, born in prison, only one leg, only one arm, glass eye, deaf and blind, in a coma,
        treason, terrorism, terrorist offence, espionage, cannibalism, arson with intent, perverting the course of justice, kidnapping, death by dangerous driving, misconduct in public office, contempt of court, hijacking, piracy, infanticide, bigamy, people smuggling, jewel thief, bank robbery, great train,
        member of parliament, magistrate myself, police officer myself, prison officer myself, professional footballer, footballer, professional boxer, former soldier, ex police, ex copper, was a vicar, was a judge, was a councillor, head teacher, headteacher, airline pilot, was a magician, lord mayor, trapeze, lion tamer, world champion, olympic, celebrity, pop star, rapper,
        yr unig un, neb arall, yn y papur, yn y papurau, ar y newyddion, ar y teledu, yr ieuengaf, yr ifancaf, yr hynaf, y fenyw gyntaf, y dyn cyntaf, y cyntaf erioed, am y tro cyntaf erioed, pawb yn gwybod, pawb yn nabod, efeilliaid, cadair olwyn
        """);

    private static readonly FrozenSet<string> Closers = WordList.Of("and but who that which because so when where i he she they was were had has is are i've with to thing way time reason");

    public static void Find(Reading reading, Findings found)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (Phrases.Match(reading, i) is > 0 and var words) found.Add(reading, i, i + words - 1, CutKind.Detail);
            if (reading.Word(i) is "only" or "first" or "last" or "unig" && reading.Prior(i) is "the" or "yr" or "was" or "y" or "their" or "its") FindOnly(reading, i, found);
            if (reading.Word(i) is "ever" or "erioed" && reading.Prior(i) is "first" or "cyntaf" or "gyntaf") found.Add(reading, i - 1, i, CutKind.Detail);
        }
    }

    // "the only Welsh woman on the wing", "the first Sikh officer": with who it is, up to three words. "The only thing" is nobody.
    private static void FindOnly(Reading reading, int only, Findings found)
    {
        var last = only;
        while (last - only < 3 && reading.Follows(last + 1) && !Closers.Contains(reading.Word(last + 1)) && reading.Word(last + 1) is not ("in" or "on" or "of" or "at" or "yn" or "ar" or "ever")) last++;
        if (last == only) return;
        var whole = Enumerable.Range(only + 1, last - only).Select(reading.Word).ToList();
        if (reading.Word(only) is not ("only" or "unig") && !whole.Exists(IsSomebody) && (!reading.Follows(last + 1) || reading.Word(last + 1) is not "ever")) return;
        if (whole.Exists(word => word is "thing" or "way" or "time" or "reason" or "problem" or "day" or "days" or "beth" or "peth" or "ffordd" or "help" or "support")) return;
        found.Add(reading, reading.Word(only - 1) is "was" ? only : only - 1, last, CutKind.Detail);
    }

    private static bool IsSomebody(string word) =>
        word is "woman" or "man" or "person" or "prisoner" or "girl" or "boy" or "lad" or "officer" or "governor" or "mother" or "mum" or "dad" or "father" or "inmate" or "one" or "female" or "male" or "fenyw" or "dyn" or "merch" or "menyw" or "carcharor" or "un" or "asian" or "black" or "muslim" or "sikh" or "jewish" or "disabled" or "transgender" or "welsh" or "traveller";
}
