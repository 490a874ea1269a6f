using System.Collections.Immutable;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>The words of the sheet that says how figures came about. The Welsh is a draft, as the cover says.</summary>
internal sealed class MethodWords(Language language)
{
    internal string Title => Say("Method", "Dull");

    internal string PopulationHeading => Say("Who was asked, and when", "Pwy a holwyd, a phryd");

    internal string Period(string period) => Say($"Answers were given {period}.", $"Rhoddwyd atebion {period}.");

    internal string ResponseHeading => Say("Who responded", "Pwy a ymatebodd");

    /// <summary>The figure stands last, where shorthand may take its place.</summary>
    internal string Base(string figure) => Say($"Organisations that responded: {figure}", $"Sefydliadau a ymatebodd: {figure}");

    internal string Rate(string figure) => Say($"Percentage of the organisations that were asked that responded: {figure}", $"Canran y sefydliadau a holwyd a ymatebodd: {figure}");

    internal string HiddenHeading => Say("What is hidden, and why", "Beth a guddiwyd, a pham");

    internal string Thresholds(int organisations, int people) => Say(
        $"No figure is about fewer than {organisations} organisations, or fewer than {people} where the question is about people.",
        $"Nid oes ffigur am lai na {organisations} sefydliad, nac am lai na {people} lle mae'r cwestiwn am bobl.");

    internal ImmutableArray<string> Rules =>
    [
        Say("Small groups are hidden, or put together with others until they are large enough.",
            "Cuddir grwpiau bach, neu cyfunir hwy ag eraill nes eu bod yn ddigon mawr."),
        Say("Further figures are hidden where a small group could be worked out by subtracting published figures from each other.",
            "Cuddir ffigurau eraill lle gellid cyfrifo grŵp bach drwy dynnu ffigurau cyhoeddedig oddi wrth ei gilydd."),
        Say("Percentages are worked out from published figures only, and rounded to whole numbers.",
            "Cyfrifir canrannau o ffigurau cyhoeddedig yn unig, a'u talgrynnu i rifau cyfan."),
        Say("The table lists every table of this workbook, how many figures it publishes and hides, and why a table is not published.",
            "Mae'r tabl yn rhestru pob tabl yn y llyfr gwaith hwn, faint o ffigurau y mae'n eu cyhoeddi a'u cuddio, a pham na chyhoeddir tabl."),
    ];

    /// <summary>Without its parameters: whoever knows them comes nearer to what is hidden.</summary>
    internal ImmutableArray<string> RulesOfAmounts =>
    [
        Say("Totals, means and medians of amounts are hidden where one or two organisations gave most of the total, or where one that knows its own amount could work out another's nearly.",
            "Cuddir cyfansymiau, cymedrau a chanolrifau symiau lle rhoddodd un neu ddau sefydliad y rhan fwyaf o'r cyfanswm, neu lle gallai un sy'n gwybod ei swm ei hun gyfrifo swm un arall bron yn union."),
        Say("They are hidden, too, where they would tell of counts that another table hides. All figures of a group of amounts are hidden together.",
            "Cuddir hwy hefyd lle byddent yn dweud am gyfrifon a guddir mewn tabl arall. Cuddir holl ffigurau grŵp o symiau gyda'i gilydd."),
    ];

    internal string TableHeader => Say("Table", "Tabl");

    internal string PublishedHeader => Say("Number of figures published", "Nifer y ffigurau a gyhoeddwyd");

    internal string HiddenHeader => Say("Number of figures hidden", "Nifer y ffigurau a guddiwyd");

    private string Say(string english, string welsh) => language is Language.Welsh ? welsh : english;
}
