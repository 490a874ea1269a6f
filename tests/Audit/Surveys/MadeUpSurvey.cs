namespace Clinks.Engage.Audit.Surveys;

#pragma warning disable CA5394 // A seed, not a secret.

internal sealed record MadeUpQuestion(string Name, bool IsSeveral, bool IsAboutPeople, ImmutableArray<string> Codes)
{
    /// <summary>Its answers are whole numbers, and it has no codes.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Asked only of those who gave one of these answers to another question.</summary>
    public (string Of, ImmutableArray<string> Codes)? Condition { get; init; }
}

/// <param name="Answers">By question; null for who did not respond. What is not there was not answered.</param>
internal sealed record MadeUpMember(int Income, int Region, bool IsSpecialist, ImmutableDictionary<string, ImmutableArray<string>>? Answers)
{
    /// <summary>Places in "yes, no, not known": whether it works through the arts, is led by or for racially minoritised people, has lived experience.</summary>
    public int Arts { get; init; } = 2;

    public int Minoritised { get; init; } = 2;

    public int Lived { get; init; } = 2;
}

/// <summary>A survey as it could be: small segments, rare answers, some who do not answer. Made of a seed alone, and of no code of the product.</summary>
internal sealed record MadeUpSurvey(int Seed, ImmutableArray<MadeUpQuestion> Questions, ImmutableArray<MadeUpMember> Members)
{
    /// <summary>Who attacks: the first who responded, if anybody did. Members are made in random order.</summary>
    public MadeUpMember? Attacker => Members.FirstOrDefault(m => m.Answers is not null);

    /// <summary>
    /// From here on one or two of what organisations state divide them, too, beside income, region and specialist. Earlier seeds are as they
    /// were, because what was found with them once is looked for again.
    /// </summary>
    public const int Stating = 4_000_000;

    public static MadeUpSurvey Of(int seed) => Of(seed, 20, 200).Stated();

    /// <summary>With what organisations state, by draws of their own; and one of the first three divides nobody, because the auditor crosses them all.</summary>
    internal MadeUpSurvey Stated()
    {
        if (Seed < Stating) return this;
        var random = new Random(-Seed);
        var (first, second, without, skew) = (random.Next(3), random.Next(3), random.Next(3), 0.5 + random.NextDouble() * 2);
        return this with
        {
            Members = [.. Members.Select(member => member with
            {
                Income = without == 0 ? 0 : member.Income, Region = without == 1 ? 0 : member.Region, IsSpecialist = without == 2 || member.IsSpecialist,
                Arts = One(0), Minoritised = One(1), Lived = One(2),
            })],
        };

        int One(int which) => which == first || which == second ? Skewed(random, 3, skew) : 2;
    }

    /// <summary>
    /// Larger, and of each question some answers are given in no organisation of some regions: columns that have a zero in print and hide
    /// cells for others' sake, of which the rule of zeros tells.
    /// </summary>
    public static MadeUpSurvey WithZeros(int seed)
    {
        var survey = Of(seed, 250, 500);
        return survey with
        {
            Members = [.. survey.Members.Select(member => member with
            {
                Answers = member.Answers?.ToImmutableDictionary(a => a.Key, a => survey.Questions.First(q => q.Name == a.Key) is { IsSeveral: false, Codes: { Length: > 2 } codes } && codes.IndexOf(a.Value[0]) is var code
                    && code == member.Region % codes.Length ? [codes[(code + 1) % codes.Length]] : a.Value, StringComparer.Ordinal),
            })],
        };
    }

    private static MadeUpSurvey Of(int seed, int least, int more)
    {
        var random = new Random(seed);
        var questions = Enumerable.Range(0, 2 + random.Next(3)).Select(q => new MadeUpQuestion($"q{q}", random.Next(3) == 0, random.Next(4) == 0,
            [.. Enumerable.Range(0, 2 + random.Next(4)).Select(c => $"c{c}")])).ToImmutableArray();
        double respond = 0.3 + random.NextDouble() * 0.75, answer = 0.7 + random.NextDouble() * 0.4, skew = 0.5 + random.NextDouble() * 2.5;
        return new(seed, questions, [.. Enumerable.Range(0, least + random.Next(more)).Select(_ =>
        {
            var region = Skewed(random, 5, skew);
            var answers = random.NextDouble() > respond ? null : questions.Where(_ => random.NextDouble() < answer)
                .Select(q => (q.Name, Codes: Answer(random, q, region, skew))).Where(a => a.Codes.Length > 0).ToImmutableDictionary(a => a.Name, a => a.Codes, StringComparer.Ordinal);
            return new MadeUpMember(Skewed(random, 4, skew), region, random.NextDouble() < 0.7, answers);
        })]);
    }

    /// <summary>The same survey after so many more have responded.</summary>
    public MadeUpSurvey WithLate(int count)
    {
        var random = new Random(Seed);
        var late = Members.Index().Where(m => m.Item.Answers is null).Take(count).ToDictionary(m => m.Index, m => m.Item with
        {
            Answers = Questions.ToImmutableDictionary(q => q.Name, q => ImmutableArray.Create(q.Codes[random.Next(q.Codes.Length)]), StringComparer.Ordinal),
        });
        return this with { Members = [.. Members.Select((m, i) => late.GetValueOrDefault(i, m))] };
    }

    private static ImmutableArray<string> Answer(Random random, MadeUpQuestion question, int region, double skew) => question.IsSeveral
        ? [.. question.Codes.Where(_ => random.Next(3) == 0)]
        : [question.Codes[random.Next(3) == 0 ? region % question.Codes.Length : Skewed(random, question.Codes.Length, skew)]];

    internal static int Skewed(Random random, int count, double skew) => Math.Min(count - 1, (int)(Math.Pow(random.NextDouble(), skew) * count));
}
