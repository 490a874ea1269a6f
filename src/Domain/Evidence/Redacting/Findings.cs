namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>What was found, in places of the plain text; whoever finds something need not know what others find.</summary>
internal sealed class Findings
{
    private readonly List<(int Start, int End, CutKind Kind)> all = [];

    public void Add(int start, int end, CutKind kind) => all.Add((start, end, kind));

    public void Add(Reading reading, int firstToken, int lastToken, CutKind kind) => Add(reading.Tokens[firstToken].Start, reading.Tokens[lastToken].End, kind);

    /// <summary>Whole words, in places of the original, in order, and what overlaps made one: of the kind of the longest, and of the surer kind where none is longer.</summary>
    public IEnumerable<Suggestion> Merged(Reading reading, Func<int, int, (int Start, int End)> place) =>
        from it in Overlaps.Merged(
            all.Select(WholeWords(reading.Text)).Select(it => (At: place(it.Start, it.End), it.Kind)).Select(it => (it.At.Start, it.At.End, (it.Kind, Length: it.At.End - it.At.Start))),
            (one, other) => other.Length > one.Length || (other.Length == one.Length && other.Kind < one.Kind) ? other : one)
        select new Suggestion(it.Start, it.End - it.Start, it.Value.Kind);

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
