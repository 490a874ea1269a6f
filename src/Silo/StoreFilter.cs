using Clinks.Engage.Grains;
using Clinks.Engage.Storage;
using Microsoft.Extensions.Logging;

namespace Clinks.Engage.Silo;

/// <summary>What a grain throws because a store is away leaves it as <see cref="StoreUnavailableException"/>; the operator is told the cause here, where it is known.</summary>
internal sealed partial class StoreFilter(ILogger<StoreFilter> logger) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception failure) when (Outage.Of(failure) is { } cause)
        {
            Away(logger, context.InterfaceName, context.MethodName, cause);
            throw new StoreUnavailableException();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Grain}.{Method} could not use its store: {Cause}.")]
    private static partial void Away(ILogger logger, string grain, string method, string cause);
}
