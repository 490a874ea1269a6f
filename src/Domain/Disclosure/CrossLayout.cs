using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// Lays out the columns of which tables are made, printed ones and wanted ones: two tables that have a column in common have one column,
/// and what is in print of it stays as it is. Columns that no table has are there, too, seen by nobody: they are what is left of all.
/// </summary>
internal sealed class CrossLayout
{
    private readonly CrossFates fates;
    private readonly DisclosurePolicy policy;
    private readonly IReadOnlyDictionary<Segment, Segmented> segments;
    private readonly Dictionary<TableSpec, SafeTable> printed;

    // Read once a layout: it is asked for column by column.
    private readonly Dictionary<TableSpec, ImmutableArray<PrintedColumn>> read = [];

    internal CrossLayout(CrossFates fates, DisclosurePolicy policy, IReadOnlyDictionary<Segment, Segmented> segments, IEnumerable<(TableSpec Spec, SafeTable Table)> printed)
    {
        (this.fates, this.policy, this.segments) = (fates, policy, segments);
        this.printed = printed.ToDictionary(p => p.Spec, p => p.Table);
    }

    /// <exception cref="PrintedOtherwiseException">What is in print is not what would be printed now.</exception>
    internal CrossSystem System(List<QuestionCounts> questions, IReadOnlyCollection<TableSpec> wanted)
    {
        var system = new CrossSystem(segments, policy);
        var specs = printed.Keys.Concat(wanted).Distinct().ToList();
        foreach (var counts in questions)
        {
            var (name, plan) = (counts.Question.Name, counts.Plan(policy));
            var old = printed.Keys.Where(spec => spec.Question == name).ToList();
            var own = wanted.Where(spec => spec.Question == name).ToList();
            if (old.Count + own.Count == 0) continue;
            system.Add(plan, old.Select(spec => LastOf(spec, plan)).FirstOrDefault(c => c is not null));
            // Who was asked one question follows from the other, in columns that nobody sees, too: what one has the other has.
            var related = specs.Where(spec => spec.Question != name && AreCompared(counts, questions.Find(q => q.Question.Name == spec.Question)!)).ToList();
            foreach (var by in segments.Keys.Where(s => old.Concat(own).Concat(related).Any(spec => Uses(spec, s))))
            {
                var across = counts.Across(segments[by].By);
                var nobodys = own.Concat(old).Concat(related.Where(wanted.Contains)).Concat(related).First(spec => Uses(spec, by));
                system.Add(across, by, [.. Enumerable.Range(0, segments[by].Who.Length).Select(g => ColumnOf(plan, by, g, old, own, nobodys))]);
            }

            foreach (var pair in old.Concat(own).Concat(related).Distinct().Where(spec => spec is { By: not null, Among: not null }).GroupBy(Pair))
                system.Add(name, [.. pair.GroupBy(spec => spec with { Question = name }).Select(group => Crossed(group.Key, plan, own, group.First()))]);
        }

        system.Relate();
        return system;

        static bool AreCompared(QuestionCounts one, QuestionCounts other) =>
            one.Controls.Any(c => c.Question.Name == other.Question.Name) || other.Controls.Any(c => c.Question.Name == one.Question.Name);

        static bool Uses(TableSpec spec, Segment segment) => spec.By == segment || spec.Among?.Segment == segment;

        static (Segment, Segment) Pair(TableSpec spec) => spec.By < spec.Among!.Segment ? (spec.By.Value, spec.Among.Segment) : (spec.Among.Segment, spec.By!.Value);
    }

    /// <summary>The column of all; null where the table is among a group, and has none.</summary>
    private PrintedColumn? LastOf(TableSpec spec, RowPlan plan) => spec.Among is null ? Columns(spec, plan)[^1] : null;

    private ImmutableArray<PrintedColumn> Columns(TableSpec spec, RowPlan plan)
    {
        if (read.TryGetValue(spec, out var columns)) return columns;
        columns = PrintedColumn.Of(printed[spec], plan, spec switch
        {
            { By: null } => 1,
            { By: { } by, Among: null } => segments[by].Who.Length + 1,
            { By: { } by, Among: { } among } => (fates.Within(by, among) ?? throw new PrintedOtherwiseException()).Length + 1,
        });
        read.Add(spec, columns);
        return columns;
    }

    private (Seen Seen, PrintedColumn? Printed, TableSpec Owner) ColumnOf(RowPlan plan, Segment by, int group, List<TableSpec> old, List<TableSpec> own, TableSpec nobodys)
    {
        foreach (var spec in old)
        {
            if (spec.By == by && spec.Among is null) return (Seen.Printed, Columns(spec, plan)[group], spec);
            if (spec.Among == new Filter(by, group)) return (Seen.Printed, Columns(spec, plan)[^1], spec);
        }

        var owner = own.Find(spec => (spec.By == by && spec.Among is null) || spec.Among == new Filter(by, group));
        return owner is not null ? (Seen.Wanted, null, owner) : (Seen.Nobody, null, nobodys);
    }

    private (TableSpec Spec, ImmutableArray<ImmutableArray<int>> Columns, Seen Seen, ImmutableArray<PrintedColumn>? Printed, TableSpec Owner) Crossed(
        TableSpec spec, RowPlan plan, List<TableSpec> own, TableSpec nobodys)
    {
        var groups = fates.Within(spec.By!.Value, spec.Among!) ?? throw new PrintedOtherwiseException();
        if (printed.ContainsKey(spec)) return (spec, groups, Seen.Printed, Columns(spec, plan), spec);
        return own.Contains(spec) ? (spec, groups, Seen.Wanted, null, spec) : (spec, groups, Seen.Nobody, null, nobodys);
    }
}
