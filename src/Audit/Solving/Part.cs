namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// Unknowns that hang together through relations. What is known is put in as a number, so that tables whose shared margins are all
/// published fall apart and are solved each for itself.
/// </summary>
/// <param name="Unknowns">By their place in this part, the unknowns of the whole system.</param>
internal sealed record Part(int[] Unknowns, long[] Least, long[] Most, Relation[] Relations)
{
    /// <summary>A table of whole numbers within all bounds that agrees with everything published.</summary>
    internal bool Agrees(ReadOnlySpan<long> counts)
    {
        for (var u = 0; u < counts.Length; u++)
            if (counts[u] < Least[u] || counts[u] > Most[u])
                return false;
        foreach (var relation in Relations)
            if (!relation.Holds(counts))
                return false;
        return true;
    }

    internal static List<Part> Of(CountSystem system)
    {
        var parent = Enumerable.Range(0, system.Count).ToArray();
        var open = new List<(Relation Relation, Term[] Terms, long Known)>();
        foreach (var relation in system.Relations)
        {
            var terms = relation.Terms.Where(t => !system.IsKnown(t.Unknown)).ToArray();
            if (terms.Length == 0) continue;
            foreach (var term in terms) parent[Root(term.Unknown)] = Root(terms[0].Unknown);
            open.Add((relation, terms, relation.Terms.Where(t => system.IsKnown(t.Unknown)).Sum(t => t.Times * system.Least(t.Unknown))));
        }

        var relationsOf = open.ToLookup(o => Root(o.Terms[0].Unknown));
        return [.. Enumerable.Range(0, system.Count).Where(u => !system.IsKnown(u)).GroupBy(Root).Select(group =>
        {
            var unknowns = group.ToArray();
            var place = unknowns.Index().ToDictionary(u => u.Item, u => u.Index);
            return new Part(unknowns, [.. unknowns.Select(system.Least)], [.. unknowns.Select(system.Most)],
            [
                .. relationsOf[group.Key].Select(o => new Relation(
                    [.. o.Terms.Select(t => t with { Unknown = place[t.Unknown] })], o.Relation.Least - o.Known, o.Relation.Most - o.Known)),
            ]);
        })];

        int Root(int unknown)
        {
            while (parent[unknown] != unknown) unknown = parent[unknown] = parent[parent[unknown]];
            return unknown;
        }
    }
}
