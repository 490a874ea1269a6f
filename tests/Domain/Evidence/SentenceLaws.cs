using System.Diagnostics;
using System.Text;
using Clinks.Engage.Domain.Evidence;

namespace Clinks.Engage.Domain.Tests.Evidence;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>Pieces are the text, and are where somebody would put them.</summary>
public sealed class SentenceLaws
{
    [Theory]
    [InlineData("Nobody told us. We waited.", "Nobody told us.|We waited.")]
    [InlineData("Dr. Price and Mrs. Rees came at 9 a.m. and left.", "Dr. Price and Mrs. Rees came at 9 a.m. and left.")]
    [InlineData("Roedd y Parch. Rees yno, h.y. bob dydd. Aeth adref.", "Roedd y Parch. Rees yno, h.y. bob dydd.|Aeth adref.")]
    [InlineData("Really?! Yes. So did I. And J. too.", "Really?!|Yes.|So did I.|And J. too.")]
    [InlineData("\"Why?\" she said. \"Go!\" He went.", "\"Why?\" she said.|\"Go!\"|He went.")]
    [InlineData("they told me nothing. i was scared", "they told me nothing.|i was scared")]
    [InlineData("It was… hard. And ... long.", "It was… hard.|And ... long.")]
    [InlineData("Costs 3.50 a day, see www.example.org for more.", "Costs 3.50 a day, see www.example.org for more.")]
    [InlineData("What we need:\n- time\n- money\r\n\r\n1. First\n2. Second", "What we need:|- time|- money|1. First|2. Second")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("...", "...")]
    public void A_text_is_cut_where_a_reader_would(string text, string pieces) =>
        Assert.Equal(pieces, string.Join('|', Sentences.Of(text).Select(one => text.Substring(one.Start, one.Words))));

    [Fact]
    public void Pieces_together_are_the_text_and_none_begins_within_a_character()
    {
        string[] parts = [".", "!", "?", "…", " ", "\n", "\r\n", "\u2028", "\"", "a", "Z", "Dr", "1", "💜", "\uD83D", "\uDC9C", "\u0301", "\u200D", "\u00A0", "ŵ", "\0"];
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => parts[random.Next(parts.Length)]));
            var pieces = Sentences.Of(text);
            Assert.True(string.Concat(pieces.Select(one => text.Substring(one.Start, one.Length))) == text, $"seed {seed}");
            Assert.All(pieces, one => Assert.InRange(one.Words, 0, one.Length));
            Assert.DoesNotContain(pieces, one => one.Length == 0 || (one.Start > 0 && (char.IsLowSurrogate(text[one.Start]) && char.IsHighSurrogate(text[one.Start - 1]) || text[one.Start] is '\u0301')));
        }
    }

    [Theory]
    [InlineData(".")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("Dr. ")]
    [InlineData(".\"")]
    [InlineData("a.a.")]
    [InlineData("\n.\n")]
    public void Long_texts_take_time_by_their_length_alone(string part)
    {
        var text = new StringBuilder().Insert(0, part, 2_000_000 / part.Length).ToString();
        var before = Stopwatch.GetTimestamp();
        Assert.Equal(text.Length, Sentences.Of(text).Sum(one => one.Length));
        Assert.InRange(Stopwatch.GetElapsedTime(before), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
