using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Clinks.Engage.Api.Pages;

/// <summary>
/// Markup with gaps: what Razor made of a component whose values were marks, cut at the marks. Filled in, it is byte for byte what
/// Razor makes of the values themselves, because Razor encodes a value by itself, whatever stands around it.
/// </summary>
internal sealed class Stencil
{
    private readonly byte[][] pieces;
    private readonly int[] gaps;

    private Stencil(byte[][] pieces, int[] gaps) => (this.pieces, this.gaps) = (pieces, gaps);

    /// <summary>How many bytes it keeps.</summary>
    public int Length => pieces.Sum(piece => piece.Length);

    /// <summary>Each mark has to be there once: a value without a place would be lost without a word, and one with two places was not meant.</summary>
    public static Stencil Cut(string markup, Marks marks)
    {
        var between = new List<byte[]>();
        var found = new List<int>();
        var rest = markup.AsSpan();
        while (marks.Next(rest, out var at, out var mark))
        {
            if (found.Contains(mark)) throw new InvalidOperationException($"The mark of value {mark} stands in the markup twice.");
            between.Add(Bytes(rest[..at]));
            found.Add(mark);
            rest = rest[(at + Marks.Length)..];
        }

        between.Add(Bytes(rest));
        if (found.Count < marks.Count) throw new InvalidOperationException($"Of {marks.Count} marks the markup holds {found.Count}.");
        return new([.. between], [.. found]);
    }

    /// <param name="fill">Adds the value of the gap of this number.</param>
    public void Fill(Spliced page, Action<int> fill)
    {
        for (var i = 0; i < gaps.Length; i++)
        {
            page.Add(pieces[i]);
            fill(gaps[i]);
        }

        page.Add(pieces[^1]);
    }

    private static byte[] Bytes(ReadOnlySpan<char> markup)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(markup)];
        Encoding.UTF8.GetBytes(markup, bytes);
        return bytes;
    }
}

/// <summary>
/// What stands for values while a stencil is made. Nobody can know them beforehand, so no question and no answer can hold one; and a
/// value is never looked through for them.
/// </summary>
internal sealed class Marks(int count)
{
    private const int Digits = 6, Nonce = 32;

    public const int Length = Nonce + Digits;

    // Letters and digits: no encoding changes them.
    private readonly string nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Nonce / 2));

    public int Count => count;

    public string this[int index] => nonce + index.ToString("D6", CultureInfo.InvariantCulture);

    public bool Next(ReadOnlySpan<char> markup, out int at, out int mark)
    {
        at = markup.IndexOf(nonce, StringComparison.Ordinal);
        mark = at < 0 ? -1 : int.Parse(markup.Slice(at + Nonce, Digits), NumberStyles.None, CultureInfo.InvariantCulture);
        return at >= 0;
    }
}
