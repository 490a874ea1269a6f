using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>Themes, and passages coded to them.</summary>
public sealed partial record EvidenceBook
{
    public Outcome<ImmutableArray<EvidenceEvent>> Add(AddTheme command) =>
        Change(command.Actor, () => Frame.WhyNotAdd(command.Theme, command.Kind, command.Under, command.Name), new ThemeAdded(command.Theme, command.Kind, command.Under, command.Name, command.Actor.Id));

    public Outcome<ImmutableArray<EvidenceEvent>> Rename(RenameTheme command) =>
        Change(command.Actor, () => Frame.Find(command.Theme) is null ? EvidenceProblems.NoSuchTheme() : CodingFrame.WhyNotName(command.Name), new ThemeRenamed(command.Theme, command.Name, command.Actor.Id));

    public Outcome<ImmutableArray<EvidenceEvent>> Retire(RetireTheme command) =>
        Change(command.Actor, () => Frame.Find(command.Theme) is not { Retired: false } ? EvidenceProblems.NoSuchTheme() : null, new ThemeRetired(command.Theme, command.Actor.Id));

    /// <param name="length">Of the whole text, which who asks has just read.</param>
    public Outcome<ImmutableArray<EvidenceEvent>> Mark(MarkPassage command, Material material, int length, DateTimeOffset now) =>
        Change(
            command.Actor,
            () => material.WhyNotRead(command.Actor, command.Text, now)
                ?? (command.Start < 0 || command.Length <= 0 || command.Start > length - command.Length ? EvidenceProblems.PassageOutside() : null)
                ?? (Passages.Values.Any(other => other.Text == command.Text && other.Start == command.Start && other.Length == command.Length) ? EvidenceProblems.PassageTwice() : null)
                ?? (Passages.Count >= MostPassages ? EvidenceProblems.TooManyPassages(MostPassages) : null)
                ?? WhyNotCode(command.Themes, was: []),
            new PassageMarked(Last + 1, command.Text, command.Start, command.Length, command.Themes, command.Actor.Id));

    public Outcome<ImmutableArray<EvidenceEvent>> Code(CodePassage command) =>
        Change(
            command.Actor,
            () => Passages.TryGetValue(command.Number, out var passage) ? WhyNotCode(command.Themes, passage.Themes) : EvidenceProblems.NoSuchPassage(),
            new PassageCoded(command.Number, command.Themes, command.Actor.Id));

    /// <param name="note">Sealed at <see cref="Passage.PlaceOfNote"/>.</param>
    public Outcome<ImmutableArray<EvidenceEvent>> Note(Actor actor, int number, SealedWords note, Material material, DateTimeOffset now) =>
        Change(
            actor,
            () => !Passages.TryGetValue(number, out var passage) ? EvidenceProblems.NoSuchPassage()
                : note.Place != passage.PlaceOfNote(note.Place.Version) ? EvidenceProblems.NoSuchPassage()
                : material.WhyNotRead(actor, passage.Text, now),
            new PassageNoted(number, note, actor.Id));

    public Outcome<ImmutableArray<EvidenceEvent>> Drop(DropPassage command) =>
        Change(command.Actor, () => Passages.ContainsKey(command.Number) ? null : EvidenceProblems.NoSuchPassage(), new PassageDropped(command.Number, command.Actor.Id));

    /// <summary>A theme that was retired stays where it is, and comes nowhere else.</summary>
    private Problem? WhyNotCode(ImmutableArray<ThemeId> themes, ImmutableArray<ThemeId> was) =>
        themes.IsDefault || themes.Length > MostThemesAPassage || themes.Distinct().Count() != themes.Length ? EvidenceProblems.ThemeTwice(MostThemesAPassage)
        : themes.All(theme => Frame.Find(theme) is { } known && (!known.Retired || was.Contains(theme))) ? null
        : EvidenceProblems.NoSuchTheme();

    private static Outcome<ImmutableArray<EvidenceEvent>> Change(Actor actor, Func<Problem?> whyNot, EvidenceEvent happened) =>
        !actor.Holds(Roles.Policy) ? Problems.RoleMissing("work with evidence")
        : whyNot() is { } problem ? problem
        : Outcome.Done<ImmutableArray<EvidenceEvent>>([happened]);
}
