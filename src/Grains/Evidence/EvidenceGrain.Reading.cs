using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Grains.Evidence;

/// <summary>Reading: what a contributor told is used by it, and the use is written down before the words are opened.</summary>
public sealed partial class EvidenceGrain
{
    private const int MostAtOnce = 100;

    public async Task<Outcome<EvidenceSources>> GetSources(Ask ask, CancellationToken cancel)
    {
        var told = (await Told(cancel)).Material;
        var book = await Load(cancel);
        var marked = book.Passages.Values.GroupBy(passage => SourceOf(passage.Text)).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var readable = told.Contributions.Where(one => one.Written.Any(words => told.WhyNotRead(ask.Actor, words.Place, Now) is null));
        return Outcome.Done(new EvidenceSources(
            [
                .. readable.Select(one => new EvidenceSource(one.Id.Value, one.Route, null, UkTime.DateOf(one.FinishedAt!.Value), marked.GetValueOrDefault(one.Id.Value))).OrderBy(one => one.On).ThenBy(one => one.Source, StringComparer.Ordinal),
                .. told.Responses.Where(one => one.Value.Answers.All.Any(answer => answer.Words is { } words && told.WhyNotRead(ask.Actor, words.Place, Now) is null))
                    .Select(one => new EvidenceSource(one.Key.Value, null, one.Value.Member, UkTime.DateOf(one.Value.SubmittedAt!.Value), marked.GetValueOrDefault(one.Key.Value)))
                    .OrderBy(one => one.Member!.Value.Value, StringComparer.Ordinal),
            ]));
    }

    public async Task<Outcome<EvidenceTexts>> Read(ReadSource ask, CancellationToken cancel)
    {
        var told = await Told(cancel);
        var texts = TextsOf(told.Material, ask.Source);
        var readable = texts.Where(place => told.Material.WhyNotRead(ask.Actor, place, Now) is null).ToList();
        if (readable.Count == 0) return texts.Count > 0 ? told.Material.WhyNotRead(ask.Actor, texts[0], Now)! : EvidenceProblems.NoSuchText();
        if (await Used(ask.Actor, readable, cancel) is { } problem) return problem;
        var words = ImmutableArray.CreateBuilder<Released>();
        foreach (var place in readable)
        {
            if (await told.Read(ask.Actor, place, Now, cancel) is { } released) words.Add(released);
        }

        var book = await Load(cancel);
        return Outcome.Done(new EvidenceTexts(
            ask.Source, words.DrainToImmutable(), [.. book.Passages.Values.Where(passage => SourceOf(passage.Text) == ask.Source)], PicturesOf(told.Material, ask),
            ResponseId.TryParse(ask.Source, out var response) ? told.Material.Of(response).Quoting : null));
    }

    public async Task<Outcome<EvidenceView>> Get(Ask ask, CancellationToken cancel)
    {
        var book = await Load(cancel);
        return Outcome.Done(new EvidenceView(book.Frame, [.. book.Passages.Values]));
    }

    public async Task<Outcome<PassageTexts>> ReadPassages(ReadPassages ask, CancellationToken cancel)
    {
        if (ask.Numbers.IsDefault || ask.Numbers.Length > MostAtOnce) return EvidenceProblems.NoSuchPassage();
        var told = await Told(cancel);
        var book = await Load(cancel);
        var passages = ask.Numbers.Distinct().Select(number => book.Passages.GetValueOrDefault(number)).OfType<Passage>().ToList();
        foreach (var source in passages.Where(passage => told.Material.WhyNotRead(ask.Actor, passage.Text, Now) is null).GroupBy(passage => passage.Text.Owner))
        {
            if (await Used(ask.Actor, [.. source.Select(passage => passage.Text).Distinct()], cancel) is { } problem) return problem;
        }

        var texts = ImmutableArray.CreateBuilder<PassageText>();
        foreach (var passage in passages)
        {
            var words = (await told.Read(ask.Actor, passage.Text, Now, cancel))?.Part(passage.Start, passage.Length);
            var note = await told.TryOpen(Permit.ToReadNote(ask.Actor, passage, told.Material, Now), passage.Note, cancel);
            texts.Add(new(passage, words, note));
        }

        return Outcome.Done(new PassageTexts(texts.DrainToImmutable()));
    }

    public async Task<Outcome<CoarserShown>> GetCoarser(AskCoarser ask, CancellationToken cancel)
    {
        var told = await Told(cancel);
        return Outcome.Done(new CoarserShown((await Load(cancel)).Coarser(ask.Number, ask.Shown, told.Material)));
    }

    /// <summary>Of contributions: written down in their own history, once a reader and day. Null where it is, or need not be.</summary>
    private async Task<Problem?> Used(Actor actor, IReadOnlyList<Place> places, CancellationToken cancel)
    {
        foreach (var place in places)
        {
            if (!ContributionId.TryParse(place.Owner, out var contribution)) continue;
            var used = await GrainFactory.Contribution(contribution).Use(Readings.Of(actor, place, Now), cancel);
            if (!used.Succeeded) return used.Problems[0];
        }

        return null;
    }

    private ImmutableArray<KeptPicture> PicturesOf(Material material, ReadSource ask) =>
        ContributionId.TryParse(ask.Source, out var contribution)
            ? [.. material.Of(contribution).Pictures.Where(picture => material.Of(contribution).Decide(Material.Reading(picture.Place), Now) is Decision.Allowed)]
            : [];

    private static List<Place> TextsOf(Material material, string source) =>
        ContributionId.TryParse(source, out var contribution) ? [.. material.Of(contribution).Written.Select(words => words.Place)]
        : ResponseId.TryParse(source, out var response) ? [.. material.Of(response).Answers.All.Select(answer => answer.Words?.Place).OfType<Place>()]
        : [];

    private static string SourceOf(Place text) => Material.TryResponse(text, out var response) ? response.Value : text.Owner;
}
