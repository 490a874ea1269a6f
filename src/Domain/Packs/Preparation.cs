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
        var deciding = new Deciding(pack, book, material, now);
        foreach (var number in pack.Quotes) deciding.On(number);
        return deciding.Done();
    }

    /// <summary>One pack at one moment. What is wanted of thousands of quotes is of few kinds: each kind is put together once.</summary>
    private sealed class Deciding(Pack pack, EvidenceBook book, Material material, DateTimeOffset now)
    {
        private readonly ImmutableArray<PreparedQuote>.Builder quotes = ImmutableArray.CreateBuilder<PreparedQuote>(pack.Quotes.Length);
        private readonly ImmutableArray<LeftOut>.Builder leftOut = ImmutableArray.CreateBuilder<LeftOut>();
        private readonly Dictionary<(Attribution Attribution, string Field), Use[]> uses = [];
        private readonly Telling telling = new(book, material);

        public Preparation Done() => new(quotes.DrainToImmutable(), leftOut.DrainToImmutable());

        public void On(int number)
        {
            if (!book.Passages.TryGetValue(number, out var passage) || passage.Quote is not { ApprovedBy: not null } quote)
                leftOut.Add(new(number, PackProblems.NoSuchQuote()));
            else if (telling.WhyNotQuote(passage, quote.Attribution, quote.Shown) is { } problem)
                leftOut.Add(new(number, problem, passage.Contribution));
            else if (passage.Contribution is { } contribution)
                Decide(passage, quote, material.Of(contribution));
            else if (Material.TryResponse(passage.Text, out var response))
                quotes.Add(new(new(number, null, response, null, null, quote.Attribution, Shown.Nothing), passage, null, material.Find(passage.Text)!, null));
        }

        private void Decide(Passage passage, Quote quote, Contribution told)
        {
            Reason? why = null;
            Use? missing = null;
            foreach (var use in Uses(quote.Attribution, passage.Text.Field))
            {
                switch (told.Decide(use, now))
                {
                    case Decision.Allowed { Leave: var leave }:
                        quotes.Add(new(new(passage.Number, told.Id, null, use, leave.ConsentVersion, quote.Attribution, quote.Shown), passage, leave, Material.Find(told, passage.Text)!, told.Attributes));
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

        /// <summary>The uses under which a quote could reach the recipient.</summary>
        private Use[] Uses(Attribution attribution, string field)
        {
            if (!uses.TryGetValue((attribution, field), out var known))
            {
                uses[(attribution, field)] = known =
                [
                    .. Purposes.ToReach(Bodies.Shipped.Find(pack.Recipient)!.Kind).Where(purpose => purpose.Fits(attribution)).Select(purpose =>
                        new Use(purpose, Texts.MannerOf(field)) { Recipient = pack.Recipient, Attribution = attribution, Field = field, Occasion = pack.Occasion }),
                ];
            }

            return known;
        }
    }
}
