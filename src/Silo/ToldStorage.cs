using Clinks.Engage.Grains;
using Clinks.Engage.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Clinks.Engage.Silo;

/// <summary>
/// What <see cref="StoreFilter"/> does, for grain state, which is read before a grain is called and where no filter sees it. What is told apart there passes
/// through Orleans as it is.
/// </summary>
internal sealed partial class ToldStorage(IGrainStorage database, ILogger<ToldStorage> logger) : IGrainStorage
{
    private const string InDatabase = "-in-database";

    /// <summary>Puts a storage of this name before the one that <paramref name="database"/> is asked to make, under the name that it is given.</summary>
    internal static void Add(ISiloBuilder silo, string name, Action<string> database)
    {
        database(name + InDatabase);
        silo.Services.AddKeyedSingleton<IGrainStorage>(
            name, (services, _) => new ToldStorage(services.GetRequiredKeyedService<IGrainStorage>(name + InDatabase), services.GetRequiredService<ILogger<ToldStorage>>()));
    }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Told(stateName, database.ReadStateAsync(stateName, grainId, grainState));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Told(stateName, database.WriteStateAsync(stateName, grainId, grainState));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Told(stateName, database.ClearStateAsync(stateName, grainId, grainState));

    private async Task Told(string state, Task done)
    {
        try
        {
            await done;
        }
        catch (Exception failure) when (Outage.Of(failure) is { } cause)
        {
            Away(logger, state, cause);
            throw new StoreUnavailableException();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The state {State} could not use its store: {Cause}.")]
    private static partial void Away(ILogger logger, string state, string cause);
}
