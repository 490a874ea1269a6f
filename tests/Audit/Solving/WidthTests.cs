namespace Clinks.Engage.Audit.Solving;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>Widths against slow and obvious ways to find them.</summary>
public sealed class WidthTests
{
    [Fact]
    public void Widths_are_those_of_all_tables_counted_one_by_one()
    {
        var compared = 0;
        for (var seed = 0; seed < 1_500; seed++)
        {
            var system = Systems.Linked(new Random(seed), 2, 3, 2, 3);
            // Bounds are small, or all tables could not be counted.
            if (Bounded(system) is not { } small || Systems.Enumerate(small, 20_000) is not { } all) continue;
            var attack = new Attack(Systems.Linked(new Random(seed), 2, 3, 2, 3));
            for (var u = 0; u < system.Count; u++)
            {
                // No span is so wide, so that exact ends are asked for.
                var width = attack.Answer(new(u, 10_000, true));
                Assert.True(all[u] is var (least, most) && width == (width with { Standing = Standing.Narrow, Least = least, Most = most }),
                    $"seed {seed}, unknown {u}: {width.Standing} {width.Least} to {width.Most} instead of {all[u]}");
                compared++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} widths compared");
        Assert.True(compared > 3_000);
    }

    [Fact]
    public void Widths_are_those_that_glpk_finds()
    {
        if (Glpk.Program is null) Assert.Skip("GLPK (glpsol) is not installed.");
        var compared = 0;
        for (var seed = 0; seed < 50; seed++)
        {
            var system = Systems.Linked(new Random(9_000 + seed), 5, 5, 4, 30);
            var attack = new Attack(Systems.Linked(new Random(9_000 + seed), 5, 5, 4, 30));
            for (var u = seed % 5; u < system.Count; u += 7)
            {
                var width = attack.Answer(new(u, 10_000, true));
                Assert.Equal((Standing.Narrow, Glpk.Extreme(system, u, "minimize"), Glpk.Extreme(system, u, "maximize")), (width.Standing, width.Least, width.Most));
                compared++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{compared} widths compared");
        Assert.True(compared > 150);
    }

    [Fact]
    public void A_wide_group_comes_with_two_tables_that_agree_with_everything()
    {
        var proofs = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var system = Systems.Linked(new Random(500 + seed), 5, 5, 3, 20);
            var attack = new Attack(system);
            for (var u = 0; u < system.Count; u++)
            {
                if (attack.Answer(new(u, 5, true)) is not { Standing: Standing.Wide, Proof: { } proof } width) continue;
                Assert.True(proof.Part.Agrees(proof.Lower) && proof.Part.Agrees(proof.Higher));
                var place = Array.IndexOf(proof.Part.Unknowns, u);
                Assert.True(proof.Higher[place] - proof.Lower[place] >= 5 && width.Span >= 5);
                proofs++;
            }
        }

        Assert.True(proofs > 1_000);
    }

    /// <summary>Two, two and two times something make an odd number: fractions could, whole numbers cannot.</summary>
    [Fact]
    public void Fractions_prove_nothing()
    {
        var system = new CountSystem();
        int a = system.Add(0, 10), b = system.Add(0, 10), c = system.Add(0, 10);
        system.Require([new(a, 2), new(b, 2), new(c, 1)], 11, 11);
        system.Require([new(c, 1), new(a, -2)], 0, 1);
        system.Require([new(b, 1), new(a, -1)], 0, 0);
        // 4a + c = 11 and c is 2a or 2a + 1: a would be 11/6 or 10/6.
        Assert.NotEqual(Standing.Wide, new Attack(system).Answer(new(c, 1, true)).Standing);
    }

    [Fact]
    public void Figures_that_contradict_each_other_are_no_proof_of_anything()
    {
        var system = new CountSystem();
        int a = system.Add(), b = system.Add();
        system.Require([new(a, 1), new(b, 1)], 3, 3);
        system.Require([new(a, 1), new(b, 1)], 4, 4);
        Assert.Equal(Standing.Contradiction, new Attack(system).Answer(new(a, 1, true)).Standing);
    }

    [Fact]
    public void What_is_not_in_print_need_not_be_wide_if_it_is_not_known_to_be_few()
    {
        var system = new CountSystem();
        int few = system.Add(2, 4), many = system.Add(7, 8), none = system.Add(0, 1);
        var attack = new Attack(system);
        Assert.Equal([Standing.Narrow, Standing.Wide, Standing.Wide], new[] { few, many, none }.Select(u => attack.Answer(new(u, 5, false)).Standing));
    }

    private static CountSystem? Bounded(CountSystem system) =>
        Propagation.Run(system) && Enumerable.Range(0, system.Count).Sum(u => Math.Log(1 + system.Most(u) - system.Least(u))) < 25 ? system : null;
}
