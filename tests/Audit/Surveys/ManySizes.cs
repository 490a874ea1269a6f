using System.Globalization;
using Clinks.Engage.Audit.Knowledge;

namespace Clinks.Engage.Audit.Surveys;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>
/// Surveys of many sizes, small ones most often, because groups are few where everybody is: with questions of one answer, of several,
/// about people, of numbers, and such as only those were asked who gave a certain answer before.
/// </summary>
internal static class ManySizes
{
    public static MadeUpSurvey Of(int seed)
    {
        var random = new Random(seed);
        var size = random.Next(20);
        var members = size < 11 ? 20 + random.Next(41) : size < 18 ? 60 + random.Next(90) : 150 + random.Next(250);
        var questions = new List<MadeUpQuestion>();
        for (var q = 2 + random.Next(size < 11 ? 3 : 2); q > 0; q--) questions.Add(Question(random, questions));
        double respond = 0.5 + random.NextDouble() * 0.6, answer = 0.7 + random.NextDouble() * 0.4, skew = 0.5 + random.NextDouble() * 2.5;
        // Some categories of a segment have nobody: then few groups are left, and fewer are pooled.
        var (incomes, regions) = (2 + random.Next(4), 2 + random.Next(5));
        return new MadeUpSurvey(seed, [.. questions], [.. Enumerable.Range(0, members).Select(_ =>
        {
            var region = MadeUpSurvey.Skewed(random, regions, skew);
            var answers = random.NextDouble() > respond ? null : Answers(random, questions, region, answer, skew);
            return new MadeUpMember(MadeUpSurvey.Skewed(random, incomes, skew), region, random.NextDouble() < 0.7, answers);
        })]).Stated();
    }

    /// <summary>What somebody could answer, and to which questions.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> Answers(Random random, IEnumerable<MadeUpQuestion> questions, int region, double answer, double skew)
    {
        var answers = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            if (question.Condition is var (of, codes) && !(answers.TryGetValue(of, out var given) && given.Any(codes.Contains))) continue;
            if (random.NextDouble() >= answer) continue;
            ImmutableArray<string> chosen = question switch
            {
                { IsNumber: true } => [((int)Math.Pow(10, random.NextDouble() * 3.5 - 0.5)).ToString(CultureInfo.InvariantCulture)],
                { IsSeveral: true } => [.. question.Codes.Where(_ => random.Next(3) == 0)],
                { Codes: var all } => [all[random.Next(3) == 0 ? region % all.Length : MadeUpSurvey.Skewed(random, all.Length, skew)]],
            };
            if (!chosen.IsEmpty) answers.Add(question.Name, chosen);
        }

        return answers.ToImmutable();
    }

    /// <summary>What whoever has the form knows of who was asked.</summary>
    public static ImmutableArray<Asked> Form(MadeUpSurvey survey) =>
        [.. survey.Questions.Where(q => q.Condition is not null).Select(q => new Asked(q.Name, q.Condition!.Value.Of, q.Condition.Value.Codes))];

    private static MadeUpQuestion Question(Random random, List<MadeUpQuestion> before)
    {
        var question = new MadeUpQuestion($"q{before.Count}", random.Next(3) == 0, random.Next(4) == 0, [.. Enumerable.Range(0, 2 + random.Next(4)).Select(c => $"c{c}")]);
        if (random.Next(6) == 0) question = question with { IsNumber = true, IsSeveral = false, Codes = [] };
        if (random.Next(4) > 0 || before.FindLast(q => !q.IsNumber) is not { } decider) return question;
        return question with { Condition = (decider.Name, [.. decider.Codes.Take(1 + random.Next(decider.Codes.Length - 1))]) };
    }
}
