namespace Orleans.Runtime;

/// <summary>The result of a method that returns none.</summary>
internal readonly struct Nothing;

/// <summary>How a method gives its answer: Task, ValueTask, with a result or without.</summary>
internal abstract class CallShape
{
    internal abstract Call NewCall(GrainMethod method, object?[] arguments);

    /// <summary>The task that the caller of the reference gets.</summary>
    internal abstract object? Promise(Call call);

    internal static CallShape? For(Type returned)
    {
        if (returned == typeof(Task) || returned == typeof(void)) return new TaskShape(returned == typeof(void));
        if (returned == typeof(ValueTask)) return new ValueTaskShape();
        if (!returned.IsGenericType) return null;
        var open = returned.GetGenericTypeDefinition();
        var shape = open == typeof(Task<>) ? typeof(TaskShape<>) : open == typeof(ValueTask<>) ? typeof(ValueTaskShape<>) : null;
        return shape is null
            ? null
            : (CallShape)Activator.CreateInstance(shape.MakeGenericType(returned.GetGenericArguments()), nonPublic: true)!;
    }
}

internal abstract class CallShape<T> : CallShape
{
    internal abstract ValueTask<T> Invoke(GrainMethod method, object target, object?[] arguments);

    internal sealed override Call NewCall(GrainMethod method, object?[] arguments) => new Call<T>(this, method, arguments);

    internal override object? Promise(Call call) => ((Call<T>)call).Answer;

    protected static TTask Promised<TTask>(GrainMethod method, object? returned) => returned is TTask task
        ? task
        : throw new InvalidOperationException($"{method} returned null instead of a task.");
}

internal sealed class TaskShape<T> : CallShape<T>
{
    internal override ValueTask<T> Invoke(GrainMethod method, object target, object?[] arguments) =>
        new(Promised<Task<T>>(method, method.Invoke(target, arguments)));
}

internal sealed class ValueTaskShape<T> : CallShape<T>
{
    internal override ValueTask<T> Invoke(GrainMethod method, object target, object?[] arguments) =>
        Promised<ValueTask<T>>(method, method.Invoke(target, arguments));

    internal override object Promise(Call call) => new ValueTask<T>(((Call<T>)call).Answer);
}

internal sealed class TaskShape(bool returnsVoid) : CallShape<Nothing>
{
    internal override ValueTask<Nothing> Invoke(GrainMethod method, object target, object?[] arguments)
    {
        var returned = method.Invoke(target, arguments);
        if (returnsVoid) return default;
        var task = Promised<Task>(method, returned);
        return task.IsCompletedSuccessfully ? default : Awaited(task);

        static async ValueTask<Nothing> Awaited(Task task)
        {
            await task;
            return default;
        }
    }

    internal override object? Promise(Call call) => returnsVoid ? null : base.Promise(call);
}

internal sealed class ValueTaskShape : CallShape<Nothing>
{
    internal override async ValueTask<Nothing> Invoke(GrainMethod method, object target, object?[] arguments)
    {
        await Promised<ValueTask>(method, method.Invoke(target, arguments));
        return default;
    }

    internal override object Promise(Call call) => new ValueTask(((Call<Nothing>)call).Answer);
}
