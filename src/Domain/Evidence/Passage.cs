using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>A part of a text that says something worth keeping.</summary>
/// <param name="Text">Where the whole text stands: a field of a contribution, or an answer of an organisation, in one version.</param>
/// <param name="Start">In UTF-16 units.</param>
public sealed record Passage(int Number, Place Text, int Start, int Length, ImmutableArray<ThemeId> Themes, string By)
{
    /// <summary>Sealed with the key of the text.</summary>
    public SealedWords? Note { get; init; }

    /// <summary>As somebody wants to quote it; null where nobody does.</summary>
    public Quote? Quote { get; init; }

    /// <summary>Null where an organisation wrote it.</summary>
    public ContributionId? Contribution { get; } = ContributionId.TryParse(Text.Owner, out var id) ? id : null;

    /// <summary>Where a note about it is sealed.</summary>
    public Place PlaceOfNote(int version) => new(Text.Owner, $"note/{Number}", version);

    public bool Equals(Passage? other) =>
        other is not null && Number == other.Number && Text == other.Text && Start == other.Start && Length == other.Length && Themes.SequenceEqual(other.Themes) && By == other.By && Note == other.Note && Quote == other.Quote;

    public override int GetHashCode() => HashCode.Combine(Number, Text, Start, Length);
}

/// <param name="ApprovedBy">A second person; null before.</param>
public sealed record Quote(Attribution Attribution, Shown Shown, string ProposedBy, string? ApprovedBy);
