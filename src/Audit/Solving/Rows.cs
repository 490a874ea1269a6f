namespace Clinks.Engage.Audit.Solving;

/// <summary>Arithmetic on the rows of a tableau.</summary>
internal static class Rows
{
    /// <summary>Nothing smaller counts as different from zero.</summary>
    internal const double Smallest = 1e-9;

    internal static void Scale(double[] row, int lead)
    {
        var by = row[lead];
        if (by == 1) return;
        for (var c = 0; c < row.Length; c++) row[c] /= by;
        row[lead] = 1;
    }

    /// <summary>Takes another row away so often that nothing is left in the column of its lead.</summary>
    internal static void Subtract(double[] row, double[] other, int lead)
    {
        var times = row[lead];
        if (times == 0) return;
        for (var c = 0; c < row.Length; c++)
        {
            if (other[c] == 0) continue;
            var value = row[c] - times * other[c];
            // Entries of tables are small whole numbers; what is as good as one is one.
            var whole = Math.Round(value);
            row[c] = Math.Abs(value - whole) < Smallest ? whole : value;
        }

        row[lead] = 0;
    }
}
