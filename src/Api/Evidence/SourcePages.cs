using System.Globalization;
using System.Text;
using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Evidence;

namespace Clinks.Engage.Api.Evidence;

/// <summary>One source: its texts in pieces that can be ticked, and marking what was ticked.</summary>
public static class SourcePages
{
    internal const string TextField = "text", VersionField = "version", PieceField = "piece";

    /// <summary>Some thousand pieces can be ticked; their numbers are short.</summary>
    private const int MostBytes = 256 * 1024;

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/evidence/sources/{source}", (string source, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Look(source, [], http, grains, cancel)).Page(Roles.Policy);
        one.MapPost("/evidence/sources/{source}", Mark).Page(Roles.Policy, MostBytes);
    }

    /// <summary>One text, and what is marked in it.</summary>
    /// <param name="Label">The question that it answers.</param>
    public sealed record SourceText(Released Text, string Label, ImmutableArray<Sentence> Pieces, ImmutableArray<Passage> Passages)
    {
        internal string Version => Text.Place.Version.ToString(CultureInfo.InvariantCulture);

        internal string Words(Sentence piece) => Text.Words.Substring(piece.Start, piece.Words);

        /// <summary>Passages that have something of this piece.</summary>
        internal IEnumerable<Passage> In(Sentence piece) => Passages.Where(passage => passage.Start < piece.End && piece.Start < passage.Start + passage.Length);
    }

    public sealed record SourceModel(StaffEngagement Engagement, string Source, CodingFrame Frame, ImmutableArray<SourceText> Texts, ImmutableArray<KeptPicture> Pictures, ImmutableArray<Problem> Problems);

    internal static string PathOf(StaffEngagement engagement, string source) => $"{EvidencePages.PathOf(engagement)}/sources/{source}";

    private static async Task<IResult> Look(string source, ImmutableArray<Problem> problems, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var evidence = grains.Evidence(engagement.View.Id);
        var read = await evidence.Read(new(engagement.Actor, source), cancel);
        if (!read.Is(out var texts)) return read.Problems.ToResult();
        var marked = await evidence.Get(new(engagement.Actor), cancel);
        if (!marked.Is(out var view)) return marked.Problems.ToResult();
        var asked = await grains.Engagement(engagement.View.Id).GetQuestionnaire(new(engagement.Actor), cancel);
        if (!asked.Is(out var questionnaire)) return asked.Problems.ToResult();
        return Show.Page<SourcePage, SourceModel>(
            http,
            new(engagement, source, view.Frame,
                [.. texts.Texts.Select(text => new SourceText(text, LabelOf(text.Place.Field, questionnaire), Sentences.Of(text.Words), [.. texts.Passages.Where(passage => passage.Text == text.Place)]))], texts.Pictures, problems),
            problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What stands together is one passage; where something between was not ticked, there are two.</summary>
    private static async Task<IResult> Mark(string source, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var evidence = grains.Evidence(NameFilter.IdOf(http));
        var read = await evidence.Read(new(form.Actor, source), cancel);
        if (!read.Is(out var texts)) return read.Problems.ToResult();
        if (texts.Texts.FirstOrDefault(text => text.Place.Field == form[TextField] && text.Place.Version.ToString(CultureInfo.InvariantCulture) == form[VersionField]) is not { } text) return EvidenceProblems.NoSuchText().ToResult();
        if (EvidencePages.ThemesOf(form) is not { } themes) return EvidenceProblems.NoSuchTheme().ToResult();
        var ticked = Ticked(form, Sentences.Of(text.Words));
        if (!ticked.Is(out var runs)) return ticked.Problems.ToResult();
        if (runs.IsEmpty) return await Look(source, [NothingTicked()], http, grains, cancel);
        foreach (var (start, end) in runs)
        {
            var request = RequestKey.Of($"{form.Request.Id}-{start.ToString(CultureInfo.InvariantCulture)}", "mark", Encoding.UTF8.GetBytes(form.Request.Content));
            var marked = await evidence.Mark(new(form.Actor, request, text.Place, start, end - start, themes), cancel);
            if (!marked.Succeeded) return marked.Problems.All(problem => problem.Kind is ProblemKind.Forbidden) ? marked.Problems.ToResult() : await Look(source, marked.Problems, http, grains, cancel);
        }

        return Show.Next($"{EvidencePages.PathOf((await StaffEngagement.Load(http, grains, cancel)).Get())}/sources/{source}");
    }

    private static Outcome<ImmutableArray<(int Start, int End)>> Ticked(PageForm form, ImmutableArray<Sentence> pieces)
    {
        var runs = ImmutableArray.CreateBuilder<(int Start, int End)>();
        var numbers = form.Fields[PieceField].Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1).Distinct().Order().ToList();
        foreach (var (i, number) in numbers.Index())
        {
            if (number < 0 || number >= pieces.Length) return EvidenceProblems.PassageOutside();
            var piece = pieces[number];
            if (i > 0 && numbers[i - 1] == number - 1) runs[^1] = (runs[^1].Start, piece.Start + piece.Words);
            else runs.Add((piece.Start, piece.Start + piece.Words));
        }

        return runs.DrainToImmutable();
    }

    /// <summary>Of a contribution: what contributors are asked, or what staff made of it. Of a response: what the survey asks.</summary>
    private static string LabelOf(string place, Questionnaire questionnaire)
    {
        var name = place[(place.LastIndexOf('/') + 1)..];
        if (EvidenceTexts.OfMade(place) is { } made) return string.Format(CultureInfo.InvariantCulture, made.English, name);
        if (place.StartsWith(Texts.Words, StringComparison.Ordinal)) return Redacting.RedactingTexts.QuestionOf(place, Language.English);
        return questionnaire.Pages.SelectMany(page => page.Questions).FirstOrDefault(question => question.Name == name)?.Label.English ?? name;
    }

    private static Problem NothingTicked() => new("nothing-ticked", ProblemKind.Invalid, "No sentence was ticked.", PieceField, "Tick what the passage is to hold, then mark it.");
}
