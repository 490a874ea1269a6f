using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Packs;

public sealed record PlanPack(Actor Actor, RequestKey Request, string Title, BodyId Recipient, ImmutableArray<int> Quotes, int? Release, int? Replaces) : ICommand;

/// <param name="Quotes">What is in the file, as it was prepared.</param>
/// <param name="Sha256">Of the file, hexadecimal.</param>
public sealed record HandOutPack(Actor Actor, RequestKey Request, int Pack, Language Language, ImmutableArray<HandedQuote> Quotes, string Sha256) : ICommand;

/// <param name="Quotes">All that are to be asked back now.</param>
public sealed record SendRecall(Actor Actor, RequestKey Request, int Pack, int Handing, ImmutableArray<int> Quotes) : ICommand;

public sealed record CloseRecall(Actor Actor, RequestKey Request, int Pack, int Handing, RecallEnd End) : ICommand;
