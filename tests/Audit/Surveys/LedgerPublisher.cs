using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Audit.Surveys;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>
/// Sequences of releases that differ in questions, segments, bands and among whom they are, as the ledger lets them follow each other,
/// while answers come late, are amended and withdrawn.
/// </summary>
internal sealed class LedgerPublisher
{
    private readonly MadeUpSurvey survey;
    private readonly Random random;
    private readonly Fault fault;
    private readonly Questionnaire questionnaire;
    private readonly ResponseColumns columns;
    private readonly ImmutableArray<Segment> segments;
    private readonly List<Release> releases = [];

    private LedgerPublisher(MadeUpSurvey survey, Fault fault)
    {
        (this.survey, this.fault, random) = (survey, fault, new(survey.Seed));
        (questionnaire, columns) = RealSuppressor.Columns(survey, fault is Fault.LowerThresholds ? new(3, 6) : DisclosurePolicy.Standard);
        // Those that divide anybody; the first three for seeds that were there before the others (see MadeUpSurvey.Stating).
        Segment[] used = survey.Seed < MadeUpSurvey.Stating ? [Segment.IncomeBand, Segment.Region, Segment.Specialist]
            : [.. SegmentLabels.All.Where(s => columns.ReleaseTables(new([], [s]), []).Get().Single(t => t.Kind is TableKind.Rate).Withheld is not Withheld.OneSegmentLeft)];
        if (used.Length == 0) used = [Segment.Region];
        random.Shuffle(used);
        segments = [.. used.Take(1 + random.Next(Math.Min(3, used.Length)))];
    }

    /// <summary>What is broken on purpose, to see that it is found.</summary>
    internal enum Fault
    {
        None,

        /// <summary>Each release is decided as if it were the first: what a ledger is for.</summary>
        ForgetsTheLedger,

        /// <summary>Late, amended and withdrawn answers are counted in later releases, and nobody looks at what is in print.</summary>
        Thaws,

        /// <summary>3 and 6, where the workbook says 5 and 10.</summary>
        LowerThresholds,
    }

    internal static ReleaseSequence Publish(int seed) => Publish(seed, Fault.None);

    internal static ReleaseSequence Publish(int seed, Fault fault) => new LedgerPublisher(ManySizes.Of(seed), fault).Publish();

    private ReleaseSequence Publish()
    {
        var late = new LateAnswers(survey, columns, random);
        late.BeforeTheFirst();
        var (wanted, refused) = (2 + random.Next(3), 0);
        while (releases.Count < wanted && refused < 4)
        {
            if (Next().Is(out var release)) releases.Add(release);
            else refused++;
            late.Between(fault is Fault.Thaws);
        }

        return new(survey.Seed, [.. releases.Select(RealSuppressor.Workbook)], RealSuppressor.Own(survey)) { Form = ManySizes.Form(survey), Refused = refused };
    }

    private Domain.Outcome<Release> Next()
    {
        var inPrint = fault is Fault.ForgetsTheLedger or Fault.Thaws ? [] : releases;
        return Plan().For(questionnaire, inPrint).Then(bound => (releases.Count > 0 && random.Next(3) > 0 ? AmongSome(bound) : bound) is var chosen
            ? columns.ReleaseTables(chosen, inPrint.SelectMany(r => r.Tables))
                .Then(tables => RealSuppressor.Release(questionnaire, releases.Count + 1, tables)).Map(release => release with { Plan = chosen })
            : throw new InvalidOperationException("There is a plan."));
    }

    private ReleasePlan Plan()
    {
        ReleasePlan plan = new([.. survey.Questions.Select(q => q.Name).Where(_ => random.Next(3) > 0).DefaultIfEmpty(survey.Questions[0].Name)], [.. segments.Where(_ => random.Next(3) > 0)]);
        if (random.Next(4) == 0)
        {
            var segment = random.Next(2) == 0 ? Segment.Region : Segment.IncomeBand;
            plan = plan with { SegmentBands = [new(segment, [[.. SegmentVariables.Codes(segment).Skip(random.Next(2)).Take(2 + random.Next(2))]])] };
        }

        if (random.Next(4) == 0 && survey.Questions.FirstOrDefault(q => q.Codes.Length > 2) is { } question)
            plan = plan with { AnswerBands = [new(question.Name, [[.. question.Codes.Skip(random.Next(2)).Take(2)]])] };
        return plan;
    }

    /// <summary>Among one group of a segment as it is published, which is seen in the base.</summary>
    private ReleasePlan AmongSome(ReleasePlan plan)
    {
        var segment = segments[random.Next(segments.Length)];
        var (codes, labels) = (SegmentVariables.Codes(segment), SegmentLabels.Categories(segment));
        if (!columns.ReleaseTables(plan with { Questions = [], Segments = [segment], Among = null }, []).Is(out var tables) || !tables[0].IsPublished) return plan;
        var rows = tables[0].Rows.Where(row => row.Labels[0] == SegmentLabels.Of(segment)).ToList();
        if (rows.Count == 0) return plan;
        var names = rows[random.Next(rows.Count)].Labels[1].English.Replace("Pooled: ", "", StringComparison.Ordinal).Split("; ");
        return plan with { Segments = [.. plan.Segments.Where(s => s != segment)], Among = new(segment, [.. codes.Where((_, c) => names.Contains(labels[c].English, StringComparer.Ordinal))]) };
    }
}
