using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Responding;

/// <summary>An organisation's own answers, for its own files: one sheet, a question a row, as it was asked and as it was answered.</summary>
public static class OwnAnswersWorkbook
{
    private static readonly Wording
        SheetName = new("Answers", "Atebion"),
        Question = new("Question", "Cwestiwn"),
        Answered = new("Your answer", "Eich ateb"),
        NotAnswered = new("[x]"),
        Note = new("This sheet holds one table. [x] means not answered.", "Mae'r ddalen hon yn cynnwys un tabl. Ystyr [x] yw heb ei ateb.");

    public static void Write(Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> answers, DateTimeOffset sentAt, Stream stream, Language language)
    {
        var asked = questionnaire.RelevantNow(answers).Questions.ToHashSet(StringComparer.Ordinal);
        var rows = questionnaire.Pages.SelectMany(page => page.Questions)
            .Where(question => question.Type is not QuestionType.Note && asked.Contains(question.Name))
            .Select(question => (IReadOnlyList<SheetCell>)[
                new(CellText.Clean(question.Label.In(language))),
                new(CellText.Clean(answers.TryGetValue(question.Name, out var answer) ? AnswerText.Of(question, answer, language) : NotAnswered.English))])
            .ToList();
        var day = UkTime.DateOf(sentAt);
        var title = CellText.Clean(questionnaire.Title.In(language), CellText.LongestHeader);
        var table = new SheetTable("answers", [new(Question.In(language), 60, IsFigures: false), new(Answered.In(language), 80, IsFigures: false)], rows);
        using var package = new MemoryStream();
        SpreadsheetPackage.Write(package, [new(SheetName.In(language), title, [new(Note.In(language))], table)], title, language is Language.Welsh ? "cy" : "en", day);
        SameBytes.Copy(package, stream);
    }
}
