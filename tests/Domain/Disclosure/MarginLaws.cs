using System.Collections.Immutable;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Disclosure;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>
/// What two figures in print tell of those who are in both, or in one and not in the other, where no table crosses them: the least and the
/// most that there can be (Fréchet), to a stranger and to one who knows which of the two they are in. Read off the tables as printed.
/// </summary>
public sealed class MarginLaws
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_group_that_follows_from_two_figures_is_known_to_be_few_in_whatever_table_it_would_stand(int seed)
    {
        int asked = 0, least = int.MaxValue;
        for (var i = 0; i < 30; i++)
        {
            var tables = Random(seed * 1_000 + i).Columns().ReleaseTables();
            var reader = new Reader(tables);
            asked += reader.Ask();
            Assert.True(reader.Found.Count == 0, $"seed {seed * 1_000 + i}: {string.Join("; ", reader.Found.Take(5))}");
            least = Math.Min(least, reader.LeastAboutPeople);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {asked} groups asked about; the smallest figure about people is {least}");
        // As near to the threshold as can be: else nothing was tried.
        Assert.True(asked > 50_000 && least == 11);
    }

    /// <summary>The reader must be able to find something: the same surveys where ten about people are enough.</summary>
    [Fact]
    public void Where_ten_are_enough_five_to_nine_follow()
    {
        var found = 0;
        for (var i = 0; i < 60; i++)
        {
            var survey = Random(1_000 + i);
            // Printed from ten on, as the rule is for a threshold of nine.
            survey.Policy = new(5, 9);
            var reader = new Reader(survey.Columns().ReleaseTables());
            reader.Ask();
            found += reader.Found.Count;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{found} groups found");
        Assert.True(found > 20);
    }

    /// <summary>
    /// Ten of all, about people, and five that are not specialist, one of whom is of the ten: then five to nine of the specialists are, in a
    /// table that is withheld. As the auditor found it (seed 3014120).
    /// </summary>
    [Theory]
    [InlineData(QuestionType.SelectOne)]
    [InlineData(QuestionType.SelectMultiple)]
    public void Ten_about_people_beside_five_of_a_segment_are_not_in_print_and_eleven_are(QuestionType type)
    {
        Assert.DoesNotContain("a | 10 |", Of(9), StringComparison.Ordinal);
        Assert.Contains("a | 11 |", Of(10), StringComparison.Ordinal);

        string Of(int specialists)
        {
            var told = (type is QuestionType.SelectOne ? One("told", "a", "b", "c") : Many("told", "a", "b", "c")) with { About = About.People };
            var columns = new Survey().Asks(told).With(1, In(Region.Wales, specialist: false), Chose("told", "a")).With(4, In(Region.Wales, specialist: false), Chose("told", "b"))
                .With(specialists, In(Region.Wales), Chose("told", "a")).With(18, In(Region.Wales), Chose("told", type is QuestionType.SelectOne ? ["b"] : ["b", "c"])).With(15, In(Region.Wales), Chose("told", "c")).Columns();
            Assert.Contains("Not specialist | 5 |", columns.Base().Print(), StringComparison.Ordinal);
            Assert.False(columns.Table("told", Segment.Specialist).Get().IsPublished);
            return columns.Table("told").Print();
        }
    }

    /// <summary>A figure in print: of which variables, how many, and how few of whom would be a disclosure.</summary>
    private sealed record Figure(string Name, ImmutableArray<string> Of, int Size, int Threshold);

    private sealed class Reader
    {
        private readonly List<Figure> figures = [];
        private readonly int all;

        internal Reader(ImmutableArray<SafeTable> tables)
        {
            foreach (var table in tables.Where(t => t.IsPublished && t.Kind is TableKind.Base or TableKind.Question or TableKind.QuestionBySegment))
            {
                for (var c = 0; c < table.Columns.Length; c++)
                {
                    if (table.Columns[c].Unit is not Unit.Organisations) continue;
                    foreach (var row in table.Rows)
                    {
                        if (row.Cells[c].Value is not { } value) continue;
                        var label = row.Labels[^1].English;
                        if (label == "All organisations that responded") all = Math.Max(all, (int)value);
                        else if (table.Kind is TableKind.Base && row.Labels[0].English == "All") all = (int)value;
                        else if (table.Kind is TableKind.Base) figures.Add(new(label, [row.Labels[0].English], (int)value, 5));
                        else if (!table.Columns[c].Header.English.StartsWith("All: ", StringComparison.Ordinal))
                        {
                            // Who answered at all is a fact about an organisation.
                            var isAnswer = table.About is About.People && label is not ("All that answered" or "No answer, or not asked");
                            figures.Add(new($"{table.Question} {label}, {table.Columns[c].Header.English}",
                                table.By is { } by ? [table.Question!, SegmentLabels.Of(by).English] : [table.Question!], (int)value, isAnswer ? 10 : 5));
                        }
                    }
                }
            }
        }

        internal List<string> Found { get; } = [];

        internal int LeastAboutPeople => figures.Where(f => f.Threshold == 10).Select(f => f.Size).DefaultIfEmpty(int.MaxValue).Min();

        internal int Ask()
        {
            var asked = 0;
            foreach (var one in figures)
            {
                foreach (var other in figures.Where(f => f.Of.Length == 1 && !one.Of.Contains(f.Of[0])))
                {
                    var threshold = Math.Max(one.Threshold, other.Threshold);
                    // As many as are in both are called a; the others are so many more or less.
                    (string Name, int Sign, int Beside)[] cells = [("both", 1, 0), ("the first alone", -1, one.Size), ("the second alone", -1, other.Size), ("neither", 1, all - one.Size - other.Size)];
                    for (var known = -1; known < cells.Length; known++)
                    {
                        int from = 0, to = int.MaxValue;
                        foreach (var (k, cell) in cells.Index())
                        {
                            // The cell of the one who asks holds at least them.
                            var floor = (k == known ? 1 : 0) - cell.Beside;
                            if (cell.Sign > 0) from = Math.Max(from, floor);
                            else to = Math.Min(to, -floor);
                        }

                        if (from > to) continue;
                        // Who is in neither is nobody's group; who is not in a cell of a cross is of many kinds.
                        for (var c = 0; c < (one.Of.Length == 1 ? 3 : 2); c++)
                        {
                            asked++;
                            var (least, most) = cells[c].Sign > 0 ? (from + cells[c].Beside, to + cells[c].Beside) : (cells[c].Beside - to, cells[c].Beside - from);
                            if (least >= (c == known ? 2 : 1) && most < threshold) Found.Add($"{one.Name} ({one.Size}) and {other.Name} ({other.Size}) of {all}: {cells[c].Name}: {least} to {most}, to {(known < 0 ? "a stranger" : "one of " + cells[known].Name)}");
                        }
                    }
                }
            }

            return asked;
        }
    }

    /// <summary>Small surveys, because groups are few where everybody is; most questions about people.</summary>
    private static Survey Random(int seed)
    {
        var random = new Random(seed);
        var survey = new Survey();
        for (var q = 0; q < 5; q++)
        {
            var codes = Enumerable.Range(0, 2 + random.Next(4)).Select(c => $"c{c}").ToArray();
            survey.Asks((random.Next(3) == 0 ? Many($"q{q}", codes) : One($"q{q}", codes)) with { About = random.Next(3) > 0 ? About.People : About.Organisation });
        }

        var skew = 0.7 + random.NextDouble();
        for (var i = 25 + random.Next(90); i > 0; i--)
        {
            survey.With(1, In((Region)Skewed(4, 2), (IncomeBand)random.Next(3), random.Next(6) > 0, (Stated)Skewed(3, 2)), [.. survey.Questions.Where(_ => random.Next(8) > 0).Select(q => Chose(q.Name,
                q.Type is QuestionType.SelectOne ? [q.Choices[Skewed(q.Choices.Length, skew)].Code] : [.. q.Choices.Where((_, c) => random.Next(2 + c) == 0).Select(c => c.Code).DefaultIfEmpty("c0")]))]);
        }

        return survey;

        int Skewed(int count, double by) => Math.Min(count - 1, (int)(Math.Pow(random.NextDouble(), by) * count));
    }
}
