using System.Runtime.InteropServices;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>What all quotes of one consultation tell of who speaks.</summary>
internal sealed class Telling(EvidenceBook book, Material material)
{
    private readonly SinglingOut singling = new(material.Answered());
    private readonly Dictionary<string, List<Passage>> quoted = Quoted(book);

    /// <summary>Whatever recipient it is for: the text is there, the attribution fits, and nobody is singled out. Consent is asked where it leaves.</summary>
    public Problem? WhyNotQuote(Passage passage, Attribution attribution, Shown shown)
    {
        var told = passage.Contribution is { } contribution ? material.Of(contribution) : null;
        if ((told is null ? material.Find(passage.Text) : Material.Find(told, passage.Text)) is null) return EvidenceProblems.NoSuchText();
        if (!Enum.IsDefined(attribution) || shown.Attributed() is not { } attributed || (attribution.ShowsRole() ? attributed != attribution : attributed is not Attribution.None)) return EvidenceProblems.ShownDoesNotFit();
        if (told is null)
        {
            return attribution is not (Attribution.None or Attribution.Named) ? EvidenceProblems.OrganisationHasNoRole()
                : Material.TryResponse(passage.Text, out var response) && material.Of(response).Quoting.Covers(attribution) ? null
                : EvidenceProblems.NotQuotable();
        }

        if (shown is Shown.Nothing) return null;
        var (speaker, elsewhere) = (told.Attributes, Elsewhere(passage, told));
        return !singling.IsTooMuch(speaker, shown | elsewhere) ? null
            : EvidenceProblems.SinglesOut(singling.Coarser(speaker, shown, elsewhere) is { IsEmpty: false } coarser
                ? $"Tell less: {string.Join("; or ", coarser.Select(Said))}."
                : "Quote it without role, place and age group.");
    }

    /// <summary>What could be told instead; nothing is no proposal, because it is always possible.</summary>
    public ImmutableArray<Shown> Coarser(Passage passage, Shown shown)
    {
        if (passage.Contribution is not { } contribution) return [];
        var told = material.Of(contribution);
        var (speaker, elsewhere) = (told.Attributes, Elsewhere(passage, told));
        return [.. singling.Coarser(speaker, shown, elsewhere).Where(one => one is not Shown.Nothing)];
    }

    /// <summary>What all quotes of who speaks but this one tell, wanted and approved alike; with what was handed out, which nobody can take back.</summary>
    private Shown Elsewhere(Passage passage, Contribution speaker)
    {
        var told = material.HandedOut(speaker.Id);
        if (quoted.TryGetValue(passage.Text.Owner, out var others))
        {
            foreach (var other in others)
                if (other.Number != passage.Number) told |= other.Quote!.Shown;
        }

        return told;
    }

    /// <summary>All quotes by whose text they are of.</summary>
    private static Dictionary<string, List<Passage>> Quoted(EvidenceBook book)
    {
        var byOwner = new Dictionary<string, List<Passage>>(StringComparer.Ordinal);
        foreach (var (_, passage) in book.Passages)
        {
            if (passage.Quote is null) continue;
            ref var of = ref CollectionsMarshal.GetValueRefOrAddDefault(byOwner, passage.Text.Owner, out _);
            (of ??= []).Add(passage);
        }

        return byOwner;
    }

    private static string Said(Shown shown) => shown is Shown.Nothing ? "nothing" : shown.InWords();
}
