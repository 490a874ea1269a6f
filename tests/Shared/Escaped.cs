using System.Globalization;
using System.Text;

namespace Clinks.Engage.Tests;

/// <summary>Bytes as a text that can be read and compared: what is printed in ASCII as it is, all else as <c>\x0a</c>.</summary>
internal static class Escaped
{
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var one in bytes)
        {
            if (one is >= 0x20 and < 0x7f and not (byte)'\\') text.Append((char)one);
            else text.Append(CultureInfo.InvariantCulture, $"\\x{one:x2}");
        }

        return text.ToString();
    }

    public static byte[] Read(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\') bytes.Add((byte)text[i]);
            else
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 3;
            }
        }

        return [.. bytes];
    }
}
