namespace Clinks.Engage.Domain.Evidence;

/// <summary>
/// The frame that every consultation begins with: the three principles of Clinks Thinks (clinksthinks.com), its positions, and of each position what
/// it asks of government and of voluntary organisations. Short names of ours, not its text. Ids are stored with passages and are never used for something else.
/// </summary>
internal static class ShippedFrame
{
    public static CodingFrame Shipped { get; } = new([
        Principle("role-of-the-sector", "The role of the voluntary sector", "Rôl y sector gwirfoddol"),
        Principle("strong-foundations", "Strong foundations for justice", "Sylfeini cadarn i gyfiawnder"),
        Principle("needs-of-people-and-families", "The needs of people and families", "Anghenion pobl a theuluoedd"),
        .. Position("funding", "Fair and lasting funding", "Cyllid teg sy'n para",
            "Fund organisations fully and for longer", "Ariannu sefydliadau'n llawn ac am gyfnod hwy",
            "Show what services cost and what they change", "Dangos cost gwasanaethau a'r hyn y maent yn ei newid"),
        .. Position("person-centred", "Services built around the person", "Gwasanaethau wedi'u seilio ar y person",
            "Plan support around each person, for as long as they need it", "Cynllunio cymorth o gwmpas pob person, cyhyd ag y mae ei angen",
            "Shape services with the people who use them", "Llunio gwasanaethau gyda'r bobl sy'n eu defnyddio"),
        .. Position("joined-up", "Services that work together", "Gwasanaethau sy'n cydweithio",
            "Join up departments and local services", "Cysylltu adrannau a gwasanaethau lleol",
            "Work in partnership and refer people on", "Gweithio mewn partneriaeth a chyfeirio pobl ymlaen"),
        .. Position("lived-experience", "People with lived experience shape decisions", "Pobl â phrofiad bywyd yn llunio penderfyniadau",
            "Involve people with lived experience, and pay them", "Cynnwys pobl â phrofiad bywyd, a'u talu",
            "Recruit and support staff with lived experience", "Recriwtio a chefnogi staff â phrofiad bywyd"),
        .. Position("prison-population", "Fewer people in prison", "Llai o bobl yn y carchar",
            "Send fewer people to prison, and use the community", "Anfon llai o bobl i'r carchar, a defnyddio'r gymuned",
            "Offer and make known ways other than prison", "Cynnig llwybrau heblaw carchar, a'u gwneud yn hysbys"),
        .. Position("racism", "An end to racism and discrimination", "Rhoi terfyn ar hiliaeth a gwahaniaethu",
            "Explain unequal outcomes, or change what causes them", "Egluro canlyniadau anghyfartal, neu newid yr hyn sy'n eu hachosi",
            "Be anti-racist in work, boards and partnerships", "Bod yn wrth-hiliol mewn gwaith, byrddau a phartneriaethau"),
        .. Position("children", "Children kept out of custody", "Cadw plant allan o'r ddalfa",
            "Treat children as children, and keep them out of custody", "Trin plant fel plant, a'u cadw allan o'r ddalfa",
            "Reach children early, close to home", "Cyrraedd plant yn gynnar, yn agos at adref"),
        .. Position("young-adults", "A distinct way of working with young adults", "Ffordd benodol o weithio gydag oedolion ifanc",
            "Take maturity into account at every stage", "Ystyried aeddfedrwydd ar bob cam",
            "Offer services made for young adults", "Cynnig gwasanaethau ar gyfer oedolion ifanc"),
        .. Position("health", "Health and wellbeing", "Iechyd a lles",
            "Give care that continues through and after prison", "Rhoi gofal sy'n parhau drwy'r carchar ac wedyn",
            "Know and respond to trauma and to many needs at once", "Adnabod trawma a llawer o anghenion ar yr un pryd, ac ymateb iddynt"),
        .. Position("women", "A distinct way of working with women", "Ffordd benodol o weithio gyda menywod",
            "Fund women's centres and use prison for few women", "Ariannu canolfannau menywod a defnyddio carchar i ychydig o fenywod",
            "Work with women in safe, women-only places", "Gweithio gyda menywod mewn mannau diogel i fenywod yn unig"),
        .. Position("families", "Families and relationships supported", "Cefnogi teuluoedd a pherthnasoedd",
            "Make family ties possible, from arrest to release", "Gwneud cysylltiadau teuluol yn bosibl, o arestio hyd at ryddhau",
            "Support families in their own right", "Cefnogi teuluoedd yn eu rhinwedd eu hunain"),
        .. Position("arts", "Arts and creativity", "Y celfyddydau a chreadigrwydd",
            "Make arts a part of every regime", "Gwneud y celfyddydau'n rhan o bob trefn",
            "Show what arts change, and make them open to all", "Dangos yr hyn y mae'r celfyddydau'n ei newid, a'u hagor i bawb"),
    ]);

    private static Theme Principle(string id, string english, string welsh) => new(ThemeId.Parse(id), ThemeKind.Principle, null, new(english, welsh), Retired: false);

    private static Theme[] Position(string id, string english, string welsh, string government, string governmentWelsh, string sector, string sectorWelsh)
    {
        var position = ThemeId.Parse(id);
        return
        [
            new(position, ThemeKind.Position, null, new(english, welsh), Retired: false),
            new(ThemeId.Parse(id + "-government"), ThemeKind.AskOfGovernment, position, new(government, governmentWelsh), Retired: false),
            new(ThemeId.Parse(id + "-sector"), ThemeKind.AskOfSector, position, new(sector, sectorWelsh), Retired: false),
        ];
    }
}
