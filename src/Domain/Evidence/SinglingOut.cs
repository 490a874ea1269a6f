using System.Runtime.InteropServices;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>
/// May quotes tell so much of who speaks? All that is told of one person, over all their quotes, has to be true of at least ten of those who
/// answered: whoever puts the quotes together, and knows who was asked, is left with ten.
/// </summary>
/// <param name="answered">Everybody who told something, said who they are in bands, and has not taken it back.</param>
internal sealed class SinglingOut(IReadOnlyCollection<Attributes> answered)
{
    private static readonly ImmutableArray<Shown> All =
        [.. from role in new[] { Shown.Nothing, Shown.Role } from place in new[] { Shown.Nothing, Shown.Nation, Shown.Region.Whole() } from age in new[] { Shown.Nothing, Shown.AgeBand } select role | place | age];

    // Counted once for all quotes of a pack: there may be thousands of both.
    private readonly Dictionary<Shown, Dictionary<Said, int>> counts = [];

    /// <summary>As for figures about people (trust.md §3).</summary>
    public static int FewestAlike => DisclosurePolicy.Standard.People;

    /// <param name="told">Over all quotes of this person, this one included.</param>
    public bool IsTooMuch(Attributes? speaker, Shown told) =>
        told is not Shown.Nothing && (speaker is null || (told.HasFlag(Shown.AgeBand) && speaker.Age is null) || CountsOf(told.Whole()).GetValueOrDefault(Of(speaker, told.Whole())) < FewestAlike);

    /// <summary>What may be told instead: coarser than what is wanted, and as much as goes.</summary>
    /// <param name="elsewhere">What their other quotes tell already.</param>
    public ImmutableArray<Shown> Coarser(Attributes? speaker, Shown wanted, Shown elsewhere)
    {
        var possible = All.Where(one => one != wanted.Whole() && (one & wanted.Whole()) == one && !IsTooMuch(speaker, one | elsewhere)).ToList();
        return [.. possible.Where(one => !possible.Any(other => other != one && (other & one) == one))];
    }

    private Dictionary<Said, int> CountsOf(Shown told)
    {
        if (!counts.TryGetValue(told, out var known)) counts[told] = known = answered.CountBy(one => Of(one, told)).ToDictionary();
        return known;
    }

    private static Said Of(Attributes one, Shown told) => new(
        told.HasFlag(Shown.Role) ? one.Role : null,
        told.HasFlag(Shown.Nation) ? one.Region.Nation() : null,
        told.HasFlag(Shown.Region) ? one.Region : null,
        told.HasFlag(Shown.AgeBand) ? one.Age : null);

    /// <summary>What a reader is told of somebody.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Said(ContributorRole? Role, Nation? Nation, Region? Region, AgeBand? Age);
}
