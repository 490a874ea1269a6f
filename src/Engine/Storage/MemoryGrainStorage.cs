using System.Collections.Concurrent;
using System.Globalization;

namespace Orleans.Storage;

/// <summary>Keeps states until the process ends. They are kept as bytes, so that what a grain does to its copy stays with the grain.</summary>
internal sealed class MemoryGrainStorage(string name, IGrainStorageSerializer serializer) : IGrainStorage
{
    private readonly ConcurrentDictionary<(string State, GrainId Grain), Record> _records = new();
    private long _version;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var record = _records.GetValueOrDefault((stateName, grainId));
        grainState.State = record is null ? Instances.New<T>() : serializer.Deserialize<T>(record.State) ?? Instances.New<T>();
        grainState.ETag = record?.ETag;
        grainState.RecordExists = record is not null;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var written = new Record(serializer.Serialize(grainState.State), Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture));
        Change(stateName, grainId, grainState.ETag, written);
        grainState.ETag = written.ETag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.ETag is not null) Change(stateName, grainId, grainState.ETag, null);
        grainState.State = Instances.New<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private void Change(string state, GrainId grain, string? expected, Record? to)
    {
        var key = (state, grain);
        var stored = _records.GetValueOrDefault(key);
        var changed = string.Equals(stored?.ETag, expected, StringComparison.Ordinal) && (stored, to) switch
        {
            (null, { } added) => _records.TryAdd(key, added),
            ({ } old, { } updated) => _records.TryUpdate(key, updated, old),
            ({ } old, null) => _records.TryRemove(new(key, old)),
            (null, null) => true,
        };
        if (!changed)
        {
            throw new InconsistentStateException($"Version conflict in memory storage {name} for {state} of {grain}.", stored?.ETag, expected);
        }
    }

    private sealed record Record(BinaryData State, string ETag);
}
