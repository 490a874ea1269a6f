namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>
/// A member of a hidden group with the printed tables in hand: takes what is shown away from all, takes away its own amount and what
/// bands say the others gave at least, and has how much the largest of the group gave at most.
/// </summary>
public sealed class AmountAttackTests
{
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    public void The_largest_of_a_hidden_group_stays_a_tenth_away(int seed)
    {
        int attacked = 0;
        var nearest = decimal.MaxValue;
        for (var i = 0; i < 60; i++)
        {
            var survey = AmountSurveys.Random(seed * 10_000 + i);
            var reader = new AmountReader(survey);
            if (reader.Givers.Any(giver => giver.Amount < 0)) continue;
            foreach (var table in survey.Amounts().Where(t => t is { IsPublished: true, By: not null }))
            {
                var rows = table.Rows.SkipLast(1).ToList();
                // From printed figures alone: whole numbers, so half of one may be lost in each.
                var left = table.Rows[^1].Cells[1].Value!.Value - rows.Sum(row => row.Cells[1].Value ?? 0) + rows.Count * 0.5m;
                var inside = rows.Where(row => row.Cells[1].Mark is Shorthand.Confidential).Select(row => reader.Of(table, row)).Where(group => group.Count > 0).ToList();
                var all = inside.SelectMany(group => group).ToList();
                foreach (var group in inside)
                {
                    var largest = group.MaxBy(giver => giver.Amount)!;
                    foreach (var member in all.Where(giver => giver != largest))
                    {
                        attacked++;
                        var atMost = left - member.Amount - all.Where(giver => giver != largest && giver != member).Sum(reader.Least);
                        if (largest.Amount > 0) nearest = Math.Min(nearest, atMost / largest.Amount);
                        Assert.True(atMost >= largest.Amount * 1.1m, $"seed {seed * 10_000 + i}, {table.By}: {member.Amount} knows that {largest.Amount} is at most {atMost}");
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {attacked} looks at the largest of a hidden group; the nearest was {nearest:0.00} times the amount");
        Assert.True(attacked > 0);
    }
}
