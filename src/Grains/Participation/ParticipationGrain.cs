using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Participation;

/// <summary>Keeps nothing: a fold over the engagement's scope.</summary>
public sealed class ParticipationGrain : Grain, IParticipationGrain
{
    private readonly SortedDictionary<string, Progress> progress = new(StringComparer.Ordinal);
    private readonly Follower follower;

    public ParticipationGrain(IEventLog log) =>
        follower = new((after, limit, cancel) => log.ReadScope(this.GetPrimaryKeyString()["participation-".Length..], after, limit, cancel), Take);

    public async Task<Outcome<ParticipationPage>> List(ListParticipants ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        if (follower.Position == 0) return Problems.NoSuchEngagement();
        var page = progress.Where(member => ask.After is null || string.CompareOrdinal(member.Key, ask.After) > 0).Take(ask.Limit + 1).ToList();
        return Outcome.Done(new ParticipationPage(
            [.. page.Take(ask.Limit).Select(member => new ParticipantProgress(MemberId.Parse(member.Key), member.Value))],
            page.Count > ask.Limit ? page[ask.Limit - 1].Key : null));
    }

    private void Take(EventHeader header, object happened)
    {
        switch (happened)
        {
            case EngagementOpened opened:
                foreach (var asked in opened.Audience.Members) progress[asked.Member.Value] = Progress.Invited;
                break;
            case ResponseBegun begun: progress[begun.Member.Value] = Progress.Began; break;
            case ResponseSubmitted submitted: progress[submitted.Member.Value] = Progress.Submitted; break;
            case ResponseWithdrawn withdrawn: progress[withdrawn.Member.Value] = Progress.Withdrawn; break;
        }
    }
}
