using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Disclosure.Amounts;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Results;

/// <summary>
/// The coded answers of an engagement, in memory, a column a question: a fold over submissions, amendments and withdrawals.
/// For one thread at a time. Exact counts stay inside; only tables that went through disclosure control come out.
/// </summary>
public sealed class ResponseColumns
{
    private const int MostProposals = 5;

    private readonly Questionnaire questionnaire;
    private readonly DisclosurePolicy policy;
    private readonly Dictionary<string, Column> columns = new(StringComparer.Ordinal);
    private readonly Names members;
    private readonly CodedBody recorded;
    private readonly ImmutableArray<Division> divisions;
    private readonly Dictionary<ResponseId, int> rows = [];
    private readonly Dictionary<string, ImmutableArray<string>> controls = new(StringComparer.Ordinal);
    private ResponseId[] ids = [];

    // As a release of everything would have it, until a response changes.
    private Counting? counting;

    // What is hidden in all tables, decided together.
    private CrossFates? fates;

    public ResponseColumns(Questionnaire questionnaire, Audience audience) : this(questionnaire, audience, DisclosurePolicy.Standard)
    {
    }

    internal ResponseColumns(Questionnaire questionnaire, Audience audience, DisclosurePolicy policy)
    {
        this.questionnaire = questionnaire;
        this.policy = policy;
        foreach (var question in questionnaire.Pages.SelectMany(p => p.Questions))
            if (Column.Of(question) is { } column)
                columns.Add(question.Name, column);
        members = new(audience.Members.Select(asked => asked.Member.Value));
        recorded = new([.. columns.Values], members);
        divisions = [.. SegmentLabels.All.Select(segment => new Division(segment, audience))];
    }

    internal int Responses => rows.Count;

    /// <summary>Bytes that the columns take, without the ids of the responses.</summary>
    internal long Bytes => columns.Values.Sum(c => c.Bytes) + divisions.Sum(d => d.Bytes);

    /// <summary>A submission, or an amendment: what was there under this id is replaced. Put twice is put once.</summary>
    /// <param name="answers">By question; a null answer is free text that was given and is sealed. What is not named is not answered.</param>
    /// <exception cref="ArgumentException">A member who was not asked, or an answer that does not fit its question. Nothing was changed.</exception>
    public void Put(ResponseId id, MemberId member, IEnumerable<(string Name, Answer? Coded)> answers)
    {
        if (!members.TryFind(member.Value, out var asked)) throw new ArgumentException("A response of a member who was not asked.", nameof(member));
        var given = answers.Select(a => columns.TryGetValue(a.Name, out var column) && column.Fits(a.Coded)
            ? (Column: column, a.Coded)
            : throw new ArgumentException("An answer that does not fit its question.", nameof(answers))).ToList();

        Forget();
        var row = Row(id);
        foreach (var column in columns.Values) column.Clear(row);
        foreach (var division in divisions) division.Put(row, asked);
        foreach (var (column, coded) in given)
        {
            column.Clear(row);
            column.Set(row, coded);
        }
    }

    /// <summary>The same from the body of a recorded <see cref="ResponseSubmitted"/> or <see cref="ResponseAmended"/>, without making the event of it.</summary>
    /// <exception cref="Exception">Not such a body, a member who was not asked, or an answer that does not fit its question. Nothing was changed.</exception>
    public void Put(ResponseId id, ReadOnlySpan<byte> body)
    {
        // Read into the row after the last, which is clear: it becomes the response's own, or takes the place of what it amends.
        Forget();
        var read = rows.Count;
        Grow(read);
        int asked;
        try
        {
            asked = recorded.Read(body, read);
        }
        catch
        {
            recorded.Clear(read);
            throw;
        }

        if (rows.TryGetValue(id, out var row))
            foreach (var column in columns.Values) column.Move(read, row);
        else
            row = Row(id);
        foreach (var division in divisions) division.Put(row, asked);
    }

    /// <summary>A withdrawal: as if it had never been. What is not there is gone already.</summary>
    public void Remove(ResponseId id)
    {
        if (!rows.Remove(id, out var row)) return;
        Forget();
        var last = rows.Count;
        foreach (var division in divisions) division.Remove(row, last);
        if (row != last)
        {
            foreach (var column in columns.Values) column.Move(last, row);
            ids[row] = ids[last];
            rows[ids[row]] = row;
        }
        else
        {
            foreach (var column in columns.Values) column.Clear(row);
        }

        ids[last] = default;
    }

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
        var counted = new Counting(this, plan);
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
        var ledger = Ledger.Of(inPrint);
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
        var (counted, earlier) = (new Counting(this, plan), inPrint.ToList());
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

    private Counting Counted => counting ??= new(this, ReleasePlan.Everything(questionnaire));

    private CrossFates Fates => fates ??= CrossFates.Of(Counted.All, [.. SegmentLabels.All.Select(Counted.Of)], policy);

    private void Forget()
    {
        counting = null;
        fates = null;
    }

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
    private sealed class Counting(ResponseColumns all, ReleasePlan plan)
    {
        private readonly Dictionary<string, QuestionCounts> alone = new(StringComparer.Ordinal);

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
            counted = new(all.Responses, all.NotResponded, column.Question, column.Read(all.Responses), null, [.. all.ControlsOf(column.Question).Select(name => Alone(all.columns[name]))]);
            if (plan.AnswerBands.FirstOrDefault(b => b.Question == column.Question.Name) is { } bands) counted = counted with { Bands = Bands.Of(bands.Groups, Bands.CodesOf(column.Question)!.Value) };
            alone.Add(column.Question.Name, counted);
            return counted;
        }
    }

    private int Row(ResponseId id)
    {
        if (rows.TryGetValue(id, out var row)) return row;
        row = rows.Count;
        Grow(row);
        ids[row] = id;
        rows.Add(id, row);
        return row;
    }

    /// <summary>Makes room for a row.</summary>
    private void Grow(int row)
    {
        if (row < ids.Length) return;
        Array.Resize(ref ids, Math.Max(64, ids.Length * 2));
        foreach (var column in columns.Values) column.Grow(ids.Length);
        foreach (var division in divisions) division.Grow(ids.Length);
    }
}
