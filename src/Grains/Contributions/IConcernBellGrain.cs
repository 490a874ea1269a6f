using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>
/// Of which safeguarding concerns the lead is to be told, and was. It remembers in memory: after it went, open concerns are told once more, and none
/// is forgotten. Key: <c>bell-concerns</c>.
/// </summary>
public interface IConcernBellGrain : IGrainWithStringKey
{
    /// <summary>What is to be told now. Whoever takes it says when it is done; else it is given out again.</summary>
    [Allow(Roles.System)]
    Task<ConcernCalls> Take(Ask ask, CancellationToken cancel);

    [Allow(Roles.System)]
    Task<Nothing> Told(ConcernsTold command, CancellationToken cancel);
}

/// <summary>One concern, and why the lead is told of it.</summary>
/// <param name="Overdue">The deadline is over; else it was raised, and nobody has decided.</param>
public sealed record ConcernCall(ContributionId Contribution, int Number, DateTimeOffset Deadline, bool Overdue);

public sealed record ConcernCalls(ImmutableArray<ConcernCall> Calls);

public sealed record ConcernsTold(Actor Actor, ImmutableArray<ConcernCall> Calls) : IAsk;

public static class ConcernBells
{
    public static IConcernBellGrain ConcernBell(this IGrainFactory grains) => grains.GetGrain<IConcernBellGrain>("bell-concerns");
}
