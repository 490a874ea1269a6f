using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Api.Responding;

/// <summary>
/// What stands in the fields of one question: as a page shows it and as a form brings it back, right or wrong. Line ends are
/// those of the store, whatever the browser makes of them.
/// </summary>
public sealed record Typed(string Text, ImmutableArray<string> Codes, string Day = "", string Month = "", string Year = "")
{
    public static Typed Nothing { get; } = new("", []);

    public bool IsEmpty => Text.Length == 0 && Codes.IsEmpty && Day.Length == 0 && Month.Length == 0 && Year.Length == 0;

    /// <summary>
    /// Tells whether a field was touched since the page showed it: 12 characters that say nothing to anybody who does not see the
    /// answer anyway. So a page that was open for long sends back only what was changed on it.
    /// </summary>
    public string Mark
    {
        get
        {
            if (IsEmpty) return "";
            var whole = Encoding.UTF8.GetBytes($"{Text}\n{string.Join(' ', Codes)}\n{Day}\n{Month}\n{Year}");
            return Base64Url.EncodeToString(SHA256.HashData(whole).AsSpan(0, 9));
        }
    }

    public static Typed Of(Answer? answer) => answer switch
    {
        Answer.Words words => new(words.Text, []),
        Answer.Number number => new(number.Value.ToString(CultureInfo.InvariantCulture), []),
        Answer.Chosen chosen => new("", chosen.Codes),
        Answer.Day { Date: var day } => new("", [], Number(day.Day), Number(day.Month), Number(day.Year)),
        _ => Nothing,
    };

    public static Typed Read(Question question, IFormCollection form)
    {
        var name = AnswerFields.Field(question);
        return question.Type switch
        {
            QuestionType.SelectOne or QuestionType.SelectMultiple => new("", [.. form[name].Where(code => !string.IsNullOrEmpty(code)).Select(code => code!)]),
            QuestionType.Date => new("", [], Part("day").Trim(), Part("month").Trim(), Part("year").Trim()),
            _ => new(form[name].FirstOrDefault()?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') ?? "", []),
        };

        string Part(string part) => form[AnswerFields.Field(question, part)].FirstOrDefault() ?? "";
    }

    /// <summary>As an entry of a sheet: what is no date or no number goes on as it is, and is told so there.</summary>
    public SheetEntry ToEntry(Question question) => question.Type switch
    {
        _ when IsEmpty => new(question.Name),
        QuestionType.SelectOne or QuestionType.SelectMultiple => new(question.Name, Codes: Codes),
        QuestionType.Date => new(question.Name, Text: $"{Year.PadLeft(4, '0')}-{Month.PadLeft(2, '0')}-{Day.PadLeft(2, '0')}"),
        _ => new(question.Name, Text: Text),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
