using Clinks.Engage.Api.Assisting;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Evidence.Redacting;

/// <summary>The text cannot be opened now. What was decided or written before goes back to who did, with one button that goes on; nothing of it is kept here.</summary>
public static class ShutPages
{
    // Between two showings of a form these are made anew.
    private static readonly string[] OfTheForm = ["__RequestVerificationToken", PageForm.ShownField, DecisionForm.GoField, DecisionForm.NumberField, RewritePages.LookedField];

    /// <param name="Typed">A paraphrase; null where it is about a redaction.</param>
    public sealed record ShutModel(StandingPages.StandingModel Standing, IReadOnlyList<KeyValuePair<string, string>> Fields, string? Typed, ImmutableArray<Problem> Problems);

    /// <param name="opens">Something was on the page besides which text to open.</param>
    internal static IResult Show(HttpContext http, StandingPages.StandingModel standing, PageForm form, ImmutableArray<Problem> problems, bool opens)
    {
        // What was taken back is not carried on, not even by who wrote it.
        if (problems.Any(problem => problem.Kind is ProblemKind.NotFound) || standing.Standing.IsOver) return problems.ToResult();
        var rewrites = form.Fields.ContainsKey(RewritePages.WordsField);
        List<KeyValuePair<string, string>> fields = [.. from field in form.Fields where !OfTheForm.Contains(field.Key) && field.Key != RewritePages.WordsField from value in field.Value select KeyValuePair.Create(field.Key, value ?? "")];
        if (!opens && !rewrites && fields.Count <= 1) return Pages.Show.Page<StandingPage, StandingPages.StandingModel>(http, standing with { Problems = [.. problems.Select(problem => problem with { Where = "" })] }, StatusOf(problems));
        return Pages.Show.Page<ShutPage, ShutModel>(http, new(standing, fields, rewrites ? form[RewritePages.WordsField].ReplaceLineEndings("\n") : null, problems), StatusOf(problems));
    }

    private static int StatusOf(ImmutableArray<Problem> problems) => problems[0].Kind is ProblemKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict;
}
