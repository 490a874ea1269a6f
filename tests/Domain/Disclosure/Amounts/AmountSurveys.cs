using System.Collections.Immutable;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Disclosure.Amounts;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>Surveys with one question, "income", that asks for an amount.</summary>
internal static class AmountSurveys
{
    public static Question Income(QuestionType type = QuestionType.Integer) => Of(type, "income") with { Measure = Measure.Magnitude };

    /// <summary>Who gave these amounts.</summary>
    public static Survey Gave(this Survey survey, Segments segments, params decimal[] amounts)
    {
        foreach (var amount in amounts) survey.With(1, segments, Said("income", amount));
        return survey;
    }

    public static ImmutableArray<SafeTable> Amounts(this Survey survey) => [.. survey.Columns().ReleaseTables().Where(table => table.Kind is TableKind.Amounts)];

    public static SafeTable AmountsBy(this Survey survey, Segment? by) => survey.Amounts().Single(table => table.By == by);

    /// <summary>
    /// 20 to 220 organisations, few of them with most of the money; in some surveys one segment lies within another, in some everybody
    /// answers, in some amounts have decimals or are below zero; in three of four one of the three stated segments divides them, too.
    /// </summary>
    public static Survey Random(int seed)
    {
        var random = new Random(seed);
        var people = random.Next(5) == 0;
        var survey = new Survey().Asks(Income(seed % 3 == 0 ? QuestionType.Decimal : QuestionType.Integer) with { About = people ? About.People : About.Organisation });
        var size = 20 + random.Next(200);
        double skew = 0.5 + random.NextDouble() * 2, spread = 0.5 + random.NextDouble() * 3, answer = random.Next(3) == 0 ? 2 : 0.6 + random.NextDouble() * 0.3;
        bool within = random.Next(2) == 0, losses = random.Next(6) == 0;
        // Draws of their own: the rest of a seed's survey is as it was.
        var stating = new Random(-seed);
        for (var i = 0; i < size; i++)
        {
            var region = (Region)Skewed(random, 5, skew);
            var segments = In(region, within && random.Next(12) > 0 ? (IncomeBand)((int)region / 2) : (IncomeBand)Skewed(random, 4, skew), within ? region is Region.NorthEast or Region.London : random.Next(3) > 0,
                Stated(1), Stated(2), Stated(3));
            var amount = (decimal)Math.Exp(3 + spread * Normal(random));
            if (random.Next(10) == 0) amount = 0;
            if (losses && random.Next(3) == 0) amount = -amount;
            survey.With(1, segments, random.Next(8) == 0 ? null : random.NextDouble() < answer ? [Said("income", survey.Questions[0].Type is QuestionType.Integer ? decimal.Floor(amount) : decimal.Round(amount, 2))] : []);
        }

        return survey;

        Stated Stated(int turn) => seed % 4 == turn ? (Stated)Skewed(stating, 3, skew) : default;
    }

    private static int Skewed(Random random, int count, double skew) => Math.Min(count - 1, (int)(Math.Pow(random.NextDouble(), skew) * count));

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
