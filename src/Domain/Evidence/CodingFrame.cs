using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>The themes of one consultation, in their order: as shipped, and as its staff have changed them since.</summary>
public sealed record CodingFrame(ImmutableArray<Theme> Themes)
{
    internal const int MostThemes = 500, LongestName = 300;

    public Theme? Find(ThemeId id) => Themes.FirstOrDefault(theme => theme.Id == id);

    /// <summary>The position that a theme is or belongs to; the theme itself where it is none.</summary>
    public Theme PositionOf(Theme theme) => theme.Under is { } under && Find(under) is { } position ? position : theme;

    internal Problem? WhyNotAdd(ThemeId id, ThemeKind kind, ThemeId? under, Wording name) =>
        !Enum.IsDefined(kind) || id.Value.Length == 0 ? EvidenceProblems.ThemeNotWhole()
        : Find(id) is not null ? EvidenceProblems.ThemeTaken()
        : Themes.Length >= MostThemes ? EvidenceProblems.TooManyThemes(MostThemes)
        : kind is ThemeKind.AskOfGovernment or ThemeKind.AskOfSector != (under is { } position && Find(position) is { Kind: ThemeKind.Position }) ? EvidenceProblems.AskWantsPosition()
        : WhyNotName(name);

    internal static Problem? WhyNotName(Wording name) =>
        string.IsNullOrWhiteSpace(name.English) || name.English.Length > LongestName || name.Welsh?.Length > LongestName ? EvidenceProblems.ThemeNameWanted(LongestName) : null;

    internal CodingFrame Apply(EvidenceEvent happened) => happened switch
    {
        ThemeAdded e => Find(e.Theme) is null ? new(Themes.Add(new(e.Theme, e.Kind, e.Under, e.Name, Retired: false))) : this,
        ThemeRenamed e => With(e.Theme, theme => theme with { Name = e.Name }),
        ThemeRetired e => With(e.Theme, theme => theme with { Retired = true }),
        _ => this,
    };

    private CodingFrame With(ThemeId id, Func<Theme, Theme> change) => Find(id) is { } theme ? new(Themes.Replace(theme, change(theme))) : this;
}
