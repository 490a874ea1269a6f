using static Clinks.Engage.Domain.ProblemKind;

namespace Clinks.Engage.Domain.Packs;

/// <summary>Why something cannot be done with an evidence pack.</summary>
public static class PackProblems
{
    public static Problem TitleWanted(int longest) => new("pack-title-wanted", Invalid, $"A pack has a title of at most {longest} characters, on one line.", "title", "Say what it is for, such as the inquiry that asks for evidence.");

    public static Problem RecipientUnknown() => new("pack-recipient-unknown", Invalid, "A pack is for one recipient from the list; the public is one.", "recipient", "Choose who receives it.");

    public static Problem NothingChosen(int most) => new("pack-empty", Invalid, $"A pack has 1 to {most:N0} quotes, each once, or the tables of a release.", "quotes", "Choose some.");

    public static Problem NoSuchQuote() => new("pack-quote-unknown", NotFound, "There is no approved quote of this number.", "quotes", "Choose among those that a second person has approved.");

    public static Problem NoSuchPack() => new("no-such-pack", NotFound, "There is no such pack.", "pack", "Look at the list of packs.");

    public static Problem NoSuchRelease() => new("pack-release-unknown", NotFound, "There is no such release.", "release", "Choose one that was made, or none.");

    public static Problem ReplacedAlready() => new("pack-replaced-already", Conflict, "Another pack replaces this one already.", "replaces", "Hand out that one.");

    public static Problem ReplacedBy(int pack) => new("pack-replaced", Conflict, $"Pack {pack} replaces this one.", "pack", "Hand out that one.");

    public static Problem Changed() => new("pack-changed", Conflict, "What may be in the pack has changed since it was prepared.", "pack", "Prepare it again; nothing has left.");

    public static Problem NothingLeft() => new("pack-nothing-left", Forbidden, "Nothing of this pack may leave at present.", "pack", "The page of the pack says of each quote why, and what to do.");

    public static Problem NoSuchHanding() => new("no-such-handing", NotFound, "This pack was not handed out under this number.", "handing", "Look at the register.");

    public static Problem NotToRecall() => new("nothing-to-recall", Conflict, "These quotes are not to be asked back, or were asked back already.", "quotes", "Load the page again.");

    public static Problem NothingOpen() => new("no-recall-open", Conflict, "Nothing was asked back that is not settled.", "handing", "Send the recall first.");
}
