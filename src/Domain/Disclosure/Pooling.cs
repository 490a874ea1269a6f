namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// Which categories are published together. One pool a table: all that are too small, and then the next smallest until there
/// are enough. Several pools would each tell more about their members.
/// </summary>
internal static class Pooling
{
    /// <summary>The pool; empty where none is needed; null where nothing but everything together would do.</summary>
    /// <param name="sizes">Of each candidate, which are the keys.</param>
    /// <param name="small">Who has to be pooled.</param>
    internal static ImmutableArray<int>? Of(IReadOnlyDictionary<int, int> sizes, IEnumerable<int> small, Func<IReadOnlyList<int>, bool> enough)
    {
        var pool = small.ToList();
        if (pool.Count == 0) return [];
        // Equal sizes go by place: an order that depends on nothing else, so the pool is one and the same in every table.
        var others = new Queue<int>(sizes.Keys.Except(pool).OrderBy(c => sizes[c]).ThenBy(c => c));
        while (pool.Count < 2 || !enough(pool))
        {
            if (others.Count == 0) return null;
            pool.Add(others.Dequeue());
        }

        return others.Count == 0 ? null : [.. pool.Order()];
    }

    /// <summary>
    /// Whoever knows the rule can undo a pool of categories that are all as large as small ones can be: no other small sizes make
    /// that total, and the total is too large to be small ones and the next smallest of the others.
    /// </summary>
    /// <param name="leastOf">Of each candidate, under which it is small.</param>
    internal static bool CanBeUndone(IReadOnlyDictionary<int, int> sizes, ImmutableArray<int> pool, Func<int, int> leastOf)
    {
        if (pool.Length < 2 || pool.Any(c => sizes[c] != leastOf(c) - 1)) return false;
        var smallestOther = sizes.Keys.Except(pool).Min(c => sizes[c]);
        return smallestOther < pool.Sum(c => sizes[c]) - pool.Max(c => sizes[c]);
    }
}
