using System.Globalization;
using Clinks.Engage.Domain.Evidence.Redacting;

namespace Clinks.Engage.Api.Evidence.Redacting;

/// <summary>A run of a text in which nothing begins or ends.</summary>
/// <param name="Numbers">Of the points that begin with it.</param>
internal sealed record Piece(string Words, ImmutableArray<int> Numbers, bool Marked, bool Unread)
{
    /// <summary>The whole text, in order.</summary>
    public static IEnumerable<Piece> Of(string text, ImmutableArray<Point> points)
    {
        var begins = points.Index().ToLookup(point => point.Item.Start, point => point.Index + 1);
        int[] borders = [.. points.SelectMany(point => new[] { point.Start, point.End }).Append(0).Append(text.Length).Distinct().Order()];
        var marks = Depths(points.Where(point => point.Of is not PointOf.Unread));
        var unread = Depths(points.Where(point => point.Of is PointOf.Unread));
        int marked = 0, skipped = 0;
        for (var i = 0; i + 1 < borders.Length; i++)
        {
            marked += marks.GetValueOrDefault(borders[i]);
            skipped += unread.GetValueOrDefault(borders[i]);
            yield return new(text[borders[i]..borders[i + 1]], [.. begins[borders[i]]], marked > 0, skipped > 0);
        }
    }

    private static Dictionary<int, int> Depths(IEnumerable<Point> points)
    {
        var depths = new Dictionary<int, int>();
        foreach (var point in points)
        {
            depths[point.Start] = depths.GetValueOrDefault(point.Start) + 1;
            depths[point.End] = depths.GetValueOrDefault(point.End) - 1;
        }

        return depths;
    }
}

/// <summary>Some words with what stands around them.</summary>
internal sealed record InContext(string Before, string Words, string After)
{
    private const int Most = 60;

    public static InContext Of(string text, int start, int length)
    {
        var (from, to) = (Math.Max(0, start - Most), Math.Min(text.Length, start + length + Most));
        // From a blank to a blank where there is one, and never half a character.
        if (from > 0) from = text.IndexOfAny([' ', '\n'], from, start - from) is >= 0 and var blank ? blank + 1 : Border(text, from);
        if (to < text.Length) to = text.LastIndexOfAny([' ', '\n'], to - 1, to - start - length) is >= 0 and var blank ? blank : Border(text, to);
        return new((from > 0 ? "… " : "") + text[from..start], text.Substring(start, length), text[(start + length)..to] + (to < text.Length ? " …" : ""));
    }

    private static int Border(string text, int at)
    {
        var border = at;
        while (border > 0 && (char.IsLowSurrogate(text[border]) || CharUnicodeInfo.GetUnicodeCategory(text[border]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)) border--;
        return border;
    }
}
