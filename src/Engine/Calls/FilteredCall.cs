using System.Reflection;
using System.Runtime.ExceptionServices;
using Orleans.Serialization.Invocation;

namespace Orleans.Runtime;

/// <summary>Takes a call through the silo's filters in their order, then through the grain's own if it is one, then to the method.</summary>
internal sealed class FilteredCall(IInvokable request, GrainActivation target, GrainId? source, string interfaceName,
    IReadOnlyList<IIncomingGrainCallFilter> filters) : IIncomingGrainCallContext
{
    private int _stage;

    public IInvokable Request => request;

    public object Grain => target.GrainInstance!;

    public IGrainContext TargetContext => target;

    public GrainId TargetId => target.GrainId;

    public GrainId? SourceId => source;

    public string InterfaceName => interfaceName;

    public GrainInterfaceType InterfaceType => new(interfaceName);

    public string MethodName => request.GetMethodName();

    public MethodInfo InterfaceMethod => request.GetMethod();

    public MethodInfo ImplementationMethod =>
        ImplementationMethods.Of(request.GetTarget()!.GetType(), request.GetMethod());

    public object? Result
    {
        get => Response is { Exception: null } response ? response.Result : null;
        set => Response = Serialization.Invocation.Response.FromResult(value);
    }

    public Response? Response { get; set; }

    public async Task Invoke()
    {
        var stage = _stage++;
        try
        {
            if (stage < filters.Count) await Through(filters[stage]);
            else if (stage == filters.Count && Grain is IIncomingGrainCallFilter own) await Through(own);
            else if (stage <= filters.Count + 1) await Call();
            else throw new InvalidOperationException("A call can be made once only.");
        }
        finally
        {
            // A filter may catch a failure and try again.
            _stage = stage;
        }
    }

    private async Task Through(IIncomingGrainCallFilter filter)
    {
        await filter.Invoke(this);
        if (Response is null)
        {
            throw new InvalidOperationException($"The call filter {filter.GetType().Name} neither handed the call on nor gave a result.");
        }
    }

    private async Task Call()
    {
        // A grain without a filter of its own leaves its stage out.
        _stage = filters.Count + 2;
        Response = await request.Invoke();
        if (Response.Exception is { } exception) ExceptionDispatchInfo.Throw(exception);
    }
}
