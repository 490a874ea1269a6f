using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Clinks.Engage.Workbooks.Rows;

/// <summary>XML as bytes, through one buffer. Millions of cells are a few bytes each: what is paid for every one of them is what counts.</summary>
internal sealed class XmlBytes(Stream stream)
{
    // Below what the collector keeps apart (85,000 bytes): with more, a file of a few sheets brings a full collection about.
    private const int Size = 64 * 1024, LongestNumber = 32;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    private readonly byte[] buffer = new byte[Size];
    private int used;

    /// <summary>As it is. It must be well-formed where it comes to stand.</summary>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Size - used)
        {
            Flush();
            if (utf8.Length > Size)
            {
                stream.Write(utf8);
                return;
            }
        }

        utf8.CopyTo(buffer.AsSpan(used));
        used += utf8.Length;
    }

    public void Raw(string xml) => Raw(Encoding.UTF8.GetBytes(xml));

    public void Number(long number)
    {
        if (Size - used < LongestNumber) Flush();
        Utf8Formatter.TryFormat(number, buffer.AsSpan(used), out var written);
        used += written;
    }

    /// <summary>Escaped, for elements and attributes. The characters have to be those of XML already.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var rest = text;
        while (rest.IndexOfAny(Special) is >= 0 and var at)
        {
            Plain(rest[..at]);
            Raw(rest[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, _ => "&quot;"u8 });
            rest = rest[(at + 1)..];
        }

        Plain(rest);
    }

    public void Flush()
    {
        stream.Write(buffer, 0, used);
        used = 0;
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        const int MostBytesOfCharacter = 3, Piece = Size / MostBytesOfCharacter;
        while (text.Length > 0)
        {
            var length = Math.Min(text.Length, Piece);
            // A character of two halves is not cut between them.
            if (length < text.Length && char.IsHighSurrogate(text[length - 1])) length--;
            if (Size - used < length * MostBytesOfCharacter) Flush();
            used += Encoding.UTF8.GetBytes(text[..length], buffer.AsSpan(used));
            text = text[length..];
        }
    }
}
