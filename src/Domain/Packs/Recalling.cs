using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Packs;

/// <summary>
/// What has to be asked back: what was handed out under a consent that is withdrawn or narrower now. A time that has run out, an embargo set later
/// and a safeguarding hold shut what comes, and call nothing back (docs/decisions/0018).
/// </summary>
public static class Recalling
{
    /// <summary>The quotes of this file that are to be asked back and were not yet.</summary>
    public static ImmutableArray<int> Due(Handing handing, Material material, DateTimeOffset now) =>
        [.. handing.Quotes.Where(quote => !handing.AskedBack.Contains(quote.Quote) && IsTakenBack(quote, material, now)).Select(quote => quote.Quote)];

    private static bool IsTakenBack(HandedQuote quote, Material material, DateTimeOffset now) => quote switch
    {
        { Contribution: { } contribution, Use: { } use } => material.Of(contribution) is var told && told.Decide(use, now) switch
        {
            Decision.Withheld { Reason: Reason.UseNotApproved } => IsDeclined(told.Consent, use),
            // A stronger reason may stand before the one that counts: what was taken back is so also under an embargo or a hold.
            Decision.Withheld { Reason: var reason } => IsEnd(reason) || TakesBack(told.Consent, use),
            _ => false,
        },
        { Response: { } response } => material.Of(response) is var answered && (answered.Status is not ResponseStatus.Submitted || !answered.Quoting.Covers(quote.Use?.Attribution ?? Attribution.Named)),
        _ => true,
    };

    private static bool IsEnd(Reason reason) => reason is Reason.Withdrawn or Reason.Invalidated or Reason.PurposeWithdrawn or Reason.NotConsented or Reason.RecipientNotNamed
        or Reason.ConsentNarrower or Reason.EditNotApproved or Reason.AttributionNotGiven or Reason.Under18 or Reason.AgeNotKnown or Reason.Refused or Reason.NotTheirsToGive;

    /// <summary>Whoever said no to this very use after it, said so themselves.</summary>
    private static bool IsDeclined(ConsentRecord consent, Use use) => consent.Requests.LastOrDefault(request => request.Use == use) is { Answer: UseAnswer.Declined, ByContributor: true };

    /// <summary>What the provisions alone say, whatever shuts everything for a time.</summary>
    private static bool TakesBack(ConsentRecord consent, Use use) =>
        consent.About(use.Purpose, use.Recipient) is not { State: ConsentState.Given or ConsentState.Renewed, Provision: { Permits: true } given }
        || !given.Manner.Covers(use.Manner) || !given.Attribution.Covers(use.Attribution) || (use.Attribution.ShowsName() && given.Name is null)
        || (use.Recipient is { } reader && !given.Recipients.Contains(reader) && !(given.Purpose.Reach() is Reach.Published && given.Recipients.Contains(BodyId.Public)));
}
