namespace Clinks.Engage.Domain.Disclosure.Suppression;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>Whatever the tables: each hidden cell is proven by tables that a reader could believe in. Added up here anew, by no code of the product.</summary>
public sealed class WidthLaws
{
    private const int Threshold = 5;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_hidden_cell_has_two_whole_tables_that_agree_with_all_in_print_and_are_far_apart(int seed)
    {
        int proven = 0, lost = 0;
        for (var i = 0; i < 60; i++)
        {
            var system = Random(seed * 1_000 + i);
            var widths = new Widths(system, Elimination.Choose(system));
            widths.Widen();
            if (widths.Narrow is not null)
            {
                lost++;
                continue;
            }

            widths.Polish();
            for (var cell = 0; cell < system.Cells.Count; cell++)
            {
                Assert.True(widths.Hidden[cell] || system.Cells[cell].Fate is not Fate.Hidden, "What the primary rules hide stays hidden.");
                if (!widths.Hidden[cell]) continue;
                var witness = widths.WitnessOf(cell)!;
                Assert.All(witness.Pairs, pair =>
                {
                    int[] up = Apply(system, widths, pair.Up), down = Apply(system, widths, pair.Down);
                    Assert.True(Math.Abs(up[cell] - down[cell]) >= Threshold, $"seed {seed * 1_000 + i}, cell {cell}");
                });
                // For whoever is in a cell there is a pair that does not empty it.
                Assert.All(Enumerable.Range(0, system.Cells.Count).Where(c => system.Cells[c].Value > 0), c => Assert.Contains(witness.Pairs, pair =>
                    Apply(system, widths, pair.Up)[c] > 0 && Apply(system, widths, pair.Down)[c] > 0));
                proven++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {proven} hidden cells proven wide; {lost} of 60 tables lost");
        Assert.True(proven > 300);
    }

    /// <summary>The least that has to go: a cell that is brought back by one subtraction.</summary>
    [Fact]
    public void A_cell_that_one_subtraction_brings_back_takes_another_with_it()
    {
        var system = new LinkedCells();
        int[] parts = [system.Add(Few(2)), system.Add(Open(30)), system.Add(Open(40))];
        system.IsSum(system.Add(Open(72)), parts);
        Assert.Equal([true, true, false, false], Pattern.Of(system).Hidden);
    }

    [Fact]
    public void What_cannot_be_hidden_well_enough_is_told()
    {
        var system = new LinkedCells();
        int[] parts = [system.Add(Few(2)), system.Add(Few(1))];
        system.IsSum(system.Add(Open(3) with { Fate = Fate.Published }), parts);
        Assert.NotNull(Pattern.Of(system).Narrow);
    }

    [Fact]
    public void Parts_that_do_not_add_up_are_refused()
    {
        var system = new LinkedCells();
        int[] parts = [system.Add(Open(2)), system.Add(Open(3))];
        var total = system.Add(Open(6));
        Assert.Throws<ArgumentException>(() => system.IsSum(total, parts));
    }

    private static Cell Few(int value) => new(value, Fate.Hidden, Threshold, 0, value, SomebodyKnows: value > 0);

    private static Cell Open(int value) => new(value, Fate.Open, Threshold, 0, value, SomebodyKnows: value > 0);

    /// <summary>The other table, if it is one: whole, none below nothing, every equation holds, and what is in print is as it is.</summary>
    private static int[] Apply(LinkedCells system, Widths widths, Change change)
    {
        int[] table = [.. system.Cells.Select(c => c.Value)];
        foreach (var (cell, by) in change.Cells)
        {
            Assert.True(widths.Hidden[cell], "Something in print would be different.");
            table[cell] += by;
        }

        Assert.All(table, value => Assert.True(value >= 0));
        Assert.All(system.Equations, equation => Assert.Equal(table[equation.Total], equation.Parts.Sum(part => table[part])));
        return table;
    }

    /// <summary>Two to five by three to six, of one group or of two whose tables share a margin; some cells empty, most of them small.</summary>
    private static LinkedCells Random(int seed)
    {
        var random = new Random(seed);
        var system = new LinkedCells();
        int rows = 2 + random.Next(4), columns = 3 + random.Next(4);
        var margins = Enumerable.Range(0, rows).Select(_ => new List<int>()).ToList();
        for (var table = 0; table < 1 + random.Next(2); table++)
        {
            var cells = Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => Add(random.Next(4) == 0 ? 0 : (int)Math.Pow(10, random.NextDouble() * 1.8))).ToArray()).ToArray();
            for (var c = 0; c < columns; c++) Sum([.. cells.Select(row => row[c])]);
            for (var r = 0; r < rows; r++) margins[r].Add(Sum(cells[r]));
        }

        if (margins[0].Count > 1)
            foreach (var margin in margins)
                Sum([.. margin]);
        return system;

        int Sum(int[] parts)
        {
            var total = Add(parts.Sum(p => system.Cells[p].Value));
            system.IsSum(total, parts);
            return total;
        }

        int Add(int value) => system.Add(value < Threshold ? Few(value) : Open(value));
    }
}
