using System.Globalization;
using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Evidence;

namespace Clinks.Engage.Api.Evidence;

/// <summary>One passage, within its text: codes, a note, and whether it may be quoted.</summary>
public static class PassagePages
{
    internal const string NoteField = "note", AttributionField = "attribution", ShownField = "tells", PlaceField = "place", AnswerField = "answer";

    private const string Route = "/evidence/passages/{passage:int}";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet(Route, (int passage, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Look(passage, new([], [], ""), http, grains, cancel)).Page(Roles.Policy);
        one.MapPost(Route + "/themes", Code).Page(Roles.Policy);
        one.MapPost(Route + "/note", Note).Page(Roles.Policy);
        one.MapPost(Route + "/drop", Drop).Page(Roles.Policy);
        one.MapPost(Route + "/quote", Propose).Page(Roles.Policy);
        one.MapPost(Route + "/answer", AnswerQuote).Page(Roles.Policy);
    }

    /// <param name="Coarser">What could be told instead, where what was wanted would single somebody out.</param>
    /// <param name="Typed">A note that was not kept.</param>
    public sealed record Refused(ImmutableArray<Problem> Problems, ImmutableArray<Shown> Coarser, string Typed);

    /// <param name="Before">What stands before it in its text; empty where that may not be read.</param>
    public sealed record PassageModel(StaffEngagement Engagement, CodingFrame Frame, PassageText Text, string Before, string After, Refused Refused)
    {
        internal Passage Passage => Text.Passage;

        internal string Path => PathOf(Engagement, Passage.Number);

        internal string SourcePath => SourcePages.PathOf(Engagement, SourceOf(Passage));
    }

    internal static string PathOf(StaffEngagement engagement, int passage) => $"{EvidencePages.PathOf(engagement)}/passages/{passage.ToString(CultureInfo.InvariantCulture)}";

    private static string SourceOf(Passage passage) => Material.TryResponse(passage.Text, out var response) ? response.Value : passage.Text.Owner;

    private static async Task<IResult> Look(int passage, Refused refused, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var evidence = grains.Evidence(engagement.View.Id);
        var read = await evidence.ReadPassages(new(engagement.Actor, [passage]), cancel);
        if (!read.Is(out var texts)) return read.Problems.ToResult();
        if (texts.Passages is not [var text]) return EvidenceProblems.NoSuchPassage().ToResult();
        var whole = text.Words is null ? null
            : (await evidence.Read(new(engagement.Actor, SourceOf(text.Passage)), cancel)).Match(all => all.Texts.FirstOrDefault(one => one.Place == text.Passage.Text)?.Words, _ => null);
        return (await evidence.Get(new(engagement.Actor), cancel)).ToResult(view => Show.Page<PassagePage, PassageModel>(
            http,
            new(engagement, view.Frame, text, whole?[..text.Passage.Start] ?? "", whole?[(text.Passage.Start + text.Passage.Length)..] ?? "", refused),
            refused.Problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity));
    }

    private static async Task<IResult> Code(int passage, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        EvidencePages.ThemesOf(form) is { } themes
            ? await Done(passage, await Of(http, grains).Code(new(form.Actor, form.Request, passage, themes), cancel), "", http, grains, cancel)
            : EvidenceProblems.NoSuchTheme().ToResult();

    private static async Task<IResult> Note(int passage, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await Done(passage, await Of(http, grains).Note(new(form.Actor, form.Request, passage, form[NoteField]), cancel), form[NoteField], http, grains, cancel);

    private static async Task<IResult> Drop(int passage, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var dropped = await Of(http, grains).Drop(new(form.Actor, form.Request, passage), cancel);
        if (!dropped.Succeeded) return dropped.Problems.ToResult();
        return (await StaffEngagement.Load(http, grains, cancel)).ToResult(engagement => Show.Next(EvidencePages.PathOf(engagement) + "/passages"));
    }

    private static async Task<IResult> Propose(int passage, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (Enum.GetValues<Attribution>().Where(one => one.ToString() == form[AttributionField]).ToArray() is not [var attribution]) return await Look(passage, new([EvidenceProblems.ShownDoesNotFit()], [], ""), http, grains, cancel);
        var shown = attribution is Attribution.RoleAndRegion
            ? form.Fields[ShownField].Concat(form.Fields[PlaceField]).Aggregate(Shown.Nothing, (all, text) => all | (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var one) ? (Shown)one : Shown.Nothing))
            : Shown.Nothing;
        // The page has one choice for both: an age group that is ticked asks for the consent that lets it be told.
        if (attribution is Attribution.RoleAndRegion && shown.HasFlag(Shown.AgeBand)) attribution = Attribution.RoleRegionAndAge;
        var proposed = await Of(http, grains).ProposeQuote(new(form.Actor, form.Request, passage, attribution, shown), cancel);
        if (proposed.Problems is not [{ Code: "quote-singles-out" }]) return await Done(passage, proposed, "", http, grains, cancel);
        var coarser = await Of(http, grains).GetCoarser(new(form.Actor, passage, shown), cancel);
        return await Look(passage, new(proposed.Problems, coarser.Is(out var all) ? all.All : [], ""), http, grains, cancel);
    }

    private static async Task<IResult> AnswerQuote(int passage, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await Done(passage, await Of(http, grains).AnswerQuote(new(form.Actor, form.Request, passage, form[AnswerField] == "yes"), cancel), "", http, grains, cancel);

    /// <summary>What can be put right is said on the page itself, beside what was typed.</summary>
    private static async Task<IResult> Done<T>(int passage, Outcome<T> outcome, string typed, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        !outcome.Succeeded ? outcome.Problems.Any(problem => problem.Code is "no-such-passage" or "role-missing") ? outcome.Problems.ToResult() : await Look(passage, new(outcome.Problems, [], typed), http, grains, cancel)
        : (await StaffEngagement.Load(http, grains, cancel)).ToResult(engagement => Show.Next(PathOf(engagement, passage)));

    private static IEvidenceGrain Of(HttpContext http, IGrainFactory grains) => grains.Evidence(NameFilter.IdOf(http));
}
