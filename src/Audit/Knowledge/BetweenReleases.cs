namespace Clinks.Engage.Audit.Knowledge;

/// <summary>
/// Groups that moved between two populations: the difference is who came, less who went. A group counts where it is published, and
/// where its size follows from what is: finer bands of one release add up to the coarser of another.
/// </summary>
internal static class BetweenReleases
{
    internal static IEnumerable<Finding> Differences(IReadOnlyList<(Population Population, Stranger Stranger)> releases)
    {
        foreach (var (l, later) in releases.Index())
        {
            foreach (var earlier in releases.Take(l))
            {
                foreach (var key in later.Population.Published.Keys.Union(earlier.Population.Published.Keys, StringComparer.Ordinal))
                {
                    if (Known(later.Stranger, key) is not { } after || Known(earlier.Stranger, key) is not { } before) continue;
                    var (now, then) = (later.Population.Published.GetValueOrDefault(key), earlier.Population.Published.GetValueOrDefault(key));
                    var difference = Math.Abs(after - before);
                    if (difference == 0 || difference >= (now ?? then)!.Threshold) continue;
                    yield return new Subtracted(now?.Place ?? Follows(then!.Place, later.Population), then?.Place ?? Follows(now!.Place, earlier.Population), before, after);
                }
            }
        }
    }

    private static Place Follows(Place place, Population population) => place with { File = population.Meanings[0].File, Sheet = "by adding up" };

    private static long? Known(Stranger stranger, string key) =>
        stranger.Groups.TryGetValue(key, out var unknown) && stranger.System.IsKnown(unknown) ? stranger.System.Least(unknown) : null;
}
