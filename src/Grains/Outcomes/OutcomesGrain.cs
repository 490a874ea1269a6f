using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Evidence;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Outcomes;

/// <summary>Decided in Domain, over the draft as it is. Who was second is decided by the log: of two that race, one sees what the other did.</summary>
public sealed class OutcomesGrain(IEventLog log, TimeProvider clock) : FoldedGrain<OutcomeBook, OutcomeEvent>(log), IOutcomesGrain
{
    private EngagementId Engagement => EngagementId.Parse(Stream["outcomes-".Length..]);

    public async Task<Outcome<OutcomesView>> Get(Ask ask, CancellationToken cancel) => Outcome.Done(OutcomesView.Of(await CatchUp(cancel), await Stage(cancel)));

    public async Task<PublicOutcomes> GetPublic(Ask ask, CancellationToken cancel) =>
        new((await CatchUp(cancel)).Public is { } now ? new(now.Version, now.Text, now.At) : null);

    public async Task<Outcome<Answered<EditionNow>>> WriteAsked(WriteAsked command, CancellationToken cancel)
    {
        var stage = await Stage(cancel);
        return await Become(command, book => book.Write(command, stage), cancel);
    }

    public async Task<Outcome<Answered<EditionNow>>> WriteEntry(WriteEntry command, CancellationToken cancel)
    {
        var stage = await Stage(cancel);
        var evidence = await GrainFactory.Evidence(Engagement).Get(new(command.Actor), cancel);
        return evidence.Is(out var view)
            ? await Become(command, book => book.Write(command, stage, view.Frame, UkTime.DateOf(clock.GetUtcNow())), cancel)
            : Outcome.Refused<Answered<EditionNow>>(evidence.Problems);
    }

    public async Task<Outcome<Answered<EditionNow>>> DropEntry(DropEntry command, CancellationToken cancel)
    {
        var stage = await Stage(cancel);
        return await Become(command, book => book.Drop(command, stage), cancel);
    }

    public async Task<Outcome<Answered<EditionNow>>> Propose(ProposeOutcomes command, CancellationToken cancel)
    {
        var stage = await Stage(cancel);
        return await Become(command, book => book.Propose(command, stage), cancel);
    }

    public async Task<Outcome<Answered<EditionNow>>> Publish(PublishOutcomes command, CancellationToken cancel)
    {
        var stage = await Stage(cancel);
        return await Become(command, book => book.Publish(command, stage), cancel);
    }

    public Task<Outcome<Answered<EditionNow>>> TakeDown(TakeDownOutcomes command, CancellationToken cancel) => Become(command, book => book.TakeDown(command), cancel);

    private Task<Outcome<Answered<EditionNow>>> Become(ICommand command, Func<OutcomeBook, Outcome<ImmutableArray<OutcomeEvent>>> decide, CancellationToken cancel) =>
        Decide<EditionNow>(
            command,
            book => new(decide(book).Map(happened => new Decision<OutcomeEvent, EditionNow>(
                Engagement.Value, happened, new(happened.Aggregate(book, (now, one) => now.Apply(one, clock.GetUtcNow())).Edition, happened.Select(EntryOf).FirstOrDefault())))),
            cancel);

    private Task<Stage> Stage(CancellationToken cancel) => GrainFactory.Engagement(Engagement).GetStage(Ask.Platform, cancel);

    private static int? EntryOf(OutcomeEvent happened) => happened switch
    {
        OutcomeEntryWritten e => e.Number,
        OutcomeEntryDropped e => e.Number,
        _ => null,
    };
}
