namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>What was found, in places of the plain text; whoever finds something need not know what others find.</summary>
internal sealed class Findings
{
    private readonly List<(int Start, int End, CutKind Kind)> all = [];

    public void Add(int start, int end, CutKind kind) => all.Add((start, end, kind));

    public void Add(Reading reading, int firstToken, int lastToken, CutKind kind) => Add(reading.Tokens[firstToken].Start, reading.Tokens[lastToken].End, kind);

    /// <summary>In order, whole words, and what overlaps made one: of the kind of the longest, and of the surer kind where none is longer.</summary>
    public IEnumerable<(int Start, int End, CutKind Kind)> Merged(Reading reading)
    {
        (int Start, int End, CutKind Kind, int Longest)? open = null;
        foreach (var (start, end, kind) in all.Select(WholeWords(reading.Text)).OrderBy(it => it.Start).ThenByDescending(it => it.End).ThenBy(it => it.Kind))
        {
            if (open is { } before && start < before.End)
            {
                open = (before.Start, Math.Max(before.End, end), end - start > before.Longest ? kind : before.Kind, Math.Max(before.Longest, end - start));
                continue;
            }

            if (open is { } done) yield return (done.Start, done.End, done.Kind);
            open = (start, end, kind, end - start);
        }

        if (open is { } last) yield return (last.Start, last.End, last.Kind);
    }

    // A number that is left with half of what it stood in would look like another number.
    private static Func<(int Start, int End, CutKind Kind), (int Start, int End, CutKind Kind)> WholeWords(string text)
    {
        int[] begins = new int[text.Length + 1], ends = new int[text.Length + 1];
        for (var at = 1; at <= text.Length; at++) begins[at] = at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]) ? begins[at - 1] : at;
        ends[text.Length] = text.Length;
        for (var at = text.Length - 1; at >= 0; at--) ends[at] = at > 0 && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]) ? ends[at + 1] : at;
        return it => (begins[it.Start], ends[it.End], it.Kind);
    }
}
