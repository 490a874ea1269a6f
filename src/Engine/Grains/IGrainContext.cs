namespace Orleans.Runtime;

/// <summary>One activation of a grain as the engine sees it.</summary>
public interface IGrainContext : IEquatable<IGrainContext>
{
    GrainReference GrainReference { get; }

    GrainId GrainId { get; }

    /// <summary>The grain, once it has been constructed.</summary>
    object? GrainInstance { get; }

    /// <summary>The services of this activation alone.</summary>
    IServiceProvider ActivationServices { get; }

    IGrainLifecycle ObservableLifecycle { get; }

    /// <summary>Completes when the activation is gone.</summary>
    Task Deactivated { get; }

    /// <summary>Asks the activation to go once the turns it is in have ended.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}

/// <summary>Gives the activation whose turn is running, to code that is not a grain.</summary>
public interface IGrainContextAccessor
{
    IGrainContext? GrainContext { get; }
}
