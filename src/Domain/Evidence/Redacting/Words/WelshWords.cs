using System.Collections.Frozen;

namespace Clinks.Engage.Domain.Evidence.Redacting.Words;

/// <summary>Common Welsh words, by which Welsh is told from other languages and ordinary words from names. Plain letters: "tŷ" is "ty".</summary>
internal static class WelshWords
{
    private static readonly string[] Written = WordList.Split(
        """
        y yr yn a ac i o ar at am gan gyda gydag wedi oedd mae roedd dw dwi rwy rydw ydw wyf yw ydy ydi bod fod bu buodd bydd byddai bydda byddaf byddwn roeddwn roeddem roedden roedd oeddwn oedden nid ddim dim na ni fi ti chi nhw hi ef fe fo hwn hon hyn hynny
        hwnnw honno rhain rheini fy dy ei ein eich eu mewn ond os pan neu nac mor iawn da dda drwg ddrwg mawr fawr bach fach hen newydd pob bob rhai llawer lot mwy llai cael ges gefais cafodd caf gael mynd es aeth ewch dod des daeth dewch gwneud wneud wnes wnaeth gwnes
        ges dweud ddweud dwedodd dywedodd meddai gwybod wybod meddwl teimlo teimlais gweld welais gwelais gweithio gwaith waith carchar garchar ngharchar heddlu llys cwrt barnwr swyddog swyddogion prawf brawf cymorth help teulu deulu nheulu mam tad plant blant merch mab bachgen dyn dynes
        menyw merched dynion pobl bobl ffrind ffrindiau bywyd fywyd cartref adref gartref ty tai ysgol ysbyty meddyg doctor nyrs cyffuriau alcohol arian dydd diwrnod wythnos mis blwyddyn flwyddyn amser oriau awr nos bore heddiw ddoe yfory nawr rwan wedyn yna yno yma bellach eto hefyd
        felly achos oherwydd fel pam sut beth pwy ble lle sydd sy pe petai byth erioed neb rhywun unrhyw pawb bawb popeth dim byd cyn ar ol tan ers rhwng heb drwy trwy dan dros tros wrth fewn allan lan lawr nol ymlaen arall eraill cyntaf gyntaf olaf unig gorau gwaeth
        helpu siarad siaradodd gwrando gofyn ateb dysgu darllen ysgrifennu byw aros gadael cerdded rhoi rhoddodd mynnu eisiau isio angen rhaid gallu gallwn allai dylai gobeithio diolch hapus trist unwaith dau dwy tri tair pedwar pump chwech saith wyth naw deg
        yng ym tim ffurflen ffurflenni prawf iaith cymru cymraeg saesneg lloegr cymro cymraes saith rhyddhau ryddhau rhyddhawyd adain cell gell drws ddrws bwyd fwyd stafell ystafell ymweliad llythyr llythyrau ffoniodd ffonio galw enw oed ganwyd cyfnod cwrs gwasanaeth prifysgol coleg
        aeth ddaeth welodd wela gafodd chafodd chefais chawn ches doedd dydy does doeddwn doedden basai baswn hoffwn hoffi caru cofio anghofio colli golli cadw symud symudodd symudais dechrau ddechrau gorffen agor cau ei'n i'r o'r a'r yw'r mae'n mae'r roedd'n sy'n oedd'n a'i i'w o'i a'm i'm na'r gyda'r
        """);

    /// <summary>As they are written and, the longer ones, with the beginnings that they take after other words.</summary>
    public static readonly FrozenSet<string> Common = WordList.Of([.. Written, .. Written.Where(word => word.Length > 3).SelectMany(Mutation.Of)]);
}
