namespace Clinks.Engage.Domain.Evidence;

/// <summary>The frame of a consultation, and what was marked in its texts: the fold of <see cref="EvidenceEvent"/>s.</summary>
public sealed partial record EvidenceBook : IFold<EvidenceBook, EvidenceEvent>
{
    internal const int MostPassages = 100_000, MostThemesAPassage = 30;

    public static EvidenceBook Empty { get; } = new();

    public CodingFrame Frame { get; private init; } = ShippedFrame.Shipped;

    /// <summary>By number; dropped ones are gone, and their numbers are not given again.</summary>
    public ImmutableSortedDictionary<int, Passage> Passages { get; private init; } = ImmutableSortedDictionary<int, Passage>.Empty;

    internal int Last { get; private init; }

    public EvidenceBook Apply(EvidenceEvent happened, DateTimeOffset at) => happened switch
    {
        ThemeAdded or ThemeRenamed or ThemeRetired => this with { Frame = Frame.Apply(happened) },
        PassageMarked e => e.Number <= Last ? this : this with { Last = e.Number, Passages = Passages.Add(e.Number, new(e.Number, e.Text, e.Start, e.Length, e.Themes, e.By)) },
        PassageCoded e => With(e.Number, passage => passage with { Themes = e.Themes }),
        PassageNoted e => With(e.Number, passage => passage with { Note = e.Note }),
        PassageDropped e => this with { Passages = Passages.Remove(e.Number) },
        QuoteProposed e => With(e.Number, passage => passage with { Quote = new(e.Attribution, e.Shown, e.By, null) }),
        QuoteApproved e => With(e.Number, passage => passage with { Quote = passage.Quote! with { ApprovedBy = e.By } }),
        QuoteDeclined e => With(e.Number, passage => passage with { Quote = null }),
        _ => throw new InvalidOperationException($"Evidence does not know {happened.GetType().Name}."),
    };

    private EvidenceBook With(int number, Func<Passage, Passage> change) => Passages.TryGetValue(number, out var passage) ? this with { Passages = Passages.SetItem(number, change(passage)) } : this;
}
