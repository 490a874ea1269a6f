using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Clinks.Engage.Api.Tests;

/// <summary>The time of day plus what a test adds to it. Timers run as ever.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long shift;

    public void Pass(TimeSpan time) => Interlocked.Add(ref shift, time.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref shift));

    /// <summary>
    /// Gives this clock to a host. Orleans asks it for the time when it looks for idle grains, and the machine when it notes when a
    /// grain was used; set forward, the two disagree. So idle grains are not looked for here.
    /// </summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(this);
        services.Configure<GrainCollectionOptions>(collection => (collection.CollectionQuantum, collection.CollectionAge) = (TimeSpan.FromDays(40), TimeSpan.FromDays(41)));
    }
}
