using static Clinks.Engage.Domain.ProblemKind;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>Why something cannot be done with themes, passages and quotes.</summary>
public static class EvidenceProblems
{
    public static Problem ThemeNotWhole() => new("theme-not-whole", Invalid, "A theme has an id in lower-case letters, digits and dashes, and one of the kinds.", "theme", "Give both.");

    public static Problem ThemeTaken() => new("theme-taken", Conflict, "There is a theme with this id.", "theme", "Choose another id, or rename the theme that there is.");

    public static Problem TooManyThemes(int most) => new("too-many-themes", Conflict, $"A frame has at most {most} themes.", "theme", "Use those that there are.");

    public static Problem AskWantsPosition() => new("ask-wants-position", Invalid, "An ask belongs to a position, and nothing else does.", "under", "Name the position of an ask, and of nothing else.");

    public static Problem ThemeNameWanted(int longest) => new("theme-name-wanted", Invalid, $"A theme has a name in English, of at most {longest} characters.", "name", "Give one; a Welsh name beside it is welcome.");

    public static Problem NoSuchTheme() => new("no-such-theme", NotFound, "There is no such theme in this frame, or it was retired.", "themes", "Choose from the frame, or add the theme first.");

    public static Problem ThemeTwice(int most) => new("theme-twice", Invalid, $"A theme is named twice, or there are more than {most}.", "themes", "Name each once.");

    public static Problem NoSuchText() => new("no-such-text", NotFound, "There is no such text to read, or not any more.", "text", "Load the page again. What was changed or taken back is not marked.");

    public static Problem PassageOutside() => new("passage-outside-text", Invalid, "The passage is not a part of the text.", "start", "Mark words that are there.");

    public static Problem PassageTwice() => new("passage-marked-already", Conflict, "This passage is marked already.", "start", "Code the one that there is.");

    public static Problem TooManyPassages(int most) => new("too-many-passages", Conflict, $"A consultation has at most {most:N0} passages.", "", "Drop some that are not needed.");

    public static Problem NoSuchPassage() => new("no-such-passage", NotFound, "There is no such passage, or it was dropped.", "number", "Look at the list of passages.");

    public static Problem NoteTooLong(int longest) => new("note-too-long", Invalid, $"A note has 1 to {longest:N0} characters.", "note", "Write a short note.");

    public static Problem ShownDoesNotFit() => new("shown-does-not-fit", Invalid, "Role, place and age group are told only where a quote is named by them, and then at least one is; the age group only where the attribution says so.", "shown", "Choose what is to be told, or no attribution.");

    public static Problem OrganisationHasNoRole() => new("organisation-has-no-role", Invalid, "An organisation is quoted by its name or without one.", "attribution", "Choose its name, or no attribution.");

    public static Problem NotQuotable() => new("organisation-not-quotable", Forbidden, "The organisation has not agreed to be quoted so.", "number", "Ask them: they say so on the page of their response.");

    public static Problem SinglesOut(string coarser) =>
        new("quote-singles-out", Forbidden, "Fewer than 10 of those who answered are like this person, so the quotes together would single them out.", "shown", coarser);

    public static Problem NoQuote() => new("no-quote", Conflict, "Nobody proposed to quote this passage.", "number", "Propose it first.");

    public static Problem SecondPersonWanted() => new("second-person-approves-quote", Forbidden, "Whoever proposed a quote does not approve it.", "number", "Ask a colleague.");
}
