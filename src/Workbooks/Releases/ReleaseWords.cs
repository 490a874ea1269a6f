using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>
/// The words of a release workbook that are ours. The Welsh is a draft, and the cover says so. What is public, pages say in the
/// same words.
/// </summary>
public sealed class ReleaseWords(Language language)
{
    private bool Welsh => language is Language.Welsh;

    internal Language Language => language;

    /// <summary>For the document's properties (rule 5).</summary>
    internal string Code => Welsh ? "cy" : "en-GB";

    internal string Of(Wording wording) => wording.In(language);

    /// <summary>Dates in words (rule 22).</summary>
    internal string Date(DateOnly date) => DateWords.Of(date, language);

    internal string Period(DateOnly from, DateOnly to) => from == to ? Date(from) : $"{Date(from)} {(Welsh ? "i" : "to")} {Date(to)}";

    /// <summary>What every table's title ends with (rule 9); who exactly was asked stands on the cover.</summary>
    internal string WhoWhereWhen(string period) =>
        Welsh ? $"Sefydliadau a ymatebodd, Cymru a Lloegr, {period}" : $"Organisations that responded, England and Wales, {period}";

    internal string Release(int number) => Welsh ? $"datganiad {number}" : $"release {number}";

    internal string Summary(bool amounts) => Welsh
        ? $"Mae'r llyfr gwaith hwn yn rhoi nifer y sefydliadau a roddodd bob ateb, {(amounts ? "a chyfanswm y symiau a roesant, " : "")}ac yn ôl segment lle gellir gwneud hynny heb ddatgelu atebion sefydliad."
        : $"This workbook gives how many organisations gave each answer, {(amounts ? "what the amounts that they gave add up to, " : "")}and by segment where that can be done without disclosing what an organisation answered.";

    internal static string DraftTranslation => "Drafft yw'r Gymraeg yn y llyfr gwaith hwn: mae angen i gyfieithydd ei gwirio.";

    internal string SourceHeading => Welsh ? "Ffynhonnell" : "Source";

    internal string Source(bool survey, string period) => Welsh
        ? $"Clinks, {(survey ? "arolwg" : "ymgynghoriad")}, atebion a roddwyd {period}."
        : $"Clinks, {(survey ? "survey" : "consultation")}, answers given {period}.";

    internal string PopulationHeading => Welsh ? "Pwy a holwyd" : "Who was asked";

    internal string DateHeading => Welsh ? "Dyddiad cyhoeddi" : "Date of publication";

    internal string ContactHeading => Welsh ? "Cyswllt" : "Contact";

    internal string ConfidentialityHeading => Welsh ? "Cyfrinachedd" : "Confidentiality";

    public string Confidentiality(int organisations, int people) => Welsh
        ? $"Nid oes ffigur am lai na {organisations} sefydliad, na {people} lle mae'r cwestiwn am bobl. Rhestrir tablau na chyhoeddwyd, gyda'r rheswm."
        : $"No figure is about fewer than {organisations} organisations, or {people} where the question is about people. Tables that are not published are listed with the reason.";

    internal string ShorthandHeading => Welsh ? "Byrfoddau" : "Shorthand";

    internal string Contents => Welsh ? "Cynnwys" : "Contents";

    internal string Notes => Welsh ? "Nodiadau" : "Notes";

    internal string OneTable => Welsh ? "Mae'r daflen waith hon yn cynnwys un tabl." : "This worksheet contains one table.";

    /// <summary>In this form, because programs read it, too.</summary>
    internal string Variables(string names) => (Welsh ? "Newidynnau yn y tabl hwn: " : "Variables in this table: ") + names;

    internal string UsesNotes(IEnumerable<int> numbers)
    {
        var list = string.Join(", ", numbers.Select(Note));
        return Welsh ? $"Nodiadau ar y tabl hwn, a eglurir ar y daflen Notes: {list}" : $"Notes on this table, explained on the sheet Notes: {list}";
    }

    /// <summary>The same in both languages, as the shorthand is (rule 17).</summary>
    internal static string Note(int number) => $"[note {number}]";

    public static string Mark(Shorthand shorthand) => shorthand switch
    {
        Shorthand.Confidential => "[c]",
        Shorthand.NotAvailable => "[x]",
        Shorthand.NotApplicable => "[z]",
        Shorthand.Low => "[low]",
        _ => throw new ArgumentOutOfRangeException(nameof(shorthand)),
    };

    public string Explain(Shorthand shorthand) => Mark(shorthand) + " = " + shorthand switch
    {
        Shorthand.Confidential => Welsh ? "cyfrinachol: byddai'r ffigur yn dweud rhywbeth am grŵp bach" : "confidential: the figure would tell something about a small group",
        Shorthand.NotAvailable => Welsh ? "ddim ar gael" : "not available",
        Shorthand.NotApplicable => Welsh ? "ddim yn berthnasol" : "not applicable",
        Shorthand.Low => Welsh ? "yn fwy na sero, ond yn talgrynnu i sero" : "more than zero, but rounds to zero",
        _ => throw new ArgumentOutOfRangeException(nameof(shorthand)),
    };

    internal string TitleHeader => Welsh ? "Teitl" : "Title";

    internal string SheetHeader => Welsh ? "Taflen waith" : "Worksheet";

    internal string PublishedHeader => Welsh ? "Cyhoeddwyd, neu pam ddim" : "Published, or why not";

    internal string Published => Welsh ? "Cyhoeddwyd" : "Published";

    internal string NoteHeader => Welsh ? "Nodyn" : "Note";

    internal string NoteTextHeader => Welsh ? "Testun" : "Text";

    internal string FigureHeader => Welsh ? "Ffigur" : "Figure";

    internal string OrganisationsHeader => Welsh ? "Sefydliadau" : "Organisations";

    internal string AllFigures => Welsh ? "Pob ffigur yn y tabl hwn" : "Every figure of this table";

    public string NotPublished(string reason) => Welsh ? $"Ni chyhoeddir y tabl hwn. {reason}" : $"This table is not published. {reason}";

    public string Reason(Withheld withheld, int threshold) => withheld switch
    {
        Withheld.TooFewResponses => Welsh
            ? $"Ymatebodd llai na {threshold} sefydliad." : $"Fewer than {threshold} organisations responded.",
        Withheld.OneCategoryLeft => Welsh
            ? $"O gyfuno'r atebion nes bod {threshold} sefydliad ym mhob un, ni fyddai ond un ar ôl."
            : $"With answers put together until each has {threshold} organisations and none can be worked out, only one would be left.",
        Withheld.OneSegmentLeft => Welsh
            ? "O gyfuno categorïau'r segment nes eu bod yn ddigon mawr, ni fyddai ond un ar ôl."
            : "With the categories of the segment put together until they are large enough, only one would be left.",
        Withheld.SmallCells => Welsh
            ? $"Mae ynddo ffigurau am lai na {threshold} sefydliad na ellir eu cuddio'n ddigon da: byddai'r hyn sydd ar ôl yn eu datgelu."
            : $"It has figures about fewer than {threshold} organisations that cannot be hidden well enough: what would be left gives them away.",
        Withheld.FewDidNotRespond => Welsh
            ? $"Roedd llai na {threshold} sefydliad heb ymateb." : $"Fewer than {threshold} organisations did not respond.",
        Withheld.FollowsFromAnotherQuestion => Welsh
            ? "Gyda chwestiwn arall sy'n penderfynu pwy a holwyd, byddai'n dweud rhywbeth am grŵp bach."
            : "Beside another question, which decides who was asked this one, it would tell something about a small group.",
        Withheld.FewGaveMost => Welsh
            ? "Rhoddodd cyn lleied o sefydliadau swm, neu rhoddodd un neu ddau gymaint o'r cyfanswm, fel y byddai'r hyn sydd ar ôl yn dweud gormod amdanynt."
            : "So few organisations gave an amount, or one or two gave so much of the total, that what would be left tells too much about them.",
        Withheld.AnsweredIsHidden => Welsh
            ? "Ni chyhoeddir ychwaith faint a atebodd y cwestiwn hwn yn y grwpiau hyn, a byddai symiau'n ei ddweud."
            : "How many answered this question in these groups is not published, either, and amounts would tell it.",
        Withheld.AmountsTooLarge => Welsh
            ? "Mae'r symiau'n fwy nag y gall taenlen eu dal i'r digid olaf."
            : "The amounts are larger than a spreadsheet holds to the last digit.",
        Withheld.FollowsFromFiguresSoFar => Welsh
            ? "Gyda'r ffigurau a ddangoswyd tra oedd ar agor, byddai'n dweud rhywbeth am yr ychydig a dynnodd yn ôl, a newidiodd neu a ddaeth wedyn."
            : "Beside the figures that were shown while it was open, it would tell something about the few that withdrew, changed their answers or came after them.",
        _ => throw new ArgumentOutOfRangeException(nameof(withheld)),
    };
}
