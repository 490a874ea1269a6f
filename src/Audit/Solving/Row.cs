namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// A row of a tableau, of which only what is not zero is kept: a cell of a table has to do with few others, and stays so. Never changed
/// once it is made, so that branches of a search share their rows.
/// </summary>
internal sealed class Row
{
    /// <summary>Nothing smaller counts as different from zero.</summary>
    internal const double Smallest = 1e-9;

    /// <summary>What is as near to a whole number is one: entries are ratios of small whole numbers.</summary>
    private const double Blur = 1e-8;

    private readonly int[] columns;
    private readonly double[] values;

    private Row(int[] columns, double[] values, double number) => (this.columns, this.values, Number) = (columns, values, number);

    /// <summary>What the row adds up to.</summary>
    internal double Number { get; }

    /// <summary>In ascending order.</summary>
    internal ReadOnlySpan<int> Columns => columns;

    internal ReadOnlySpan<double> Values => values;

    internal double this[int column] => Array.BinarySearch(columns, column) is >= 0 and var at ? values[at] : 0;

    internal static Row Of(IEnumerable<(int Column, double Value)> entries, double number)
    {
        var sums = new SortedDictionary<int, double>();
        foreach (var (column, value) in entries) sums[column] = sums.GetValueOrDefault(column) + value;
        return new([.. sums.Where(s => s.Value != 0).Select(s => s.Key)], [.. sums.Values.Where(v => v != 0)], number);
    }

    /// <summary>Divided so that there is 1 in the column of its lead.</summary>
    internal Row Scaled(int lead)
    {
        var by = this[lead];
        if (by == 1) return this;
        var scaled = new double[values.Length];
        for (var c = 0; c < scaled.Length; c++) scaled[c] = columns[c] == lead ? 1 : values[c] / by;
        return new(columns, scaled, Number / by);
    }

    /// <summary>Less another row, so often that nothing is left in the column of its lead.</summary>
    internal Row Less(Row other, int lead)
    {
        var times = this[lead];
        if (times == 0) return this;
        var (kept, left) = (new int[columns.Length + other.columns.Length], new double[columns.Length + other.columns.Length]);
        int count = 0, a = 0, b = 0;
        while (a < columns.Length || b < other.columns.Length)
        {
            var own = a < columns.Length ? columns[a] : int.MaxValue;
            var others = b < other.columns.Length ? other.columns[b] : int.MaxValue;
            var column = Math.Min(own, others);
            var value = own == column ? values[a++] : 0;
            if (others == column) value = Clean(value - times * other.values[b++]);
            if (value == 0 || column == lead) continue;
            (kept[count], left[count]) = (column, value);
            count++;
        }

        return new(kept[..count], left[..count], other.Number == 0 ? Number : Clean(Number - times * other.Number));
    }

    /// <summary>Entries of tables are small whole numbers; what is as good as one is one.</summary>
    private static double Clean(double value) => Math.Round(value) is var whole && Math.Abs(value - whole) < Blur ? whole : value;
}
