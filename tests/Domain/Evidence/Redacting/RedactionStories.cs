using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Tests.Evidence.Redacting;

/// <summary>A person decides each suggestion; what they left out is said by its place.</summary>
public sealed class RedactionStories
{
    private const string Text = "my cellmate Asif was kind. Later Asif left.";

    [Fact]
    public void What_is_taken_out_is_said_by_its_kind()
    {
        var redaction = new Redaction([Out(Text, "Asif"), Out(Text, "Asif", 1)], [], []);
        Assert.Equal("my cellmate [name] was kind. Later [name] left.", RedactedText.Make(Text, redaction, Language.English).Get());
        Assert.Equal("my cellmate [enw] was kind. Later [enw] left.", RedactedText.Make(Text, redaction, Language.Welsh).Get());
    }

    [Fact]
    public void Every_suggestion_is_decided_first()
    {
        Assert.Equal(["redaction-undecided"], Codes(Text, Redaction.Empty));
        Assert.Equal("at 12, 33", RedactedText.Make(Text, Redaction.Empty, Language.English).Problems[0].Where);
        Assert.Empty(Codes(Text, new([], [Stays(Text, "Asif"), Stays(Text, "Asif", 1)], [])));

        // Half of it, or all of the text at once, decides nothing.
        Assert.Contains("redaction-undecided", Codes(Text, new([new(12, 2, CutKind.Name, CutReason.IdentifiesSomebodyElse)], [Stays(Text, "Asif", 1)], [])));
        Assert.Contains("redaction-undecided", Codes(Text, new([], [new(0, Text.Length, KeepReason.IsPublic)], [])));
    }

    [Fact]
    public void The_same_words_are_treated_alike_or_kept_with_a_reason()
    {
        const string story = "my brother Rafe went in. I miss rafe. RAFE'S cell is cold";
        var others = Suggestions.Of(story).Found.Select(it => new Kept(it.Start, it.Length, KeepReason.IsNoName)).Where(it => it.Start != 11).ToList();
        var problem = Assert.Single(RedactedText.Make(story, new([Out(story, "Rafe")], [], []), Language.English).Problems, it => it.Code is "redaction-left-elsewhere");
        Assert.Equal("You took out words at 11 and left the same words at 32, 38.", problem.What);
        Assert.DoesNotContain("rafe", problem.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Codes(story, new([Out(story, "Rafe")], [.. others, Stays(story, "rafe"), Stays(story, "RAFE")], [])));
    }

    [Fact]
    public void A_name_that_is_an_ordinary_word_too_is_not_looked_for_in_sentences()
    {
        const string story = "my son Will says he will come.";
        Assert.Equal("my son [name] says he will come.", RedactedText.Make(story, new([Out(story, "Will")], [], []), Language.English).Get());
    }

    [Fact]
    public void A_part_that_was_not_read_waits_for_somebody_who_reads_it()
    {
        const string story = "They helped. Меня звали там Саша. It was good.";
        var part = Assert.Single(Suggestions.Of(story).Unread);
        Assert.Equal(["redaction-not-read"], Codes(story, Redaction.Empty));
        Assert.Empty(Codes(story, new([], [], [new(part.Start, part.Length)])));
        Assert.Empty(Codes(story, new([new(part.Start, part.Length, CutKind.Detail, CutReason.IdentifiesThePerson)], [], [])));
        Assert.Equal(["redaction-not-read"], Codes(story, new([], [], [new(0, story.Length)])));
    }

    [Fact]
    public void Cuts_that_overlap_or_touch_are_one_of_the_broader_kind() =>
        Assert.Equal("x [detail] y", RedactedText.Apply("x abcdef y", [new(2, 2, CutKind.Age, CutReason.IdentifiesThePerson), new(4, 2, CutKind.Detail, CutReason.WithOtherWords), new(5, 3, CutKind.Date, CutReason.OfACourtCase)], Language.English).Get());

    [Theory]
    [InlineData("hi 👩🏽‍🚒 there", 3, 2, "hi [name] there")]
    [InlineData("hi 🏴󠁧󠁢󠁷󠁬󠁳󠁿 there", 5, 1, "hi [name] there")]
    [InlineData("hi e\u0301a", 3, 1, "hi [name]a")]
    public void A_cut_takes_whole_characters(string text, int start, int length, string redacted) =>
        Assert.Equal(redacted, RedactedText.Apply(text, [new(start, length, CutKind.Name, CutReason.IdentifiesThePerson)], Language.English).Get());

    [Theory]
    [InlineData(-1, 2, 0, 0, "redaction-outside")]
    [InlineData(0, 0, 0, 0, "redaction-outside")]
    [InlineData(40, 4, 0, 0, "redaction-outside")]
    [InlineData(int.MaxValue, int.MaxValue, 0, 0, "redaction-outside")]
    [InlineData(0, 2, 99, 0, "redaction-unclear")]
    [InlineData(0, 2, 0, -1, "redaction-unclear")]
    [InlineData(0, 43, 0, 0, "redaction-nothing-left")]
    [InlineData(0, 42, 0, 0, "redaction-nothing-left")]
    public void What_cannot_be_is_refused(int start, int length, int kind, int reason, string problem) =>
        Assert.Equal([problem], RedactedText.Apply(Text, [new(start, length, (CutKind)kind, (CutReason)reason)], Language.English).Problems.Select(it => it.Code));

    private static Cut Out(string text, string words, int which = 0) => new(At(text, words, which), words.Length, CutKind.Name, CutReason.IdentifiesSomebodyElse);

    private static Kept Stays(string text, string words, int which = 0) => new(At(text, words, which), words.Length, KeepReason.IsNoName);

    private static int At(string text, string words, int which)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return which == 0 ? at : text.IndexOf(words, at + 1, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Codes(string text, Redaction redaction) => RedactedText.Make(text, redaction, Language.English).Problems.Select(it => it.Code);
}
