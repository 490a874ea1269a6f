using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>What kind of words is taken out, from the narrowest to the broadest: where two cuts meet, the broader name stands for both.</summary>
public enum CutKind
{
    PrisonNumber,

    /// <summary>The case reference number of probation.</summary>
    ProbationNumber,

    /// <summary>A number of the Police National Computer.</summary>
    PoliceNumber,

    /// <summary>A number of the Criminal Records Office.</summary>
    CriminalRecordNumber,

    /// <summary>Of a court, a custody record, National Insurance, the NHS, or simply long.</summary>
    OtherNumber,

    Email,
    Phone,
    Postcode,

    /// <summary>Also a name that somebody goes by on social media.</summary>
    WebAddress,

    Age,
    Date,
    Prison,
    Place,
    Organisation,
    Name,

    /// <summary>A phrase that fits one person alone.</summary>
    Detail,
}

/// <summary>The words for each kind. The Welsh is a draft.</summary>
public static class CutKindWords
{
    private static readonly ImmutableArray<(Wording Mark, string Why)> Words =
    [
        (new("prison number", "rhif carchar"), "This looks like a prison number. It belongs to one person."),
        (new("probation number", "rhif prawf"), "This looks like a probation number (CRN). It belongs to one person."),
        (new("police number", "rhif heddlu"), "This looks like a number of the Police National Computer. It belongs to one person."),
        (new("criminal record number", "rhif cofnod troseddol"), "This looks like a criminal record number (CRO). It belongs to one person."),
        (new("number", "rhif"), "This looks like the number of a case, a record or an account. It could lead to one person."),
        (new("e-mail address", "cyfeiriad e-bost"), "This looks like an e-mail address. It leads to one person."),
        (new("phone number", "rhif ffôn"), "This looks like a phone number. It leads to one person."),
        (new("postcode", "cod post"), "This looks like a postcode. It stands for a few homes."),
        (new("web address", "cyfeiriad gwe"), "This looks like a web address or a name on social media. It can lead to one person."),
        (new("age", "oedran"), "This looks like an age. With a place or a date it can be enough to know somebody."),
        (new("date", "dyddiad"), "This looks like a date. With a prison or a court it can be enough to know somebody."),
        (new("prison", "carchar"), "This looks like the name of a prison or another place of custody."),
        (new("place", "lle"), "This looks like the name of a place."),
        (new("organisation", "sefydliad"), "This looks like a school, an employer or another organisation that somebody belongs to."),
        (new("name", "enw"), "This looks like the name of a person."),
        (new("detail", "manylyn"), "This may be true of one person only, so people who were there would know who it is."),
    ];

    /// <summary>What stands in the text instead, in square brackets: "[name]", "[enw]".</summary>
    public static string Mark(this CutKind kind, Language language) => $"[{Words[(int)kind].Mark.In(language)}]";

    /// <summary>Why it is suggested, for staff.</summary>
    public static string Why(this CutKind kind) => Words[(int)kind].Why;

    /// <summary>Numbers and addresses that lead to one person, or to a few homes, by themselves.</summary>
    public static bool IsIdentifier(this CutKind kind) => kind <= CutKind.Postcode;
}
