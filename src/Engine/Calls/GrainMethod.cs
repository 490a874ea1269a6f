using System.Linq.Expressions;
using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Runtime;

/// <summary>What is known about one method of a grain contract, found out once.</summary>
internal sealed class GrainMethod
{
    private readonly Func<object, object?[], object?> _invoke;

    private GrainMethod(Type contract, MethodInfo method)
    {
        if (method.IsGenericMethodDefinition)
        {
            throw new NotSupportedException($"{contract}.{method.Name} is generic; the embedded grain engine knows no generic grain methods.");
        }

        Contract = contract;
        Method = method;
        IsReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        IsAlwaysInterleave = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        IsOneWay = method.ReturnType == typeof(void) || method.IsDefined(typeof(OneWayAttribute));
        ResponseTimeout = method.GetCustomAttribute<ResponseTimeoutAttribute>()?.Timeout;
        ParameterTypes = [.. method.GetParameters().Select(p => p.ParameterType)];
        CancellationTokenIndex = Array.IndexOf(ParameterTypes, typeof(CancellationToken));
        Shape = CallShape.For(method.ReturnType)
            ?? throw new NotSupportedException(
                $"{contract}.{method.Name} returns {method.ReturnType}; grain methods return Task, Task<T>, ValueTask or ValueTask<T>.");
        _invoke = Compile(method);
    }

    internal Type Contract { get; }

    internal MethodInfo Method { get; }

    internal bool IsReadOnly { get; }

    internal bool IsAlwaysInterleave { get; }

    internal bool IsOneWay { get; }

    internal TimeSpan? ResponseTimeout { get; }

    internal Type[] ParameterTypes { get; }

    /// <summary>-1 when the method takes no token.</summary>
    internal int CancellationTokenIndex { get; }

    internal CallShape Shape { get; }

    internal static GrainMethod Of(Type contract, MethodInfo method) => new(contract, method);

    internal object? Invoke(object target, object?[] arguments) => _invoke(target, arguments);

    public override string ToString() => $"{Contract.Name}.{Method.Name}";

    private static Func<object, object?[], object?> Compile(MethodInfo method)
    {
        var target = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        var call = Expression.Call(
            Expression.Convert(target, method.DeclaringType!),
            method,
            method.GetParameters().Select((p, i) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), p.ParameterType)));
        Expression body = method.ReturnType == typeof(void)
            ? Expression.Block(call, Expression.Constant(null))
            : Expression.Convert(call, typeof(object));
        return Expression.Lambda<Func<object, object?[], object?>>(body, target, arguments).Compile();
    }
}
