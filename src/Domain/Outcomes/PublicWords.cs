using System.Globalization;
using System.Text;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Outcomes;

/// <summary>
/// What staff may write for everybody to read: plain text, no figure about people or answers, and nobody's words in quotation marks. The rules catch
/// what is written without a thought; that nothing else gives anybody away is what two people of the staff read it for.
/// </summary>
public static class PublicWords
{
    public const int LongestAsked = 1_500, LongestSaid = 1_000, LongestDid = 1_500, LongestWhyNot = 1_000;

    /// <summary>How the places of an entry are called in problems; a Welsh text has <see cref="Welsh"/> behind it.</summary>
    public const string Said = "said", Did = "did", WhyNot = "why", Welsh = "-welsh";

    private static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>The text in both languages; null where there is none.</summary>
    internal static Wording? Read(Wording typed, string where, int longest, List<Problem> faults)
    {
        var (english, welsh) = (Clean(typed.English), Clean(typed.Welsh ?? ""));
        faults.AddRange(Faults(english, Language.English, where, longest));
        faults.AddRange(Faults(welsh, Language.Welsh, where + Welsh, longest));
        if (english.Length == 0 && welsh.Length > 0) faults.Add(OutcomeProblems.TextWanted(where));
        return english.Length == 0 ? null : new(english, welsh.Length == 0 ? null : welsh);
    }

    internal static Outcome<EntryText> Read(TypedEntry typed, CodingFrame frame, DateOnly today)
    {
        var faults = new List<Problem>();
        var (said, did, why) = (Read(typed.Said, Said, LongestSaid, faults), Read(typed.Did, Did, LongestDid, faults), Read(typed.WhyNot, WhyNot, LongestWhyNot, faults));
        var isNo = typed.Progress is Progress.NotNow;
        if (said is null) Want(Said, OutcomeProblems.TextWanted(Said));
        if (typed.Progress is not { } progress || !Enum.IsDefined(progress)) faults.Add(OutcomeProblems.ProgressWanted());
        if (did is null && typed.Progress is not null && !isNo) Want(Did, OutcomeProblems.TextWanted(Did));
        if (why is null && isNo) Want(WhyNot, OutcomeProblems.WhyNotWanted());
        if (why is not null && typed.Progress is not null && !isNo) faults.Add(OutcomeProblems.WhyNotOnlyOfNo());
        if (typed.On is not { } on || on < First || on > today) faults.Add(OutcomeProblems.DayWanted());
        var theme = typed.Theme is { } id ? EntryTheme.Of(frame, id) : null;
        if (typed.Theme is not null && theme is null) faults.Add(OutcomeProblems.NoSuchTheme());
        if (theme is not null && new[] { theme.Name, theme.PositionName }.Any(name => Tells(name.English, Language.English) || Tells(name.Welsh ?? "", Language.Welsh))) faults.Add(OutcomeProblems.ThemeTellsFigure());
        return Outcome.Unless(faults, () => new EntryText(said!, did, typed.Progress!.Value, why, typed.On!.Value, theme));

        // Where a text is Welsh alone it was said already that the English one is missing.
        void Want(string where, Problem problem)
        {
            if (!faults.Exists(fault => fault.Where == where)) faults.Add(problem);
        }
    }

    /// <summary>With one kind of line end, without what cannot be seen, and without blanks around it.</summary>
    internal static string Clean(string text) => string.Concat(
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Where(letter => char.GetUnicodeCategory(letter) is not UnicodeCategory.Format)).Trim();

    private static IEnumerable<Problem> Faults(string text, Language language, string where, int longest)
    {
        if (text.Length > longest) yield return OutcomeProblems.TextTooLong(longest, where);
        else if (!IsPrintable(text)) yield return OutcomeProblems.TextUnprintable(where);
        else
        {
            if (Figures.In(text, language)) yield return OutcomeProblems.TellsFigure(where);
            if (Quotations.In(text)) yield return OutcomeProblems.TellsWords(where);
        }
    }

    private static bool Tells(string text, Language language) => !IsPrintable(text) || Figures.In(text, language) || Quotations.In(text);

    private static bool IsPrintable(string text)
    {
        foreach (var letter in text.EnumerateRunes())
        {
            // Half a pair comes as the replacement character.
            if (letter == Rune.ReplacementChar || (Rune.IsControl(letter) && letter.Value != '\n')) return false;
        }

        return true;
    }
}
