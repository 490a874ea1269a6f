using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Responding;

/// <summary>
/// Questions as Razor rendered them, with gaps where answers are written. Kept as long as the questionnaire is. A stencil is drawn
/// from the question and its look alone, so nothing that somebody wrote can be in it.
/// </summary>
internal sealed class FieldStencils(Drawing drawing)
{
    // A question of which several can be chosen looks in 2^n ways; those that come first are kept, and no more of long lists than this.
    private const int MostLooks = 64, MostBytes = 256 * 1024;

    private readonly ConditionalWeakTable<Question, ConcurrentDictionary<Look, Stencil>> known = [];

    /// <summary>All in which two showings of one question can differ, but for what is written in its fields and its mark.</summary>
    /// <param name="Codes">What is chosen, with spaces between: no code has one.</param>
    /// <param name="BreaksFirst">Text begins with a line break, which takes a second one (see the textarea).</param>
    private readonly record struct Look(Language Language, bool Asked, string Codes, int Rows, bool BreaksFirst)
    {
        public static Look Of(FieldModel field, Language language) =>
            new(language, field.Asked, field.Typed.Codes.IsEmpty ? "" : string.Join(' ', field.Typed.Codes), field.Rows, BeginsWithBreak(field));
    }

    public async ValueTask<Stencil> Of(FieldModel field, Language language)
    {
        var look = Look.Of(field, language);
        var looks = known.GetValue(field.Question, static _ => new());
        if (looks.TryGetValue(look, out var there)) return there;
        var stencil = await Draw(field.Question, look);
        if (looks.Count < Math.Min(MostLooks, MostBytes / stencil.Length)) looks[look] = stencil;
        return stencil;
    }

    /// <summary>How many looks of it are kept.</summary>
    internal int LooksOf(Question question) => known.TryGetValue(question, out var looks) ? looks.Count : 0;

    /// <summary>Adds the question to the page, as <see cref="QuestionField"/> shows it.</summary>
    public static void Fill(Stencil stencil, FieldModel field, Spliced page) => stencil.Fill(page, gap => page.AddValue(gap switch
    {
        0 => field.Was,
        1 when field.Question.Type is QuestionType.Date => field.Typed.Day,
        1 => BeginsWithBreak(field) ? field.Typed.Text[1..] : field.Typed.Text,
        2 => field.Typed.Month,
        _ => field.Typed.Year,
    }));

    private static bool BeginsWithBreak(FieldModel field) => field.Typed.Text.StartsWith('\n');

    private Task<Stencil> Draw(Question question, Look look)
    {
        var marks = new Marks(question.Type switch { QuestionType.Note => 0, _ when question.IsSelect => 1, QuestionType.Date => 4, _ => 2 });
        var typed = question.Type switch
        {
            QuestionType.Date => new Typed("", [], marks[1], marks[2], marks[3]),
            _ when question.IsSelect => new("", look.Codes.Length == 0 ? [] : [.. look.Codes.Split(' ')]),
            _ => new((look.BreaksFirst ? "\n" : "") + marks[1], []),
        };
        var field = new FieldModel(question, typed, marks[0], null, null, look.Asked) { Rows = look.Rows };
        return drawing.Of<CommonField>(marks, (nameof(CommonField.Language), look.Language), (nameof(CommonField.Model), field));
    }
}
