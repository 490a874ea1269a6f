namespace Orleans.Runtime;

/// <summary>
/// Carries arguments and results between a client and the silo. Inside one process they are shared; a courier carries them as they would
/// travel between processes, so that tests see what Orleans would make of them.
/// </summary>
internal interface ICourier
{
    T CarryResult<T>(T value);

    /// <summary>The exception itself, or the one that comes in its place because it cannot cross.</summary>
    Exception CarryException(Exception exception);

    object? Carry(object? value, Type declared);
}
