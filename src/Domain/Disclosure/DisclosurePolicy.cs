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

    internal int ThresholdFor(About about) => about is About.People ? People : Organisations;
}
