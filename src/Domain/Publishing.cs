using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Disclosure;

namespace Clinks.Engage.Domain;

/// <summary>
/// Both ways out, one expression each; the file to read first. Nothing numeric leaves but as a <see cref="SafeTable"/>, no words
/// but as <see cref="Released"/> and <see cref="ReleasedPicture"/>, and none of them is made anywhere else: constructors and converters are internal, and
/// tests/Architecture reads the compiled code for whoever tries.
/// </summary>
public static class Publishing
{
    /// <summary>Numbers: counts go through disclosure control (docs/disclosure.md). Exact counts never leave Domain.</summary>
    internal static SafeTable Numbers(Counts counts, DisclosurePolicy policy, CrossFates fates) => SafeTable.Protect(counts, policy, fates);

    /// <summary>Words: the vault, which alone can open them, lets them out under a permit that covers their place. Nobody else calls this.</summary>
    /// <exception cref="ArgumentException">The permit is for another owner or field: a bug, not a refusal.</exception>
    public static Released Words(Permit permit, Place place, string words) => permit.Release(place, words);

    /// <summary>Pictures that somebody put beside their words: the same way, and no other.</summary>
    /// <exception cref="ArgumentException">The permit is for another owner or field: a bug, not a refusal.</exception>
    public static ReleasedPicture Picture(Permit permit, Place place, ReadOnlyMemory<byte> file) => permit.Release(place, file);
}
