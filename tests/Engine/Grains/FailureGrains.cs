using Orleans.Concurrency;

namespace Clinks.Engage.Conformance;

[GenerateSerializer]
public sealed class OurOwnException(string message) : Exception(message);

/// <summary>Nobody has said how it crosses.</summary>
public sealed class UnsaidException() : Exception("unsaid");

public interface IFailureGrain : IGrainWithStringKey
{
    Task Throw(string message);

    Task ThrowBeforeAnyAwait(string message);

    ValueTask<int> ThrowFromValueTask(string message);

    Task ThrowOurOwn(string message);

    Task ThrowUnsaid();

    [ResponseTimeout("00:00:01")]
    Task NeverAnswer();

    [ResponseTimeout("00:00:01")]
    Task CallBack(string other);

    [OneWay]
    Task Forget(string signal);

    Task<string> Answer();
}

public sealed class FailureGrain(Signals signals) : Grain, IFailureGrain
{
    public async Task Throw(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message);
    }

    public Task ThrowBeforeAnyAwait(string message) => throw new ArgumentException(message);

    public async ValueTask<int> ThrowFromValueTask(string message)
    {
        await Task.Yield();
        throw new FormatException(message);
    }

    public Task ThrowOurOwn(string message) => throw new OurOwnException(message);

    public Task ThrowUnsaid() => throw new UnsaidException();

    public Task NeverAnswer() => signals.Raised($"{this.GetPrimaryKeyString()} may end");

    public Task CallBack(string other) => GrainFactory.GetGrain<IFailureGrain>(other).CallBack(this.GetPrimaryKeyString());

    public Task Forget(string signal)
    {
        signals.Raise(signal);
        throw new InvalidOperationException("Nobody waits for it.");
    }

    public Task<string> Answer() => Task.FromResult("here");
}
