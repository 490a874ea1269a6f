using System.Globalization;
using Clinks.Engage.Audit.Knowledge;
using Clinks.Engage.Audit.Solving;

namespace Clinks.Engage.Audit;

/// <summary>What can be said about a group that ought not to be.</summary>
internal abstract record Finding(Place Place);

/// <summary>A hidden cell that is narrower than the threshold.</summary>
internal sealed record NarrowCell(Place Place, Width Width, int Threshold) : Finding(Place)
{
    public override string ToString() => $"{Place}: {Said.Of(Width)}";
}

/// <summary>A group that is not in print and is known to be few.</summary>
internal sealed record FewFollow(Place Place, Width Width, int Threshold) : Finding(Place)
{
    public override string ToString() => $"{Place}: {Said.Of(Width)}, fewer than {Threshold}";
}

/// <summary>A group of under the threshold that came or went between two releases.</summary>
internal sealed record Subtracted(Place Place, Place Earlier, long Before, long After) : Finding(Place)
{
    public override string ToString() => $"{Place}: {After}, and {Before} in {Earlier}: the difference is {Math.Abs(After - Before)}";
}

/// <summary>Neither proven wide nor narrow.</summary>
internal sealed record NotDecided(Place Place, Width Width) : Finding(Place)
{
    public override string ToString() => Width.Standing is Standing.Contradiction
        ? $"{Place}: the figures contradict each other, so nothing can be proven"
        : $"{Place}: between {Width.Least} and {Width.Most} at the widest, not decided";
}

internal static class Said
{
    internal static string Of(Width width) => width.Least == width.Most
        ? string.Create(CultureInfo.InvariantCulture, $"is {width.Least}")
        : string.Create(CultureInfo.InvariantCulture, $"between {width.Least} and {width.Most}");
}

/// <summary>What came of an audit.</summary>
/// <param name="Hidden">Hidden cells that were attacked.</param>
/// <param name="Asides">Other groups that were asked about.</param>
/// <param name="Unruly">Files, the first of each population, whose figures contradict the rule of zeros. No finding: nothing follows of anybody.</param>
internal sealed record Findings(int Hidden, int Asides, ImmutableArray<Finding> All, ImmutableArray<string> Unruly)
{
    internal int Narrow => All.Count(f => f is NarrowCell);

    internal int Few => All.Count(f => f is FewFollow);

    internal int Undecided => All.Count(f => f is NotDecided);

    internal int Between => All.Count(f => f is Subtracted);

    internal bool IsClean => All.IsEmpty;

    internal string Summary => string.Create(CultureInfo.InvariantCulture,
        $"audit: {Hidden} hidden cells attacked, {Narrow} narrower than T, {Undecided} undecided, {Between} groups disclosed between releases");
}
