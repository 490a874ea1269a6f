using System.Diagnostics;
using Clinks.Engage.Bench.Results;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Disclosure.Suppression;
using Clinks.Engage.Domain.Results;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Bench.Disclosure;

/// <summary>
/// What disclosure control takes, widths and their proof included. The bars are R's GaussSuppression without widths, on tables of the
/// same size on two such cores: 2.1 s, 5 to 13.6 s, 22 s.
/// </summary>
internal static class DisclosureBench
{
    private const int Threshold = 5;

    public static int Run()
    {
        Warm();
        var square = Measure("50 x 50, 100,000 respondents", new RandomTables([new(50), new(50)], 100_000, 1, 2.2).Cross(Threshold, [0, 1]));
        var linked = Measure("four linked tables",
            new RandomTables([new(60, 5), new(40, 5), new(10), new(2), new(8), new(2)], 14_000, 2, 2).Cross(Threshold, [0, 1], [0, 2, 3], [1, 2, 3], [0, 4, 5]));
        var large = Measure("14,000 cells", new RandomTables([new(60, 5), new(40, 5), new(3)], 40_000, 3, 1.5).Cross(Threshold, [0, 1, 2]));
        var release = Release();
        Console.WriteLine(FormattableString.Invariant($"disclosure: {square:0.0}s 50x50, {linked:0.0}s linked, {large:0.0}s 14k, {release:0.0}s release"));
        return 0;
    }

    /// <summary>
    /// A release like State of the sector: 40 questions alone and by each of six segments, 120 organisations, and its workbook. The median of
    /// five, each from answers that were not counted before.
    /// </summary>
    private static double Release()
    {
        var times = Enumerable.Range(0, 5).Select(_ =>
        {
            var columns = Answers();
            var watch = Stopwatch.GetTimestamp();
            var tables = columns.ReleaseTables();
            var counted = Stopwatch.GetElapsedTime(watch).TotalSeconds;
            var release = Domain.Releases.Release.Of(Sector.Id, Sector.Questionnaire.Title, 1, new(2026, 3, 2), new(2026, 4, 30), new(2026, 5, 21), new("Members"), "policy@clinks.org", tables).Get();
            using var file = new MemoryStream();
            ReleaseWorkbook.Write(release, file, Domain.Questionnaires.Language.English);
            var took = Stopwatch.GetElapsedTime(watch).TotalSeconds;
            var figures = tables.SelectMany(t => t.Rows.SelectMany(r => r.Cells.Where((_, c) => t.Columns[c].Unit is Unit.Organisations))).ToList();
            return (took, Line: FormattableString.Invariant($"release: {Sector.Questions} questions by {SegmentLabels.All.Length} segments, {Organisations} organisations: {tables.Length} tables, {tables.Count(t => t.IsPublished)} published, {figures.Count(c => c.Value is not null)} counts in print, {figures.Count(c => c.Mark is Shorthand.Confidential)} hidden, tables {counted:0.00} s, with the workbook {took:0.00} s"));
        }).OrderBy(t => t.took).ToList();
        Console.WriteLine(times[2].Line);
        return times[2].took;
    }

    private static ResponseColumns Answers()
    {
        var columns = new ResponseColumns(Sector.Questionnaire, Sector.Audience(Organisations));
        for (var number = 0; number < Organisations; number++)
        {
            var submitted = Sector.Submitted(number, Sector.Member(number));
            columns.Put(Sector.Response(number), submitted.Member, submitted.Answers.All.Select(a => (a.Name, a.Coded)));
        }

        return columns;
    }

    private const int Organisations = 120;

    private static void Warm() => Pattern.Of(new RandomTables([new(20, 5), new(10), new(2)], 1_000, 4, 1).Cross(Threshold, [0, 1], [0, 2]));

    private static double Measure(string name, LinkedCells system)
    {
        var primary = system.Cells.Count(c => c.Fate is Fate.Hidden);
        var watch = Stopwatch.GetTimestamp();
        var pattern = Pattern.Of(system, patient: true);
        var took = Stopwatch.GetElapsedTime(watch).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant($"{name}: {system.Cells.Count} cells, {primary} primary, {pattern.Hidden.Count(h => h)} hidden in all, {(pattern.Narrow is null ? "all" : "NOT ALL")} proven wide, {took:0.00} s"));
        return took;
    }
}
