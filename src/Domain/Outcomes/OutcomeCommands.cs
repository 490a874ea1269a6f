using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Outcomes;

/// <param name="Seen">The edition in which what it replaces was written, as it was shown; 0 where there was nothing.</param>
public sealed record WriteAsked(Actor Actor, RequestKey Request, Wording Asked, int Seen) : ICommand;

/// <param name="Number">Null: a new one.</param>
/// <param name="Seen">The edition in which it was written last, as it was shown; 0 for a new one.</param>
public sealed record WriteEntry(Actor Actor, RequestKey Request, int? Number, int Seen, TypedEntry Typed) : ICommand;

/// <summary>An entry as it was typed, whole or not.</summary>
/// <param name="Did">Empty texts are none.</param>
public sealed record TypedEntry(Wording Said, Wording Did, Progress? Progress, Wording WhyNot, DateOnly? On, ThemeId? Theme);

public sealed record DropEntry(Actor Actor, RequestKey Request, int Number, int Seen) : ICommand;

/// <param name="Edition">Of the draft, as it was shown.</param>
public sealed record ProposeOutcomes(Actor Actor, RequestKey Request, int Edition) : ICommand;

/// <param name="Edition">Of the draft, as it was shown.</param>
public sealed record PublishOutcomes(Actor Actor, RequestKey Request, int Edition) : ICommand;

/// <param name="Version">Which is public, as it was shown.</param>
public sealed record TakeDownOutcomes(Actor Actor, RequestKey Request, int Version, WhyTakenDown Why) : ICommand;
