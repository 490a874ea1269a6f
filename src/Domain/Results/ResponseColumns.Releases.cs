using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Disclosure.Amounts;
using Clinks.Engage.Domain.Disclosure.SoFar;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Domain.Results;

/// <content>What can be published of the answers, by the plan of a release and beside what is in print.</content>
public sealed partial class ResponseColumns
{
    private const int MostProposals = 5;

    /// <summary>One question, alone or by a segment, as a release of everything would have it.</summary>
    internal Outcome<SafeTable> Table(string question, Segment? by)
    {
        if (!columns.TryGetValue(question, out var column)) return Problems.NoResultsOfQuestion;
        if (by is { } segment && !SegmentLabels.All.Contains(segment)) return Problems.SegmentUnknown;
        return Outcome.Done(Publishing.Numbers(Counted.Across(column, by), policy, Fates));
    }

    /// <summary>Every table of a release of everything that is the first, in its order.</summary>
    internal ImmutableArray<SafeTable> ReleaseTables() => ReleaseTables(ReleasePlan.Everything(questionnaire), []).Get();

    /// <summary>
    /// Every table of a release, in its order; what is not published is there with its reason and without a figure. Base and rates are
    /// of all that responded, whomever the release is among.
    /// </summary>
    /// <param name="plan">As <see cref="ReleasePlan.For"/> gave it.</param>
    /// <param name="inPrint">The tables of all earlier releases, in their order.</param>
    public Outcome<ImmutableArray<SafeTable>> ReleaseTables(ReleasePlan plan, IEnumerable<SafeTable> inPrint)
    {
        var ledger = Ledger.Of(inPrint);
        var counted = new Counting(this, plan, ledger);
        var divided = plan.Used.Select(counted.Of).ToImmutableArray();
        Filter? among = null;
        if (plan.Among is { } only)
        {
            if (Dividing.Of(counted.Of(only.Segment), policy) is not { } dividing) return ReleaseProblems.AmongIsNoGroup;
            var group = dividing.Groups.IndexOf(dividing.Groups.FirstOrDefault(g => Among.Of(only.Segment, g).Equals(only)));
            if (group < 0) return ReleaseProblems.AmongIsNoGroup;
            among = new(only.Segment, group);
        }

        var wanted = plan.Questions.SelectMany(name => plan.Segments.Select(by => new TableSpec(name, by, among)).Prepend(new(name, null, among))).ToList();
        try
        {
            var decided = CrossFates.Of(counted.All, [.. SegmentLabels.All.Select(counted.Of)], policy, wanted, ledger);
            return Outcome.Done(ImmutableArray.CreateRange(
                new Counts[] { new BaseCounts(Responses, NotResponded, divided) }
                    .Concat(divided.Select(by => new RateCounts(Responses, NotResponded, by)))
                    .Concat(columns.Values.Where(column => plan.Questions.Contains(column.Question.Name)).SelectMany(column =>
                        SegmentLabels.All.Where(plan.Segments.Contains).Select(by => (Segment?)by).Prepend(null).Select(by => (Counts)(counted.Across(column, by) with { Among = among }))
                            .Concat(among is null ? AmountsOf(column, counted, plan, ledger) : [])))
                    .Select(counts => Publishing.Numbers(counts, policy, decided))));
        }
        catch (PrintedOtherwiseException)
        {
            return ReleaseProblems.PrintedOtherwise;
        }
    }

    /// <summary>What the answers add up to, where the question says that they are amounts. Among one group of a segment there are none.</summary>
    private IEnumerable<Counts> AmountsOf(Column column, Counting counted, ReleasePlan plan, Ledger ledger)
    {
        if (column is not NumberColumn { Question.Measure: Measure.Magnitude } numbers) return [];
        var printed = ledger.AmountsOf(column.Question.Name);
        var counts = new AmountCounts(counted.Across(column, null), numbers.Amounts(Responses), [.. SegmentLabels.All.Where(plan.Segments.Contains).Select(counted.Of)],
            [.. printed.Where(table => table.By is not null).Select(table => (counted.Of(table.By!.Value), table))]);
        return counts.Divisions.Select(counts.Across).Prepend(counts);
    }

    /// <summary>Coarser bands of a segment, or of the answers, for one table of which too much would be hidden; those first that show most.</summary>
    /// <param name="plan">As <see cref="ReleasePlan.For"/> gave it.</param>
    /// <param name="inPrint">The tables of all earlier releases, in their order.</param>
    /// <param name="isBound">Which segment, and which question, is in print already: its bands stay.</param>
    public Outcome<BandProposals> Propose(ReleasePlan plan, IEnumerable<SafeTable> inPrint, BoundBands isBound, string question, Segment by)
    {
        if (!columns.TryGetValue(question, out var column) || !plan.Questions.Contains(question)) return Problems.NoResultsOfQuestion;
        if (!plan.Segments.Contains(by)) return Problems.SegmentUnknown;
        var earlier = inPrint.ToList();
        var counted = new Counting(this, plan, Ledger.Of(earlier));
        var (division, alone) = (counted.Of(by), counted.Across(column, null));
        var proposals = new List<BandProposal>();
        if (isBound.Of(by) is null)
        {
            var codes = SegmentVariables.Codes(by);
            Try(CoarserBands.Of(division.Bands, division.Responded), by, Naming.OfLabels(SegmentLabels.Categories(by)), bands =>
                plan with { SegmentBands = [.. plan.SegmentBands.Where(b => b.Segment != by), new(by, Bands.Codes(bands, codes))] });
        }

        if (isBound.Of(question) is null && Bands.CodesOf(column.Question) is { } answers)
        {
            Try(CoarserBands.Of(alone.Bands, [.. Enumerable.Range(0, alone.Reading.Categories).Select(alone.Total)]), null, alone.Reading.Naming, bands =>
                plan with { AnswerBands = [.. plan.AnswerBands.Where(b => b.Question != question), new(question, Bands.Codes(bands, answers))] });
        }

        return new BandProposals([.. proposals.OrderByDescending(p => p.Cells - p.Hidden).ThenBy(p => p.Hidden).Take(MostProposals)]);

        void Try(IEnumerable<ImmutableArray<ImmutableArray<int>>> chain, Segment? segment, Naming naming, Func<ImmutableArray<ImmutableArray<int>>, ReleasePlan> with)
        {
            // Bands that hide no smaller part than those before them tell no more.
            var (least, of) = (1, 1);
            foreach (var bands in chain)
            {
                var coarser = with(bands);
                if (!ReleaseTables(coarser with { Questions = [question], Segments = [by] }, earlier).Is(out var tables)) return;
                var pattern = TablePattern.Of(tables.First(t => t.Question == question && t.By == by));
                if (pattern.Withheld is null && pattern.HiddenCells * of < least * pattern.Cells)
                {
                    (least, of) = (pattern.HiddenCells, pattern.Cells);
                    proposals.Add(new(coarser, segment, [.. bands.Select(naming.Of)], pattern.Cells, pattern.HiddenCells));
                }

                if (!pattern.WantsCoarserBands) return;
            }
        }
    }

    private int NotResponded => members.Count - Responses;

    private Counting Counted => counting ??= new(this, ReleasePlan.Everything(questionnaire), Ledger.Empty);

    private CrossFates Fates => fates ??= CrossFates.Of(Counted.All, [.. SegmentLabels.All.Select(Counted.Of)], policy);

    private ImmutableArray<string> ControlsOf(Question question)
    {
        if (!controls.TryGetValue(question.Name, out var names))
            controls.Add(question.Name, names = [.. Conditions.ControlsOf(question, questionnaire).Where(columns.ContainsKey)]);
        return names;
    }

    /// <summary>
    /// Every question as it is counted once, in the bands of a plan: the codes that were read, and what of them can be published, are
    /// the same in every table.
    /// </summary>
    private sealed class Counting(ResponseColumns all, ReleasePlan plan, Ledger ledger)
    {
        private readonly Dictionary<string, QuestionCounts> alone = new(StringComparer.Ordinal);
        private readonly ILookup<string, ShownBefore> shown = all.Shown();

        internal ImmutableArray<QuestionCounts> All => [.. all.columns.Values.Select(Alone)];

        internal DivisionCounts Of(Segment by)
        {
            var counts = all.divisions.First(d => d.Segment == by).Count();
            return plan.SegmentBands.FirstOrDefault(b => b.Segment == by) is { } bands ? counts with { Bands = Bands.Of(bands.Groups, SegmentVariables.Codes(by)) } : counts;
        }

        internal QuestionCounts Across(Column column, Segment? by) => by is { } segment ? Alone(column).Across(Of(segment)) : Alone(column);

        private QuestionCounts Alone(Column column)
        {
            if (alone.TryGetValue(column.Question.Name, out var counted)) return counted;
            counted = new(all.Responses, all.NotResponded, column.Question, column.Read(all.Responses), null, [.. all.ControlsOf(column.Question).Select(name => Alone(all.columns[name]))])
            {
                Shown = [.. shown[column.Question.Name]],
                InPrint = [.. ledger.Tables.Where(table => table.Question == column.Question.Name)],
            };
            if (plan.AnswerBands.FirstOrDefault(b => b.Question == column.Question.Name) is { } bands) counted = counted with { Bands = Bands.Of(bands.Groups, Bands.CodesOf(column.Question)!.Value) };
            alone.Add(column.Question.Name, counted);
            return counted;
        }
    }
}
