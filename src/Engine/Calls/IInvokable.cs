using System.Reflection;

namespace Orleans.Serialization.Invocation;

/// <summary>A call, as a call filter sees it.</summary>
public interface IInvokable : IDisposable
{
    /// <summary>The grain that is called, once the call has reached it.</summary>
    object? GetTarget();

    /// <summary>Makes the call.</summary>
    ValueTask<Response> Invoke();

    int GetArgumentCount();

    object? GetArgument(int index);

    void SetArgument(int index, object value);

    string GetMethodName();

    string GetInterfaceName();

    MethodInfo GetMethod();

    Type GetInterfaceType();

    TimeSpan? GetDefaultResponseTimeout() => default;

    /// <summary>The token among the arguments, or none.</summary>
    CancellationToken GetCancellationToken() => default;

    bool IsCancellable => false;
}
