using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What can be wrong with an answer about a purpose, in plain words.</summary>
internal static class UsesTexts
{
    public static readonly Wording
        ReadersMissing = new("Choose who may read it", "Dewiswch pwy gaiff ei ddarllen"),
        ReaderUnknown = new("Choose only from this list", "Dewiswch o'r rhestr hon yn unig"),
        MannerMissing = new("Choose how we may use your words", "Dewiswch sut y cawn ddefnyddio eich geiriau"),
        NamedMissing = new("Choose what we may put beside your words", "Dewiswch beth y cawn ei roi wrth eich geiriau"),
        NameMissing = new("Write the name", "Ysgrifennwch yr enw"),
        NameHint = new("Only if you chose a name.", "Dim ond os dewisoch enw."),
        NameTooLong = new("Make this shorter", "Gwnewch hwn yn fyrrach"),
        ContactMissing = new("Write where we may reach you", "Ysgrifennwch ble y cawn gysylltu â chi"),
        DayWrong = new("Give a real day, for example 27 3 2027, or leave it empty", "Rhowch ddiwrnod go iawn, er enghraifft 27 3 2027, neu gadewch ef yn wag"),
        EndsBeforeStart = new("The last day must be after the first, and not be over", "Rhaid i'r diwrnod olaf fod ar ôl y cyntaf, a heb fod drosodd"),
        DayHint = new("Leave it empty if it does not matter.", "Gadewch ef yn wag os nad oes ots."),
        MannerWhy = new("An edit is shorter or takes out what could give you away.", "Mae golygiad yn fyrrach neu'n tynnu allan yr hyn a allai eich datgelu."),
        BodiesHint = new("Tick those you say yes to. What you do not tick is a no.", "Ticiwch y rhai yr ydych yn dweud ie iddynt. Mae'r hyn nad ydych yn ei dicio yn na.");

    /// <summary>At which field a refusal belongs, and what it says there; null where it is about no field.</summary>
    public static (string Field, Wording Text)? At(Problem problem) => problem.Code switch
    {
        "body-unknown" or "body-twice" or "news-wanted" => ("reader", ReaderUnknown),
        "body-wanted" or "recipient-wanted" => ("reader", ReadersMissing),
        "period-ends-before-it-starts" => ("until-day", EndsBeforeStart),
        "name-wanted" => ("name", NameMissing),
        "contact-wanted" => ("contact", ContactMissing),
        "words-too-long" => ("name", NameTooLong),
        "manner-does-not-fit" => ("manner", MannerMissing),
        "attribution-does-not-fit" => ("named", NamedMissing),
        _ => null,
    };
}
