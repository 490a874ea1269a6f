using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// The smallest group about which a figure may be published. Figures about people also hide nobody and everybody:
/// "none of them" and "all of them" are facts about each of them (trust.md §3).
/// </summary>
public sealed record DisclosurePolicy
{
    internal DisclosurePolicy(int organisations, int people) => (Organisations, People) = (organisations, people);

    public static DisclosurePolicy Standard { get; } = new(5, 10);

    public int Organisations { get; }

    public int People { get; }

    /// <summary>Amounts: a total of which so many organisations …</summary>
    internal int DominantContributors { get; init; } = 2;

    /// <summary>… gave more than this percentage is not published.</summary>
    internal int DominantPercent { get; init; } = 90;

    /// <summary>Nor one from which a contributor works out another's amount to within this percentage of it.</summary>
    internal int NearPercent { get; init; } = 10;

    internal int ThresholdFor(About about) => about is About.People ? People : Organisations;
}
