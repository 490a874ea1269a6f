using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Results;

/// <summary>
/// Keeps nothing: columns in memory, caught up from the log. The first release freezes the population: what is withdrawn
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

    public Task<Outcome<SafeTable>> Table(AskTable ask, CancellationToken cancel) => Figures(figures => figures.Table(ask.Question, ask.By), cancel);

    public Task<Outcome<SafeTable>> Rate(AskRate ask, CancellationToken cancel) => Figures(figures => figures.Rate(ask.By), cancel);

    public Task<Outcome<SafeTables>> ReleaseTables(Ask ask, CancellationToken cancel) => Figures(figures => Outcome.Done(new SafeTables(figures.ReleaseTables(), follower!.Position)), cancel);

    private async Task<Outcome<T>> Figures<T>(Func<ResponseColumns, Outcome<T>> look, CancellationToken cancel)
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

        return engagement.WhyNoFigures() is { } problem ? problem : look(columns!);
    }

    private async Task CatchUp(CancellationToken cancel)
    {
        follower ??= new((after, limit, stop) => log.ReadScope(this.GetPrimaryKeyString()["results-".Length..], after, limit, stop), Take);
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
        if (engagement.Released is not null || columns is null || !ResponseId.TryParse(header.Stream, out var response)) return;
        if (type == typeof(ResponseSubmitted) || type == typeof(ResponseAmended)) columns.Put(response, body);
        else if (type == typeof(ResponseWithdrawn)) columns.Remove(response);
    }
}
