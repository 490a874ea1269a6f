namespace Orleans.Concurrency;

/// <summary>The method does not change the grain: turns of such methods may overlap each other.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;

/// <summary>The method may run at any time, between the awaits of any other turn.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;

/// <summary>The caller does not wait: neither result nor exception comes back.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;

/// <summary>All methods of the grain class may run between each other's awaits.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;

/// <summary>
/// The grain keeps nothing between calls: each silo has as many of it as it needs, up to a limit, and a call goes to one that is
/// free where there is one.
/// </summary>
/// <param name="maxLocalWorkers">The limit; −1 is one for each processor.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute(int maxLocalWorkers) : Attribute
{
    public StatelessWorkerAttribute() : this(-1)
    {
    }

    internal int MostWorkers => maxLocalWorkers > 0 ? maxLocalWorkers : Environment.ProcessorCount;
}
