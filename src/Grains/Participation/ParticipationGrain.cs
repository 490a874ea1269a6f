using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Participation;

/// <summary>Keeps nothing: a fold over the engagement's scope.</summary>
public sealed class ParticipationGrain : Grain, IParticipationGrain
{
    private readonly SortedDictionary<string, Progress> progress = new(StringComparer.Ordinal);
    private readonly Follower follower;
    private Audience audience = new([]);

    public ParticipationGrain(IEventLog log) =>
        follower = new((after, cancel) => log.ReadScope(this.GetPrimaryKeyString()["participation-".Length..], after, cancel), Take);

    public async Task<Outcome<ParticipationPage>> List(ListParticipants ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        if (follower.Position == 0) return Problems.NoSuchEngagement();
        var page = progress
            .Where(member => ask.Only is null || member.Value == ask.Only)
            .Where(member => ask.After is null || string.CompareOrdinal(member.Key, ask.After) > 0)
            .Take(ask.Limit + 1)
            .ToList();
        return Outcome.Done(new ParticipationPage(
            [.. page.Take(ask.Limit).Select(member => new ParticipantProgress(MemberId.Parse(member.Key), member.Value))],
            page.Count > ask.Limit ? page[ask.Limit - 1].Key : null));
    }

    public async Task<Outcome<ParticipationCounts>> Count(CountParticipants ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        if (follower.Position == 0) return Problems.NoSuchEngagement();
        return Outcome.Done(new ParticipationCounts(
            Tallied(audience.Members),
            [
                .. from segment in SegmentLabels.All
                   from category in audience.Members.GroupBy(asked => asked.Segments.CodeOf(segment)).OrderBy(category => category.Key)
                   select new CategoryTally(segment, category.Key, Tallied(category)),
            ]));
    }

    private Tally Tallied(IEnumerable<Asked> members)
    {
        var states = members.CountBy(asked => progress[asked.Member.Value]).ToDictionary();
        return new(
            states.Values.Sum(), states.GetValueOrDefault(Progress.Began), states.GetValueOrDefault(Progress.Submitted), states.GetValueOrDefault(Progress.Withdrawn));
    }

    private void Take(EventHeader header, object happened)
    {
        switch (happened)
        {
            case EngagementOpened opened:
                audience = opened.Audience;
                foreach (var asked in opened.Audience.Members) progress[asked.Member.Value] = Progress.Invited;
                break;
            case ResponseBegun begun: progress[begun.Member.Value] = Progress.Began; break;
            case ResponseSubmitted submitted: progress[submitted.Member.Value] = Progress.Submitted; break;
            case ResponseAmended amended: progress[amended.Member.Value] = Progress.Submitted; break;
            case ResponseWithdrawn withdrawn: progress[withdrawn.Member.Value] = Progress.Withdrawn; break;
        }
    }
}
