using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Pages;

/// <summary>What we say about ourselves. Every sentence is something that the platform does.</summary>
internal static class AboutTexts
{
    public static readonly IReadOnlyList<Wording> Accessibility =
    [
        new(
            "We want everybody to be able to use these pages. They work with a keyboard alone, with a screen reader, on small screens, with large text, and without JavaScript.",
            "Rydym am i bawb allu defnyddio'r tudalennau hyn. Maent yn gweithio gyda bysellfwrdd yn unig, gyda darllenydd sgrin, ar sgriniau bach, gyda thestun mawr, a heb JavaScript."),
        new(
            "We test them against the Web Content Accessibility Guidelines 2.2, level AA, by program and by hand.",
            "Rydym yn eu profi yn erbyn Canllawiau Hygyrchedd Cynnwys y We 2.2, lefel AA, drwy raglen a â llaw."),
        new(
            "Questions are as their authors wrote them. Where a question has not been translated, it is shown in English on Welsh pages.",
            "Mae'r cwestiynau fel yr ysgrifennodd eu hawduron nhw. Lle nad yw cwestiwn wedi'i gyfieithu, fe'i dangosir yn Saesneg ar dudalennau Cymraeg."),
        new(
            "Photos and drawings that people send us come without words that say what is on them. If you cannot see yours, you can still take it out: each has a number.",
            "Daw'r lluniau a'r darluniau y mae pobl yn eu hanfon atom heb eiriau sy'n dweud beth sydd arnynt. Os na allwch weld eich un chi, gallwch ei dynnu allan o hyd: mae rhif gan bob un."),
        new(
            "If something does not work for you, write to policy@clinks.org. We can also send you the questions on paper.",
            "Os nad yw rhywbeth yn gweithio i chi, ysgrifennwch at policy@clinks.org. Gallwn hefyd anfon y cwestiynau atoch ar bapur."),
    ];

    public static readonly IReadOnlyList<(Wording Heading, IReadOnlyList<Wording> Paragraphs)> Privacy =
    [
        (new("Your answers", "Eich atebion"),
        [
            new(
                "Answers are counted together. Before a figure is published, a program checks that it cannot tell anybody what one organisation answered. If it could, the figure is left out.",
                "Caiff atebion eu cyfrif gyda'i gilydd. Cyn cyhoeddi ffigur, mae rhaglen yn gwirio na all ddweud wrth neb beth a atebodd un sefydliad. Os gallai, caiff y ffigur ei hepgor."),
            new(
                "What you write in your own words is encrypted from the first time that it is saved. The keys are kept in another place. It is used only in ways that you agreed to.",
                "Mae'r hyn a ysgrifennwch yn eich geiriau eich hun yn cael ei amgryptio o'r tro cyntaf y caiff ei gadw. Cedwir yr allweddi mewn lle arall. Dim ond mewn ffyrdd y cytunoch iddynt y caiff ei ddefnyddio."),
        ]),
        (new("Your receipt", "Eich derbynneb"),
        [
            new(
                "When you send your answers, you get a receipt. It is given only after they were stored. If you send the same twice, it counts once.",
                "Pan fyddwch yn anfon eich atebion, cewch dderbynneb. Dim ond ar ôl iddynt gael eu storio y caiff ei rhoi. Os anfonwch yr un peth ddwywaith, mae'n cyfrif unwaith."),
        ]),
        (new("Changing your mind", "Newid eich meddwl"),
        [
            new(
                "You can see, download and change your answers until the survey closes, and withdraw them at any time. You do not have to say why.",
                "Gallwch weld, lawrlwytho a newid eich atebion nes bydd yr arolwg yn cau, a'u tynnu'n ôl ar unrhyw adeg. Does dim rhaid i chi ddweud pam."),
        ]),
        (new("Cookies", "Cwcis"),
        [
            new(
                "We use only the cookies that these pages need: one that keeps you signed in, one that protects forms, and one that remembers your language. If you tell us something without signing in, one brings you back to it, one keeps it open after you typed your code, and one remembers if you read in Easy Read. Nobody follows you.",
                "Dim ond y cwcis sydd eu hangen ar y tudalennau hyn a ddefnyddiwn: un sy'n eich cadw wedi mewngofnodi, un sy'n diogelu ffurflenni, ac un sy'n cofio eich iaith. Os dywedwch rywbeth wrthym heb fewngofnodi, mae un yn dod â chi yn ôl ato, mae un yn ei gadw ar agor ar ôl i chi deipio eich cod, ac mae un yn cofio a ydych yn darllen mewn Hawdd ei Ddeall. Does neb yn eich dilyn."),
        ]),
    ];
}
