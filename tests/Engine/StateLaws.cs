using Orleans.Storage;

namespace Clinks.Engage.Conformance;

/// <summary>The same laws for each storage.</summary>
public abstract class StateLaws(Func<Cluster> cluster)
{
    protected Cluster Cluster => cluster();

    [Fact]
    public async Task State_survives_the_activation_that_wrote_it()
    {
        var grain = Draft(Conformance.Cluster.NewKey());
        await grain.Write("first words");

        await grain.Leave();

        Assert.Equal("first words", await grain.Read());
    }

    [Fact]
    public async Task State_has_been_read_before_the_grain_is_activated()
    {
        var grain = Draft(Conformance.Cluster.NewKey());
        await grain.Write("there already");
        await grain.Leave();

        Assert.Equal("there already", await grain.TextAtActivation());
    }

    [Fact]
    public async Task State_that_was_never_written_is_new_and_does_not_exist()
    {
        var grain = Draft(Conformance.Cluster.NewKey());

        Assert.Equal("", await grain.Read());
        Assert.False(await grain.Exists());
    }

    [Fact]
    public async Task State_that_was_cleared_is_new_again_and_can_be_written_again()
    {
        var grain = Draft(Conformance.Cluster.NewKey());
        await grain.Write("to be cleared");

        await grain.Clear();

        Assert.False(await grain.Exists());
        Assert.Equal("", await grain.Read());
        await grain.Leave();
        Assert.False(await grain.Exists());
        await grain.Write("again");
        await grain.Leave();
        Assert.Equal("again", await grain.Read());
    }

    [Fact]
    public async Task States_of_two_grains_are_two()
    {
        var key = Conformance.Cluster.NewKey();
        await Draft($"{key}-a").Write("a");
        await Draft($"{key}-b").Write("b");

        Assert.Equal("a", await Draft($"{key}-a").Read());
        Assert.Equal("b", await Draft($"{key}-b").Read());
    }

    [Fact]
    public async Task A_conflict_is_seen_and_the_activation_that_saw_it_goes()
    {
        var key = Conformance.Cluster.NewKey();
        var grain = Draft(key);
        await grain.Write("mine");
        await WriteBehindItsBack(key, "theirs");

        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.Write("mine again"));

        Assert.Equal("theirs", await grain.Read());
        await grain.Write("mine at last");
        await grain.Leave();
        Assert.Equal("mine at last", await grain.Read());
    }

    protected abstract IDraftGrain Draft(string key);

    protected abstract string StateName { get; }

    protected abstract string StorageName { get; }

    /// <summary>As another process would that has the grain in memory too.</summary>
    private async Task WriteBehindItsBack(string key, string text)
    {
        var storage = Cluster.SiloServices.GetRequiredKeyedService<IGrainStorage>(StorageName);
        var id = Draft(key).GetGrainId();
        var state = new Behind<Draft>();
        await storage.ReadStateAsync(StateName, id, state);
        state.State!.Text = text;
        await storage.WriteStateAsync(StateName, id, state);
    }

    private sealed class Behind<T> : IGrainState<T>
    {
        public T? State { get; set; }

        public string? ETag { get; set; }

        public bool RecordExists { get; set; }
    }
}

public sealed class MemoryStateLaws(Cluster cluster) : StateLaws(() => cluster)
{
    protected override string StateName => "memory-draft";

    protected override string StorageName => "memory";

    protected override IDraftGrain Draft(string key) => Cluster.Client.GetGrain<IMemoryDraftGrain>(key);

    [Fact]
    public async Task A_grain_whose_storage_is_missing_says_so()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Cluster.Client.GetGrain<IUnstoredGrain>(Conformance.Cluster.NewKey()).Read());

        Assert.Contains("nowhere", failure.ToString(), StringComparison.Ordinal);
    }
}
