using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Evidence.Redacting;

/// <summary>Refusals that only the pages know on which words are taken out or said otherwise. Lines and numbers, and never a word.</summary>
internal static class RedactingProblems
{
    public static Problem Undecided(int count, string at) =>
        new("redaction-undecided", ProblemKind.Invalid, count == 1 ? "1 suggestion is not decided, or has no reason." : $"{count:N0} suggestions are not decided, or have no reason.", at, "Take each one out or leave it in, and say why.");

    public static Problem NotRead(int count, string at) =>
        new("redaction-not-read", ProblemKind.Invalid, count == 1 ? "1 part is in letters or a language in which names cannot be found." : $"{count:N0} parts are in letters or a language in which names cannot be found.", at, "Take out what nobody here can read, or have somebody look who can.");

    public static Problem LeftElsewhere(int count, string at) =>
        new("redaction-left-elsewhere", ProblemKind.Invalid, count == 1 ? "Words that you take out are left in 1 other place." : $"Words that you take out are left in {count:N0} other places.", at, "Take them out there, too, or say why they stay.");

    public static Problem WordsNotThere(IReadOnlyList<int> lines, string at) =>
        new("other-words-not-there", ProblemKind.Invalid, lines.Count == 1 ? $"Line {lines[0]} is not in the text." : $"Lines {string.Join(", ", lines)} are not in the text.", at, "Type whole words as they stand there, one or several a line; or clear the line.");

    public static Problem KindWanted(string at) => new("other-words-kind-wanted", ProblemKind.Invalid, "It is not said what these words are, or why they are taken out.", at, "Choose both from the lists.");

    public static Problem TooManyWords(string at) => new("other-words-too-many", ProblemKind.Invalid, $"There are more than {DecisionForm.MostLines} lines.", at, "Take some of them out first, or do not use this text.");

    /// <summary>A page takes no more, and nobody decides so many well.</summary>
    public static Problem TooManyPoints(int most) => new("redaction-too-many-places", ProblemKind.Invalid, $"There are more than {most:N0} places to decide on in this text.", "", "Say it in other words, or leave it out.");

    /// <summary>It would have had the name of another that was kept since the page was shown.</summary>
    public static Problem KeptMeanwhile() => new("said-otherwise-meanwhile", ProblemKind.Conflict, "Somebody has kept another one of this contribution meanwhile.", "", "Look whether yours is still wanted. If it is, keep it once more.");

    public static Problem Copied(int count, string at) =>
        new("paraphrase-copied", ProblemKind.Invalid, $"In {(count == 1 ? "1 place" : $"{count:N0} places")} {Domain.Evidence.Redacting.Copied.Words} or more words in a row are as in the text, so it is not said in other words.", at, "Say it otherwise; or say below that you looked, and that it stays so.");

    public static Problem Identifies(int count, string at) =>
        new("paraphrase-identifies", ProblemKind.Invalid, $"In {(count == 1 ? "1 place" : $"{count:N0} places")} it may tell who it is.", at, "Say it more generally; or say below that you looked, and that it stays so.");
}
