using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Audit.Surveys;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>
/// Sequences of releases that differ in questions, segments, bands and among whom they are, as the ledger lets them follow each other.
/// </summary>
internal static class LedgerPublisher
{
    internal static ReleaseSequence Publish(int seed) => Publish(seed, forgets: false);

    /// <param name="forgets">Each release is decided as if it were the first: what a ledger is for.</param>
    internal static ReleaseSequence Publish(int seed, bool forgets)
    {
        var survey = MadeUpSurvey.Of(seed);
        var (questionnaire, columns) = RealSuppressor.Columns(survey, DisclosurePolicy.Standard);
        var random = new Random(seed);
        var releases = new List<Release>();
        for (var tries = 0; releases.Count < 4 && tries < 12; tries++)
        {
            var plan = Plan(random, ReleasePlan.Everything(questionnaire), columns, releases.Count == 0);
            var made = plan.For(questionnaire, forgets ? [] : releases).Then(chosen => columns
                .ReleaseTables(chosen, forgets ? [] : releases.SelectMany(r => r.Tables))
                .Then(tables => RealSuppressor.Release(questionnaire, releases.Count + 1, tables))
                .Map(release => release with { Plan = chosen }));
            if (made.Is(out var release)) releases.Add(release);
        }

        return new(seed, [.. releases.Select(RealSuppressor.Workbook)], RealSuppressor.Own(survey));
    }

    private static ReleasePlan Plan(Random random, ReleasePlan all, ResponseColumns columns, bool isFirst)
    {
        ReleasePlan plan = new([.. all.Questions.Where(_ => random.Next(3) > 0).DefaultIfEmpty(all.Questions[0])], [.. SegmentLabels.All.Where(_ => random.Next(2) == 0)]);
        if (random.Next(3) == 0)
        {
            var codes = SegmentVariables.Codes(Segment.Region);
            plan = plan with { SegmentBands = [new(Segment.Region, [[.. codes.Take(2 + random.Next(3))]])] };
        }

        if (isFirst || random.Next(3) == 0) return plan;
        // Groups as they are published, which only the published know.
        var segment = SegmentLabels.All[random.Next(SegmentLabels.All.Length)];
        var whole = columns.ReleaseTables(new([], [segment]), []).Get();
        var size = SegmentVariables.Codes(segment).Length;
        var group = random.Next(size);
        Among among = new(segment, [SegmentVariables.Codes(segment)[group]]);
        return plan with { Segments = [.. plan.Segments.Where(s => s != segment)], Among = whole[0].IsPublished ? among : null };
    }
}
