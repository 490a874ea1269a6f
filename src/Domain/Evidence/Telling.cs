using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>What all quotes of one consultation tell of who speaks.</summary>
internal sealed class Telling(EvidenceBook book, Material material)
{
    private readonly SinglingOut singling = new(material.Answered());
    private readonly Dictionary<string, Passage[]> quoted =
        book.Passages.Values.Where(passage => passage.Quote is not null).GroupBy(passage => passage.Text.Owner, StringComparer.Ordinal).ToDictionary(quotes => quotes.Key, quotes => quotes.ToArray(), StringComparer.Ordinal);

    /// <summary>Whatever recipient it is for: the text is there, the attribution fits, and nobody is singled out. Consent is asked where it leaves.</summary>
    public Problem? WhyNotQuote(Passage passage, Attribution attribution, Shown shown)
    {
        if (material.Find(passage.Text) is null) return EvidenceProblems.NoSuchText();
        if (!Enum.IsDefined(attribution) || shown.Attributed() is not { } attributed || (attribution.ShowsRole() ? attributed != attribution : attributed is not Attribution.None)) return EvidenceProblems.ShownDoesNotFit();
        if (passage.Contribution is not { } contribution)
        {
            return attribution is not (Attribution.None or Attribution.Named) ? EvidenceProblems.OrganisationHasNoRole()
                : Material.TryResponse(passage.Text, out var response) && material.Of(response).Quoting.Covers(attribution) ? null
                : EvidenceProblems.NotQuotable();
        }

        if (shown is Shown.Nothing) return null;
        var (speaker, elsewhere) = Speaks(passage, contribution);
        return !singling.IsTooMuch(speaker, shown | elsewhere) ? null
            : EvidenceProblems.SinglesOut(singling.Coarser(speaker, shown, elsewhere) is { IsEmpty: false } coarser
                ? $"Tell less: {string.Join("; or ", coarser.Select(Said))}."
                : "Quote it without role, place and age group.");
    }

    /// <summary>What could be told instead; nothing is no proposal, because it is always possible.</summary>
    public ImmutableArray<Shown> Coarser(Passage passage, Shown shown)
    {
        if (passage.Contribution is not { } contribution) return [];
        var (speaker, elsewhere) = Speaks(passage, contribution);
        return [.. singling.Coarser(speaker, shown, elsewhere).Where(one => one is not Shown.Nothing)];
    }

    /// <summary>Who, and what all their quotes but this one tell, wanted and approved alike; with what was handed out, which nobody can take back.</summary>
    private (Attributes? Speaker, Shown Elsewhere) Speaks(Passage passage, ContributionId contribution)
    {
        var told = material.HandedOut(contribution);
        foreach (var other in quoted.GetValueOrDefault(passage.Text.Owner, []))
        {
            if (other.Number != passage.Number) told |= other.Quote!.Shown;
        }

        return (material.Of(contribution).Attributes, told);
    }

    private static string Said(Shown shown) => shown is Shown.Nothing ? "nothing" : shown.InWords();
}
