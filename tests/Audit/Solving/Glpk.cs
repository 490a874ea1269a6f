using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Clinks.Engage.Audit.Solving;

/// <summary>GNU's linear programming kit as an oracle: an integer solver that others wrote.</summary>
internal static class Glpk
{
    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "glpsol")).FirstOrDefault(File.Exists);

    public static long Extreme(CountSystem system, int unknown, string sense)
    {
        var model = Path.GetTempFileName();
        var answer = Path.GetTempFileName();
        try
        {
            File.WriteAllText(model, Lp(system, unknown, sense));
            using var process = Process.Start(new ProcessStartInfo(Program!, ["--lp", model, "--write", answer]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            // "s mip ROWS COLUMNS o VALUE": o for optimal.
            var solved = File.ReadLines(answer).First(l => l.StartsWith("s mip", StringComparison.Ordinal)).Split(' ');
            Assert.Equal("o", solved[4]);
            return (long)Math.Round(double.Parse(solved[5], CultureInfo.InvariantCulture));
        }
        finally
        {
            File.Delete(model);
            File.Delete(answer);
        }
    }

    /// <summary>The CPLEX LP format.</summary>
    private static string Lp(CountSystem system, int unknown, string sense)
    {
        var text = new StringBuilder($"{sense}\n obj: x{unknown}\nsubject to\n");
        foreach (var relation in system.Relations)
        {
            var sum = string.Join(' ', relation.Terms.Select(t => $"{(t.Times < 0 ? "-" : "+")} {Math.Abs(t.Times)} x{t.Unknown}"));
            if (relation.IsEquation) text.Append($" {sum} = {relation.Least}\n");
            else
            {
                if (relation.Least > -Relation.Open / 2) text.Append($" {sum} >= {relation.Least}\n");
                if (relation.Most < Relation.Open / 2) text.Append($" {sum} <= {relation.Most}\n");
            }
        }

        text.Append("bounds\n");
        for (var u = 0; u < system.Count; u++) text.Append($" {system.Least(u)} <= x{u} <= {system.Most(u)}\n");
        return text.Append("generals\n").AppendJoin('\n', Enumerable.Range(0, system.Count).Select(u => $" x{u}")).Append("\nend\n").ToString();
    }
}
