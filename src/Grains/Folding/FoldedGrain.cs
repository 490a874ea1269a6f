using System.Text.Json;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Grains.Folding;

/// <summary>
/// A grain whose state is a fold over its own stream: load, ask Domain, append, answer. Orleans may keep two activations of
/// one grain for a moment; the log's expected version decides between them, and the one that loses forgets and reads again.
/// </summary>
public abstract class FoldedGrain<TState, TEvent>(IEventLog log) : Grain
    where TState : class, IFold<TState, TEvent>
    where TEvent : class
{
    private const int PageSize = 500;
    private bool read;

    protected TState State { get; private set; } = TState.Empty;

    /// <summary>The version of the stream that <see cref="State"/> stands for.</summary>
    protected int Version { get; private set; }

    protected string Stream => this.GetPrimaryKeyString();

    protected IEventLog Log => log;

    /// <summary>The state as of the first look; enough for a stream that this grain alone appends to.</summary>
    protected async ValueTask<TState> Load(CancellationToken cancel)
    {
        if (!read) await CatchUp(cancel);
        return State;
    }

    /// <summary>The state as of now, also where others append to this stream.</summary>
    protected async ValueTask<TState> CatchUp(CancellationToken cancel)
    {
        EventPage page;
        do
        {
            page = await log.ReadStream(Stream, Version, PageSize, cancel);
            foreach (var recorded in page.Events)
            {
                if (EventCodec.Read(recorded) is TEvent happened) State = State.Apply(happened, recorded.Header.At);
                Version = recorded.Header.Version;
            }
        }
        while (page.More);
        read = true;
        return State;
    }

    protected void Forget()
    {
        read = false;
        State = TState.Empty;
        Version = 0;
    }

    /// <summary>Asks Domain until the log agrees. A repetition is answered as the first time, whatever has become of the state since.</summary>
    /// <param name="isNew">What this creates has no past: nothing is read before the first try.</param>
    /// <param name="mostTries">How often a lost race is run again; after that the answer is <see cref="Problems.Busy"/>.</param>
    protected async Task<Outcome<Answered<TAnswer>>> Decide<TAnswer>(
        ICommand command, Func<TState, ValueTask<Outcome<Decision<TEvent, TAnswer>>>> decide, CancellationToken cancel, bool isNew = false, int mostTries = 8)
    {
        for (var tries = 0; tries < mostTries; tries++)
        {
            if (!isNew || tries > 0) await Load(cancel);
            var decided = await decide(State);
            if (!decided.Is(out var decision)) return await FirstAnswerOr<TAnswer>(command, decided.Problems, cancel);

            var result = await Append(command, decision, cancel);
            switch (result)
            {
                case AppendResult.Appended appended:
                    Remember(decision.Events, appended);
                    return Outcome.Done(new Answered<TAnswer>(appended.Receipt, decision.Answer));
                case AppendResult.Conflict or AppendResult.Moved:
                    Forget();
                    break;
                default:
                    return Said.Of<TAnswer>(result);
            }
        }

        return Problems.TryAgain();
    }

    private async Task<AppendResult> Append<TAnswer>(ICommand command, Decision<TEvent, TAnswer> decision, CancellationToken cancel)
    {
        try
        {
            return await log.Append(
                new()
                {
                    Scope = decision.Scope,
                    Streams = [EventCodec.To(Stream, Version, [.. decision.Events]), .. decision.Beside],
                    Actor = command.Actor.Id,
                    RequestId = command.Request.Id,
                    ContentHash = command.Request.Content,
                    Openness = decision.Openness,
                    ScopeSeen = decision.ScopeSeen,
                    Answer = JsonSerializer.SerializeToUtf8Bytes(decision.Answer, EngageJson.Options),
                },
                cancel);
        }
        catch
        {
            // Nobody knows whether it was written: memory must not say more than the store.
            Forget();
            throw;
        }
    }

    private void Remember(ImmutableArray<TEvent> events, AppendResult.Appended appended)
    {
        foreach (var (happened, header) in events.Zip(appended.Headers))
        {
            State = State.Apply(happened, header.At);
            Version = header.Version;
        }

        read = true;
    }

    private async Task<Outcome<Answered<TAnswer>>> FirstAnswerOr<TAnswer>(ICommand command, ImmutableArray<Problem> problems, CancellationToken cancel) =>
        await log.Find(command.Actor.Id, command.Request.Id, command.Request.Content, cancel) is { } answered
            ? Said.Of<TAnswer>(answered)
            : Outcome.Refused<Answered<TAnswer>>(problems);
}
