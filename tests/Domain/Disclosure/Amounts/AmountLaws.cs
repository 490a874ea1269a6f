using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>What holds of every table of amounts, whatever was answered. ENGAGE_ATTACKS=20 tries twenty times as many surveys.</summary>
public sealed class AmountLaws
{
    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("ENGAGE_ATTACKS"), out var times) ? times : 1;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Nothing_that_is_shown_or_left_over_tells_of_one_organisation(int seed)
    {
        int published = 0, all = 0, sums = 0, hidden = 0;
        for (var i = 0; i < 60 * Times; i++)
        {
            var survey = AmountSurveys.Random(seed * 10_000 + i);
            var reader = new AmountReader(survey);
            var tables = survey.Amounts();
            all += tables.Length;
            var shown = tables.Where(t => t.IsPublished).ToList();
            published += shown.Count;
            foreach (var table in shown)
            {
                foreach (var row in table.Rows.Where(r => r.Cells[1].Mark is not Shorthand.Confidential && r.Cells[0].Value > 0))
                {
                    sums++;
                    Fine(reader.Fault(reader.Of(table, row), true), $"seed {seed * 10_000 + i}, {table.By}, {row.Labels[0].English}");
                }

                hidden += table.Rows.Count(r => r.Cells[1].Mark is Shorthand.Confidential);
                foreach (var part in reader.Parts(table))
                    Fine(reader.Fault(part, false), $"seed {seed * 10_000 + i}, {table.By}, those hidden");
            }

            foreach (var (a, one) in shown.Index())
                foreach (var other in shown[(a + 1)..])
                    foreach (var rest in AmountReader.Rests(reader.Parts(one), reader.Parts(other)).Concat(AmountReader.Rests(reader.Parts(other), reader.Parts(one))))
                    {
                        sums++;
                        Fine(reader.Fault(rest, false), $"seed {seed * 10_000 + i}, {one.By} less {other.By}");
                    }
        }

        static void Fine(string? fault, string where) => Assert.True(fault is null, $"{where}: {fault}");

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {published} of {all} tables published, {hidden} rows hidden, {sums} sums attacked");
        Assert.True(published > all / 10);
        Assert.True(hidden > 0);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Rows_that_are_shown_and_those_hidden_add_up_to_all(int seed)
    {
        for (var i = 0; i < 30; i++)
        {
            var survey = AmountSurveys.Random(seed * 10_000 + i);
            var reader = new AmountReader(survey);
            foreach (var table in survey.Amounts().Where(t => t.IsPublished))
            {
                var shown = table.Rows.Where(r => r.Cells[1].Value is not null).ToList();
                foreach (var row in shown.Where(r => r.Cells[0].Value > 0))
                {
                    var set = reader.Of(table, row);
                    Assert.Equal(set.Count, row.Cells[0].Value);
                    Assert.Equal((long)Math.Floor(set.Sum(g => g.Amount) + 0.5m), row.Cells[1].Value);
                    Assert.Equal((long)Math.Floor((decimal)row.Cells[1].Value!.Value / set.Count + 0.5m), row.Cells[2].Value ?? 0);
                }

                var parts = reader.Parts(table);
                if (table.By is not null) Assert.Equal(shown[^1].Cells[0].Value, parts.Sum(part => part.Count));
                if (table.By is not null) Assert.Equal(shown[^1].Cells[1].Value, (long)Math.Floor(parts.Sum(part => part.Sum(g => g.Amount)) + 0.5m));
            }
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void The_order_of_responses_does_not_matter(int seed)
    {
#pragma warning disable CA5394 // A seed, not a secret.
        var random = new Random(seed);
        for (var i = 0; i < 10; i++)
        {
            var survey = AmountSurveys.Random(seed * 10_000 + i);
            var columns = survey.Empty();
            foreach (var (id, member, answers) in survey.Responses.OrderBy(_ => random.Next())) columns.Put(id, member, answers);
            // What was shown while it was open follows from the order, and a question can be lost by it; amounts are shown in releases alone.
            if (Loses(columns.ReleaseTables()) || Loses(survey.Columns().ReleaseTables())) continue;
            Assert.Equal(survey.Columns().ReleaseTables().Json(), columns.ReleaseTables().Json());
        }
#pragma warning restore CA5394

        static bool Loses(IEnumerable<SafeTable> tables) => tables.Any(table => table.Withheld is Withheld.FollowsFromFiguresSoFar);
    }

    /// <summary>The rule for two tables is exact only if sums that are allowed may be added up.</summary>
    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void Two_sums_that_are_allowed_make_one_that_is(int seed)
    {
        var bands = NumberBands.Of(AmountSurveys.Income());
        var rule = new AmountRule(DisclosurePolicy.Standard, 5);
#pragma warning disable CA5394 // A seed, not a secret.
        var random = new Random(seed);
        var allowed = 0;
        for (var i = 0; i < 5_000; i++)
        {
            Contributions one = Draw(), other = Draw();
            if (!rule.Allows(one) || !rule.Allows(other)) continue;
            allowed++;
            Assert.True(rule.Allows(new([.. one.InOrder.Concat(other.InOrder).Order()], bands)));
        }

        Assert.True(allowed > 200);

        Contributions Draw() => new([.. Enumerable.Range(0, 5 + random.Next(4)).Select(_ => (decimal)random.Next((int)Math.Pow(10, 1 + random.Next(3)))).Order()], bands);
#pragma warning restore CA5394
    }

    /// <summary>What counts hide, amounts do not print: how many answered in a group is the counts' figure, or none.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void How_many_gave_an_amount_is_said_only_where_the_counts_say_how_many_answered(int seed)
    {
        var hidden = 0;
        for (var i = 0; i < 60; i++)
        {
            var columns = AmountSurveys.Random(seed * 10_000 + i).Columns();
            foreach (var amounts in columns.ReleaseTables().Where(t => t.Kind is TableKind.Amounts))
            {
                var counts = columns.Table("income", amounts.By).Get();
                if (!amounts.IsPublished) continue;
                Assert.True(counts.IsPublished);
                var answered = counts.Rows.Single(r => r.Labels[0].English == "All that answered").Cells;
                foreach (var (row, place) in amounts.Rows.Select((row, place) => (row, place)))
                {
                    if (answered[place].Mark is Shorthand.Confidential) hidden++;
                    if (row.Cells[0].Value is { } gave) Assert.Equal(gave, answered[place].Value);
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{hidden} groups of which the counts hide how many answered");
    }

    [Fact]
    public void Only_questions_that_ask_for_an_amount_have_tables_of_them() =>
        Assert.Empty(new Survey().Asks(Survey.Of(QuestionType.Integer, "income")).Gave(Survey.In(Region.Wales), 1, 2, 3, 4, 5, 60, 70, 80, 90, 100, 110).Amounts());
}
