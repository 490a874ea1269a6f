using System.Globalization;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Results;

/// <summary>
/// Dates by year; by decade, century or millennium where the years would make more than fifty rows (a hostile date is still a date).
/// A run of pooled years at either end has an open name, so the earliest and the latest year never show.
/// </summary>
internal sealed class YearBands
{
    private const int MostRows = 50;

    private readonly int first;
    private readonly int step;

    internal YearBands(int earliest, int latest)
    {
        step = 1;
        while (latest / step - earliest / step >= MostRows) step *= 10;
        first = earliest / step * step;
        Count = latest / step - earliest / step + 1;
    }

    internal int Count { get; }

    internal int Of(int year) => (year - first) / step;

    internal Wording Name(int from, int to, bool pooled)
    {
        string a = Text(first + from * step), b = Text(first + to * step + step - 1);
        if (pooled && from == 0 && to == Count - 1) return new("Any year", "Unrhyw flwyddyn");
        if (pooled && from == 0) return new($"{b} or earlier", $"{b} neu'n gynharach");
        if (pooled && to == Count - 1) return new($"{a} or later", $"{a} neu'n hwyrach");
        return a == b ? new(a, a) : new($"{a} to {b}", $"{a} i {b}");
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
