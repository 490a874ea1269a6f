using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Responding;

/// <summary>Begins a response, or joins the one that a colleague began.</summary>
public sealed record BeginResponse(Actor Actor, RequestKey Request, EngagementId Engagement, MemberId Member) : ICommand;

/// <summary>Creates and submits in one step.</summary>
public sealed record SubmitWhole(Actor Actor, RequestKey Request, EngagementId Engagement, MemberId Member, AnswerSheet Answers, bool Declared) : ICommand;

/// <summary>Saves some fields of the draft.</summary>
/// <param name="Seen">The version of the draft that the sender saw (If-Match). A field changed since is a conflict; the others are not.</param>
public sealed record SaveDraft(Actor Actor, RequestKey Request, int Seen, AnswerSheet Answers) : ICommand;

/// <summary>Takes what was sent into a draft, to be changed and sent again; it stands as it is until then. Colleagues join the same draft.</summary>
public sealed record ReviseResponse(Actor Actor, RequestKey Request) : ICommand;

/// <summary>Drops the changes that were not sent; what was sent stands.</summary>
public sealed record DropRevision(Actor Actor, RequestKey Request) : ICommand;

/// <summary>Sends the draft, with the declaration that it is accurate.</summary>
public sealed record SubmitDraft(Actor Actor, RequestKey Request, bool Declared) : ICommand;

/// <summary>Changes some answers of what was sent; the whole is sent again.</summary>
/// <param name="Seen">The version of the response that the sender saw, where they say so.</param>
public sealed record AmendResponse(Actor Actor, RequestKey Request, int? Seen, AnswerSheet Answers, bool Declared) : ICommand;

public sealed record WithdrawResponse(Actor Actor, RequestKey Request) : ICommand;

/// <summary>Says whether what was written may be quoted; at any time after it was sent, and as often as they like.</summary>
public sealed record AnswerQuoting(Actor Actor, RequestKey Request, Quoting Quoting) : ICommand;
