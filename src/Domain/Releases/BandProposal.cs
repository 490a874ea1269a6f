using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Releases;

/// <summary>Coarser bands for one table of a plan, and how much of the table they would show.</summary>
/// <param name="Plan">The whole plan with these bands.</param>
/// <param name="Of">The segment whose categories are put together; null where it is the answers.</param>
/// <param name="Groups">What the groups would be called, those that stand alone, too.</param>
/// <param name="Cells">Of the table with these bands.</param>
/// <param name="Hidden">How many of them would be hidden.</param>
public sealed record BandProposal(ReleasePlan Plan, Segment? Of, ImmutableArray<Wording> Groups, int Cells, int Hidden);

/// <summary>Those first that show most.</summary>
public sealed record BandProposals(ImmutableArray<BandProposal> Proposals);
