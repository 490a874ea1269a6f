using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Responding;

/// <summary>What is wrong with an answer, in the words of pages: what to do, not what was done wrong (GOV.UK's way).</summary>
internal static class AnswerErrors
{
    private static readonly Wording
        Whole = new("Enter a whole number, like 12", "Rhowch rif cyfan, fel 12"),
        Number = new("Enter a number, like 12 or 12.5", "Rhowch rif, fel 12 neu 12.5"),
        TooBig = new("Enter a smaller number", "Rhowch rif llai"),
        Date = new("Enter a real date, like 27 3 2026", "Rhowch ddyddiad go iawn, fel 27 3 2026"),
        Choice = new("Choose from the answers that are offered", "Dewiswch o'r atebion a gynigir"),
        TooLong = new("Shorten your answer to 20,000 characters or fewer", "Byrhewch eich ateb i 20,000 nod neu lai"),
        Unprintable = new("Type this answer again instead of pasting it: it holds a character that cannot be shown", "Teipiwch yr ateb hwn eto yn lle ei ludo: mae ynddo nod na ellir ei ddangos"),
        Needed = new("Answer this question", "Atebwch y cwestiwn hwn"),
        NeededChoice = new("Select an answer", "Dewiswch ateb"),
        Changed = new(
            "This answer was changed after you opened this page. Choose which one to keep",
            "Newidiwyd yr ateb hwn ar ôl i chi agor y dudalen hon. Dewiswch pa un i'w gadw"),
        NotAllowed = new("Change this answer: it is not one that fits here", "Newidiwch yr ateb hwn: nid yw'n un sy'n ffitio yma");

    public static Wording Of(Problem problem, Question question) => problem.Code switch
    {
        "answer-required" => question.RequiredMessage ?? (question.IsSelect ? NeededChoice : Needed),
        "answer-breaks-constraint" => question.ConstraintMessage ?? NotAllowed,
        "answer-not-whole" => Whole,
        "answer-out-of-range" => TooBig,
        "answer-no-date" => Date,
        "answer-not-a-choice" or "answer-choice-twice" => Choice,
        "answer-too-long" => TooLong,
        "answer-unprintable" => Unprintable,
        "draft-changed" => Changed,
        _ => question.Type switch
        {
            QuestionType.Integer => Whole,
            QuestionType.Decimal => Number,
            QuestionType.Date => Date,
            QuestionType.SelectOne or QuestionType.SelectMultiple => Choice,
            _ => Needed,
        },
    };
}
