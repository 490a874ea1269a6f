namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Makes parts of a text that overlap one.</summary>
internal static class Overlaps
{
    public static IEnumerable<(int Start, int End, T Value)> Merged<T>(IEnumerable<(int Start, int End, T Value)> parts, Func<T, T, T> both)
    {
        (int Start, int End, T Value)? open = null;
        foreach (var (start, end, value) in parts.OrderBy(it => it.Start))
        {
            if (open is { } before && start < before.End)
            {
                open = (before.Start, Math.Max(before.End, end), both(before.Value, value));
                continue;
            }

            if (open is { } done) yield return done;
            open = (start, end, value);
        }

        if (open is { } last) yield return last;
    }
}
