using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Results;

/// <summary>
/// Keeps nothing: columns in memory, caught up from the log. The first release freezes the population: what is withdrawn
/// after it leaves the figures as they were published (trust.md, consent).
/// </summary>
public sealed class ResultsGrain : Grain, IResultsGrain
{
    private readonly Follower follower;
    private Engagement engagement = Engagement.Empty;
    private ResponseColumns? columns;

    public ResultsGrain(IEventLog log) =>
        follower = new((after, limit, cancel) => log.ReadScope(this.GetPrimaryKeyString()["results-".Length..], after, limit, cancel), Take);

    public Task<Outcome<SafeTable>> Table(AskTable ask, CancellationToken cancel) => Figures(figures => figures.Table(ask.Question, ask.By), cancel);

    public Task<Outcome<SafeTable>> Rate(AskRate ask, CancellationToken cancel) => Figures(figures => figures.Rate(ask.By), cancel);

    public Task<Outcome<SafeTables>> ReleaseTables(Ask ask, CancellationToken cancel) => Figures(figures => Outcome.Done(new SafeTables(figures.ReleaseTables())), cancel);

    private async Task<Outcome<T>> Figures<T>(Func<ResponseColumns, Outcome<T>> look, CancellationToken cancel)
    {
        try
        {
            await follower.CatchUp(cancel);
        }
        catch
        {
            // Half an event may have been counted: begin again from the log rather than count it twice.
            DeactivateOnIdle();
            throw;
        }

        return engagement.WhyNoFigures() is { } problem ? problem : look(columns!);
    }

    private void Take(EventHeader header, object happened)
    {
        if (happened is EngagementEvent about)
        {
            engagement = engagement.Apply(about, header.At);
            if (about is EngagementOpened) columns = new(engagement.Questionnaire!, engagement.Audience!);
            return;
        }

        if (engagement.Released is not null || columns is null || !ResponseId.TryParse(header.Stream, out var response)) return;
        switch (happened)
        {
            case ResponseSubmitted sent: columns.Put(response, sent.Member, sent.Answers.All.Select(answer => (answer.Name, answer.Coded))); break;
            case ResponseAmended sent: columns.Put(response, sent.Member, sent.Answers.All.Select(answer => (answer.Name, answer.Coded))); break;
            case ResponseWithdrawn: columns.Remove(response); break;
        }
    }
}
