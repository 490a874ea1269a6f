using System.Text;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Makes the redacted text: the person's own words, and in square brackets what kind of words is not there.</summary>
public static class RedactedText
{
    /// <summary>
    /// The redacted text, if everything was decided: each suggestion taken out whole or kept at its very place, each part that was not read
    /// looked at by somebody who can, and the same words treated alike. Else everything that is missing.
    /// </summary>
    public static Outcome<string> Make(string text, Redaction redaction, Language language)
    {
        if (Faults(text, redaction) is { Count: > 0 } faults) return Outcome.Refused<string>(faults);
        var suggestions = Suggestions.Of(text);
        var cuts = Merged(text, redaction.Cuts);
        var kept = redaction.Kept.Select(it => (it.Start, it.Length)).ToHashSet();
        var looked = redaction.LookedAt.Select(it => (it.Start, it.Length)).ToHashSet();

        var problems = new List<Problem>();
        var undecided = suggestions.Found.Where(it => !kept.Contains((it.Start, it.Length)) && !IsOut(cuts, it.Start, it.End)).ToList();
        if (undecided.Count > 0) problems.Add(RedactionProblems.Undecided(undecided));
        var unread = suggestions.Unread.Where(it => !looked.Contains((it.Start, it.Length)) && !IsOut(cuts, it.Start, it.End)).ToList();
        if (unread.Count > 0) problems.Add(RedactionProblems.NotRead(unread));
        problems.AddRange(SameWords.Left(text, cuts, redaction.Kept));
        return problems.Count > 0 ? Outcome.Refused<string>(problems) : Apply(text, redaction.Cuts, language);
    }

    /// <summary>
    /// The text with each cut replaced by its kind. Cuts that overlap or touch are one, of the broader kind; a cut through a character, as
    /// people see it, takes all of it. Looks at nothing that is left: <see cref="Make"/> does.
    /// </summary>
    public static Outcome<string> Apply(string text, IEnumerable<Cut> cuts, Language language)
    {
        var asked = cuts.ToImmutableArray();
        if (Faults(text, new(asked, [], [])) is { Count: > 0 } faults) return Outcome.Refused<string>(faults);
        if (asked.IsEmpty) return text;
        var redacted = new StringBuilder(text.Length);
        var at = 0;
        var left = false;
        foreach (var (start, end, kind) in Merged(text, asked))
        {
            left |= HasWords(text.AsSpan(at, start - at));
            redacted.Append(text, at, start - at).Append(kind.Mark(language));
            at = end;
        }

        left |= HasWords(text.AsSpan(at));
        return left ? redacted.Append(text, at, text.Length - at).ToString() : RedactionProblems.NothingLeft();
    }

    private static bool HasWords(ReadOnlySpan<char> part)
    {
        foreach (var rune in part.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) return true;
        }

        return false;
    }

    internal static ImmutableArray<(int Start, int End, CutKind Kind)> Merged(string text, IEnumerable<Cut> cuts)
    {
        var graphemes = Graphemes.Of(text);
        var merged = ImmutableArray.CreateBuilder<(int Start, int End, CutKind Kind)>();
        foreach (var cut in cuts.OrderBy(it => it.Start).ThenBy(it => it.Length).ThenBy(it => it.Kind))
        {
            var (start, end) = graphemes.Around(cut.Start, cut.Start + cut.Length);
            if (merged.Count > 0 && start <= merged[^1].End) merged[^1] = (merged[^1].Start, Math.Max(end, merged[^1].End), (CutKind)Math.Max((int)cut.Kind, (int)merged[^1].Kind));
            else merged.Add((start, end, cut.Kind));
        }

        return merged.ToImmutable();
    }

    /// <summary>Whether all of it is taken out. What is cut is merged, so one cut holds it or none does.</summary>
    internal static bool IsOut(ImmutableArray<(int Start, int End, CutKind Kind)> cuts, int start, int end)
    {
        int low = 0, high = cuts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cuts[middle].End < end) low = middle + 1;
            else high = middle;
        }

        return low < cuts.Length && cuts[low].Start <= start;
    }

    private static List<Problem> Faults(string text, Redaction redaction)
    {
        var faults = new List<Problem>();
        foreach (var (i, cut) in redaction.Cuts.Index()) Check(cut.Start, cut.Length, Enum.IsDefined(cut.Kind) && Enum.IsDefined(cut.Reason), $"cut {i + 1}");
        foreach (var (i, kept) in redaction.Kept.Index()) Check(kept.Start, kept.Length, Enum.IsDefined(kept.Reason), $"kept {i + 1}");
        foreach (var (i, looked) in redaction.LookedAt.Index()) Check(looked.Start, looked.Length, true, $"looked at {i + 1}");
        return faults;

        void Check(int start, int length, bool isClear, string where)
        {
            if (start < 0 || length <= 0 || start > text.Length - length) faults.Add(RedactionProblems.Outside(where));
            if (!isClear) faults.Add(RedactionProblems.Unclear(where));
        }
    }
}
