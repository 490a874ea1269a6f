namespace Clinks.Engage.Domain.Contributions;

/// <summary>What is asked beside a yes: how far it goes. Where a purpose does not have it, it is not asked.</summary>
public static class DetailTexts
{
    public static readonly Said
        Yes = new("Yes", "Ie"),
        No = new("No", "Na"),
        Manner = new("How may we use your words?", "Sut gawn ni ddefnyddio eich geiriau?"),
        OwnWords = new("Just as I wrote them", "Yn union fel yr ysgrifennais nhw"),
        ApprovedEdit = new(
            "Only after an edit that I have read and approved",
            "Dim ond ar ôl golygiad yr wyf wedi'i ddarllen a'i gymeradwyo",
            "You may change my words.\nI read it first and say yes.",
            "Cewch newid fy ngeiriau.\nRwy'n ei ddarllen yn gyntaf ac yn dweud ie."),
        RedactedWords = new(
            "My words, without the parts that could tell who I am",
            "Fy ngeiriau, heb y rhannau a allai ddweud pwy ydw i",
            "My words.\nYou take out what could tell who I am.",
            "Fy ngeiriau.\nRydych yn tynnu allan yr hyn a allai ddweud pwy ydw i."),
        Paraphrase = new(
            "Not my words: say it in your own",
            "Nid fy ngeiriau: dywedwch hynny yn eich geiriau eich hun",
            "Not my words.\nYou say it in your words.",
            "Nid fy ngeiriau.\nRydych yn ei ddweud yn eich geiriau chi."),
        Readers = new("Who may read it?", "Pwy gaiff ei ddarllen?"),
        Bodies = new("Which of these may see it?", "Pa rai o'r rhain gaiff ei weld?"),
        Named = new("What may we put beside your words?", "Beth gawn ni ei roi wrth ymyl eich geiriau?"),
        Nothing = new("Nothing about me", "Dim byd amdanaf i"),
        RoleAndRegion = new("My role and region, like “a family member, Wales”", "Fy rôl a'm rhanbarth, fel “aelod o'r teulu, Cymru”"),
        RoleRegionAndAge = new("My role, region and age group, like “a family member, Wales, 26 to 39”", "Fy rôl, fy rhanbarth a'm grŵp oedran, fel “aelod o'r teulu, Cymru, 26 i 39”"),
        ChosenName = new("A name that I choose", "Enw yr wyf yn ei ddewis"),
        OwnName = new("My own name", "Fy enw fy hun"),
        Name = new("The name", "Yr enw"),
        Contact = new("Address, phone number or e-mail", "Cyfeiriad, rhif ffôn neu e-bost"),
        AskMe = new(
            "Ask me each time. I answer when I come back with my code, and until then it is a no.",
            "Gofynnwch i mi bob tro. Rwy'n ateb pan ddof yn ôl gyda'm cod, a than hynny mae'n na.",
            "Ask me each time.\nI answer with my code.",
            "Gofynnwch i mi bob tro.\nRwy'n ateb gyda'm cod."),
        NotBefore = new("Not before this day", "Nid cyn y diwrnod hwn"),
        Until = new("Only until this day", "Dim ond tan y diwrnod hwn");

    internal static ImmutableArray<Said> All =>
    [
        Yes, No, Manner, OwnWords, ApprovedEdit, RedactedWords, Paraphrase, Readers, Bodies, Named, Nothing, RoleAndRegion, RoleRegionAndAge, ChosenName, OwnName, Name, Contact, AskMe, NotBefore, Until,
    ];
}
