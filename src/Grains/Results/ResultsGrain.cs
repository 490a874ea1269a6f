using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Results;

/// <summary>
/// Keeps nothing: columns in memory, caught up from the log; so are the rounded figures, which follow from the order of events alone. The first release freezes the population: what is withdrawn
/// after it leaves the figures as they were published (trust.md, consent).
/// </summary>
public sealed class ResultsGrain(IEventLog log) : Grain, IResultsGrain
{
    private Follower? follower;
    private Engagement engagement = Engagement.Empty;
    private ResponseColumns? columns;

    // The wording that the columns show, and where in the log it was last changed: columns take theirs when they are made.
    private Questionnaire? wording;
    private long reworded, shown;

    public Task<Outcome<SafeTables>> Tables(AskTables ask, CancellationToken cancel) => Count(
        ask.Plan, (plan, inPrint) => columns!.ReleaseTables(plan, inPrint).Map(tables => new SafeTables(plan, tables, follower!.Position)), cancel);

    public Task<Outcome<BandProposals>> Propose(AskProposals ask, CancellationToken cancel) => Count(
        ask.Plan, (plan, inPrint) => columns!.Propose(plan, inPrint, engagement.Bound, ask.Question, ask.By), cancel);

    public async Task<Outcome<FiguresSoFar>> SoFar(Ask ask, CancellationToken cancel)
    {
        await CatchUpOrForget(cancel);
        if (engagement.WhyNoneSoFar() is { } problem) return problem;
        return Outcome.Done(new FiguresSoFar(columns?.SoFar() ?? []));
    }

    private async Task<Outcome<T>> Count<T>(ReleasePlan chosen, Func<ReleasePlan, IEnumerable<SafeTable>, Outcome<T>> count, CancellationToken cancel)
    {
        await CatchUpOrForget(cancel);
        return engagement.Plan(chosen).Then(plan => count(plan, engagement.Releases.SelectMany(release => release.Tables)));
    }

    private async Task CatchUpOrForget(CancellationToken cancel)
    {
        try
        {
            await CatchUp(cancel);
        }
        catch
        {
            // Half an event may have been counted: begin again from the log rather than count it twice.
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task CatchUp(CancellationToken cancel)
    {
        follower ??= new((after, stop) => log.ReadScope(this.GetPrimaryKeyString()["results-".Length..], after, stop), Take);
        await follower.CatchUp(cancel);
        if (shown == reworded) return;

        // Rewording an open engagement is rare; reading it anew is simpler than columns that change their labels.
        (follower, engagement, columns, shown) = (null, Engagement.Empty, null, reworded);
        await CatchUp(cancel);
    }

    private void Take(RecordedEvent recorded)
    {
        // What is erased did not happen, as far as anyone can tell.
        if (recorded is not { Header: var header, Body: { } body }) return;
        var type = EventTypes.TypeOf(header.Type);
        if (typeof(ResponseEvent).IsAssignableFrom(type)) Count(header, type, body.Span);
        else if (EventCodec.Read(recorded) is EngagementEvent happened) Follow(header, happened);
    }

    private void Follow(EventHeader header, EngagementEvent happened)
    {
        engagement = engagement.Apply(happened, header.At);
        if (happened is EngagementOpened) columns = new(wording ?? engagement.Questionnaire!, engagement.Audience!);
        if (happened is EngagementReworded { Questionnaire: var latest } && header.Position > reworded) (wording, reworded) = (latest, header.Position);
    }

    /// <summary>A body is read straight into the columns: there are a hundred thousand of them, and most of each is words that stay sealed.</summary>
    private void Count(EventHeader header, Type type, ReadOnlySpan<byte> body)
    {
        if (!engagement.Releases.IsEmpty || columns is null || !ResponseId.TryParse(header.Stream, out var response)) return;
        if (type == typeof(ResponseSubmitted) || type == typeof(ResponseAmended)) columns.Put(response, header.Type, body);
        else if (type == typeof(ResponseWithdrawn)) columns.Remove(response);
    }
}
