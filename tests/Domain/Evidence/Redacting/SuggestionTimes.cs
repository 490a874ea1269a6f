using System.Diagnostics;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Tests.Evidence.Redacting;

/// <summary>Time grows with the text and with nothing else. The bounds are wide, since these tests share a machine; the figures are printed.</summary>
public sealed class SuggestionTimes(ITestOutputHelper output)
{
    private const int Long = 200_000;

    private static readonly string[] Hostile =
    [
        "[", "]", "a", "A", "1", "0", "1 ", "a ", "A ", "@", "a@", "a.", ".", "www.", "www. ", "07 ", "A1234BC", "A1234BC ", "44", "+44 ", "\u202E", "\uD83D", "\uDE00", "\u0301", "e\u0301", "мир ", "王", "Asif ", "the only ", "number ", "my name is ",
        "2015/", "oed ", "16 ", "March ", "SW1A 1AA", "St. ", "Mr. ", "at gmail dot ", "'a", "\n", "/", "👩🏽‍🚒", "School ", "HMP ", "insta is ", "Acacia ", "\u1100", "и1",
    ];

    [Fact]
    public void Two_hundred_thousand_characters_of_anything_are_read_in_seconds() => Assert.All(Hostile, piece =>
    {
        var text = string.Concat(Enumerable.Repeat(piece, Long / piece.Length));
        var watch = Stopwatch.StartNew();
        Suggestions.Of(text);
        output.WriteLine($"{watch.ElapsedMilliseconds,6} ms  {piece.Trim()}");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), piece);
    });

    [Fact]
    public void A_long_story_takes_milliseconds()
    {
        var text = string.Join(' ', Enumerable.Repeat(string.Join(' ', MarkedTexts.All.Select(it => it.Text)), 4))[..20_000];
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 40; i++)
        {
            var watch = Stopwatch.StartNew();
            Suggestions.Of(text);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        output.WriteLine($"20,000 characters: {best.TotalMilliseconds:F1} ms");
        Assert.True(best < TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Ten_thousand_cuts_are_held_against_a_long_text_in_seconds()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Asif word{i % 100} "));
        var cuts = Enumerable.Range(0, 10_000).Select(i => new Cut(i * 11, 4, CutKind.Name, CutReason.IdentifiesSomebodyElse)).Where(it => it.Start + 4 < text.Length);
        var watch = Stopwatch.StartNew();
        RedactedText.Make(text, new([.. cuts], [], []), Language.English);
        output.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }
}
