using System.Globalization;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Responding;

/// <summary>An answer as people read it.</summary>
public static class AnswerText
{
    /// <summary>Several choices stand on a line each.</summary>
    public static string Of(Question question, Answer answer, Language language) => answer switch
    {
        Answer.Words words => words.Text,
        Answer.Number number => number.Value.ToString("#,0.############", CultureInfo.InvariantCulture),
        Answer.Day day => DateWords.Of(day.Date, language),
        Answer.Chosen chosen => string.Join('\n', question.Choices.Where(choice => chosen.Codes.Contains(choice.Code)).Select(choice => choice.Label.In(language))),
        _ => "",
    };
}
