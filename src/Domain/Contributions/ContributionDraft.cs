using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>One field of a draft: sealed from the first save; null where it was emptied.</summary>
/// <param name="Version">The version of the draft in which it was last saved; also that of its place.</param>
public sealed record DraftedField(string Name, int Version, SealedWords? Words);

/// <summary>
/// What somebody is still writing: state and no event, overwritten at every save and dropped at the end. It never holds words in clear.
/// </summary>
public sealed record ContributionDraft
{
    public const string Folder = "draft/";

    public static ContributionDraft Empty { get; } = new();

    /// <summary>0 before the first save. It never falls.</summary>
    public int Version { get; init; }

    public ImmutableArray<DraftedField> Fields { get; init; } = [];

    /// <summary>Where the words of a save are to be sealed.</summary>
    public Place PlaceOf(ContributionId id, string field) => new(id.Value, Folder + field, Version + 1);

    /// <summary>Saves some fields, each sealed at <see cref="PlaceOf"/>; the others stay.</summary>
    /// <param name="seen">The version that the writer saw. A field saved since, in another window, is not overwritten unseen.</param>
    public Outcome<ContributionDraft> Save(Contribution contribution, int seen, ImmutableArray<DraftedField> fields)
    {
        if (contribution.Consent.IsOver) return ContributionProblems.Over(contribution.Consent.State);
        if (contribution.Status is not ContributionStatus.Begun) return contribution.Status is ContributionStatus.None ? ContributionProblems.NoSuchContribution() : ContributionProblems.FinishedAlready();
        if (!fields.IsDefault && fields.Any(field => WritingFields.Find(field.Name) is null)) return ContributionProblems.FieldUnknown();
        if (fields.IsDefaultOrEmpty || fields.Any(field => !Fits(contribution, field)) || fields.DistinctBy(field => field.Name, StringComparer.Ordinal).Count() != fields.Length) return ContributionProblems.WordsMisplaced();
        if (fields.Where(field => Fields.Any(was => was.Name == field.Name && was.Version > seen)).ToList() is { Count: > 0 } changed)
            return Outcome.Refused<ContributionDraft>(changed.Select(field => ContributionProblems.DraftChanged(field.Name)));
        ImmutableArray<DraftedField> next = [.. Fields.Where(was => fields.All(field => field.Name != was.Name)), .. fields.Select(field => field with { Version = Version + 1 })];
        return next.Length > Contribution.MostWords ? ContributionProblems.WordsMisplaced() : this with { Version = Version + 1, Fields = next };
    }

    private bool Fits(Contribution contribution, DraftedField field) => field.Words is { } words
        ? contribution.IsMine(words, Folder) && words.Place == PlaceOf(contribution.Id, field.Name)
        : Texts.IsOneOf(Folder, Folder + field.Name);
}
