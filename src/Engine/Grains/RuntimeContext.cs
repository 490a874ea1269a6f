namespace Orleans.Runtime;

/// <summary>The activation whose turn this thread is running.</summary>
internal static class RuntimeContext
{
    [ThreadStatic]
    private static IGrainContext? _current;

    internal static IGrainContext? Current
    {
        get => _current;
        set => _current = value;
    }
}

internal sealed class GrainContextAccessor : IGrainContextAccessor
{
    public IGrainContext? GrainContext => RuntimeContext.Current;
}
