using System.Globalization;
using System.Text.RegularExpressions;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>What a number format shows of a number (ECMA-376 part 1, 18.8.30 and 18.8.31).</summary>
internal static partial class NumberFormats
{
    private const int MostDecimals = 10;

    /// <summary>The formats that every reader knows by number.</summary>
    public static string BuiltIn(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 or 37 or 38 => "#,##0",
        4 or 39 or 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        14 or (>= 27 and <= 36) => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        (>= 18 and <= 21) or (>= 45 and <= 47) => "h:mm:ss",
        22 => "dd/mm/yyyy hh:mm",
        49 => "@",
        _ => "General",
    };

    public static bool IsDate(string format) => Bare(format) is var bare && bare.IndexOfAny(['y', 'd', 'Y', 'D']) >= 0 && !bare.Contains("General", StringComparison.OrdinalIgnoreCase);

    public static bool HasMonthInLetters(string format) => Bare(format).Contains("mmm", StringComparison.OrdinalIgnoreCase);

    public static bool HasThousands(string format) => Bare(format).Contains("#,#", StringComparison.Ordinal) || Bare(format).Contains("0,0", StringComparison.Ordinal);

    /// <summary>Nothing of the number is shown: ";;;" and formats of fixed words.</summary>
    public static bool ShowsNoNumber(string format) => !format.Equals("General", StringComparison.OrdinalIgnoreCase) && Bare(format).IndexOfAny(['0', '#', '?', '@', 'y', 'm', 'd', 'h', 's', 'G', 'g', 'Y', 'M', 'D', 'H', 'S']) < 0;

    /// <summary>"%", or a sign of money; empty where it shows none.</summary>
    public static string Unit(string format) => Bare(format).Contains('%') ? "%" : Money().Match(format) is { Success: true } money ? money.Value : "";

    /// <summary>How many decimals are shown of it.</summary>
    public static int Decimals(double number, string format)
    {
        var positive = Bare(format.Split(';')[0]);
        if (!positive.Contains("General", StringComparison.OrdinalIgnoreCase) && positive.IndexOfAny(['0', '#']) >= 0)
        {
            var point = positive.IndexOf('.');
            return point < 0 ? 0 : positive[(point + 1)..].TakeWhile(c => c is '0' or '#' or '?').Count();
        }

        var shown = Math.Round(number, MostDecimals).ToString("0.##########", CultureInfo.InvariantCulture);
        return shown.IndexOf('.') is >= 0 and var at ? shown.Length - at - 1 : 0;
    }

    // Without words in quotation marks, escaped letters, colours and places.
    private static string Bare(string format) => Literal().Replace(format, "");

    [GeneratedRegex("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("[£€$](?![-0-9A-Fa-f]*\\])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Money();
}
