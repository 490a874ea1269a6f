using System.Globalization;
using Clinks.Engage.Api.Assisting;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;
using static Clinks.Engage.Api.Assisting.StandingPages;

namespace Clinks.Engage.Api.Evidence.Redacting;

/// <summary>
/// Taking words out of one text of a contribution: opening it, deciding, seeing how it reads, keeping it. All of it answers forms, because nothing that
/// people wrote, and no decision about it, stands in an address; between two forms everything is on the page and nowhere else.
/// </summary>
public static class RedactingPages
{
    internal const string GoRedact = "redact", GoRewrite = "rewrite", GoSee = "see", GoMore = "more", GoChange = "change", GoKeep = "keep";

    /// <summary>Some hundred decisions, or a text of 20,000 characters of which each is nine on the way.</summary>
    internal const int MostBytes = 256 * 1024;

    // Each is three fields of a form.
    private const int MostPoints = 1_000;

    private const string Redact = "/redact", Decide = "/redact/decide";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapPost(Redact, Open).Page(Roles.Policy | Roles.Steward, MostBytes, takesStaleForms: true);
        one.MapPost(Decide, Decided).Page(Roles.Policy | Roles.Steward, MostBytes, takesStaleForms: true);
        RewritePages.Map(one);
    }

    internal static string OpenPath(StandingModel standing) => standing.Path + Redact;

    /// <summary>What somebody has open, on its page.</summary>
    public sealed record OpenText(StandingModel Standing, TextToRedact Opened)
    {
        internal string Words => Opened.Text.Words;

        internal string Field => Opened.Text.Place.Field;

        internal string Version => Opened.Text.Place.Version.ToString(CultureInfo.InvariantCulture);

        internal string Lang => Opened.Language is Language.Welsh ? "cy" : "en";
    }

    /// <param name="Checked">It was looked at whether all is decided, so what is missing is said.</param>
    /// <param name="Room">How many blocks of other words there are to type into.</param>
    public sealed record DecidingModel(OpenText Text, RedactionDraft Draft, DecisionForm Typed, int Room, bool Checked, ImmutableArray<Problem> Problems)
    {
        internal string Path => Text.Standing.Path + Decide;

        /// <summary>The number of the point whose cut begins there; null where it is one of the words that were typed.</summary>
        internal int? NumberAt(int? place) => Draft.Points.Index().Where(point => point.Item.IsOut && point.Item.Start == place).Select(point => (int?)point.Index + 1).FirstOrDefault();
    }

    /// <param name="Reads">With brackets.</param>
    public sealed record ReadsModel(DecidingModel Deciding, string Reads, ImmutableArray<Problem> Problems)
    {
        internal int Number => Next(Deciding.Text.Standing.Standing.Redactions);
    }

    private static async Task<IResult> Open(string contribution, PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel)
    {
        if (!form.Trusted) return KeptForm.Again(http, form.Fields);
        var asked = new Asked(contribution, http, grains, clock, cancel);
        if (form[DecisionForm.OfField].Length == 0) return await StandingPages.Show(asked, "", [AssistingProblems.ChoiceWanted(DecisionForm.OfField)]);
        var loaded = await StandingPages.Load(asked, "", []);
        if (!loaded.Is(out var standing)) return loaded.Problems.ToResult();
        var opened = await asked.Grain.OpenToRedact(new(form.Actor, form.Request, form[DecisionForm.OfField]), cancel);
        if (!opened.Is(out var text)) return ShutPages.Show(http, standing, form, opened.Problems, opens: false);
        var open = new OpenText(standing, text.Answer);
        if (form[DecisionForm.GoField] == GoRewrite) return RewritePages.Show(http, open, form[RewritePages.WordsField].ReplaceLineEndings("\n"), RewritePages.Warnings.None, []);
        return Begun(http, open, DecisionForm.Read(form), isChecked: false);
    }

    private static async Task<IResult> Decided(string contribution, PageForm form, HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel)
    {
        if (!form.Trusted) return KeptForm.Again(http, form.Fields);
        var asked = new Asked(contribution, http, grains, clock, cancel);
        var loaded = await Load(asked, form);
        if (!loaded.Is(out var open)) return await Shut(asked, form, loaded.Problems);
        var typed = DecisionForm.Read(form);
        if (typed.Version != open.Version) return RedactionProblems.NotOfThisText().ToResult();
        return form[DecisionForm.GoField] switch
        {
            GoKeep => await Keep(asked, form, open, typed),
            GoMore or GoChange => Begun(http, open, typed, isChecked: false),
            _ => See(http, open, typed),
        };
    }

    /// <summary>The text, for whoever has it open.</summary>
    internal static async Task<Outcome<OpenText>> Load(Asked asked, PageForm form)
    {
        var loaded = await StandingPages.Load(asked, "", []);
        if (!loaded.Is(out var standing)) return Outcome.Refused<OpenText>(loaded.Problems);
        return (await asked.Grain.ReadToRedact(new(form.Actor, form[DecisionForm.OfField]), asked.Cancel)).Map(text => new OpenText(standing, text));
    }

    internal static async Task<IResult> Shut(Asked asked, PageForm form, ImmutableArray<Problem> problems) =>
        (await StandingPages.Load(asked, "", [])).ToResult(standing => ShutPages.Show(asked.Http, standing, form, problems, opens: true));

    private static IResult Begun(HttpContext http, OpenText open, DecisionForm typed, bool isChecked) =>
        Weigh(open, typed, isChecked).ToResult(model => Page(http, isChecked ? model : model with { Problems = [] }));

    private static IResult See(HttpContext http, OpenText open, DecisionForm typed) => Weigh(open, typed, isChecked: true).ToResult(model =>
        model.Problems.IsEmpty ? Reads(http, model, []) : Page(http, model));

    private static async Task<IResult> Keep(Asked asked, PageForm form, OpenText open, DecisionForm typed)
    {
        var weighed = Weigh(open, typed, isChecked: true);
        if (!weighed.Is(out var model)) return weighed.Problems.ToResult();
        if (!model.Problems.IsEmpty) return Page(asked.Http, model);
        var kept = await asked.Grain.Redact(new(form.Actor, form.Request, open.Field, NameOf(form, open.Standing.Standing.Redactions), model.Draft.Redaction, open.Opened.Language), asked.Cancel);
        if (kept.Succeeded) return Pages.Show.Next(open.Standing.Path + "#" + OpenPart.SoFarId);
        return kept.Problems switch
        {
            [{ Code: "words-misplaced" }] => Reads(asked.Http, model, [RedactingProblems.KeptMeanwhile()]),
            [{ Code: "redaction-not-of-this-text" or "redaction-nothing-left" or "redaction-left-elsewhere" or "redaction-undecided" or "redaction-not-read" }, ..] => Page(asked.Http, model with { Problems = [.. kept.Problems.Select(problem => problem with { Where = "" })] }),
            _ => await Shut(asked, form, kept.Problems),
        };
    }

    /// <summary>Names are numbers. The one that was next when the page was shown: a form that is sent twice makes one.</summary>
    internal static string NameOf(PageForm form, ImmutableArray<SaidOtherwise> made)
    {
        var next = Next(made);
        return (int.TryParse(form[DecisionForm.NumberField], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number < next ? number : next).ToString(CultureInfo.InvariantCulture);
    }

    internal static int Next(ImmutableArray<SaidOtherwise> made) =>
        1 + made.Select(one => int.TryParse(one.Field[(one.Field.LastIndexOf('/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();

    /// <summary>What was decided, and all that is wrong with it, each at its place on the page.</summary>
    private static Outcome<DecidingModel> Weigh(OpenText open, DecisionForm typed, bool isChecked)
    {
        if (!typed.IsWhole) return RedactionProblems.NotOfThisText();
        var others = typed.Others;
        if (typed.Blocks.Sum(block => block.Lines.Count()) > DecisionForm.MostLines) others = [];
        var drafted = RedactionDraft.Of(open.Words, typed.Answers, [.. others.Select(one => one.Words)], isChecked && typed.TakesRest ? typed.RestWhy : null, isChecked && typed.TakesSame);
        if (!drafted.Is(out var draft)) return Outcome.Refused<DecidingModel>(drafted.Problems);
        if (draft.Points.Length > MostPoints) return RedactingProblems.TooManyPoints(MostPoints);
        var problems = isChecked ? Missing(draft).Concat(WrongWords(typed, [.. draft.NotFound.Select(i => (others[i].Block, others[i].Line))])).ToImmutableArray() : [];
        if (isChecked && problems.IsEmpty && RedactedText.Make(open.Words, draft.Redaction, open.Opened.Language) is { Succeeded: false } refused) problems = [.. refused.Problems.Select(problem => problem with { Where = "" })];
        var room = Math.Clamp(typed.Blocks.Length + (isChecked && typed.Blocks.Length > 0 ? 0 : 1), 1, DecisionForm.MostBlocks);
        return new DecidingModel(open, draft, typed, room, isChecked, problems);
    }

    private static IEnumerable<Problem> Missing(RedactionDraft draft)
    {
        foreach (var (missing, say) in new (Missing, Func<int, string, Problem>)[] { (Domain.Evidence.Redacting.Missing.Decision, RedactingProblems.Undecided), (Domain.Evidence.Redacting.Missing.Reading, RedactingProblems.NotRead), (Domain.Evidence.Redacting.Missing.SameDecision, RedactingProblems.LeftElsewhere) })
        {
            var points = draft.Points.Where(point => point.Missing == missing).ToList();
            if (points.Count > 0) yield return say(points.Count, DecisionForm.IdOf(points[0]));
        }
    }

    private static IEnumerable<Problem> WrongWords(DecisionForm typed, ImmutableArray<(int Block, int Line)> notThere)
    {
        if (typed.Blocks.Sum(block => block.Lines.Count()) > DecisionForm.MostLines) yield return RedactingProblems.TooManyWords(DecisionForm.WordsName(0));
        foreach (var (i, block) in typed.Blocks.Index())
        {
            if (block.Kind is null || block.Why is null) yield return RedactingProblems.KindWanted(DecisionForm.KindName(i));
            if (notThere.Where(one => one.Block == i).Select(one => one.Line).ToList() is { Count: > 0 } lines) yield return RedactingProblems.WordsNotThere(lines, DecisionForm.WordsName(i));
        }
    }

    private static IResult Page(HttpContext http, DecidingModel model) =>
        Pages.Show.Page<DecidingPage, DecidingModel>(http, model, model.Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static IResult Reads(HttpContext http, DecidingModel model, ImmutableArray<Problem> problems) => RedactedText.Make(model.Text.Words, model.Draft.Redaction, model.Text.Opened.Language).ToResult(reads =>
        Pages.Show.Page<ReadsPage, ReadsModel>(http, new(model, reads, problems), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status409Conflict));
}
