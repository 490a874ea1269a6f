namespace Clinks.Engage.Audit.Knowledge;

/// <summary>Cells that moved between two releases: the difference is who came, less who went.</summary>
internal static class BetweenReleases
{
    internal static IEnumerable<Finding> Differences(IReadOnlyList<Population> populations)
    {
        foreach (var (p, later) in populations.Index())
        {
            foreach (var statement in later.Published.Values)
            {
                foreach (var earlier in populations.Take(p))
                {
                    if (!earlier.Published.TryGetValue(statement.Group.Key, out var before)) continue;
                    var difference = Math.Abs(statement.Figure.Value - before.Figure.Value);
                    if (difference == 0 || difference >= statement.Threshold) continue;
                    yield return new Subtracted(statement.Place, before.Place, before.Figure.Value, statement.Figure.Value);
                    break;
                }
            }
        }
    }
}
