using System.Globalization;
using System.Runtime.InteropServices;

namespace Clinks.Engage.Audit.Reading;

internal enum Mark
{
    Number,

    /// <summary>[c]</summary>
    Hidden,

    /// <summary>[low]: more than zero, and rounds to zero.</summary>
    Low,

    /// <summary>[z], [x]: tells nothing.</summary>
    None,
}

/// <summary>What stands in a cell of figures.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Figure(Mark Mark, long Value = 0)
{
    internal bool IsHidden => Mark is Mark.Hidden;

    internal bool IsNumber => Mark is Mark.Number;

    /// <summary>Null where it is no figure at all.</summary>
    internal static Figure? Read(string text) => text switch
    {
        "[c]" => new(Mark.Hidden),
        "[low]" => new(Mark.Low),
        "[z]" or "[x]" or "[u]" => new(Mark.None),
        _ when long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1_000_000_000 => new(Mark.Number, value),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1_000_000_000 && Math.Floor(number) == number
            => new(Mark.Number, (long)number),
        _ => null,
    };
}
