using System.Diagnostics;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Bench.Results;

/// <summary>
/// Every question by every segment: the whole safe table (counted, put through disclosure control, laid out) beside the bare counts from
/// PostgreSQL, read to their end. In turns: one query, then the table ten times, which is still the smaller part of a round. What was read and planned of a question for an earlier table is used again, as it is in a
/// grain until a response changes; the counting is done every time. What the first table of a question costs is printed.
/// </summary>
internal sealed class Tables(ResponseColumns columns, AnswersTable answers)
{
    private const int Rounds = 7, Times = 10;

    /// <returns>Of the table that gains least, the median of the rounds' ratios.</returns>
    public double Compare()
    {
        var pairs = Sector.All.SelectMany(question => Enum.GetValues<Segment>().Select(by => (Question: question, By: by))).ToList();
        // Twice: the compiler is not to be measured.
        foreach (var question in Sector.All) columns.Table(question.Name, Segment.Region);
        Put(columns, 0, Sector.Member(0));
        var first = pairs.GroupBy(pair => pair.Question).Select(tables => Milliseconds(() => columns.Table(tables.Key.Name, Segment.Region))).Order().ToList();
        Console.WriteLine($"the first table of a question by region after a change: median {first[first.Count / 2]:0.00} ms, worst {first[^1]:0.00} ms");
        foreach (var (question, by) in pairs) Check(question, by);
        var figures = pairs.ToDictionary(pair => pair, _ => (Ours: new List<double>(), Theirs: new List<double>()));
        for (var round = 0; round < Rounds; round++)
            foreach (var pair in pairs)
            {
                figures[pair].Theirs.Add(Milliseconds(() => answers.Count(pair.Question, pair.By)));
                figures[pair].Ours.Add(Milliseconds(() =>
                {
                    for (var time = 0; time < Times; time++) columns.Table(pair.Question.Name, pair.By);
                }) / Times);
            }

        var ratios = pairs.Select(pair => (pair.Question, pair.By, Ours: Median(figures[pair].Ours), Theirs: Median(figures[pair].Theirs),
            Ratio: Median([.. figures[pair].Theirs.Zip(figures[pair].Ours, (theirs, ours) => theirs / ours)]))).OrderBy(one => one.Ratio).ToList();
        foreach (var kind in ratios.GroupBy(one => (one.Question.Type, Conditional: one.Question.Relevant is not null)))
        {
            var (worst, middle) = (kind.First(), kind.ElementAt(kind.Count() / 2));
            Console.WriteLine($"{kind.Key.Type}{(kind.Key.Conditional ? ", asked of some" : "")}: {kind.Count()} tables; median {middle.Theirs:0.00} ms in postgresql, {middle.Ours:0.000} ms here, {middle.Ratio:0}x; "
                + $"worst {worst.Question.Name} by {worst.By} {worst.Theirs:0.00} ms, {worst.Ours:0.000} ms, {worst.Ratio:0}x");
        }

        Console.WriteLine($"{ratios.Count} tables, medians of {Rounds}: the median table {ratios[ratios.Count / 2].Ratio:0}x, the worst {ratios[0].Ratio:0}x");
        return ratios[0].Ratio;
    }

    /// <summary>What PostgreSQL counts stands in the table, wherever it is published in full.</summary>
    private void Check(Question question, Segment by)
    {
        var table = columns.Table(question.Name, by).Get();
        if (table.Withheld is { } reason) throw new InvalidOperationException($"{question.Name} by {by} is withheld ({reason}): nothing would be measured.");
        if (table.Notes.Contains(Domain.Disclosure.TableNote.Pooled)) return;
        var shown = table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Value).ToHashSet();
        foreach (var count in answers.Count(question, by))
            if (count > 0 && !shown.Contains((int)count)) throw new InvalidOperationException($"{question.Name} by {by}: PostgreSQL counts {count}, the table does not.");
    }

    private static double Milliseconds(Action action)
    {
        var from = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>The columns of so many responses, and the bytes of memory that a response takes in them: all that the collector sees, ids and spare room too.</summary>
    public static (ResponseColumns Columns, double Bytes) Fill(int responses)
    {
        // Two of ten did not respond.
        var audience = Sector.Audience(responses / 8 * 10);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var columns = new ResponseColumns(Sector.Questionnaire, audience);
        for (var number = 0; number < responses; number++) Put(columns, number, audience.Members[number].Member);
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(audience);
        return (columns, (after - before) / (double)responses);
    }

    private static void Put(ResponseColumns columns, int number, MemberId member)
    {
        var written = EventCodec.Write(Sector.Submitted(number, member));
        columns.Put(Sector.Response(number), written.Type, written.Body.Span);
    }
}
