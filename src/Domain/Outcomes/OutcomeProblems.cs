using static Clinks.Engage.Domain.ProblemKind;

namespace Clinks.Engage.Domain.Outcomes;

/// <summary>Why something cannot be written about what happened, or not be published.</summary>
public static class OutcomeProblems
{
    public static Problem NotOpenedYet() => new("outcomes-not-opened", Conflict, "Nobody was asked yet, so there is nothing to tell.", "", "Come back when it is open.");

    public static Problem AfterTheClose() => new("outcomes-after-the-close", Conflict, "People are still answering. What is published now would tell them what to say.", "", "Publish after the close. Until then it stays a draft.");

    public static Problem TextWanted(string where) => new("outcome-text-wanted", Invalid, "This is not written yet.", where, "Write it in English; Welsh beside it is welcome.");

    public static Problem TextTooLong(int longest, string where) => new("outcome-text-too-long", Invalid, $"This is longer than {longest:N0} characters.", where, "Make it shorter. Two entries are easier to read than one long one.");

    public static Problem TextUnprintable(string where) => new("outcome-text-unprintable", Invalid, "This holds a control character or half a character.", where, "Type it anew instead of pasting it; new lines are fine.");

    public static Problem TellsFigure(string where) =>
        new("outcome-tells-figure", Invalid, "This says how many people or answers, or what share of them.", where, "Say it without the number, such as “many of you” or “some families”. Figures leave in releases alone.");

    public static Problem TellsWords(string where) =>
        new("outcome-tells-words", Invalid, "This has four words or more in quotation marks.", where, "Say it in your own words, without the marks. The words of those who answered leave in evidence packs alone.");

    public static Problem ThemeTellsFigure() => new("outcome-theme-tells-figure", Invalid, "The name of this theme tells a number of people, or quotes somebody.", "theme", "Choose another, or none, or rename it in the coding frame first.");

    public static Problem ProgressWanted() => new("outcome-progress-wanted", Invalid, "It is not said how far this has come.", "progress", "Choose one of the four.");

    public static Problem WhyNotWanted() => new("outcome-why-not-wanted", Invalid, "It is not said why this is not possible now.", "why", "Write the reason. People can bear a no that has one.");

    public static Problem WhyNotOnlyOfNo() => new("outcome-why-not-only-of-no", Invalid, "A reason why not belongs only to what is not possible now.", "why", "Choose “Not possible now”, or take the reason out.");

    public static Problem DayWanted() => new("outcome-day-wanted", Invalid, "The day is missing, is no day, or is still to come.", "on", "Give the day on which this was so, such as 27 3 2026.");

    public static Problem NoSuchTheme() => new("outcome-theme-unknown", NotFound, "There is no such position or ask in the coding frame, or it was retired.", "theme", "Choose one from the list, or none.");

    public static Problem TooManyEntries(int most) => new("outcome-too-many-entries", Conflict, $"There are {most} entries already, which is more than anybody reads.", "", "Put some together, or drop one.");

    public static Problem NoSuchEntry() => new("no-such-outcome-entry", NotFound, "There is no such entry, or it was dropped.", "", "Look at the list of entries.");

    public static Problem Changed() => new("outcome-changed", Stale, "A colleague changed this after you last saw it.", "", "Below stands what they wrote. Yours is still in the boxes: save again to put it in place of theirs.");

    public static Problem DraftChanged() => new("outcomes-changed", Stale, "The draft was changed after you last saw it.", "", "Read it again; then do this once more.");

    public static Problem NotWhole() => new("outcomes-not-whole", Conflict, "What was asked is not written yet, or there is no entry.", "", "Write what you asked, and one entry at least.");

    public static Problem NothingNew() => new("outcomes-nothing-new", Conflict, "The public reads this edition already.", "", "Nothing to do.");

    public static Problem ProposedAlready() => new("outcomes-proposed-already", Conflict, "A colleague has put this edition forward already.", "", "Read it, and publish it if it is right.");

    public static Problem NotProposed() => new("outcomes-not-proposed", Conflict, "Nobody has put this edition forward.", "", "Put it forward; then ask a colleague to publish it.");

    public static Problem SecondPersonWanted() => new("second-person-publishes", Forbidden, "Whoever puts it forward does not publish it.", "", "Ask a colleague to read it and to publish it.");

    public static Problem NotPublic() => new("outcomes-not-public", Conflict, "This version is not public, or not any more.", "", "Load the page again.");

    public static Problem ReasonWanted() => new("outcomes-reason-wanted", Invalid, "It is not said why it is taken down.", "why", "Choose a reason.");
}
