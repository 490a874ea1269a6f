namespace Clinks.Engage.Conformance;

[AttributeUsage(AttributeTargets.Method)]
public sealed class ForAttribute(string role) : Attribute
{
    public string Role { get; } = role;
}

public interface IFilteredGrain : IGrainWithStringKey
{
    [For("officer")]
    Task<string> Echo(string text, int number);

    Task<string> Denied();

    Task<string> Replaced();

    Task<string> Fails();

    [For("officer")]
    Task<string> Through(string other);
}

public sealed class FilteredGrain(Signals signals) : Grain, IFilteredGrain
{
    public Task<string> Echo(string text, int number)
    {
        signals.Note(text, "grain");
        return Task.FromResult($"{text} {number}");
    }

    public Task<string> Denied()
    {
        signals.Raise($"{this.GetPrimaryKeyString()} reached");
        return Task.FromResult("reached");
    }

    public Task<string> Replaced() => Task.FromResult("by the grain");

    public Task<string> Fails() => throw new InvalidOperationException("by the grain");

    public Task<string> Through(string other) => GrainFactory.GetGrain<IFilteredGrain>(other).Echo(other, 1);
}

/// <summary>Added first, so it stands outermost.</summary>
public sealed class FirstFilter(Signals signals) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is TimerGrain or RemindedGrain)
        {
            signals.Note($"{context.TargetId.Key} filtered", $"{context.InterfaceMethod.DeclaringType!.FullName}.{context.MethodName}");
        }

        if (context.Grain is not FilteredGrain)
        {
            await context.Invoke();
            return;
        }

        var first = context.Request.GetArgumentCount() > 0 ? context.Request.GetArgument(0) as string ?? "" : "";
        signals.Note(first, "first in");
        try
        {
            await context.Invoke();
        }
        catch (InvalidOperationException exception) when (context.InterfaceMethod.Name == nameof(IFilteredGrain.Fails))
        {
            context.Result = $"failed {exception.Message}";
        }

        signals.Note(first, "first out");
    }
}

public sealed class SecondFilter(Signals signals) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is not FilteredGrain)
        {
            await context.Invoke();
            return;
        }

        switch (context.MethodName)
        {
            case nameof(IFilteredGrain.Denied):
                throw new UnauthorizedAccessException("Not for you.");
            case nameof(IFilteredGrain.Replaced):
                await context.Invoke();
                context.Result = $"{context.Result}, and by the filter";
                return;
            case nameof(IFilteredGrain.Echo):
                var text = (string)context.Request.GetArgument(0)!;
                signals.Note($"{text} seen", $"{context.InterfaceMethod.DeclaringType!.Name}.{context.InterfaceMethod.Name}");
                signals.Note($"{text} seen", $"{context.ImplementationMethod.DeclaringType!.Name}.{context.ImplementationMethod.Name}");
                signals.Note($"{text} seen", context.InterfaceMethod.GetCustomAttributes(typeof(ForAttribute), false).Cast<ForAttribute>().Single().Role);
                signals.Note($"{text} seen", $"{context.Request.GetArgumentCount()} arguments, {context.Request.GetArgument(1)}");
                signals.Note($"{text} seen", $"{context.TargetId.Type}");
                signals.Note($"{text} source", $"{context.SourceId}");
                signals.Note(text, "second in");
                await context.Invoke();
                signals.Note(text, $"second out with {context.Result}");
                return;
            default:
                await context.Invoke();
                return;
        }
    }
}
