using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// Which cells of the tables of a release are hidden, and which tables are not published because something in them could not be
/// proven to be wide. All are decided together, with what earlier releases printed: they share their margins, and questions depend on
/// each other.
/// </summary>
internal sealed class CrossFates
{
    private readonly DisclosurePolicy policy;
    private readonly IReadOnlyDictionary<Segment, Segmented> segments;
    private readonly List<TableSpec> wanted;
    private readonly List<(TableSpec Spec, SafeTable Table)> printed;
    private readonly Dictionary<TableSpec, CrossTable> tables = [];
    private readonly Dictionary<(Segment By, Filter Among), ImmutableArray<ImmutableArray<int>>?> within = [];
    private readonly HashSet<TableSpec> withheld = [];
    private readonly HashSet<string> narrow = new(StringComparer.Ordinal);

    private CrossFates(IReadOnlyCollection<DivisionCounts> divisions, DisclosurePolicy policy, IEnumerable<TableSpec> wanted, Ledger ledger)
    {
        this.policy = policy;
        segments = divisions.Select(by => (By: by, Dividing: Dividing.Of(by, policy)!)).Where(d => d.Dividing is not null)
            .ToDictionary(d => d.By.Segment, d => new Segmented(d.By, d.Dividing));
        this.wanted = [.. wanted.Where(IsPossible)];
        printed = [.. ledger.Tables.Select(table => (SpecOf(table), table))];
    }

    /// <summary>Every question by every segment, where nothing is in print yet.</summary>
    internal static CrossFates Of(IReadOnlyCollection<QuestionCounts> questions, IReadOnlyCollection<DivisionCounts> divisions, DisclosurePolicy policy) =>
        Of(questions, divisions, policy,
            [.. questions.Select(q => q.Question.Name).SelectMany(q => divisions.Select(by => new TableSpec(q, by.Segment)).Prepend(new(q)))], Ledger.Empty);

    /// <summary>Decides.</summary>
    /// <param name="questions">All of the form, each alone. Those that are not published alone are published by no segment.</param>
    /// <param name="wanted">What is to be published. A question by a segment is published alone, too.</param>
    /// <exception cref="PrintedOtherwiseException">What is in print is not what would be printed now.</exception>
    internal static CrossFates Of(IReadOnlyCollection<QuestionCounts> questions, IReadOnlyCollection<DivisionCounts> divisions, DisclosurePolicy policy,
        IReadOnlyCollection<TableSpec> wanted, Ledger ledger)
    {
        var fates = new CrossFates(divisions, policy, wanted, ledger);
        // Beside answers in the bands of this plan, what is in print would not have been published: so these bands cannot be.
        if (questions.Any(q => fates.printed.Exists(p => p.Spec.Question == q.Question.Name) && q.Plan(policy).Withheld is not null)) throw new PrintedOtherwiseException();
        foreach (var related in Related([.. questions.Where(q => q.Plan(policy).Withheld is null)]))
            foreach (var linked in fates.Linked(related))
                fates.Decide(related, linked);
        return fates;
    }

    /// <summary>Something in its table by none could not be proven to be wide.</summary>
    internal bool IsNarrow(string question) => narrow.Contains(question);

    /// <summary>Null where it is not published.</summary>
    internal CrossTable? Of(TableSpec spec) => tables.GetValueOrDefault(spec);

    /// <summary>Null where too few are left in a category of it to divide it.</summary>
    internal Segmented? Of(Segment by) => segments.GetValueOrDefault(by);

    /// <summary>The groups of a segment among one group of another, as places in its groups; null where only one would be left.</summary>
    internal ImmutableArray<ImmutableArray<int>>? Within(Segment by, Filter among)
    {
        if (!within.TryGetValue((by, among), out var groups))
            within.Add((by, among), groups = Dividing.Within(segments[by].Who, segments[among.Segment].Who[among.Group], policy));
        return groups;
    }

    private bool IsPossible(TableSpec spec) =>
        (spec.By is not { } by || segments.ContainsKey(by))
        && (spec.Among is not { } among || (segments.TryGetValue(among.Segment, out var segment) && among.Group < segment.Who.Length))
        && (spec is not { By: { } one, Among: { } other } || Within(one, other) is not null);

    private TableSpec SpecOf(SafeTable table)
    {
        if (table.By is { } by && !segments.ContainsKey(by)) throw new PrintedOtherwiseException();
        if (table.Among is not { } among) return new(table.Question!, table.By);
        if (!segments.TryGetValue(among.Segment, out var segment)) throw new PrintedOtherwiseException();
        var groups = segment.Dividing.Groups;
        var group = Enumerable.Range(0, groups.Length).FirstOrDefault(g => Among.Of(among.Segment, groups[g]).Equals(among), -1);
        return group < 0 ? throw new PrintedOtherwiseException() : new(table.Question!, table.By, new(among.Segment, group));
    }

    private void Decide(List<QuestionCounts> questions, HashSet<Segment> linked)
    {
        var names = questions.Select(q => q.Question.Name).ToHashSet(StringComparer.Ordinal);
        // What cannot be proven is taken out, and the rest decided again: with less published, nothing new follows.
        while (true)
        {
            var left = wanted.Where(spec => IsHere(spec) && !withheld.Contains(spec) && !narrow.Contains(spec.Question)).ToList();
            if (left.Count == 0) return;
            var layout = new CrossLayout(this, policy, segments, [.. printed.Where(p => IsHere(p.Spec))]);
            var lost = layout.System(questions, left).Decide(out var tableOf);
            if (lost.Count == 0)
            {
                foreach (var spec in left.Where(spec => spec is not { By: null, Among: null })) tables[spec] = tableOf(spec);
                return;
            }

            foreach (var spec in lost) Lose(spec, left);
        }

        bool IsHere(TableSpec spec) => names.Contains(spec.Question)
            && (spec.By is not { } by || linked.Contains(by)) && (spec.Among is not { } among || linked.Contains(among.Segment));
    }

    /// <summary>What is in print stays, wanted again or not; of the others, that goes of which something is narrow, or what is nearest to it.</summary>
    private void Lose(TableSpec spec, List<TableSpec> left)
    {
        var fresh = left.FindAll(one => !printed.Exists(p => p.Spec == one));
        var lost = fresh.Contains(spec) ? spec : fresh.LastOrDefault(other => other.Question == spec.Question) ?? fresh.LastOrDefault() ?? left[^1];
        if (lost is { By: null, Among: null }) narrow.Add(lost.Question);
        else withheld.Add(lost);
    }

    /// <summary>
    /// Margins are published, so what is hidden by one segment tells nothing of what is hidden by another: but where a table is by one
    /// among those of the other, and where an option is hidden alone, too, and is the sum of both.
    /// </summary>
    private IEnumerable<HashSet<Segment>> Linked(List<QuestionCounts> related)
    {
        var specs = wanted.Concat(printed.Select(p => p.Spec)).Where(spec => related.Exists(q => q.Question.Name == spec.Question)).ToList();
        if (related.Any(q => q.Plan(policy).Rows.Any(r => r.Hidden))) return [[.. segments.Keys]];
        if (segments.Count == 0) return [];
        var linked = segments.Keys.Select(segment => new HashSet<Segment> { segment }).ToList();
        foreach (var spec in specs)
        {
            if (spec is not { By: { } by, Among.Segment: var among }) continue;
            var (one, other) = (linked.Find(s => s.Contains(by))!, linked.Find(s => s.Contains(among))!);
            if (ReferenceEquals(one, other)) continue;
            one.UnionWith(other);
            linked.Remove(other);
        }

        return linked;
    }

    /// <summary>Questions that are compared with each other, directly or through others, in the order of the questionnaire.</summary>
    private static IEnumerable<List<QuestionCounts>> Related(List<QuestionCounts> questions)
    {
        var group = questions.ToDictionary(q => q.Question.Name, q => q.Question.Name, StringComparer.Ordinal);
        foreach (var question in questions)
        {
            foreach (var control in question.Controls)
            {
                if (!group.TryGetValue(control.Question.Name, out var from)) continue;
                var to = group[question.Question.Name];
                foreach (var name in group.Where(g => g.Value == from).Select(g => g.Key).ToList()) group[name] = to;
            }
        }

        return questions.GroupBy(q => group[q.Question.Name]).Select(related => related.ToList());
    }
}

/// <summary>The fates of one table, by row of the plan and column; the last column is that of all whom the table is of.</summary>
/// <param name="Cells">Rows, then columns.</param>
/// <param name="Answered">Who answered, by column.</param>
/// <param name="Who">The responses of each column.</param>
internal sealed record CrossTable(bool[][] Cells, bool[] Answered, ImmutableArray<Results.Crowd> Who);
