using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Responding;

/// <summary>The draft of one response, in grain state.</summary>
internal sealed class Draft(IPersistentState<DraftState> state)
{
    private const int Remembered = 20;

    public int Version => state.State.Version;

    /// <summary>The version of the response that these are changes to; null for a draft of something not yet sent.</summary>
    public int? Over => state.State.Over;

    public IEnumerable<RecordedAnswer> Answers =>
        state.State.Fields.Where(kept => !kept.Value.IsEmpty).Select(kept => new RecordedAnswer(kept.Key, kept.Value.Coded, kept.Value.Words));

    /// <summary>Saves the fields that were sent, or none of them where a colleague changed one since it was seen.</summary>
    public async Task<Outcome<DraftSaved>> Save(SaveDraft command, Fitted answers, Words words, CancellationToken cancel)
    {
        if (state.State.Recent.Find(before => before.Actor == command.Actor.Id && before.Request.Id == command.Request.Id) is { } before)
            return before.Request == command.Request ? Outcome.Done(new DraftSaved(before.Version)) : Problems.RequestReused();
        var touched = answers.Given.Keys.Concat(answers.TakenBack).ToList();
        // A version that this draft has not reached was seen in one that was sent since; it says nothing of this one.
        var collisions = touched.Where(name => command.Seen > Version || (state.State.Fields.TryGetValue(name, out var field) && field.Version > command.Seen)).Select(Problems.DraftChanged).ToList();
        if (collisions.Count > 0) return Outcome.Refused<DraftSaved>(collisions);

        // A new state, so that a write that fails leaves the old one as it was.
        var next = Next();
        foreach (var name in answers.TakenBack) next.Fields[name] = new(next.Version, null, null);
        foreach (var (name, answer) in answers.Given)
        {
            var (_, coded, box) = await words.Seal("draft", name, next.Version, answer, cancel);
            next.Fields[name] = new(next.Version, coded, box);
        }

        next.Recent.Add(new(command.Actor.Id, command.Request, next.Version));
        await state.Write(next, cancel);
        return Outcome.Done(new DraftSaved(next.Version));
    }

    /// <summary>Reads the draft as it is in the store: another activation of this grain may have saved since this one looked.</summary>
    public Task Refresh(CancellationToken cancel) => state.ReadStateAsync(cancel);

    /// <summary>
    /// Takes in what was sent, to be changed. Where changes to an earlier version are there already they stay, and the rest is
    /// taken in anew.
    /// </summary>
    public async Task TakeIn(IEnumerable<ShownAnswer> sent, int over, Words words, CancellationToken cancel)
    {
        var next = Next();
        (next.Over, next.TakenIn) = (over, next.Version);
        var untouched = next.Fields.Where(field => Over is null || field.Value.Version == state.State.TakenIn).Select(field => field.Key).ToList();
        foreach (var name in untouched) next.Fields.Remove(name);
        foreach (var (name, answer, released) in sent.Where(answer => !next.Fields.ContainsKey(answer.Name)))
        {
            var (_, coded, box) = await words.Seal("draft", name, next.Version, answer ?? new Answer.Words(released!.Words), cancel);
            next.Fields[name] = new(next.Version, coded, box);
        }

        await state.Write(next, cancel);
    }

    /// <summary>The response went on without a change to its answers: what are changes to it stay so.</summary>
    public async Task Follow(int from, int to, CancellationToken cancel)
    {
        await Refresh(cancel);
        if (Over != from) return;
        var next = Next();
        next.Over = to;
        await state.Write(next, cancel);
    }

    /// <summary>Nothing stays but the version.</summary>
    public async Task Clear(CancellationToken cancel)
    {
        if (state.RecordExists && (Version > 0 || Over is not null)) await state.Write(new DraftState { Version = Version + 1 }, cancel);
    }

    private DraftState Next() => new()
    {
        Version = Version + 1,
        Over = Over,
        TakenIn = state.State.TakenIn,
        Fields = new(state.State.Fields),
        Recent = [.. state.State.Recent.TakeLast(Remembered - 1)],
    };
}
