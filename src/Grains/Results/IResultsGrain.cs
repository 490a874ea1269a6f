using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Results;

/// <summary>
/// Counts what a release is to hold, after the close. Nobody but the platform asks: figures leave in releases and in no other way. Key:
/// <c>results-{engagement}</c>.
/// </summary>
public interface IResultsGrain : IGrainWithStringKey
{
    [Allow(Roles.System)]
    Task<Outcome<SafeTables>> Tables(AskTables ask, CancellationToken cancel);

    /// <summary>Rounded figures of an engagement of which nothing is released yet.</summary>
    [Allow(Roles.System)]
    Task<Outcome<FiguresSoFar>> SoFar(Ask ask, CancellationToken cancel);

    [Allow(Roles.System)]
    Task<Outcome<BandProposals>> Propose(AskProposals ask, CancellationToken cancel);
}

public sealed record AskTables(Actor Actor, ReleasePlan Plan) : IAsk;

/// <param name="Plan">With the bands that earlier releases bound.</param>
/// <param name="Position">Up to which position of the log they were counted.</param>
public sealed record SafeTables(ReleasePlan Plan, ImmutableArray<SafeTable> Tables, long Position);

/// <summary>A rounded table a question, in their order; none before there are enough answers.</summary>
public sealed record FiguresSoFar(ImmutableArray<SafeTable> Tables);

public static class ResultsGrains
{
    public static IResultsGrain Results(this IGrainFactory grains, EngagementId engagement) => grains.GetGrain<IResultsGrain>("results-" + engagement);
}
