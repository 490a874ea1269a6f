using Orleans.Serialization.Invocation;

namespace Orleans.Runtime;

/// <inheritdoc/>
internal sealed class Call<T>(CallShape<T> shape, GrainMethod method, object?[] arguments) : Call(method, arguments)
{
    // The caller goes on where it was, never inside the turn that answers it.
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task<T> Answer => _answer.Task;

    public override async ValueTask<Response> Invoke()
    {
        try
        {
            return Response.FromResult(await shape.Invoke(Method, GetTarget()!, Arguments));
        }
        catch (Exception exception)
        {
            return Response.FromException(exception);
        }
    }

    protected override async Task Perform(GrainActivation on)
    {
        try
        {
            var result = on.Filters.Count == 0 && on.GrainInstance is not IIncomingGrainCallFilter
                ? await shape.Invoke(Method, on.GrainInstance!, Arguments)
                : await Filtered(on);
            if (Sender?.Courier is { } courier) result = courier.CarryResult(result);
            if (TryFinish()) _answer.TrySetResult(result);
        }
        catch (Exception exception)
        {
            DeactivateIfInconsistent(on, exception);
            if (TryFinish()) Fail(Sender?.Courier?.CarryException(exception) ?? exception);
        }
    }

    /// <summary>The caller of a one-way method has its answer at once.</summary>
    internal override void AnswerAtOnce() => _answer.TrySetResult(default!);

    protected override void Fail(Exception exception)
    {
        if (exception is OperationCanceledException cancelled) _answer.TrySetCanceled(cancelled.CancellationToken);
        else _answer.TrySetException(exception);
    }

    private async Task<T> Filtered(GrainActivation on)
    {
        var call = new FilteredCall(this, on, SourceId, GetInterfaceName(), on.Filters);
        await call.Invoke();
        return call.Response!.GetResult<T>();
    }
}
