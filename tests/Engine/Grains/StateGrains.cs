namespace Clinks.Engage.Conformance;

public sealed class Draft
{
    public string Text { get; set; } = "";

    public int Version { get; set; }
}

public interface IDraftGrain : IGrainWithStringKey
{
    Task Write(string text);

    Task<string> Read();

    Task<bool> Exists();

    Task<string> TextAtActivation();

    Task Clear();

    Task Leave();

    Task Refresh();
}

/// <summary>Two classes, so that the laws of state hold for each storage that is tried.</summary>
public interface IMemoryDraftGrain : IDraftGrain;

public interface IDatabaseDraftGrain : IDraftGrain;

public abstract class DraftGrain(IPersistentState<Draft> draft) : Grain, IDraftGrain
{
    private string _atActivation = "";

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _atActivation = draft.State.Text;
        return Task.CompletedTask;
    }

    public async Task Write(string text)
    {
        draft.State.Text = text;
        draft.State.Version++;
        await draft.WriteStateAsync(CancellationToken.None);
    }

    public Task<string> Read() => Task.FromResult(draft.State.Text);

    public Task<bool> Exists() => Task.FromResult(draft.RecordExists);

    public Task<string> TextAtActivation() => Task.FromResult(_atActivation);

    public Task Clear() => draft.ClearStateAsync();

    public Task Refresh() => draft.ReadStateAsync();

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}

public sealed class MemoryDraftGrain([PersistentState("memory-draft", "memory")] IPersistentState<Draft> draft)
    : DraftGrain(draft), IMemoryDraftGrain;

public sealed class DatabaseDraftGrain([PersistentState("database-draft", "database")] IPersistentState<Draft> draft)
    : DraftGrain(draft), IDatabaseDraftGrain;

public interface IUnstoredGrain : IGrainWithStringKey
{
    Task<string> Read();
}

/// <summary>Asks for a storage that nobody added.</summary>
public sealed class UnstoredGrain([PersistentState("unstored", "nowhere")] IPersistentState<Draft> draft) : Grain, IUnstoredGrain
{
    public Task<string> Read() => Task.FromResult(draft.State.Text);
}
