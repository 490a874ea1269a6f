using System.Collections.Immutable;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Tests.Evidence.Redacting;

/// <summary>Deciding, point by point: what was said, what is missing, and what comes of it.</summary>
public sealed class DraftStories
{
    private const string Text = "my cellmate Asif was kind. Later Asif left for Leeds. Меня звали Саша.";

    private static readonly PointAnswer Out = new(true, CutReason.IdentifiesSomebodyElse, null), Stays = new(false, null, KeepReason.IsPublic), Looked = new(false, null, null);

    [Fact]
    public void At_first_nothing_is_decided()
    {
        var draft = RedactionDraft.Begin(Text);
        Assert.Equal(["Asif", "Asif", "Leeds", "Меня звали Саша"], draft.Points.Select(point => Text.Substring(point.Start, point.Length)));
        Assert.Equal([Missing.Decision, Missing.Decision, Missing.Decision, Missing.Reading], draft.Points.Select(point => point.Missing));
        Assert.All(draft.Points, point => Assert.Equal(PointAnswer.None, point.Answer));
        Assert.False(draft.IsDecided);
    }

    [Fact]
    public void Where_all_is_decided_the_redaction_is_made()
    {
        var draft = Decided(Text, At("Asif", Out), At("Asif", Out, 1), At("Leeds", Stays), Part(Looked));
        Assert.True(draft.IsDecided);
        Assert.Equal("my cellmate [name] was kind. Later [name] left for Leeds. Меня звали Саша.", Made(Text, draft));
    }

    [Fact]
    public void Half_an_answer_decides_nothing_and_is_kept()
    {
        var half = new PointAnswer(false, CutReason.OfACourtCase, null);
        var draft = Decided(Text, At("Asif", half), At("Leeds", new(true, null, KeepReason.IsPublic)));
        Assert.Equal([half, PointAnswer.None, new(true, null, KeepReason.IsPublic)], draft.Points.Take(3).Select(point => point.Answer));
        Assert.All(draft.Points.Take(3), point => Assert.Equal(Missing.Decision, point.Missing));
        Assert.Empty(draft.Redaction.Cuts);
        Assert.Empty(draft.Redaction.Kept);
    }

    [Fact]
    public void What_is_not_decided_is_taken_out_only_where_that_is_asked_for()
    {
        var draft = RedactionDraft.Of(Text, [At("Leeds", Stays)], [], CutReason.WithOtherWords).Get();
        Assert.True(draft.IsDecided);
        Assert.Equal("my cellmate [name] was kind. Later [name] left for Leeds. [detail].", Made(Text, draft));
        Assert.All(draft.Redaction.Cuts, cut => Assert.Equal(CutReason.WithOtherWords, cut.Reason));
        // Who began to leave it in has not said that it may go.
        Assert.Equal(Missing.Decision, RedactionDraft.Of(Text, [At("Leeds", new(false, null, null))], [], CutReason.WithOtherWords).Get().Points[2].Missing);
    }

    [Fact]
    public void The_same_words_elsewhere_become_a_point_of_their_own()
    {
        const string story = "We met at Hillside School. He left hillside school.";
        Assert.Single(Suggestions.Of(story).Found);
        AnsweredPlace first = new(10, 15, false, Out), second = new(35, 15, false, Stays);
        var left = RedactionDraft.Of(story, [first], [], null).Get();
        var same = Assert.Single(left.Points, point => point.Of is PointOf.SameWords);
        Assert.Equal((35, 15, Missing.SameDecision, 10, CutKind.Organisation), (same.Start, same.Length, same.Missing, same.SameAs, same.Kind));
        Assert.True(RedactionDraft.Of(story, [first, second], [], null).Get().IsDecided);
        Assert.Equal("We met at [organisation]. He left [organisation].", Made(story, RedactionDraft.Of(story, [first, second with { Answer = Out }], [], null).Get()));
        // Where the first is not taken out any more, what was said about the second has lost its occasion.
        Assert.DoesNotContain(RedactionDraft.Of(story, [first with { Answer = Stays }, second], [], null).Get().Points, point => point.Of is PointOf.SameWords);
    }

    [Fact]
    public void What_is_taken_out_once_is_taken_out_wherever_it_stands_only_where_that_is_asked_for()
    {
        const string story = "Rafe and I met at Hillside School. He left hillside school. We miss Rafe. So does Leeds, and so does Rafe";
        var found = Suggestions.Of(story).Found.Where(it => story.Substring(it.Start, it.Length) == "Rafe").ToList();
        AnsweredPlace[] said = [new(found[0].Start, 4, false, Out), new(found[^1].Start, 4, false, Stays), new(18, 15, false, new(true, CutReason.SafetyOfAPlace, null))];
        var alike = RedactionDraft.Of(story, said, [], null, alike: true).Get();
        Assert.Equal("[name] and I met at [organisation]. He left [organisation]. We miss [name]. So does Leeds, and so does Rafe", RedactedText.Apply(story, alike.Redaction.Cuts, Language.English).Get());
        Assert.Equal(CutReason.SafetyOfAPlace, alike.Redaction.Cuts.Single(cut => cut.Start == 43).Reason);
        Assert.Equal(["Leeds"], alike.Points.Where(point => point.Missing is not Missing.Nothing).Select(point => story.Substring(point.Start, point.Length)));
        Assert.Equal(3, RedactionDraft.Of(story, said, [], null).Get().Points.Count(point => point.Missing is not Missing.Nothing));
    }

    [Fact]
    public void Words_that_are_out_one_by_one_are_not_left()
    {
        const string story = "my mate Bilal Noor was there. so was bilal noor";
        var all = Suggestions.Of(story).Found;
        Assert.Equal(3, all.Length);
        Assert.True(RedactionDraft.Of(story, [.. all.Select(it => new AnsweredPlace(it.Start, it.Length, false, Out))], [], null).Get().IsDecided);
    }

    [Theory]
    [InlineData("cell 7", "We were in [place] and [place] was cold", "We were in cell 7 and Cell 7 was cold")]
    [InlineData("(the tall one)", "[place]; [place]'s keys", "the tall one; The Tall One's keys")]
    [InlineData("gull", "the [place] and the gulls", "the gull and the gulls")]
    [InlineData("cold", "the [place], not the Cold", "the cold, not the Cold")]
    [InlineData("👩‍🦽", "there was [place] with us", "there was 👩‍🦽 with us")]
    [InlineData("先生", "they said 王[place] came", "they said 王先生 came")]
    public void Other_words_are_taken_out_wherever_they_stand_whole(string words, string left, string text)
    {
        var draft = RedactionDraft.Of(text, [], [new(words, CutKind.Place, CutReason.SafetyOfAPlace)], null).Get();
        Assert.Empty(draft.NotFound);
        Assert.DoesNotContain(draft.Points, point => point is { Of: PointOf.SameWords });
        Assert.Equal(left, RedactedText.Apply(text, draft.Redaction.Cuts, Language.English).Get());
    }

    [Fact]
    public void Part_of_a_word_a_capital_that_tells_and_stops_alone_are_not_found()
    {
        Assert.Equal("the Annual day", RedactedText.Apply("the Annual day", Cuts("the Annual day", "Ann"), Language.English).Get());
        Assert.Equal("[name] said he will", RedactedText.Apply("Will said he will", Cuts("Will said he will", "Will"), Language.English).Get());
        foreach (var nothing in new[] { "", " ", ".", "?!", "no such words", "Ann" }) Assert.Equal([0], Draft("the Annual day. Why?!", nothing).NotFound);
        Assert.Equal([1], RedactionDraft.Of(Text, [], [Name("Asif"), Name("Hassan"), Name("left for")], null).Get().NotFound);
    }

    [Fact]
    public void What_goes_with_other_words_is_out_whatever_was_said_of_it()
    {
        var draft = RedactionDraft.Of(Text, [At("Leeds", Stays), At("Asif", Out), At("Asif", Out, 1), Part(Looked)], [Name("left for Leeds")], null).Get();
        Assert.True(draft.IsDecided);
        Assert.Empty(draft.Redaction.Kept);
        Assert.True(draft.Points[2].IsOut);
        Assert.Equal("my cellmate [name] was kind. Later [name] [name]. Меня звали Саша.", Made(Text, draft));
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(12, 3)]
    [InlineData(13, 4)]
    [InlineData(12, 5)]
    [InlineData(60, 400)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(0, int.MaxValue)]
    public void A_place_that_is_no_point_of_this_text_is_refused(int start, int length)
    {
        foreach (var unread in new[] { false, true })
            Assert.Equal(["redaction-not-of-this-text"], RedactionDraft.Of(Text, [At("Leeds", Stays), new(start, length, unread, Out)], [], null).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_place_within_a_character_is_refused()
    {
        const string text = "It was 👩🏽‍🚒 who came for Asif";
        Assert.False(RedactionDraft.Of(text, [new(8, 2, false, Out)], [], null).Succeeded);
        Assert.False(RedactionDraft.Of(text, [new(7, 1, false, Out)], [], null).Succeeded);
    }

    [Fact]
    public void Four_hundred_suggestions_in_a_long_text_are_weighed_in_seconds()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => $"my friend Asif{(char)('a' + (i % 26))} was there and it was a long day for us. ")).PadRight(20_000)[..20_000];
        var found = Suggestions.Of(text).Found;
        Assert.True(found.Length > 300);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var draft = RedactionDraft.Of(text, [.. found.Select(it => new AnsweredPlace(it.Start, it.Length, false, it.Start % 2 == 0 ? Out : Stays))], [.. Enumerable.Range(0, 200).Select(_ => Name("long day"))], null).Get();
        Assert.True(draft.NotFound.IsEmpty);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static RedactionDraft Decided(string text, params AnsweredPlace[] answers) => RedactionDraft.Of(text, answers, [], null).Get();

    private static RedactionDraft Draft(string text, string words) => RedactionDraft.Of(text, [], [Name(words)], null).Get();

    private static ImmutableArray<Cut> Cuts(string text, string words) => Draft(text, words).Redaction.Cuts;

    private static OtherWords Name(string words) => new(words, CutKind.Name, CutReason.IdentifiesSomebodyElse);

    private static string Made(string text, RedactionDraft draft) => RedactedText.Make(text, draft.Redaction, Language.English).Get();

    private static AnsweredPlace Part(PointAnswer answer) => new(Text.IndexOf('М'), "Меня звали Саша".Length, true, answer);

    private static AnsweredPlace At(string words, PointAnswer answer, int which = 0)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        return new(which == 0 ? at : Text.IndexOf(words, at + 1, StringComparison.Ordinal), words.Length, false, answer);
    }
}
