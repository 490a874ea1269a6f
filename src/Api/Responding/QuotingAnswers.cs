using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Api.Responding;

/// <summary>What an organisation says about being quoted, as a form holds it.</summary>
internal static class QuotingAnswers
{
    public static string Written(Quoting quoting) => quoting switch
    {
        Quoting.WithoutName => "without-name",
        Quoting.ByName => "by-name",
        _ => "no",
    };

    public static Outcome<Quoting> Read(string text) =>
        Enum.GetValues<Quoting>().Where(one => Written(one) == text).Select(Outcome.Done).FirstOrDefault() ?? Problems.QuotingUnknown();
}

/// <summary>The words of being asked whether one may be quoted.</summary>
internal static class QuotingTexts
{
    public static readonly Wording
        Ask = new("May we quote your words?", "A gawn ni ddyfynnu eich geiriau?"),
        Hint = new(
            "We count and read your answers whatever you say here. You can change this at any time. If you take it back, we ask those who have your words to take them out.",
            "Rydym yn cyfrif ac yn darllen eich atebion beth bynnag a ddywedwch yma. Gallwch newid hyn ar unrhyw adeg. Os tynnwch ef yn ôl, gofynnwn i'r rhai sydd â'ch geiriau eu tynnu allan."),
        Save = new("Save this answer", "Cadw'r ateb hwn"),
        ReceiptFor = new("Answer about being quoted", "Ateb am gael eich dyfynnu");

    public static Wording Of(Quoting quoting) => quoting switch
    {
        Quoting.WithoutName => new("Yes, without our name", "Cewch, heb ein henw"),
        Quoting.ByName => new("Yes, under our name or without it", "Cewch, dan ein henw neu hebddo"),
        _ => new("No", "Na chewch"),
    };
}
