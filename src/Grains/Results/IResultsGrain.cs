using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Results;

/// <summary>The figures of an engagement, after its close, as safe tables and in no other form. Key: <c>results-{engagement}</c>.</summary>
public interface IResultsGrain : IGrainWithStringKey
{
    /// <summary>One question, or one question by a segment.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<SafeTable>> Table(AskTable ask, CancellationToken cancel);

    /// <summary>Who answered, by segment.</summary>
    [Allow(Roles.Policy | Roles.Membership)]
    Task<Outcome<SafeTable>> Rate(AskRate ask, CancellationToken cancel);

    /// <summary>All tables of a release.</summary>
    [Allow(Roles.System)]
    Task<Outcome<SafeTables>> ReleaseTables(Ask ask, CancellationToken cancel);
}

public sealed record AskTable(Actor Actor, string Question, Segment? By) : IAsk;

public sealed record AskRate(Actor Actor, Segment By) : IAsk;

/// <param name="Position">Up to which position of the log they were counted.</param>
public sealed record SafeTables(ImmutableArray<SafeTable> Tables, long Position);

public static class ResultsGrains
{
    public static IResultsGrain Results(this IGrainFactory grains, EngagementId engagement) => grains.GetGrain<IResultsGrain>("results-" + engagement);
}
