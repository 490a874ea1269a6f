using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>The words of the codebook. The Welsh is a draft, as the cover says.</summary>
internal sealed class CodebookWords(Language language)
{
    internal string Title => Say("Codebook", "Llyfr codau");

    internal string HowToRead => Say(
        "Each table names its variables in a line above it. A question with codes has a row for each code; numbers were counted in bands, which have names and no codes.",
        "Mae pob tabl yn enwi ei newidynnau mewn llinell uwch ei ben. Mae gan gwestiwn â chodau res ar gyfer pob cod; cyfrifwyd rhifau mewn bandiau, sydd ag enwau ond heb godau.");

    internal string Amounts => Say(
        "Where that line ends with the word amounts, the numbers were not counted but added up: the table gives their total, mean and median.",
        "Lle mae'r llinell honno'n gorffen â'r gair amounts, nid cyfrif y rhifau a wnaed ond eu hadio: mae'r tabl yn rhoi eu cyfanswm, eu cymedr a'u canolrif.");

    internal string VariableHeader => Say("Variable", "Newidyn");

    internal string LabelHeader => Say("Label", "Label");

    internal string KindHeader => Say("Kind", "Math");

    internal string AboutHeader => Say("About", "Am");

    internal string CodeHeader => Say("Code", "Cod");

    internal string MeaningHeader => Say("Meaning", "Ystyr");

    internal string Responses => Say("Organisations that responded", "Sefydliadau a ymatebodd");

    internal string ResponseRate => Say("Percentage of the organisations that were asked that responded", "Canran y sefydliadau a holwyd a ymatebodd");

    internal string Counted => Say("counted, not asked", "wedi'i gyfrif, heb ei ofyn");

    internal string Kind(VariableKind kind) => kind switch
    {
        VariableKind.OneAnswer => Say("one answer", "un ateb"),
        VariableKind.SeveralAnswers => Say("several answers", "sawl ateb"),
        VariableKind.NumberInBands => Say("number in bands", "rhif mewn bandiau"),
        VariableKind.DateByYear => Say("date by year", "dyddiad yn ôl blwyddyn"),
        VariableKind.OwnWords => Say("own words", "geiriau eu hunain"),
        VariableKind.Segment => Say("segment", "segment"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal string About(About about) => about is Domain.Questionnaires.About.People ? Say("people", "pobl") : Say("organisations", "sefydliadau");

    private string Say(string english, string welsh) => language is Language.Welsh ? welsh : english;
}
