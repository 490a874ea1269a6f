using System.Globalization;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Packs;

/// <summary>The words of the pages of evidence packs, which only staff read.</summary>
internal static class PackTexts
{
    public static readonly Wording
        Title = new("Evidence packs"),
        Means = new("Every pack, and every time a file of it left: to whom, when, and what has to be asked back."),
        None = new("No pack has been planned yet."),
        Due = new("Some quotes have to be asked back. Open each letter below, send it, and say so."),
        Plan = new("Plan a pack"),
        PlanCorrected = new("Plan the corrected pack"),
        For = new("For"),
        Quotes = new("Quotes chosen"),
        Tables = new("Tables"),
        OfRelease = new("Of release {0}"),
        NoTables = new("None"),
        Replaces = new("Replaces"),
        ReplacedBy = new("Replaced by"),
        Left = new("Left"),
        NotLeft = new("Not yet"),
        Pack = new("Pack {0}"),
        Look = new("What would leave now"),
        By = new("by you"),
        ByColleague = new("by a colleague"),
        Sum = new("SHA-256"),
        DueHere = new("{0} to ask back"),
        Asked = new("Asked back, not settled"),
        Letter = new("Letter and recall"),
        PackTitle = new("Title"),
        PackTitleHint = new("What it is for, such as the inquiry that asks for evidence. It stands on the cover."),
        Recipient = new("Who receives it"),
        Choose = new("Choose"),
        ChooseQuotes = new("Quotes"),
        ChooseQuotesHint = new("Only those that a second person approved. What may leave is decided again for each when the file is made."),
        NoQuotes = new("No quote has been approved yet."),
        ChooseTables = new("Tables of a release"),
        Edition = new("Is it a corrected edition of another pack?"),
        No = new("No"),
        PlanNow = new("Plan this pack"),
        WouldLeave = new("What would leave now"),
        NothingLeaves = new("No quote would leave now."),
        StaysOut = new("What stays out, and why"),
        NothingOut = new("Nothing: every quote that was chosen may leave."),
        AskContributor = new("Ask the contributor"),
        AskSecond = new("Ask for approval"),
        WaitsForThem = new("The contributor has been asked. They answer under their code."),
        WaitsForSecond = new("Approval has been asked for. Somebody else than who asked can give it here."),
        Declined = new("They were asked for this pack and said no."),
        ApproveNow = new("Approve this use"),
        File = new("The file"),
        FileMeans = new("It is made now, and every quote is decided on once more. What was taken back before that is not in it. Each download is written into the register."),
        InEnglish = new("Download in English"),
        InWelsh = new("Download in Welsh"),
        IsReplaced = new("Pack {0} replaces this one. It is handed out no more."),
        RecallTitle = new("Ask back from pack {0}"),
        NothingDue = new("Nothing has to be asked back that was not."),
        LetterIs = new("Letter to send"),
        LetterPublished = new("This pack was for the public. Take the quotes out of what Clinks shows, and ask those who printed them."),
        LetterGreeting = new("On {0} you received from us the evidence pack “{1}”. Somebody whose words are in it has changed what they agreed to."),
        LetterPlease = new("Please delete these quotes from the file and from every copy. They are named by their reference:"),
        LetterPassed = new("If you passed them on, please ask there for the same. What was printed before today may stay in print."),
        LetterWrite = new("Please write to us when it is done: {0}."),
        SentIt = new("I have sent it"),
        WasAsked = new("Asked back"),
        Settle = new("What became of it?"),
        SettleNow = new("Settle"),
        Settled = new("Settled");

    public static Wording Of(RecallEnd end) => end switch
    {
        RecallEnd.Destroyed => new("They say that it is gone, or never was passed on"),
        RecallEnd.PublishedBefore => new("It was published before; what is printed stays"),
        _ => new("They were asked, and asked again, and did not answer"),
    };

    public static string Recipients(BodyId recipient) => Bodies.Shipped.Find(recipient)?.Name.English ?? recipient.Value;

    /// <summary>By these a quote is found in the file.</summary>
    public static string References(IEnumerable<int> quotes) => string.Join(", ", quotes.Order().Select(Reference));

    public static string Reference(int quote) => "Q" + quote.ToString(CultureInfo.InvariantCulture);

    /// <summary>A quote to choose: its themes and how it is attributed, without its words.</summary>
    public static string Choice(Passage passage, CodingFrame frame) =>
        $"{Reference(passage.Number)}: {(passage.Themes.IsEmpty ? "no theme" : string.Join("; ", passage.Themes.Select(id => frame.Find(id)?.Name.English ?? id.Value)))} ({Attributed(passage)})";

    public static string Attributed(Passage passage) => (passage.Contribution is null ? "an organisation, " : "a person, ") + (passage.Quote?.Attribution switch
    {
        Attribution.ChosenName => "under a chosen name",
        Attribution.RoleAndRegion => "by role and place",
        Attribution.RoleRegionAndAge => "by role, place and age group",
        Attribution.Named => "by name",
        _ => "without a name",
    });
}
