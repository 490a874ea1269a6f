using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Consent;

public enum BodyKind
{
    /// <summary>Everybody; words reach them by being published.</summary>
    Public,

    /// <summary>A department, an agency, a committee, an inspectorate.</summary>
    Official,

    /// <summary>Newspapers and broadcasters.</summary>
    News,
}

/// <summary>A recipient that people can be asked about by name.</summary>
public sealed record Body(BodyId Id, BodyKind Kind, Wording Name);

/// <summary>The recipients there are. Who is not here cannot be asked for, and so receives nothing.</summary>
public sealed record Bodies(ImmutableArray<Body> All)
{
    /// <summary>Shipped; a platform may keep a list of its own. An id that was once asked about is never given to another body.</summary>
    public static Bodies Shipped { get; } = new([
        new(BodyId.Public, BodyKind.Public, new("The public", "Y cyhoedd")),
        Official("ministry-of-justice", "Ministry of Justice", "Y Weinyddiaeth Gyfiawnder"),
        Official("hmpps", "HM Prison and Probation Service", "Gwasanaeth Carchardai a Phrawf EF"),
        Official("home-office", "Home Office", "Y Swyddfa Gartref"),
        Official("youth-justice-board", "Youth Justice Board for England and Wales", "Bwrdd Cyfiawnder Ieuenctid Cymru a Lloegr"),
        Official("welsh-government", "Welsh Government", "Llywodraeth Cymru"),
        Official("justice-committee", "Justice Committee, House of Commons", "Y Pwyllgor Cyfiawnder, Tŷ'r Cyffredin"),
        Official("justice-and-home-affairs-committee", "Justice and Home Affairs Committee, House of Lords", "Y Pwyllgor Cyfiawnder a Materion Cartref, Tŷ'r Arglwyddi"),
        Official("hm-inspectorate-of-prisons", "HM Inspectorate of Prisons", "Arolygiaeth Carchardai EF"),
        Official("hm-inspectorate-of-probation", "HM Inspectorate of Probation", "Arolygiaeth Prawf EF"),
        Official("prisons-and-probation-ombudsman", "Prisons and Probation Ombudsman", "Ombwdsmon Carchardai a Phrawf"),
        Official("sentencing-council", "Sentencing Council", "Y Cyngor Dedfrydu"),
        Official("law-commission", "Law Commission", "Comisiwn y Gyfraith"),
        new(BodyId.Parse("national-news"), BodyKind.News, new("National newspapers and broadcasters", "Papurau newydd a darlledwyr cenedlaethol")),
        new(BodyId.Parse("local-news"), BodyKind.News, new("Local newspapers and broadcasters", "Papurau newydd a darlledwyr lleol")),
        new(BodyId.Parse("sector-press"), BodyKind.News, new("Magazines for charities and for people in prison", "Cylchgronau i elusennau ac i bobl yn y carchar")),
    ]);

    public Body? Find(BodyId id) => All.FirstOrDefault(body => body.Id == id);

    private static Body Official(string id, string english, string welsh) => new(BodyId.Parse(id), BodyKind.Official, new(english, welsh));
}
