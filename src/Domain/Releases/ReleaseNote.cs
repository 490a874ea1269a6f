using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Releases;

/// <summary>What a reader must know of the tables that name it. The Welsh is a draft.</summary>
public sealed record ReleaseNote([property: JsonConverter(typeof(JsonStringEnumConverter<TableNote>))] TableNote Note, Wording Text)
{
    internal static ReleaseNote Of(TableNote note) => new(note, note switch
    {
        TableNote.Pooled => new(
            $"So that no figure is about fewer than {DisclosurePolicy.Standard.Organisations} organisations ({DisclosurePolicy.Standard.People} where it is about people), categories with fewer were put together with the next smallest. They are the same in every table of this release.",
            $"Fel nad oes ffigur am lai na {DisclosurePolicy.Standard.Organisations} sefydliad ({DisclosurePolicy.Standard.People} os yw am bobl), cyfunwyd categorïau llai â'r lleiaf nesaf. Maent yr un fath ym mhob tabl o'r datganiad hwn."),
        TableNote.SeveralAnswers => new(
            "Several answers were possible, so percentages do not add up to 100. Answers that were put together count each organisation that gave at least one of them once.",
            "Roedd sawl ateb yn bosibl, felly nid yw'r canrannau'n adio i 100. Mae atebion a gyfunwyd yn cyfrif unwaith bob sefydliad a roddodd o leiaf un ohonynt."),
        TableNote.AboutPeople => new(
            $"The figures are about people in small organisations. Nothing is published about fewer than {DisclosurePolicy.Standard.People} organisations, nor that none or all of a group gave an answer.",
            $"Mae'r ffigurau am bobl mewn sefydliadau bach. Ni chyhoeddir dim am lai na {DisclosurePolicy.Standard.People} sefydliad, na bod neb neu bawb mewn grŵp wedi rhoi ateb."),
        TableNote.Bands => new(
            "Numbers were counted in bands that were fixed before there were any answers.",
            "Cyfrifwyd rhifau mewn bandiau a bennwyd cyn bod unrhyw atebion."),
        TableNote.NoTotals => new(
            "Totals and averages of these amounts are not published in this release.",
            "Ni chyhoeddir cyfansymiau na chyfartaleddau'r symiau hyn yn y datganiad hwn."),
        TableNote.OwnWords => new(
            "This question was answered in the organisations' own words. Only how many answered is counted here.",
            "Atebwyd y cwestiwn hwn yng ngeiriau'r sefydliadau eu hunain. Dim ond faint a atebodd a gyfrifir yma."),
        TableNote.OfAllResponses => new(
            "How many did not answer is not given apart, so percentages are of all organisations that responded.",
            "Ni roddir ar wahân faint na atebodd, felly mae'r canrannau o bob sefydliad a ymatebodd."),
        TableNote.SegmentLeftOut => new(
            "A segment of which only one category would be left is not shown.",
            "Ni ddangosir segment lle na fyddai ond un categori ar ôl."),
        TableNote.OfThoseThatGave => new(
            "Totals, means and medians are of the organisations that gave an amount, in the unit that the question asks for, as whole numbers. The mean is the published total divided by how many gave an amount.",
            "Mae cyfansymiau, cymedrau a chanolrifau o'r sefydliadau a roddodd swm, yn yr uned y mae'r cwestiwn yn gofyn amdani, fel rhifau cyfan. Y cymedr yw'r cyfanswm cyhoeddedig wedi'i rannu â'r nifer a roddodd swm."),
        TableNote.RoundedMedians => new(
            "Medians are rounded to two digits, those under 100 to the nearest 5, so that no organisation's own amount is shown.",
            "Mae canolrifau wedi'u talgrynnu i ddau ddigid, a'r rhai dan 100 i'r 5 agosaf, fel na ddangosir swm unrhyw sefydliad."),
        TableNote.FewGaveMost => new(
            "A group is hidden where so few organisations gave an amount, or one or two gave so much of the total, that theirs could be worked out; and others with it, so that it does not follow from the total of all.",
            "Cuddir grŵp lle rhoddodd cyn lleied o sefydliadau swm, neu lle rhoddodd un neu ddau gymaint o'r cyfanswm, fel y gellid cyfrifo eu symiau; a chuddir eraill gydag ef, fel nad yw'n dilyn o gyfanswm pawb."),
        TableNote.SoFar => new(
            "These are figures so far: every answer is rounded, and the latest answers are not in it yet. They move when enough have come.",
            "Ffigurau hyd yma yw'r rhain: mae pob ateb wedi'i dalgrynnu, ac nid yw'r atebion diweddaraf ynddo eto. Maent yn symud pan fydd digon wedi dod."),
        _ => throw new ArgumentOutOfRangeException(nameof(note)),
    });
}
