using Clinks.Engage.Api.Contributing;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Evidence;
using Clinks.Engage.Grains.Outcomes;

namespace Clinks.Engage.Api.Outcomes;

/// <summary>One entry of the draft: written, changed, taken out.</summary>
public static class WriteEntryPages
{
    internal const string ProgressField = "progress", OnField = "on", ThemeField = "theme";

    private const string Route = "/outcomes/entries/{entry:int}";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/outcomes/entries/new", (HttpContext http, IGrainFactory grains, TimeProvider clock, CancellationToken cancel) =>
            Look(null, TypedFields.New(UkTime.DateOf(clock.GetUtcNow())), [], http, grains, cancel)).Page(Roles.Policy);
        one.MapPost("/outcomes/entries/new", (PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Write(null, form, http, grains, cancel)).Page(Roles.Policy, WriteAskedPages.MostBytes, takesStaleForms: true);
        one.MapGet(Route, (int entry, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Look(entry, null, [], http, grains, cancel)).Page(Roles.Policy);
        one.MapPost(Route, (int entry, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Write(entry, form, http, grains, cancel)).Page(Roles.Policy, WriteAskedPages.MostBytes, takesStaleForms: true);
        one.MapPost(Route + "/drop", Drop).Page(Roles.Policy);
    }

    /// <summary>The form as it was filled in, right or wrong.</summary>
    public sealed record TypedFields(Wording Said, Wording Did, string Progress, Wording WhyNot, DayFields On, string Theme)
    {
        internal static TypedFields New(DateOnly today) => new(new("", ""), new("", ""), "", new("", ""), DayFields.Of(today), "");

        internal static TypedFields Of(EntryText text) =>
            new(text.Said, text.Did ?? new("", ""), text.Progress.ToString(), text.WhyNot ?? new("", ""), DayFields.Of(text.On), text.Theme?.Theme.Value ?? "");

        internal static TypedFields Read(PageForm form) => new(
            Both(form, PublicWords.Said), Both(form, PublicWords.Did), form[ProgressField], Both(form, PublicWords.WhyNot), DayFields.Read(form, OnField), form[ThemeField]);

        /// <summary>A theme that can be none is one that there is not.</summary>
        internal TypedEntry Typed => new(
            Said, Did, Enum.GetValues<Progress>().Where(one => one.ToString() == Progress).Select(one => (Progress?)one).FirstOrDefault(), WhyNot, On.Date,
            Theme.Length == 0 ? null : ThemeId.TryParse(Theme, out var theme) ? theme : default(ThemeId));

        private static Wording Both(PageForm form, string name) => new(form[name], form[name + PublicWords.Welsh]);
    }

    /// <param name="Entry">Null: a new one.</param>
    /// <param name="Theirs">What a colleague wrote meanwhile, where that is why it was not saved.</param>
    public sealed record EntryModel(StaffOutcomePages.DraftModel Draft, CodingFrame Frame, DraftEntry? Entry, TypedFields Typed, EntryText? Theirs, ImmutableArray<Problem> Problems)
    {
        internal string Path => StaffOutcomePages.EntryPathOf(Draft.Engagement, Entry?.Number);
    }

    /// <param name="typed">Null: as it was written.</param>
    private static async Task<IResult> Look(int? number, TypedFields? typed, ImmutableArray<Problem> problems, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffOutcomePages.Load(http, grains, cancel);
        if (!loaded.Is(out var draft)) return loaded.Problems.ToResult();
        var entry = draft.View.Entries.FirstOrDefault(one => one.Number == number);
        // What was typed for an entry that a colleague took out is kept, and can be added as a new one.
        if (entry is null && typed is null) return OutcomeProblems.NoSuchEntry().ToResult();
        return (await grains.Evidence(draft.Engagement.View.Id).Get(new(draft.Engagement.Actor), cancel)).ToResult(evidence => Show.Page<WriteEntryPage, EntryModel>(
            http, new(draft, evidence.Frame, entry, typed ?? TypedFields.Of(entry!.Text), Meanwhile.HasChanged(problems) ? entry?.Text : null, problems), Meanwhile.StatusOf(problems)));
    }

    private static async Task<IResult> Write(int? number, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (!form.Trusted) return KeptForm.Again(http, form.Fields);
        var typed = TypedFields.Read(form);
        var written = await grains.Outcomes(NameFilter.IdOf(http)).WriteEntry(new(form.Actor, form.Request, number, Meanwhile.Seen(form), typed.Typed), cancel);
        if (!Meanwhile.IsDone(written)) return await Look(number, typed, written.Problems, http, grains, cancel);
        return (await StaffOutcomePages.Load(http, grains, cancel)).ToResult(draft => Show.Next(draft.Path + "#entries"));
    }

    private static async Task<IResult> Drop(int entry, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var dropped = await grains.Outcomes(NameFilter.IdOf(http)).DropEntry(new(form.Actor, form.Request, entry, Meanwhile.Seen(form)), cancel);
        // Another click finds nothing left to take out, which is what was wanted.
        if (!dropped.Succeeded && dropped.Problems is not [{ Code: "no-such-outcome-entry" }]) return await Look(entry, null, dropped.Problems, http, grains, cancel);
        return (await StaffOutcomePages.Load(http, grains, cancel)).ToResult(draft => Show.Next(draft.Path + "#entries"));
    }
}
