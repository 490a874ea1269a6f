using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Outcomes;

/// <summary>How far something has come. A no is an answer, too, and has its reason beside it.</summary>
public enum Progress
{
    Done,
    UnderWay,
    Planned,
    NotNow,
}

/// <summary>The position of the coding frame that an entry belongs to, or an ask of one.</summary>
/// <param name="Name">As it was when the entry was written: who renames a theme later changes nothing that is public.</param>
/// <param name="Position">The theme itself where it is a position.</param>
public sealed record EntryTheme(ThemeId Theme, ThemeKind Kind, Wording Name, ThemeId Position, Wording PositionName)
{
    internal static EntryTheme? Of(CodingFrame frame, ThemeId id) =>
        frame.Find(id) is { Kind: ThemeKind.Position or ThemeKind.AskOfGovernment or ThemeKind.AskOfSector, Retired: false } theme && frame.PositionOf(theme) is { } position
            ? new(theme.Id, theme.Kind, theme.Name, position.Id, position.Name)
            : null;
}

/// <summary>One thing that was said, and what came of it.</summary>
/// <param name="Did">What was done, is being done, or will be. Null only where nothing is possible now.</param>
/// <param name="WhyNot">Only where it is not possible now, and then always.</param>
/// <param name="On">The day on which this was so.</param>
public sealed record EntryText(Wording Said, Wording? Did, Progress Progress, Wording? WhyNot, DateOnly On, EntryTheme? Theme)
{
    /// <summary>Every text of it; names of themes are public with it.</summary>
    internal IEnumerable<Wording> Texts => new[] { Said, Did, WhyNot, Theme?.Name, Theme?.PositionName }.OfType<Wording>();
}

/// <summary>What was asked, what people said, what was done: as the public reads it.</summary>
public sealed record OutcomeText(Wording Asked, ImmutableArray<EntryText> Entries)
{
    /// <summary>Something of it is in English alone.</summary>
    [JsonIgnore]
    public bool LacksWelsh => Entries.SelectMany(entry => entry.Texts).Prepend(Asked).Any(text => text.Welsh is null);

    /// <summary>Entries of no position first, then by position, in the order in which they were written.</summary>
    public IEnumerable<(Wording? Position, ImmutableArray<EntryText> Entries)> ByPosition() =>
        Entries.GroupBy(entry => entry.Theme?.Position).OrderBy(group => group.Key is not null).Select(group => (group.First().Theme?.PositionName, group.ToImmutableArray()));
}
