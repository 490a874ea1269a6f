namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>What there is to decide on.</summary>
public enum PointOf
{
    Suggestion,

    /// <summary>Words that are taken out in another place, and were not suggested here.</summary>
    SameWords,

    /// <summary>A part in which names cannot be found.</summary>
    Unread,
}

/// <summary>What a person has still to do at a point.</summary>
public enum Missing
{
    Nothing,
    Decision,

    /// <summary>Nobody who reads it has looked.</summary>
    Reading,

    /// <summary>The same words are taken out elsewhere.</summary>
    SameDecision,
}

/// <summary>What somebody chose at a point. Half an answer is one: it is shown again as it was.</summary>
/// <param name="Out">Taken out; false: it stays, or was looked at; null: not chosen.</param>
public sealed record PointAnswer(bool? Out, CutReason? Why, KeepReason? Stays)
{
    public static PointAnswer None { get; } = new(null, null, null);
}

/// <param name="Unread">It is about a part that was not read, and not about words in it.</param>
public sealed record AnsweredPlace(int Start, int Length, bool Unread, PointAnswer Answer);

/// <summary>Words that a person takes out wherever they stand.</summary>
public sealed record OtherWords(string Words, CutKind Kind, CutReason Why)
{
    public override string ToString() => $"other words, {Kind}";
}

/// <summary>One thing to decide on, and what was decided.</summary>
/// <param name="SameAs">Where the cut begins that takes out the same words.</param>
/// <param name="IsOut">All of it is taken out, here or with other words.</param>
public sealed record Point(int Start, int Length, PointOf Of, CutKind Kind, PointAnswer Answer, int? SameAs, bool IsOut, Missing Missing)
{
    /// <summary>Where it is a part that was not read.</summary>
    public WhyUnread? Unread { get; init; }

    public int End => Start + Length;
}

/// <summary>
/// A redaction while somebody decides on it: every point there is, what was said about each, and what is still missing. The redaction that comes
/// of it is made, or refused, by <see cref="RedactedText"/> alone.
/// </summary>
/// <param name="NotFound">Which of the other words do not stand in the text.</param>
public sealed record RedactionDraft(ImmutableArray<Point> Points, Redaction Redaction, ImmutableArray<int> NotFound)
{
    private const int LongestWords = 400;

    public bool IsDecided => NotFound.IsEmpty && Points.All(point => point.Missing is Missing.Nothing);

    public static RedactionDraft Begin(string text) => Of(text, [], [], null).Get();

    /// <summary>Refused where an answer is about no place at which this text could have had a point.</summary>
    /// <param name="rest">Why everything is taken out that was not decided; null where that was not asked for.</param>
    /// <param name="alike">What is taken out in one place is taken out, for the same reason, wherever the same words stand and nothing was decided.</param>
    public static Outcome<RedactionDraft> Of(string text, IReadOnlyCollection<AnsweredPlace> answers, IReadOnlyList<OtherWords> others, CutReason? rest, bool alike = false)
    {
        var suggestions = Suggestions.Of(text);
        var (words, graphemes) = (WordPlaces.In(text), Graphemes.Of(text));
        var said = answers.GroupBy(one => (one.Start, one.Length, one.Unread)).ToDictionary(group => group.Key, group => group.Last().Answer);
        var suggested = suggestions.Found.Select(it => (it.Start, it.Length)).ToHashSet();
        var unread = suggestions.Unread.Select(it => (it.Start, it.Length)).ToHashSet();
        if (said.Keys.Any(one => one.Unread ? !unread.Contains((one.Start, one.Length)) : !suggested.Contains((one.Start, one.Length)) && !AreWords(one.Start, one.Length))) return RedactionProblems.NotOfThisText();

        List<Point> points = [.. suggestions.Found.Select(it => At(it.Start, it.Length, PointOf.Suggestion, it.Kind)), .. suggestions.Unread.Select(it => At(it.Start, it.Length, PointOf.Unread, CutKind.Detail) with { Unread = it.Why })];
        var typed = others.Select(other => (Other: other, Places: words.Of(other.Words))).ToList();
        List<Cut> cuts = [.. points.Select(CutOf).OfType<Cut>(), .. typed.SelectMany(one => one.Places.Select(place => new Cut(place.Start, place.Length, one.Other.Kind, one.Other.Why)))];

        // The same words elsewhere: a point of their own, unless there is a suggestion at the very place.
        foreach (var it in SameWords.Places(text, RedactedText.Merged(text, cuts), []).DistinctBy(it => (it.Start, it.End)).ToList())
        {
            var at = points.FindIndex(point => point.Of is PointOf.Suggestion && point.Start == it.Start && point.End == it.End);
            var point = at >= 0 ? points[at] : At(it.Start, it.End - it.Start, PointOf.SameWords, it.Kind) with { SameAs = it.CutAt };
            if (alike && point.Answer.Out is null) point = point with { Answer = point.Answer with { Out = true, Why = cuts.Where(cut => cut.Start + cut.Length > it.CutAt).MinBy(cut => cut.Start)!.Reason } };
            if (at >= 0) points[at] = point;
            else points.Add(point);
            if (CutOf(point) is { } cut) cuts.Add(cut);
        }

        return Of(text, points, cuts, [.. typed.Index().Where(one => one.Item.Places.IsEmpty).Select(one => one.Index)]);

        Point At(int start, int length, PointOf of, CutKind kind)
        {
            var answer = said.GetValueOrDefault((start, length, of is PointOf.Unread), PointAnswer.None);
            return new(start, length, of, kind, answer.Out is null && rest is { } why ? answer with { Out = true, Why = why } : answer, null, IsOut: false, Missing.Nothing);
        }

        // What was decided about words that stand elsewhere, too, may have lost its occasion since; it is passed over. Anything else was never a point.
        bool AreWords(int start, int length) => start >= 0 && length is > 0 and <= LongestWords && start <= text.Length - length && graphemes.Around(start, start + length) == (start, start + length) && words.Of(text.Substring(start, length)).Contains((start, length));
    }

    private static RedactionDraft Of(string text, List<Point> points, List<Cut> cuts, ImmutableArray<int> notFound)
    {
        var merged = RedactedText.Merged(text, cuts);
        points = [.. points.Select(point => point with { IsOut = RedactedText.IsOut(merged, point.Start, point.End) }).OrderBy(point => point.Start).ThenBy(point => point.Of)];
        ImmutableArray<Kept> kept = [.. points.Where(point => point is { IsOut: false, Of: not PointOf.Unread, Answer: { Out: false, Stays: not null } }).Select(point => new Kept(point.Start, point.Length, point.Answer.Stays!.Value))];
        var left = SameWords.Places(text, merged, kept).DistinctBy(it => (it.Start, it.End)).ToDictionary(it => (it.Start, it.End), it => it.CutAt);
        return new(
            [.. points.Select(point => point with { Missing = MissingAt(point, left), SameAs = left.TryGetValue((point.Start, point.End), out var cut) ? cut : point.SameAs })],
            new([.. cuts.OrderBy(cut => cut.Start).ThenBy(cut => cut.Length)], kept, [.. points.Where(point => point is { IsOut: false, Of: PointOf.Unread, Answer.Out: false }).Select(point => new LookedAt(point.Start, point.Length))]),
            notFound);
    }

    private static Cut? CutOf(Point point) => point.Answer is { Out: true, Why: { } why } ? new(point.Start, point.Length, point.Kind, why) : null;

    private static Missing MissingAt(Point point, Dictionary<(int Start, int End), int> left) => point switch
    {
        { IsOut: true } => Missing.Nothing,
        { Of: PointOf.Unread } => point.Answer.Out is false ? Missing.Nothing : Missing.Reading,
        { Of: PointOf.Suggestion, Answer: not { Out: false, Stays: not null } } => Missing.Decision,
        _ => left.ContainsKey((point.Start, point.End)) ? Missing.SameDecision : Missing.Nothing,
    };
}
