using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>The question about each purpose, with an example of what a yes means, and what it does not mean.</summary>
public static class PurposeTexts
{
    public static readonly Said
        IfYes = new("If you say yes", "Os dywedwch ie"),
        ForExample = new("For example", "Er enghraifft"),
        IfYesNot = new("What it does not mean", "Yr hyn nad yw'n ei olygu");

    internal static readonly ImmutableArray<PurposeQuestion> All =
    [
        new(
            Purpose.Aggregate,
            new("May we count you?", "A gawn ni eich cyfrif?"),
            new("We add you to our numbers, together with other people.", "Rydym yn eich ychwanegu at ein rhifau, gyda phobl eraill.", "We count you with other people.", "Rydym yn eich cyfrif gyda phobl eraill."),
            new("“40 people told us about prison visits.”", "“Dywedodd 40 o bobl wrthym am ymweliadau â'r carchar.”"),
            new("We do not show your words to anybody for this.", "Nid ydym yn dangos eich geiriau i neb ar gyfer hyn.", "Nobody sees your words for this.", "Does neb yn gweld eich geiriau ar gyfer hyn.")),
        new(
            Purpose.InternalAnalysis,
            new("May people at Clinks read what you wrote?", "A gaiff pobl yn Clinks ddarllen yr hyn a ysgrifennoch?"),
            new("Our policy staff read it, to find out what should change.", "Mae ein staff polisi yn ei ddarllen, i ddarganfod beth ddylai newid.", "Clinks staff read your words.\nThey look for what should change.", "Mae staff Clinks yn darllen eich geiriau.\nMaen nhw'n chwilio am yr hyn a ddylai newid."),
            new("We note that you and others wrote about the cost of phone calls.", "Rydym yn nodi eich bod chi ac eraill wedi ysgrifennu am gost galwadau ffôn."),
            new("Your words do not leave Clinks, and we do not quote them.", "Nid yw eich geiriau'n gadael Clinks, ac nid ydym yn eu dyfynnu.", "Your words stay at Clinks.\nWe do not quote them.", "Mae eich geiriau'n aros yn Clinks.\nNid ydym yn eu dyfynnu.")),
        new(
            Purpose.AnonymousQuote,
            new("May we quote you without your name?", "A gawn ni eich dyfynnu heb eich enw?"),
            new("We may use some of your sentences in what we write. We do not give your name.", "Gallwn ddefnyddio rhai o'ch brawddegau yn yr hyn a ysgrifennwn. Nid ydym yn rhoi eich enw.", "We may use some of your words in what we write.\nWe do not say your name.", "Gallwn ddefnyddio rhai o'ch geiriau yn yr hyn a ysgrifennwn.\nNid ydym yn dweud eich enw."),
            new("“The visit was cancelled and nobody told us.”", "“Cafodd yr ymweliad ei ganslo a ddywedodd neb wrthym.”"),
            new(
                "It does not mean that nobody can guess. Somebody who knows you well may know your words.",
                "Nid yw'n golygu na all neb ddyfalu. Gallai rhywun sy'n eich adnabod yn dda adnabod eich geiriau.",
                "Somebody who knows you may still guess that it is you.",
                "Gallai rhywun sy'n eich adnabod ddal i ddyfalu mai chi ydyw.")),
        new(
            Purpose.QuoteUnderChosenName,
            new("May we quote you under a name that you choose?", "A gawn ni eich dyfynnu dan enw yr ydych chi'n ei ddewis?"),
            new("You choose a name, and we put it beside your words.", "Rydych chi'n dewis enw, ac rydym yn ei roi wrth ymyl eich geiriau.", "You choose a name.\nWe put it beside your words.", "Rydych chi'n dewis enw.\nRydym yn ei roi wrth eich geiriau."),
            new("“The visit was cancelled and nobody told us.” – Robin", "“Cafodd yr ymweliad ei ganslo a ddywedodd neb wrthym.” – Robin"),
            new("We do not use your real name, unless that is the one you choose.", "Nid ydym yn defnyddio eich enw go iawn, oni bai mai dyna'r un a ddewiswch.", "We do not use your real name.\nOnly if you choose it.", "Nid ydym yn defnyddio eich enw go iawn.\nDim ond os dewiswch chi ef.")),
        new(
            Purpose.AttributedQuote,
            new("May we quote you and say who you are?", "A gawn ni eich dyfynnu a dweud pwy ydych chi?"),
            new("We put your own name, or your role and region, beside your words.", "Rydym yn rhoi eich enw eich hun, neu eich rôl a'ch rhanbarth, wrth ymyl eich geiriau.", "We say who you are beside your words.", "Rydym yn dweud pwy ydych chi wrth eich geiriau."),
            new("“The visit was cancelled and nobody told us.” – a family member, Wales", "“Cafodd yr ymweliad ei ganslo a ddywedodd neb wrthym.” – aelod o'r teulu, Cymru"),
            new("It does not let us give away where you live or how to reach you.", "Nid yw'n gadael i ni ddweud ble rydych chi'n byw na sut i gysylltu â chi.", "We do not say where you live.", "Nid ydym yn dweud ble rydych chi'n byw.")),
        new(
            Purpose.ShareWithBody,
            new("May we hand your words to other organisations?", "A gawn ni roi eich geiriau i sefydliadau eraill?"),
            new(
                "You choose which. We hand what you wrote to those, and to no other.",
                "Chi sy'n dewis pa rai. Rydym yn rhoi'r hyn a ysgrifennoch i'r rheini, ac i neb arall.",
                "You choose who gets your words.\nOnly they get them.",
                "Chi sy'n dewis pwy sy'n cael eich geiriau.\nDim ond nhw sy'n eu cael."),
            new("You say yes to the Justice Committee. Its members read what you wrote.", "Rydych yn dweud ie i'r Pwyllgor Cyfiawnder. Mae ei aelodau'n darllen yr hyn a ysgrifennoch."),
            new(
                "It does not let us hand them to the police, to your prison or to anybody else that you did not choose. But what an organisation has, we cannot take away from it.",
                "Nid yw'n gadael i ni eu rhoi i'r heddlu, i'ch carchar nac i neb arall na ddewisoch. Ond ni allwn gymryd oddi ar sefydliad yr hyn sydd ganddo.",
                "Nobody else gets your words.\nBut we cannot take them back from those who have them.",
                "Does neb arall yn cael eich geiriau.\nOnd ni allwn eu cymryd yn ôl oddi wrth y rhai sydd â nhw.")),
        new(
            Purpose.Media,
            new("May we give your words to the news?", "A gawn ni roi eich geiriau i'r newyddion?"),
            new("We may give them to the newspapers or broadcasters that you choose. Many people may read or hear them.", "Gallwn eu rhoi i'r papurau newydd neu'r darlledwyr a ddewiswch. Gall llawer o bobl eu darllen neu eu clywed.", "Newspapers, radio or television may use your words.\nMany people may see them.", "Gall papurau newydd, radio neu deledu ddefnyddio eich geiriau.\nGall llawer o bobl eu gweld."),
            new("A local newspaper prints two of your sentences.", "Mae papur newydd lleol yn argraffu dwy o'ch brawddegau."),
            new("We do not tell them your name or how to reach you, unless you say so here.", "Nid ydym yn dweud eich enw wrthynt na sut i gysylltu â chi, oni bai eich bod yn dweud hynny yma.", "We do not tell them your name.\nOnly if you say so here.", "Nid ydym yn dweud eich enw wrthynt.\nDim ond os dywedwch hynny yma.")),
        new(
            Purpose.Reuse,
            new("May Clinks use your words for other work, too?", "A gaiff Clinks ddefnyddio eich geiriau ar gyfer gwaith arall hefyd?"),
            new("People at Clinks may use them for work that is not this consultation.", "Gall pobl yn Clinks eu defnyddio ar gyfer gwaith nad yw'n rhan o'r ymgynghoriad hwn.", "Clinks may use your words for other work.", "Gall Clinks ddefnyddio eich geiriau ar gyfer gwaith arall."),
            new("Next year we write about health in prison, and read again what you told us.", "Y flwyddyn nesaf rydym yn ysgrifennu am iechyd yn y carchar, ac yn darllen eto'r hyn a ddywedoch wrthym."),
            new("It does not let your words leave Clinks. For that we need another yes.", "Nid yw'n gadael i'ch geiriau adael Clinks. Ar gyfer hynny mae angen ie arall arnom.", "Your words still stay at Clinks.", "Mae eich geiriau'n dal i aros yn Clinks.")),
        new(
            Purpose.Recontact,
            new("May we write to you again?", "A gawn ni ysgrifennu atoch eto?"),
            new("You give us an address, and we may write to you there.", "Rydych yn rhoi cyfeiriad i ni, a gallwn ysgrifennu atoch yno.", "You give us an address.\nWe may write to you.", "Rydych yn rhoi cyfeiriad i ni.\nGallwn ysgrifennu atoch."),
            new("We ask if you would like to come to a meeting.", "Rydym yn gofyn a hoffech ddod i gyfarfod."),
            new("We do not give the address to anybody, and you do not have to answer.", "Nid ydym yn rhoi'r cyfeiriad i neb, a does dim rhaid i chi ateb.", "Nobody else gets the address.\nYou do not have to answer.", "Does neb arall yn cael y cyfeiriad.\nDoes dim rhaid i chi ateb.")),
    ];
}
