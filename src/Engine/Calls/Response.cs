using System.Runtime.ExceptionServices;

namespace Orleans.Serialization.Invocation;

/// <summary>What came of a call: a result or an exception.</summary>
public abstract class Response
{
    public static Response Completed { get; } = new Response<object?>();

    public abstract object? Result { get; set; }

    public abstract Exception? Exception { get; set; }

    public static Response FromResult<TResult>(TResult value) => new Response<TResult> { TypedResult = value };

    public static Response FromException(Exception exception) => new ExceptionResponse(exception);

    /// <summary>Throws the exception, if that is what came of the call.</summary>
    public abstract T GetResult<T>();
}

internal sealed class Response<TResult> : Response
{
    internal TResult? TypedResult { get; set; }

    public override object? Result
    {
        get => TypedResult;
        set => TypedResult = (TResult?)value;
    }

    public override Exception? Exception
    {
        get => null;
        set => throw new InvalidOperationException("This response holds a result; give the call another one to make it fail.");
    }

    public override T GetResult<T>() => typeof(T) == typeof(TResult) ? (T)(object)TypedResult! : (T)Result!;

    public override string ToString() => Result?.ToString() ?? "[null]";
}

internal sealed class ExceptionResponse(Exception exception) : Response
{
    public override object? Result
    {
        get => throw Failure();
        set => throw new InvalidOperationException("This response holds an exception; give the call another one to make it succeed.");
    }

    public override Exception? Exception { get; set; } = exception;

    public override T GetResult<T>() => throw Failure();

    public override string ToString() => Exception?.ToString() ?? "[null]";

    private Exception Failure()
    {
        ExceptionDispatchInfo.Throw(Exception!);
        return Exception!;
    }
}
