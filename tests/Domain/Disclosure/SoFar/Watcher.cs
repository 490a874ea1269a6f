using System.Collections.Immutable;

namespace Clinks.Engage.Domain.Disclosure.SoFar;

/// <summary>
/// Staff who look at the rounded figures of one question after each response, who know exactly who has responded, and who read the release in
/// the end. Every table that agrees with all they saw is counted one by one: slow and plain. Shares nothing with the rule but how figures are rounded.
/// </summary>
/// <param name="Shown">What they saw, in its order: who was counted, and the rounded figures by category.</param>
/// <param name="Final">Who is counted in the release, and its exact figures.</param>
internal sealed record Watcher(List<(HashSet<int> Who, ImmutableArray<int> Rounded)> Shown, HashSet<int> Last, ImmutableArray<int> Final, HashSet<int> Amended, int Threshold)
{
    private const int Most = 20_000;

    /// <summary>A group of 1 to T − 1, known to be that few and not to be empty; null where there is none.</summary>
    internal string? Found()
    {
        var possible = Shown.ConvertAll(seen => Tables(seen.Rounded, seen.Who.Count));
        for (var k = 0; k < Shown.Count; k++)
        {
            var (who, _) = Shown[k];
            var (come, gone) = (Last.Except(who).Count(), who.Count(one => !Last.Contains(one) || Amended.Contains(one)));
            if (Told(Between(possible[k].Select(then => (then, Final)), come, gone)) is { } last) return $"shown {k}, then released: {last}";
            for (var j = 0; j < k; j++)
            {
                var before = Shown[j].Who;
                if (before.Any(one => !who.Contains(one) || Amended.Contains(one)) || possible[j].Count * possible[k].Count > Most) continue;
                // With what is released in the end, and with what was shown between, where nobody left.
                var pairs = possible[j].SelectMany(_ => possible[k], (then, now) => (then, now)).Where(pair => gone > 0 || pair.now.Zip(Final).All(p => p.First <= p.Second));
                if (Told(Between(pairs, who.Except(before).Count(), 0)) is { } between) return $"shown {j} and {k}: {between}";
            }
        }

        return null;
    }

    /// <summary>Every table of whole numbers that would have been shown so.</summary>
    private List<ImmutableArray<int>> Tables(ImmutableArray<int> rounded, int whole)
    {
        var found = new List<ImmutableArray<int>>();
        Fill([], whole);
        return found;

        void Fill(ImmutableArray<int> begun, int left)
        {
            if (begun.Length == rounded.Length)
            {
                if (left == 0 && RoundedCounts.Of(begun.AsSpan(), Threshold) is { } same && same.SequenceEqual(rounded)) found.Add(begun);
                return;
            }

            for (var count = Math.Max(0, rounded[begun.Length] - Threshold + 1); count <= Math.Min(left, rounded[begun.Length] + Threshold - 1); count++) Fill(begun.Add(count), left - count);
        }
    }

    /// <summary>How many of those who came, and of those few who went, can have been in each category.</summary>
    private IEnumerable<(string What, int Least, int Most)> Between(IEnumerable<(ImmutableArray<int> Then, ImmutableArray<int> Now)> pairs, int come, int gone)
    {
        var categories = Final.Length;
        var (came, went) = (new (int Least, int Most)[categories], new (int Least, int Most)[categories]);
        Array.Fill(came, (int.MaxValue, int.MinValue));
        Array.Fill(went, (int.MaxValue, int.MinValue));
        foreach (var (then, now) in pairs)
        {
            // Of those who went or changed, so many were here: the others are of those who came, or changed to here.
            if (gone == 0 && then.Zip(now).Any(p => p.First > p.Second)) continue;
            for (var c = 0; c < categories; c++)
            {
                var net = now[c] - then[c];
                var (least, most) = (Math.Max(0, -net), Math.Min(gone, Math.Min(then[c], come + gone - net)));
                if (least > most) continue;
                went[c] = (Math.Min(went[c].Least, least), Math.Max(went[c].Most, most));
                came[c] = (Math.Min(came[c].Least, net + least), Math.Max(came[c].Most, net + most));
            }
        }

        for (var c = 0; c < categories; c++)
        {
            yield return ($"category {c}, who came", came[c].Least, came[c].Most);
            yield return ($"category {c}, who went", went[c].Least, went[c].Most);
        }
    }

    private string? Told(IEnumerable<(string What, int Least, int Most)> groups)
    {
        foreach (var (what, least, most) in groups)
            if (least >= 1 && most < Threshold && least <= most)
                return $"{what}: {least} to {most}";
        return null;
    }
}
