using System.Diagnostics.CodeAnalysis;

namespace Orleans;

/// <summary>The base of grain classes.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    /// <summary>Outside an activation, as in a test that news the class, the context is null.</summary>
    protected Grain() : this(RuntimeContext.Current!)
    {
    }

    protected Grain(IGrainContext grainContext) => GrainContext = grainContext;

    [AllowNull]
    public IGrainContext GrainContext { get; }

    public GrainReference GrainReference => GrainContext.GrainReference;

    public string IdentityString => GrainContext.GrainId.ToString();

    protected IGrainFactory GrainFactory => ServiceProvider.GetRequiredService<IGrainFactory>();

    protected internal IServiceProvider ServiceProvider => Context.ActivationServices;

    private IGrainContext Context => GrainContext
        ?? throw new InvalidOperationException("This grain was not made by the grain engine, so it has no context.");

    /// <summary>Called before the first call, after persistent state has been read.</summary>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when the activation goes, after the last call. Not called if the process dies.</summary>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The activation goes after the turn it is in; the next call makes a new one.</summary>
    protected void DeactivateOnIdle() =>
        Context.Deactivate(new(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));

    /// <summary>
    /// Keeps the activation for at least this long, called or not; <see cref="TimeSpan.Zero"/> takes that back and
    /// <see cref="Timeout.InfiniteTimeSpan"/> keeps it until it is asked to go.
    /// </summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => ((GrainActivation)Context).DelayDeactivation(timeSpan);
}
