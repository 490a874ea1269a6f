using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Results;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>A survey like State of the sector, as large as one likes; seed 7.</summary>
internal static class Speed
{
    public static Survey Survey(int responses, int questions)
    {
        var random = new Random(7);
        var survey = new Survey();
        for (var q = 0; q < questions; q++)
        {
            survey.Asks((q % 8) switch
            {
                0 or 1 or 2 or 3 => Results.Survey.One($"q{q}", [.. Enumerable.Range(0, 3 + q % 5).Select(c => $"c{c}")]),
                4 or 5 => Results.Survey.Many($"q{q}", [.. Enumerable.Range(0, 6 + q % 7).Select(c => $"c{c}")]),
                6 => Results.Survey.Of(QuestionType.Integer, $"q{q}"),
                _ => Results.Survey.Of(q % 16 == 7 ? QuestionType.Text : QuestionType.Date, $"q{q}"),
            });
        }

        for (var r = 0; r < responses; r++)
        {
            var answers = survey.Questions.Where(_ => random.Next(20) > 0).Select(q => q.Type switch
            {
                QuestionType.SelectOne => Results.Survey.Chose(q.Name, q.Choices[(int)(random.NextDouble() * random.NextDouble() * q.Choices.Length)].Code),
                QuestionType.SelectMultiple => Results.Survey.Chose(q.Name, [.. q.Choices.Where(_ => random.Next(3) == 0).Select(c => c.Code)]),
                QuestionType.Integer => Results.Survey.Said(q.Name, (int)Math.Pow(10, random.NextDouble() * 5) - 1),
                QuestionType.Date => Results.Survey.Said(q.Name, new DateOnly(1990 + random.Next(30), 1 + random.Next(12), 5)),
                _ => Results.Survey.Wrote(q.Name),
            });
            survey.With(1, new((IncomeBand)random.Next(7), (Region)random.Next(11), random.Next(2) == 0), [.. answers]);
        }

        return survey;
    }
}
