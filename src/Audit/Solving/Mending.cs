namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// Puts right what does not add up, without a linear program: one count after another is moved by one, each time the one that leaves
/// least wrong, with a little chance so that it does not go round in circles (as WalkSAT does; Selman, Kautz and Cohen 1994). Where it
/// ends, everything holds in whole numbers; where it does not, nothing is known.
/// </summary>
internal sealed class Mending
{
    // A count that was moved is left alone for so many changes, or two counts would take turns for ever.
    private const int Rest = 5;

    private readonly Part part;
    private readonly Effort effort;
    private readonly (int Relation, long Times)[][] relationsOf;

    // Percentages bring in hundreds; what is wrong by so much is as wrong as a count that is wrong by one.
    private readonly double[] scale;
    private readonly long[] sums;
    private readonly int[] restsUntil;
    private readonly List<int> wrong = [];
    private readonly int[] placeInWrong;
    private uint chance = 1;

    internal Mending(Part part, Effort effort)
    {
        (this.part, this.effort) = (part, effort);
        var lists = part.Unknowns.Select(_ => new List<(int, long)>()).ToArray();
        foreach (var (r, relation) in part.Relations.Index())
            foreach (var (unknown, times) in relation.Terms)
                lists[unknown].Add((r, times));
        relationsOf = [.. lists.Select(l => l.ToArray())];
        scale = [.. part.Relations.Select(FirstBasis.Scale)];
        (sums, placeInWrong) = (new long[part.Relations.Length], new int[part.Relations.Length]);
        restsUntil = new int[part.Unknowns.Length];
    }

    /// <summary>True where the counts, which are within their bounds and stay there, agree with everything now.</summary>
    /// <param name="kept">One that is left as it is; −1 for none.</param>
    internal bool Mend(long[] counts, int kept, int changes)
    {
        Begin(counts);
        if (kept >= 0) restsUntil[kept] = int.MaxValue;
        for (var change = 1; change <= changes && wrong.Count > 0 && !effort.IsSpent; change++) MendOne(counts, wrong[Chance(wrong.Count)], change);
        return wrong.Count == 0;
    }

    private void Begin(long[] counts)
    {
        Array.Clear(sums);
        Array.Clear(restsUntil);
        wrong.Clear();
        foreach (var (r, relation) in part.Relations.Index())
        {
            foreach (var (unknown, times) in relation.Terms) sums[r] += times * counts[unknown];
            placeInWrong[r] = -1;
            Note(r);
        }
    }

    private void MendOne(long[] counts, int relation, int change)
    {
        var below = sums[relation] < part.Relations[relation].Least;
        var (best, step, least) = (-1, 0, double.PositiveInfinity);
        foreach (var (unknown, times) in part.Relations[relation].Terms)
        {
            var by = below == times > 0 ? 1 : -1;
            if (restsUntil[unknown] >= change || (by > 0 ? counts[unknown] >= part.Most[unknown] : counts[unknown] <= part.Least[unknown])) continue;
            // Chance decides between equals, and now and then for what is worse.
            var worse = Worse(unknown, by) + Chance(1_000) * 0.001 - (Chance(8) == 0 ? 1 : 0);
            if (worse < least) (best, step, least) = (unknown, by, worse);
        }

        if (best < 0) return;
        counts[best] += step;
        restsUntil[best] = change + Rest;
        foreach (var (other, times) in relationsOf[best])
        {
            sums[other] += times * step;
            Note(other);
        }
    }

    private double Worse(int unknown, int by)
    {
        effort.Spend(relationsOf[unknown].Length);
        var worse = 0.0;
        foreach (var (relation, times) in relationsOf[unknown])
            worse += (Wrong(relation, sums[relation] + times * by) - Wrong(relation, sums[relation])) / scale[relation];
        return worse;
    }

    private long Wrong(int relation, long sum) => Math.Max(0, Math.Max(part.Relations[relation].Least - sum, sum - part.Relations[relation].Most));

    /// <summary>Whether it is wrong now.</summary>
    private void Note(int relation)
    {
        var place = placeInWrong[relation];
        if (Wrong(relation, sums[relation]) > 0 == place >= 0) return;
        if (place < 0)
        {
            placeInWrong[relation] = wrong.Count;
            wrong.Add(relation);
            return;
        }

        var last = wrong[^1];
        (wrong[place], placeInWrong[last]) = (last, place);
        wrong.RemoveAt(wrong.Count - 1);
        placeInWrong[relation] = -1;
    }

    /// <summary>The same in every run.</summary>
    private int Chance(int below)
    {
        chance = chance * 1_664_525 + 1_013_904_223;
        return (int)((chance >> 8) % (uint)below);
    }
}
