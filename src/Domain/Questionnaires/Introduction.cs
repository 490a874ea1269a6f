namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>What the first page says. It is no part of what answers mean, so it may change while a questionnaire is open.</summary>
/// <param name="Why">Why it is asked.</param>
/// <param name="Needs">What one needs at hand.</param>
/// <param name="Minutes">How long it takes, as the author measured it.</param>
public sealed record Introduction(Wording? Why, Wording? Needs, int? Minutes);

/// <summary>How long a questionnaire takes.</summary>
public static class Duration
{
    // Rough medians of web surveys: a choice is read and made, a figure is looked up, a text is thought about.
    private const int SecondsAChoice = 12, SecondsAFigure = 35, SecondsAText = 60, SecondsAPage = 10;

    /// <summary>In minutes: as its author says, otherwise worked out from its questions and rounded up to five.</summary>
    public static int Minutes(this Questionnaire questionnaire)
    {
        if (questionnaire.Introduction?.Minutes is { } said) return said;
        var seconds = questionnaire.Pages.Sum(page => SecondsAPage + page.Questions.Sum(question => question.Type switch
        {
            QuestionType.Note => 5,
            QuestionType.Text => SecondsAText,
            QuestionType.Integer or QuestionType.Decimal or QuestionType.Date => SecondsAFigure,
            _ => SecondsAChoice,
        }));
        return Math.Max(5, (seconds + 299) / 300 * 5);
    }
}
