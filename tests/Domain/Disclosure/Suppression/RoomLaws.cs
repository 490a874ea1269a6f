namespace Clinks.Engage.Domain.Disclosure.Suppression;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>What <see cref="Room"/> rules out is looked for in every other way, one by one.</summary>
public sealed class RoomLaws
{
    private const int Most = 4;

    [Fact]
    public void What_it_rules_out_cannot_be_and_it_rules_out_much_of_what_cannot()
    {
        var random = new Random(7);
        var (ruledOut, impossible) = (0, 0);
        for (var i = 0; i < 4_000; i++)
        {
            var (cells, equations) = (1 + random.Next(5), 1 + random.Next(4));
            var terms = new List<(int Equation, int Cell, int Sign)>();
            for (var e = 0; e < equations; e++)
                for (var c = 0; c < cells; c++)
                    if (random.Next(2) == 0)
                        terms.Add((e, c, random.Next(3) == 0 ? -1 : 1));
            int[] demands = [.. Enumerable.Range(0, equations).Select(_ => random.Next(7) - 3)], below = [.. Enumerable.Range(0, cells).Select(_ => random.Next(4))];
            var room = new Room(terms, demands, below);
            // Nothing limits them upwards but the others, so what is looked for is looked for up to a little above what is asked.
            var isPossible = IsPossible(new int[cells], 0, terms, demands, below);
            if (!isPossible) impossible++;
            if (room.TryTighten()) continue;
            ruledOut++;
            Assert.False(isPossible, $"{i}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{ruledOut} ruled out, of {impossible} that cannot be within {Most}");
        Assert.True(ruledOut > impossible / 3);
    }

    private static bool IsPossible(int[] by, int cell, List<(int Equation, int Cell, int Sign)> terms, int[] demands, int[] below)
    {
        if (cell == by.Length) return demands.Index().All(d => terms.Where(t => t.Equation == d.Index).Sum(t => t.Sign * by[t.Cell]) == d.Item);
        for (by[cell] = -below[cell]; by[cell] <= Most; by[cell]++)
            if (IsPossible(by, cell + 1, terms, demands, below))
                return true;
        return false;
    }
}
