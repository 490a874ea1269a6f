namespace Clinks.Engage.Conformance;

public interface ILifeGrain : IGrainWithStringKey
{
    /// <summary>Which activation of the grain this is, counted from 1.</summary>
    Task<int> Activation();

    Task Leave();

    /// <summary>Leaves, and answers only when it is let.</summary>
    Task<int> LeaveSlowly(string turn);
}

public sealed class LifeGrain(Signals signals) : Grain, ILifeGrain
{
    private int _activation;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _activation = signals.Count($"{this.GetPrimaryKeyString()} activations");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        signals.Note(this.GetPrimaryKeyString(), $"{reason.ReasonCode}");
        signals.Raise($"{this.GetPrimaryKeyString()} left");
        return Task.CompletedTask;
    }

    public Task<int> Activation() => Task.FromResult(_activation);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task<int> LeaveSlowly(string turn)
    {
        DeactivateOnIdle();
        signals.Raise($"{turn} began");
        await signals.Raised($"{turn} may end");
        return _activation;
    }
}

public interface IShortLivedGrain : IGrainWithStringKey
{
    Task<int> Activation();
}

/// <summary>Collected after 0.8 seconds without a call (see Cluster).</summary>
public sealed class ShortLivedGrain(Signals signals) : Grain, IShortLivedGrain
{
    private int _activation;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _activation = signals.Count($"{this.GetPrimaryKeyString()} activations");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        signals.Note(this.GetPrimaryKeyString(), $"{reason.ReasonCode}");
        signals.Raise($"{this.GetPrimaryKeyString()} left");
        return Task.CompletedTask;
    }

    public Task<int> Activation() => Task.FromResult(_activation);
}

public interface IStillbornGrain : IGrainWithStringKey
{
    Task<string> Answer();
}

/// <summary>Its first activation fails.</summary>
public sealed class StillbornGrain(Signals signals) : Grain, IStillbornGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        signals.Count($"{this.GetPrimaryKeyString()} activations") == 1
            ? throw new InvalidOperationException("It could not be.")
            : Task.CompletedTask;

    public Task<string> Answer() => Task.FromResult("here");
}
