using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;

namespace Clinks.Engage.Grains.Outcomes;

/// <summary>For staff.</summary>
/// <param name="Edition">How often the draft was changed.</param>
/// <param name="Proposal">That it be published as it is.</param>
/// <param name="Versions">Each that was ever public; the last may be so still.</param>
public sealed record OutcomesView(Stage Stage, int Edition, DraftAsked? Asked, ImmutableArray<DraftEntry> Entries, Proposal? Proposal, ImmutableArray<Publication> Versions)
{
    internal static OutcomesView Of(OutcomeBook book, Stage stage) => new(stage, book.Edition, book.Asked, book.Entries, book.Proposal, book.Versions);

    /// <summary>What everybody reads now.</summary>
    public Publication? Public => OutcomeBook.PublicOf(Versions);

    /// <summary>What would be public; null where it is not whole.</summary>
    public OutcomeText? Draft => OutcomeBook.DraftOf(Asked, Entries);

    /// <summary>The draft says something else than what is public.</summary>
    public bool IsAhead => Public?.Edition != Edition;
}

/// <param name="Published">Null: nothing is public.</param>
public sealed record PublicOutcomes(PublishedOutcomes? Published);

/// <param name="At">When it was changed last.</param>
public sealed record PublishedOutcomes(int Version, OutcomeText Text, DateTimeOffset At);

/// <param name="Edition">Of the draft, after the command.</param>
/// <param name="Entry">That was written or dropped.</param>
public sealed record EditionNow(int Edition, int? Entry);

/// <param name="After">How many newer ones are left out.</param>
public sealed record ListPublic(Actor Actor, int After, int Limit) : IAsk;

/// <param name="At">When it was changed last.</param>
public sealed record PublicEngagement(EngagementId Engagement, DateTimeOffset At);

/// <param name="Engagements">Those first that were changed last.</param>
/// <param name="More">There are older ones.</param>
public sealed record PublicEngagements(ImmutableArray<PublicEngagement> Engagements, bool More);
