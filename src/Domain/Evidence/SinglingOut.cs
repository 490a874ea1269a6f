using Clinks.Engage.Domain.Disclosure;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>
/// May quotes tell so much of who speaks? All that is told of one person, over all their quotes, has to be true of at least ten of those who
/// answered: whoever puts the quotes together, and knows who was asked, is left with ten.
/// </summary>
internal static class SinglingOut
{
    /// <summary>As for figures about people (trust.md §3).</summary>
    public static int FewestAlike => DisclosurePolicy.Standard.People;

    private static readonly ImmutableArray<Shown> All =
        [.. from role in new[] { Shown.Nothing, Shown.Role } from place in new[] { Shown.Nothing, Shown.Nation, Shown.Region.Whole() } from age in new[] { Shown.Nothing, Shown.AgeBand } select role | place | age];

    /// <param name="told">Over all quotes of this person, this one included.</param>
    public static bool IsTooMuch(Speaker speaker, Shown told, IReadOnlyCollection<Speaker> answered) =>
        told is not Shown.Nothing && (!speaker.Has(told.Whole()) || answered.Count(one => one.IsLike(speaker, told.Whole())) < FewestAlike);

    /// <summary>What may be told instead: coarser than what is wanted, and as much as goes.</summary>
    /// <param name="elsewhere">What their other quotes tell already.</param>
    public static ImmutableArray<Shown> Coarser(Speaker speaker, Shown wanted, Shown elsewhere, IReadOnlyCollection<Speaker> answered)
    {
        var possible = All.Where(one => one != wanted.Whole() && (one & wanted.Whole()) == one && !IsTooMuch(speaker, one | elsewhere, answered)).ToList();
        return [.. possible.Where(one => !possible.Any(other => other != one && (other & one) == one))];
    }
}
