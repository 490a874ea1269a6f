using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Place = Clinks.Engage.Domain.Consent.Place;

namespace Clinks.Engage.Domain.Evidence;

public sealed record AddTheme(Actor Actor, RequestKey Request, ThemeId Theme, ThemeKind Kind, ThemeId? Under, Wording Name) : ICommand;

public sealed record RenameTheme(Actor Actor, RequestKey Request, ThemeId Theme, Wording Name) : ICommand;

public sealed record RetireTheme(Actor Actor, RequestKey Request, ThemeId Theme) : ICommand;

/// <param name="Text">Where the text stands that was read.</param>
public sealed record MarkPassage(Actor Actor, RequestKey Request, Place Text, int Start, int Length, ImmutableArray<ThemeId> Themes) : ICommand;

public sealed record CodePassage(Actor Actor, RequestKey Request, int Number, ImmutableArray<ThemeId> Themes) : ICommand;

public sealed record DropPassage(Actor Actor, RequestKey Request, int Number) : ICommand;

public sealed record ProposeQuote(Actor Actor, RequestKey Request, int Number, Attribution Attribution, Shown Shown) : ICommand;

/// <param name="Approve">False: it is not to be quoted so.</param>
public sealed record AnswerQuote(Actor Actor, RequestKey Request, int Number, bool Approve) : ICommand;
