using System.Globalization;
using System.Xml;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Tests.Releases;

/// <summary>What a text becomes in a cell, held against words that are split and joined again; also where nothing has to be done, which takes a shorter way.</summary>
public sealed class CleanTextLaws
{
    private static readonly string[] Pieces = ["a", "Rhiannon", " ", " ", "  ", "\n", "\t", "\r\n", "\u00a0", "\u2003", "\u0001", "\u007f", "\ufffe", "\ud83d\ude00", "\ud83d", "\ude00", "é", "ŵ", "=1+1", "_x0041_", ".", ""];

    [Fact]
    public void No_way_through_makes_a_difference()
    {
        var random = new Random(11);
        var untouched = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 7)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var clean = CellText.Clean(text);
            Assert.Equal(Slow(text), clean);
            if (ReferenceEquals(clean, text)) untouched++;
            // A part of a longer text, as quotes are.
            Assert.Equal(CellText.Label(text), CellText.Label($"<{text}>".AsSpan(1, text.Length)).ToString());
            Assert.Equal(CellText.Escape(text), CellText.Escape(text.AsSpan()).ToString());
        }

        Assert.True(untouched > 500, string.Create(CultureInfo.InvariantCulture, $"{untouched} took the shorter way."));
    }

    [Fact]
    public void A_clean_text_is_no_longer_than_it_may_be() => Assert.Equal("abcd…", CellText.Clean("abcdefgh", 5));

    private static string Slow(string text)
    {
        var words = new string([.. text.Select(c => char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(word => string.Concat(Enumerable.Range(0, word.Length).Select(i =>
            char.IsHighSurrogate(word[i]) && i + 1 < word.Length && char.IsLowSurrogate(word[i + 1]) ? word.Substring(i, 2)
            : char.IsLowSurrogate(word[i]) && i > 0 && char.IsHighSurrogate(word[i - 1]) ? ""
            : XmlConvert.IsXmlChar(word[i]) ? word[i].ToString() : "\uFFFD"))));
    }
}
