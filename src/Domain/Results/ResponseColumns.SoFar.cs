using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Disclosure.SoFar;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Results;

/// <content>What may be looked at before there is a release: rounded figures that stand still while few come (docs/disclosure.md).</content>
public sealed partial class ResponseColumns
{
    private readonly ImmutableArray<Snapshots> snapshots;

    private ImmutableArray<Snapshots> SnapshotsOf(DisclosurePolicy thresholds) =>
        [.. Countable.Select(column => thresholds.ThresholdFor(column.Question.About)).Where(threshold => threshold > 1).Distinct().Order().Select(threshold => new Snapshots(threshold))];

    /// <summary>By year, the earliest and the latest would show; so dates wait for the release.</summary>
    private IEnumerable<Column> Countable => columns.Values.Where(column => column is not DateColumn);

    /// <summary>One rounded table a question, in their order; none before the first snapshot is shown.</summary>
    public ImmutableArray<SafeTable> SoFar()
    {
        var latest = snapshots.SelectMany(s => s.Latest).ToDictionary(counts => counts.Question.Name);
        // Nothing is crossed here, so nothing is decided together: that takes a second, and would begin again with every response.
        var alone = CrossFates.Of([], [], policy);
        return [.. columns.Keys.Where(latest.ContainsKey).Select(name => Publishing.Numbers(latest[name], policy, alone))];
    }

    private void Came(ResponseId id, int row)
    {
        foreach (var one in snapshots)
        {
            one.Came(id, row);
            if (one.IsDue) one.Take(Rounded(one));
        }
    }

    private void Left(ResponseId id, int row, int last)
    {
        foreach (var one in snapshots)
        {
            one.Left(id, row, last);
            if (one.IsDue) one.Take(Rounded(one));
        }
    }

    private ImmutableArray<SoFarCounts> Rounded(Snapshots due) =>
        [.. Countable.Where(column => policy.ThresholdFor(column.Question.About) == due.Threshold).Select(column => (column.Question, Read: column.Read(Responses)))
            .Select(one => due.StandsStill(one.Question.Name)
                ? new SoFarCounts(Responses, NotResponded, one.Question, one.Read.Naming, default)
                : SoFarCounts.Of(Responses, NotResponded, one.Question, one.Read.Naming, one.Read.Count(), one.Read.Overlapping, due.Threshold))];

    private ILookup<string, ShownBefore> Shown() => snapshots
        .SelectMany(one => one.Shown()).SelectMany(shown => shown.Counts.Select(counts => new ShownBefore(counts, shown.Newcomers, shown.Changed)))
        .ToLookup(before => before.Counts.Question.Name);
}
