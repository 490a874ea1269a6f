using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Disclosure;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>Random surveys, attacked as a stranger would with every published table of a release.</summary>
public sealed class AttackTests
{
    /// <summary>A short run; ENGAGE_ATTACKS=20 makes it twenty times as long.</summary>
    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("ENGAGE_ATTACKS"), out var times) ? times : 1;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_group_under_the_threshold_follows_from_a_release(int seed)
    {
        int attacked = 0, published = 0, all = 0;
        for (var i = 0; i < 12 * Times; i++)
        {
            var survey = Random(seed * 1_000 + i);
            var tables = survey.Columns().ReleaseTables();
            published += tables.Count(t => t.IsPublished);
            all += tables.Length;
            var attacker = new Attacker(tables, survey.Asked);
            foreach (var question in survey.Questions) attacker.Attack([question]);
            attacked += attacker.Attacked;
            Assert.True(attacker.Disclosed.Count == 0, $"seed {seed * 1_000 + i}: {string.Join("; ", attacker.Disclosed.Take(5))}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {attacked} groups attacked, 0 disclosed; {published} of {all} tables published");
        Assert.True(published > all / 20);
    }

    /// <summary>The attacker must be able to find something: the same surveys with the gate left ajar.</summary>
    [Fact]
    public void A_planted_fault_is_found()
    {
        var (found, byNewer) = (0, 0);
        for (var i = 0; i < 20; i++)
        {
            var survey = Random(1_000 + i);
            survey.Policy = new(3, 6);
            var attacker = new Attacker(survey.Columns().ReleaseTables(), survey.Asked);
            foreach (var question in survey.Questions) attacker.Attack([question]);
            found += attacker.Disclosed.Count;
            byNewer += attacker.Disclosed.Count(f => f.Group.Contains("arts", StringComparison.Ordinal) || f.Group.Contains("minoritised", StringComparison.Ordinal) || f.Group.Contains("ived experience", StringComparison.Ordinal));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{found} groups found with thresholds 3 and 6, {byNewer} of them by arts, racially minoritised people or lived experience");
        Assert.True(found > 20 && byNewer > 20);
    }

    /// <summary>The fault that pooling once a release avoids: the same question from two releases of which one has other pools.</summary>
    [Fact]
    public void Two_poolings_of_one_question_are_found()
    {
        var survey = new Survey().Asks(One("mood", "up", "down", "same"))
            .With(20, In(Region.Wales), Chose("mood", "up")).With(7, In(Region.Wales), Chose("mood", "down")).With(3, In(Region.Wales), Chose("mood", "same"));
        var tables = survey.Columns().ReleaseTables();
        survey.Policy = new(3, 3);
        var attacker = new Attacker([.. tables, .. survey.Columns().ReleaseTables()], survey.Asked);
        attacker.Attack([survey.Questions[0]]);
        Assert.Contains(new Found("mood: one of same", 3), attacker.Disclosed);
    }

    /// <summary>A question that depends on another: asked of who chose "a" or "b", required or not, with and without the segments.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Nor_from_two_questions_of_which_one_depends_on_the_other(int seed)
    {
        int attacked = 0, bothPublished = 0;
        for (var i = 0; i < 8 * Times; i++)
        {
            var (survey, decides) = Dependent(seed * 1_000 + i);
            var tables = survey.Columns().ReleaseTables();
            if (tables.Count(t => t.IsPublished && t.Kind is TableKind.Question) == 2) bothPublished++;
            var attacker = new Attacker(tables, survey.Asked);
            attacker.Attack(survey.Questions, (a, b) => decides.Required ? b.Length > 0 == a.Any(c => c is "a" or "b") : b.Length == 0 || a.Any(c => c is "a" or "b"));
            attacked += attacker.Attacked;
            Assert.True(attacker.Disclosed.Count == 0, $"seed {seed * 1_000 + i}: {string.Join("; ", attacker.Disclosed.Take(5))}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {attacked} groups attacked, 0 disclosed; both questions published {bothPublished} times of {8 * Times}");
        Assert.True(bothPublished > 0);
    }

    /// <summary>0 to 200 organisations, answers skewed by choice and by segment, a few in rare segments.</summary>
    private static Survey Random(int seed)
    {
        var random = new Random(seed);
        var survey = new Survey();
        for (var q = 0; q < 4; q++)
        {
            var codes = Enumerable.Range(0, 2 + random.Next(q < 2 ? 4 : 2)).Select(c => $"c{c}").ToArray();
            var question = q < 2 ? One($"q{q}", codes) : Many($"q{q}", codes);
            survey.Asks(question with { About = random.Next(3) == 0 ? About.People : About.Organisation });
        }

        var used = SegmentLabels.All.ToArray();
        random.Shuffle(used);
        // Three of the six divide anything: every combination of all of them would be more than can be eliminated in a test.
        used = used[..3];
        var size = random.Next(201);
        double respond = 0.3 + random.NextDouble() * 0.75, answer = 0.7 + random.NextDouble() * 0.4, skew = 0.5 + random.NextDouble() * 2.5;
        for (var i = 0; i < size; i++)
        {
            var segments = Drawn(random, used, skew);
            survey.With(1, segments, random.NextDouble() > respond ? null : [.. survey.Questions.Where(_ => random.NextDouble() < answer).Select(q =>
                q.Type is QuestionType.SelectOne
                    ? Chose(q.Name, q.Choices[random.Next(3) == 0 ? segments.CodeOf(used[0]) % q.Choices.Length : Skewed(random, q.Choices.Length, skew)].Code)
                    : Chose(q.Name, [.. q.Choices.Where((_, c) => random.NextDouble() < 1.05 / (1 + c * skew / 2)).Select(c => c.Code)]))]);
        }

        return survey;
    }

    private static Segments Drawn(Random random, Segment[] used, double skew)
    {
        return In(
            used.Contains(Segment.Region) ? (Region)Skewed(random, 4, skew) : Region.National,
            used.Contains(Segment.IncomeBand) ? (IncomeBand)Skewed(random, 3, skew) : IncomeBand.NotKnown,
            !used.Contains(Segment.Specialist) || random.NextDouble() < 0.7,
            One(Segment.Arts), One(Segment.RaciallyMinoritised), One(Segment.LivedExperience));

        Stated One(Segment segment) => used.Contains(segment) ? (Stated)Skewed(random, 3, skew) : Stated.NotKnown;
    }

    private static (Survey, Question) Dependent(int seed)
    {
        var random = new Random(seed);
        var decides = seed % 2 == 0 ? One("one", "a", "b", "c", "d") : Many("one", "a", "b", "c");
        var depends = (seed % 3 == 0 ? Many("two", "x", "y", "z") : One("two", "x", "y", "z")) with
        {
            Required = random.Next(2) == 0,
            Relevant = Expression.Parse("selected(${one}, 'a') or selected(${one}, 'b')").Get(),
        };
        var survey = new Survey().Asks(decides, depends);
        var size = 20 + random.Next(180);
        var skew = 0.5 + random.NextDouble() * 2.5;
        for (var i = 0; i < size; i++)
        {
            var first = decides.Type is QuestionType.SelectOne
                ? [decides.Choices[Skewed(random, 4, skew)].Code]
                : decides.Choices.Where(_ => random.Next(3) == 0).Select(c => c.Code).ToArray();
            var answers = new List<(string, Responding.Answer?)> { Chose("one", first) };
            if (first.Any(c => c is "a" or "b") && (depends.Required || random.Next(12) > 0))
                answers.Add(Chose("two", [.. depends.Type is QuestionType.SelectOne ? [$"{"xyz"[Skewed(random, 3, skew)]}"] : depends.Choices.Select(c => c.Code).Where((_, n) => n == i % 3 || random.Next(3) == 0)]));
            var other = (Stated)random.Next(3);
            survey.With(1, In((Region)Skewed(random, 2, skew), seed % 4 == 0 ? (IncomeBand)random.Next(2) : default, true,
                seed % 4 == 1 ? other : default, seed % 4 == 2 ? other : default, seed % 4 == 3 ? other : default), [.. answers]);
        }

        return (survey, depends);
    }

    private static int Skewed(Random random, int count, double skew) => Math.Min(count - 1, (int)(Math.Pow(random.NextDouble(), skew) * count));
}
