namespace Clinks.Engage.Audit.Solving;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>Tables that are found without a linear program, and searches that end.</summary>
public sealed class MendingTests
{
    [Fact]
    public void What_is_mended_agrees_with_everything_and_most_is()
    {
        int mended = 0, parts = 0;
        foreach (var part in Parts(300))
        {
            var counts = (long[])part.Least.Clone();
            parts++;
            if (!new Mending(part, new(Effort.OfAPart)).Mend(counts, -1, 40 * counts.Length)) continue;
            Assert.True(part.Agrees(counts));
            mended++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{mended} of {parts} mended");
        Assert.True(mended > parts * 3 / 4);
    }

    [Fact]
    public void A_swap_leads_to_a_table_in_which_the_group_is_larger_or_smaller()
    {
        var swapped = 0;
        foreach (var part in Parts(150))
        {
            var mending = new Mending(part, new(Effort.OfAPart));
            var (table, swaps) = ((long[])part.Least.Clone(), new Swaps(part, mending));
            if (!mending.Mend(table, -1, 40 * table.Length)) continue;
            for (var u = 0; u < table.Length; u++)
            {
                foreach (var sign in (int[])[1, -1])
                {
                    if (swaps.From(table, u, sign, 3) is not { } to) continue;
                    Assert.True(part.Agrees(to) && sign * (to[u] - table[u]) > 0);
                    swapped++;
                }

                if (swaps.Afresh([table], u, table[u] + 1) is { } fresh) Assert.True(part.Agrees(fresh) && fresh[u] == table[u] + 1);
            }
        }

        Assert.True(swapped > 500);
    }

    /// <summary>What could not be looked at is undecided. It is never taken for safe, nor for narrow.</summary>
    [Fact]
    public void A_search_whose_effort_is_spent_proves_nothing()
    {
        foreach (var part in Parts(40))
        {
            Assert.False(new Mending(part, new(0)).Mend([.. part.Most], -1, 1_000) && !part.Agrees(part.Most));
            Assert.Equal(Outcome.TooLong, Simplex.Of(part, new(0)).Feasible());
            Assert.Null(new Moves(part, new(0)).From((long[])part.Least.Clone(), 0, 1, 1));
            var simplex = Simplex.Of(part, new(1_000_000));
            if (simplex.Feasible() is Outcome.Found) Assert.Null(new WholeNumbers(part, new(0), _ => { }).Extreme(Simplex.Of(part, new(0)), 0, 1, 100, () => false));
        }
    }

    private static IEnumerable<Part> Parts(int seeds)
    {
        for (var seed = 0; seed < seeds; seed++)
        {
            var system = Systems.Linked(new Random(70_000 + seed), 5, 5, 4, 30);
            if (!Propagation.Run(system)) continue;
            foreach (var part in Part.Of(system).Where(p => p.Relations.Length > 1)) yield return part;
        }
    }
}
