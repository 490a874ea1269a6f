using System.Globalization;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Bench.Results;

/// <summary>
/// A survey like State of the sector, made up: 40 questions, of which a few are asked of some only, and any number of responses to it,
/// the same at every run. One in twenty questions is left out; of five in one's own words about three are answered, and sealed.
/// </summary>
internal static class Sector
{
    public const int Questions = 40;

    public static EngagementId Id { get; } = EngagementId.Parse("survey-sector-2026");

    public static ImmutableArray<Question> All { get; } = [.. Enumerable.Range(0, Questions).Select(Question)];

    public static Questionnaire Questionnaire { get; } = new()
    {
        FormId = "sector-2026",
        Title = new("State of the sector"),
        Pages = [.. All.Chunk(8).Select((questions, page) => new Page { Name = Named("page", page), Title = new(Named("Page", page)), Questions = [.. questions] })],
    };

    public static MemberId Member(int number) => MemberId.Parse(string.Create(CultureInfo.InvariantCulture, $"organisation-{number}"));

    public static Audience Audience(int members) => new([.. Enumerable.Range(0, members).Select(number => new Asked(Member(number), Segments(number)))]);

    public static Segments Segments(int number)
    {
        var draw = new Random(number);
        return new((IncomeBand)draw.Next(7), (Region)draw.Next(11), draw.Next(3) == 0, Draw(15, 75), Draw(20, 65), Draw(45, 30));

        // Of a hundred, so many say yes and so many no; of the others it is not known.
        Stated Draw(int yes, int no) => draw.Next(100) is var of && of < yes ? Stated.Yes : of < yes + no ? Stated.No : Stated.NotKnown;
    }

    /// <summary>As <c>RequestKey</c> derives them: 26 characters of base 32.</summary>
    public static ResponseId Response(int number) => ResponseId.Parse("response-" + number.ToString(CultureInfo.InvariantCulture).PadLeft(26, 'q'));

    public static ResponseSubmitted Submitted(int number, MemberId member)
    {
        var draw = new Random(number);
        var answers = ImmutableArray.CreateBuilder<RecordedAnswer>(Questions);
        foreach (var question in All)
        {
            if (draw.Next(20) == 0 || (question.Relevant is not null && answers is not [{ Coded: Answer.Chosen { Codes: ["yes"] } }, ..])) continue;
            if (question.Type is QuestionType.Text && draw.Next(5) < 2) continue;
            answers.Add(new(question.Name, Coded(question, draw), question.Type is QuestionType.Text ? Words(number, question, member, draw) : null));
        }

        return new(Id, member, new(answers.DrainToImmutable()));
    }

    private static Question Question(int number) => (number % 8) switch
    {
        3 when number % 16 == 3 => Of(QuestionType.Date, number),
        0 or 1 or 2 or 3 => Of(QuestionType.SelectOne, number, 3 + number % 9),
        4 or 5 => Of(QuestionType.SelectMultiple, number, 6 + number % 7),
        6 => Of(QuestionType.Integer, number),
        _ => Of(QuestionType.Text, number),
    };

    private static Question Of(QuestionType type, int number, int choices = 0) => new()
    {
        Name = Named("question", number), Type = type, Label = new(Named("Question", number)),
        // Whether one has staff decides whether one is asked about them.
        Relevant = number % 10 == 9 ? Expression.Parse("${question_00000} = 'yes'").Get() : null,
        Choices = [.. Enumerable.Range(0, choices).Select(choice => choice == 0 ? "yes" : Named("choice", choice)).Select(code => new Choice(code, new(code)))],
    };

    private static Answer? Coded(Question question, Random draw) => question.Type switch
    {
        QuestionType.SelectOne => new Answer.Chosen([question.Choices[(int)(draw.NextDouble() * draw.NextDouble() * question.Choices.Length)].Code]),
        QuestionType.SelectMultiple => new Answer.Chosen([.. question.Choices.Where(_ => draw.Next(4) == 0).DefaultIfEmpty(question.Choices[0]).Select(choice => choice.Code)]),
        QuestionType.Integer => new Answer.Number((int)Math.Pow(10, draw.NextDouble() * 6) - 1),
        QuestionType.Date => new Answer.Day(new(1985 + draw.Next(40), 1 + draw.Next(12), 1 + draw.Next(28))),
        _ => null,
    };

    private static SealedWords Words(int number, Question question, MemberId member, Random draw)
    {
        // Sealed words look like noise, and do not compress.
        var box = new byte[150 + draw.Next(200)];
        draw.NextBytes(box);
        return new(new(member.Stream, $"{Response(number)}/sent/{question.Name}", 1), [.. box]);
    }

    private static string Named(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}_{number:00000}");
}
