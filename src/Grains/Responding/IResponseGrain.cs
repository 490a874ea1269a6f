using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Responding;

/// <summary>
/// One organisation's response: its draft (grain state, overwritten, no evidence) and what was sent (events).
/// Key and stream: <c>response-{random}</c>. Another organisation's response is answered as one that is not there.
/// </summary>
public interface IResponseGrain : IGrainWithStringKey
{
    /// <summary>Begins, or joins the response that a colleague began.</summary>
    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<Begun>> Begin(BeginResponse command, CancellationToken cancel);

    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<DraftSaved>> SaveDraft(SaveDraft command, CancellationToken cancel);

    /// <summary>What was sent becomes a draft of changes; sending that draft amends.</summary>
    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<DraftSaved>> Revise(ReviseResponse command, CancellationToken cancel);

    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<Nothing>> DropRevision(DropRevision command, CancellationToken cancel);

    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<DraftView>> GetDraft(Ask ask, CancellationToken cancel);

    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<Answered<Sent>>> SubmitDraft(SubmitDraft command, CancellationToken cancel);

    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<Answered<Sent>>> Amend(AmendResponse command, CancellationToken cancel);

    /// <summary>Possible after the close too: leaving is as easy as coming.</summary>
    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<Answered<Sent>>> Withdraw(WithdrawResponse command, CancellationToken cancel);

    /// <summary>Whether its words may be quoted. Also after the close, and as often as they like; what was handed out before is asked back.</summary>
    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<Answered<Nothing>>> AnswerQuoting(AnswerQuoting command, CancellationToken cancel);

    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<ResponseView>> Get(Ask ask, CancellationToken cancel);

    [Allow(Roles.Respondent | Roles.Approver)]
    Task<Outcome<Receipts>> GetReceipts(Ask ask, CancellationToken cancel);

    /// <summary>Whether it was sent, for who decides whether an invitation still opens the door.</summary>
    [Allow(Roles.System)]
    Task<ResponseStatus> GetStatus(Ask ask, CancellationToken cancel);
}

/// <param name="Joined">A colleague began it before.</param>
/// <param name="Receipt">Null where it was joined: nothing was written.</param>
public sealed record Begun(ResponseId Response, bool Joined, Receipt? Receipt);

/// <param name="LeftOut">Questions that were answered but do not apply, given the other answers; they are not part of what was sent.</param>
public sealed record Sent(ResponseId Response, ResponseStatus Status, int Version, ImmutableArray<string> LeftOut);

public sealed record DraftSaved(int Version);

/// <summary>One answer for who may see it: coded, or the words that a permit let out.</summary>
public sealed record ShownAnswer(string Name, Answer? Coded, Released? Words);

/// <param name="Revising">It is of changes to what was sent, which stands until they are sent.</param>
public sealed record DraftView(ResponseId Response, EngagementId Engagement, int Version, ImmutableArray<ShownAnswer> Answers, bool Revising = false);

public sealed record ResponseView(
    ResponseId Response, EngagementId Engagement, ResponseStatus Status, int Version, DateTimeOffset? SubmittedAt, ImmutableArray<ShownAnswer> Answers, Quoting Quoting);

/// <param name="For">The type of what it is for, as it was first stored: "response-submitted/1", in whatever form it is kept by now.</param>
public sealed record ReceiptFor(string For, Receipt Receipt);

public sealed record Receipts(ImmutableArray<ReceiptFor> All);

public static class ResponseGrains
{
    public static IResponseGrain Response(this IGrainFactory grains, ResponseId response) => grains.GetGrain<IResponseGrain>(response.Value);
}
