using System.Collections.Immutable;
using System.Globalization;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Workbooks.Releases;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>Releases made the only way there is: by counting answers.</summary>
internal static class Demo
{
    public static Question Question(int number, Wording label, QuestionType type, params Choice[] choices) =>
        new() { Name = $"question.{number}-of-a-long-name-that-is-cut", Type = type, Label = label, Choices = [.. choices] };

    /// <summary>So many questions of every kind, 120 organisations of which so many respond; seed 11.</summary>
    public static Release Release(int questions = 40, int responses = 117, Func<Question, Question>? change = null, Wording? title = null)
    {
        var random = new Random(11);
        var all = Enumerable.Range(0, questions).Select(i => (i % 6) switch
        {
            0 or 1 or 2 => Question(i, new($"How did {i} change?", $"Sut y newidiodd {i}?"), QuestionType.SelectOne, Choices(2 + i % 5)),
            3 => Question(i, new($"Which of {i} do you do?"), QuestionType.SelectMultiple, Choices(3 + i % 9)),
            4 => Question(i, new($"How many {i}?"), QuestionType.Integer) with { About = i % 4 == 0 ? About.People : About.Organisation, Measure = Measure.Magnitude },
            _ => Question(i, new($"Tell us about {i}"), QuestionType.Text),
        }).Select(q => change?.Invoke(q) ?? q).ToImmutableArray();
        var audience = new Audience([.. Enumerable.Range(0, 120).Select(i => new Asked(MemberId.Parse($"m{i}"),
            new((IncomeBand)(i % 6), (Region)(random.Next(4) * random.Next(4)), i % 2 == 0, (Stated)(i % 3), (Stated)(i / 40), (Stated)(i % 4 % 3))))]);
        var questionnaire = new Questionnaire { FormId = "sector", Title = new("State of the sector"), Pages = [new() { Name = "p", Title = new("p"), Questions = all }] };
        var columns = new ResponseColumns(questionnaire, audience);
        for (var i = 0; i < responses; i++)
        {
            columns.Put(ResponseId.Parse("response-" + i.ToString("x26", CultureInfo.InvariantCulture)), audience.Members[i].Member,
                all.Where(_ => random.Next(9) > 0).Select(q => (q.Name, q.Type switch
                {
                    QuestionType.SelectOne => (Answer?)new Answer.Chosen([q.Choices[(int)(random.NextDouble() * random.NextDouble() * q.Choices.Length)].Code]),
                    QuestionType.SelectMultiple => new Answer.Chosen([.. q.Choices.Where(_ => random.Next(3) == 0).Select(c => c.Code)]),
                    QuestionType.Integer => new Answer.Number(random.Next(200)),
                    _ => null,
                })));
        }

        return Domain.Releases.Release.Of(
            EngagementId.Parse("survey-state-of-the-sector"), title ?? new("State of the sector 2026", "Cyflwr y sector 2026"), 1,
            new(2026, 3, 2), new(2026, 4, 30), new(2026, 5, 21),
            new("Member organisations of Clinks in England and Wales", "Aelod-sefydliadau Clinks yng Nghymru a Lloegr"), "Clinks policy team, info@clinks.org", columns.ReleaseTables(ReleasePlan.Everything(questionnaire), []).Get()).Get()
            with { Codebook = Codebook.Of(questionnaire) };
    }

    private static Choice[] Choices(int count) => [.. Enumerable.Range(0, count).Select(i => new Choice($"c{i}", new($"Choice {i}", $"Dewis {i}")))];

    public static byte[] Bytes(this Release release, Language language = Language.English)
    {
        using var stream = new MemoryStream();
        ReleaseWorkbook.Write(release, stream, language);
        return stream.ToArray();
    }
}
