using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;

namespace Clinks.Engage.Domain.Packs;

/// <summary>A quote that may leave, now.</summary>
/// <param name="Leave">Null where an organisation is quoted.</param>
/// <param name="Text">Sealed; the passage is a part of it.</param>
/// <param name="Speaker">Null where they did not say, and of an organisation.</param>
public sealed record PreparedQuote(HandedQuote Handed, Passage Passage, Leave? Leave, SealedWords Text, Attributes? Speaker);

/// <param name="Wanted">Where only somebody's yes is missing: what to ask them for.</param>
/// <param name="ByContributor">They want to be asked themselves; else a second person of the staff does, too.</param>
/// <param name="Asked">It was asked for already.</param>
public sealed record LeftOut(int Quote, Problem Why, ContributionId? Contribution = null, Use? Wanted = null, bool ByContributor = false, UseRequest? Asked = null);

/// <summary>What of a pack may leave at this moment, and why the rest may not.</summary>
public sealed record Preparation(ImmutableArray<PreparedQuote> Quotes, ImmutableArray<LeftOut> LeftOut)
{
    public static Preparation Of(Pack pack, EvidenceBook book, Material material, DateTimeOffset now)
    {
        var (quotes, leftOut) = (ImmutableArray.CreateBuilder<PreparedQuote>(), ImmutableArray.CreateBuilder<LeftOut>());
        var telling = new Telling(book, material);
        foreach (var number in pack.Quotes)
        {
            if (!book.Passages.TryGetValue(number, out var passage) || passage.Quote is not { ApprovedBy: not null } quote)
                leftOut.Add(new(number, PackProblems.NoSuchQuote()));
            else if (telling.WhyNotQuote(passage, quote.Attribution, quote.Shown) is { } problem)
                leftOut.Add(new(number, problem, passage.Contribution));
            else if (passage.Contribution is { } contribution)
                Decide(new(pack, passage, quote, material.Of(contribution), now), material.Find(passage.Text)!, quotes, leftOut);
            else if (Material.TryResponse(passage.Text, out var response))
                quotes.Add(new(new(number, null, response, null, null, quote.Attribution, Shown.Nothing), passage, null, material.Find(passage.Text)!, null));
        }

        return new(quotes.DrainToImmutable(), leftOut.DrainToImmutable());
    }

    private static void Decide(Wanting wanting, SealedWords text, ImmutableArray<PreparedQuote>.Builder quotes, ImmutableArray<LeftOut>.Builder leftOut)
    {
        var (passage, told) = (wanting.Passage, wanting.Told);
        Reason? why = null;
        Use? missing = null;
        foreach (var use in wanting.Uses())
        {
            switch (told.Decide(use, wanting.Now))
            {
                case Decision.Allowed { Leave: var leave }:
                    quotes.Add(new(new(passage.Number, told.Id, null, use, leave.ConsentVersion, wanting.Quote.Attribution, wanting.Quote.Shown), passage, leave, text, told.Attributes));
                    return;
                case Decision.Withheld { Reason: Reason.UseNotApproved }:
                    (why, missing) = (Reason.UseNotApproved, missing ?? use);
                    break;
                // Of several ways the one that came nearest says why not.
                case Decision.Withheld { Reason: var reason } when why is null || reason > why:
                    why = reason;
                    break;
            }
        }

        leftOut.Add(missing is null
            ? new(passage.Number, WithheldProblems.Because(why ?? Reason.UseDoesNotFitPurpose), told.Id)
            : new(passage.Number, WithheldProblems.Because(Reason.UseNotApproved), told.Id, missing,
                told.Consent.About(missing.Purpose, missing.Recipient)?.Provision.EachUse is Approval.AskMe, told.Consent.Requests.LastOrDefault(request => request.Use == missing)));
    }

    /// <summary>An organisation is not asked purpose by purpose; how it was named is written down, because it may take its name back alone.</summary>
    private static Use ToQuote(Pack pack, Attribution attribution) =>
        new(attribution is Attribution.Named ? Purpose.AttributedQuote : Purpose.AnonymousQuote, Manner.OwnWords) { Recipient = pack.Recipient, Attribution = attribution, Occasion = pack.Occasion };

    /// <summary>One quote for one recipient, and the uses under which it could reach them.</summary>
    private sealed record Wanting(Pack Pack, Passage Passage, Quote Quote, Contribution Told, DateTimeOffset Now)
    {
        public IEnumerable<Use> Uses() =>
            Purposes.ToReach(Bodies.Shipped.Find(Pack.Recipient)!.Kind).Where(purpose => purpose.Fits(Quote.Attribution)).Select(purpose =>
                new Use(purpose, Texts.MannerOf(Passage.Text.Field)) { Recipient = Pack.Recipient, Attribution = Quote.Attribution, Field = Passage.Text.Field, Occasion = Pack.Occasion });
    }
}
