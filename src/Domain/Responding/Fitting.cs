using System.Globalization;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Responding;

/// <summary>What somebody sent, as answers that fit their questions.</summary>
/// <param name="Given">By the name of the question.</param>
/// <param name="TakenBack">Questions that were sent empty: an answer given before is withdrawn.</param>
public sealed record Fitted(IReadOnlyDictionary<string, Answer> Given, ImmutableArray<string> TakenBack);

/// <summary>
/// Compares what was sent with the types of the questions. Whether it is complete and makes sense is asked later (<see
/// cref="Completing"/>): a draft may be half done, but it never holds what could not be an answer.
/// </summary>
public static class Fitting
{
    /// <summary>A long answer to a consultation has 3,000 words, which is about this.</summary>
    public const int LongestText = 20_000;

    /// <summary>Numbers below this survive spreadsheets, which hold 15 digits.</summary>
    public const decimal NumbersBelow = 1_000_000_000_000_000m;

    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>The answers, or all that is wrong with the sheet, each problem at the name of its question.</summary>
    public static Outcome<Fitted> Fit(this Questionnaire questionnaire, AnswerSheet sheet)
    {
        var plan = Plan.Of(questionnaire);
        var given = new Dictionary<string, Answer>(sheet.Entries.Length, StringComparer.Ordinal);
        var takenBack = ImmutableArray.CreateBuilder<string>();
        var problems = new List<Problem>();
        var seen = new bool[plan.Questions.Length];
        for (var i = 0; i < sheet.Entries.Length; i++)
        {
            var entry = sheet.Entries[i];
            var index = plan.IndexOf(entry.Name);
            if (index < 0)
            {
                // A name that could be a question's is a slip and is named; anything else is the sender's words, so its place is given.
                problems.Add(Problems.AnswerToNothing(Names.IsName(entry.Name) ? entry.Name : $"answer {i + 1}"));
                continue;
            }

            var question = plan.Questions[index];
            if (seen[index])
            {
                problems.Add(Problems.AnswerTwice(question.Question.Name));
                continue;
            }

            seen[index] = true;
            var (answer, problem) = FitOne(question, entry);
            if (problem is not null) problems.Add(problem);
            else if (answer is not null) given.Add(question.Question.Name, answer);
            else takenBack.Add(question.Question.Name);
        }

        return Outcome.Unless(problems, () => new Fitted(given, takenBack.DrainToImmutable()));
    }

    private static Attempt FitOne(PlannedQuestion planned, SheetEntry entry)
    {
        var question = planned.Question;
        if (question.Type is QuestionType.Note) return Problems.AnswerToNote(question.Name);
        if (entry.IsEmpty || (entry.Text is { } text && string.IsNullOrWhiteSpace(text)) || entry.Codes is { IsDefaultOrEmpty: true }) return default;
        return question.Type switch
        {
            QuestionType.Text => Words(question, entry),
            QuestionType.Integer or QuestionType.Decimal => Number(question, entry),
            QuestionType.Date => Day(question, entry),
            QuestionType.SelectOne => One(planned, entry),
            _ => Several(planned, entry),
        };
    }

    private static Attempt Words(Question question, SheetEntry entry)
    {
        if (entry.Text is not { } text) return Problems.AnswerOfOtherKind("text", question.Name);
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return text.Length > LongestText ? Problems.AnswerTooLong(LongestText, question.Name)
            : !PlainText.IsPlain(text) ? Problems.AnswerUnprintable(question.Name)
            : new Answer.Words(text);
    }

    private static Attempt Number(Question question, SheetEntry entry)
    {
        if ((entry.Number ?? Parse(entry.Text)) is not { } number) return Problems.AnswerOfOtherKind("a number", question.Name);
        if (Math.Abs(number) >= NumbersBelow) return Problems.AnswerOutOfRange(question.Name);
        if (question.Type is QuestionType.Integer && number != decimal.Truncate(number)) return Problems.AnswerNotWhole(question.Name);

        // 5.00 and 5 are one number and are kept as one.
        return new Answer.Number(number == 0 ? 0 : number / 1.0000000000000000000000000000m);
    }

    /// <summary>A number as people type it: thousands may be set off by commas, rightly.</summary>
    private static decimal? Parse(string? text)
    {
        if (text is not { Length: <= 60 }) return null;
        if (text.Contains(',', StringComparison.Ordinal) && !HasThousands(text.Trim())) return null;
        return decimal.TryParse(text.Replace(",", "", StringComparison.Ordinal), Plain, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool HasThousands(string text)
    {
        var groups = text.TrimStart('-', '+').Split('.')[0].Split(',');
        return text.LastIndexOf(',') < (text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? dot : text.Length)
            && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
    }

    private static Attempt Day(Question question, SheetEntry entry) =>
        entry.Text is { } text && IsoDate.TryParse(text.Trim(), out var day) ? new Answer.Day(day) : Problems.AnswerNoDate(question.Name);

    private static Attempt One(PlannedQuestion planned, SheetEntry entry)
    {
        var code = entry.Text ?? (entry.Codes is [var only] ? only : null);
        if (code is null) return Problems.AnswerOfOtherKind("one choice", planned.Question.Name);
        return planned.ChoiceOf(code) is >= 0 and var index ? planned.Alone[index] : NotAChoice(planned);
    }

    private static Attempt Several(PlannedQuestion planned, SheetEntry entry)
    {
        // A string is ODK's way: codes with spaces between them.
        if ((entry.Codes ?? entry.Text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToImmutableArray()) is not { } codes)
        {
            return Problems.AnswerOfOtherKind("choices", planned.Question.Name);
        }

        var chosen = new bool[planned.Question.Choices.Length];
        foreach (var code in codes)
        {
            if (planned.ChoiceOf(code) is not (>= 0 and var index)) return NotAChoice(planned);
            if (chosen[index]) return Problems.AnswerChoiceTwice(planned.Question.Choices[index].Code, planned.Question.Name);
            chosen[index] = true;
        }

        return new Answer.Chosen([.. planned.Question.Choices.Where((_, index) => chosen[index]).Select(choice => choice.Code)]);
    }

    private static Problem NotAChoice(PlannedQuestion planned) => Problems.AnswerNotAChoice(planned.Question.Choices.Select(choice => choice.Code), planned.Question.Name);

    /// <summary>An answer, a problem, or neither: taken back.</summary>
    private readonly record struct Attempt(Answer? Answer, Problem? Problem)
    {
        public static implicit operator Attempt(Answer answer) => new(answer, null);

        public static implicit operator Attempt(Problem problem) => new(null, problem);
    }
}
