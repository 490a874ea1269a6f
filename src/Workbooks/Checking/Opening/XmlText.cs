using System.Globalization;
using System.Text.RegularExpressions;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>Text as ECMA-376 writes it (part 1, 22.4.2.4, ST_Xstring): "_x0041_" is the character 0x41.</summary>
internal static partial class XmlText
{
    public static string Read(string written) => written.Contains("_x", StringComparison.Ordinal)
        ? Character().Replace(written, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : written;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Character();
}
