using System.Net;

namespace Orleans.Configuration;

/// <summary>Which service this is, and which of its clusters.</summary>
public class ClusterOptions
{
    public const string DefaultClusterId = "default";
    public const string DefaultServiceId = "default";
    internal const string DevelopmentId = "dev";

    public string ClusterId { get; set; } = DefaultClusterId;

    /// <summary>Stored with each state: a new name begins with nothing.</summary>
    public string ServiceId { get; set; } = DefaultServiceId;
}

/// <summary>Where a silo listens. Accepted; the embedded engine listens nowhere.</summary>
public class EndpointOptions
{
    public const int DEFAULT_SILO_PORT = 11111;
    public const int DEFAULT_GATEWAY_PORT = 30000;

    public IPAddress? AdvertisedIPAddress { get; set; }

    public int SiloPort { get; set; } = DEFAULT_SILO_PORT;

    public int GatewayPort { get; set; } = DEFAULT_GATEWAY_PORT;
}

public class SiloOptions
{
    public string? SiloName { get; set; }
}

public abstract class MessagingOptions
{
    /// <summary>How long a caller waits for an answer before it gets a <see cref="TimeoutException"/>.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

public class SiloMessagingOptions : MessagingOptions;

public class ClientMessagingOptions : MessagingOptions;

/// <summary>How long grains stay in memory.</summary>
public class GrainCollectionOptions
{
    /// <summary>How often idle grains are looked for.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a grain stays without being called.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>By the full name of the grain class.</summary>
    public Dictionary<string, TimeSpan> ClassSpecificCollectionAge { get; set; } = [];

    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    internal void Validate()
    {
        if (CollectionQuantum <= TimeSpan.Zero)
        {
            throw new Runtime.OrleansConfigurationException($"{nameof(CollectionQuantum)} is {CollectionQuantum}; it must be greater than 0.");
        }

        foreach (var (name, age) in ClassSpecificCollectionAge.Append(new(nameof(CollectionAge), CollectionAge)))
        {
            if (age <= CollectionQuantum && age != Timeout.InfiniteTimeSpan)
            {
                throw new Runtime.OrleansConfigurationException(
                    $"{name} is {age}; it must be greater than {nameof(CollectionQuantum)}, which is {CollectionQuantum}.");
            }
        }
    }
}
