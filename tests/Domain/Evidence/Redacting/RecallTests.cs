using Clinks.Engage.Domain.Evidence.Redacting;

namespace Clinks.Engage.Domain.Tests.Evidence.Redacting;

/// <summary>How much of what identifies is found, and how much of what is suggested does identify, on texts that were made up for it. The figures are printed; they hold for these texts and for no others.</summary>
public sealed class RecallTests(ITestOutputHelper output)
{
    [Fact]
    public void Numbers_and_addresses_are_all_found() =>
        Assert.All(Marks(MarkedTexts.All).Where(it => it.Kind.IsIdentifier() || it.Kind is CutKind.WebAddress), it => Assert.True(it.Found, it.Words));

    [Fact]
    public void Names_places_dates_and_ages_are_nearly_all_found()
    {
        Print("seen while writing", MarkedTexts.First);
        Print("not seen", MarkedTexts.Second);
        Print("all", MarkedTexts.All);
        Assert.True(Recall(MarkedTexts.All) >= 0.95, "overall");
        Assert.All(Enum.GetValues<CutKind>(), kind => Assert.True(Recall(MarkedTexts.All, kind) >= 0.9, kind.ToString()));
        Assert.True(Precision(MarkedTexts.All) >= 0.8, "precision");
    }

    [Fact]
    public void What_is_found_is_mostly_called_what_it_is() =>
        Assert.True(Marks(MarkedTexts.All).Count(it => it.Found && it.Called) >= Marks(MarkedTexts.All).Count(it => it.Found) * 0.9);

    private void Print(string which, IReadOnlyList<MarkedText> texts)
    {
        output.WriteLine($"{which}: {texts.Count} texts, {Marks(texts).Count()} marks, recall {Recall(texts):P1}, precision {Precision(texts):P1}");
        foreach (var kind in Enum.GetValues<CutKind>()) output.WriteLine($"  {kind}: {Recall(texts, kind):P1} of {Marks(texts).Count(it => it.Kind == kind)}");
        output.WriteLine("  missed: " + string.Join("; ", Marks(texts).Where(it => !it.Found).Select(it => it.Words)));
        output.WriteLine("  too much: " + string.Join("; ", texts.SelectMany(text => Suggestions.Of(text.Text).Found.Where(it => !IsMarked(text, it)).Select(it => $"{it.Kind} {text.Text.Substring(it.Start, it.Length)}"))));
    }

    private void Print(string which, IEnumerable<MarkedText> texts) => Print(which, [.. texts]);

    private static double Recall(IEnumerable<MarkedText> texts, CutKind? kind = null)
    {
        var marks = Marks(texts).Where(it => kind is null || it.Kind == kind).ToList();
        return marks.Count == 0 ? 1 : (double)marks.Count(it => it.Found) / marks.Count;
    }

    private static double Precision(IEnumerable<MarkedText> texts)
    {
        var all = texts.SelectMany(text => Suggestions.Of(text.Text).Found.Select(it => IsMarked(text, it))).ToList();
        return (double)all.Count(it => it) / all.Count;
    }

    private static bool IsMarked(MarkedText text, Suggestion suggestion) => text.Marks.Any(mark => mark.Start < suggestion.End && suggestion.Start < mark.End);

    // Found means whole: but a title may stay, since "Mr" before a gap names nobody.
    private static IEnumerable<(CutKind Kind, bool Found, bool Called, string Words)> Marks(IEnumerable<MarkedText> texts) =>
        from text in texts
        let suggestions = Suggestions.Of(text.Text).Found
        from mark in text.Marks
        let words = text.Text[mark.Start..mark.End]
        let start = mark.Start + (mark.Kind is CutKind.Name && words.Split(' ') is [("Mr" or "Mrs" or "Miss" or "Dr" or "Sir") and { } title, ..] ? title.Length + 1 : 0)
        let found = suggestions.FirstOrDefault(it => it.Start <= start && it.End >= mark.End)
        select (mark.Kind, found is not null, found?.Kind == mark.Kind, words);
}
