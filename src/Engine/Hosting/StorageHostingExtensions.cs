using Orleans.Configuration;
using Orleans.Storage;

namespace Orleans.Hosting;

public static class MemoryGrainStorageSiloBuilderExtensions
{
    /// <summary>States that last as long as the process.</summary>
    public static ISiloBuilder AddMemoryGrainStorage(this ISiloBuilder builder, string name)
    {
        StorageRegistration.Add(builder.Services, name, (services, _) => new MemoryGrainStorage(name, StorageRegistration.Serializer(services, name)));
        return builder;
    }

    public static ISiloBuilder AddMemoryGrainStorageAsDefault(this ISiloBuilder builder) =>
        builder.AddMemoryGrainStorage(StorageRegistration.Default);
}

public static class AdoNetGrainStorageSiloBuilderExtensions
{
    public static ISiloBuilder AddAdoNetGrainStorageAsDefault(this ISiloBuilder builder, Action<AdoNetGrainStorageOptions> configureOptions) =>
        builder.AddAdoNetGrainStorage(StorageRegistration.Default, configureOptions);

    public static ISiloBuilder AddAdoNetGrainStorage(
        this ISiloBuilder builder, string name, Action<AdoNetGrainStorageOptions> configureOptions) =>
        builder.AddAdoNetGrainStorage(name, (OptionsBuilder<AdoNetGrainStorageOptions> options) => options.Configure(configureOptions));

    public static ISiloBuilder AddAdoNetGrainStorage(
        this ISiloBuilder builder, string name, Action<OptionsBuilder<AdoNetGrainStorageOptions>>? configureOptions = null)
    {
        configureOptions?.Invoke(builder.Services.AddOptions<AdoNetGrainStorageOptions>(name));
        StorageRegistration.Add(builder.Services, name, Create);
        builder.Services.AddSingleton(services => (ISiloPart)services.GetRequiredKeyedService<IGrainStorage>(name));
        return builder;
    }

    private static AdoNetGrainStorage Create(IServiceProvider services, string name)
    {
        var options = services.GetRequiredService<IOptionsMonitor<AdoNetGrainStorageOptions>>().Get(name);
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            throw new OrleansConfigurationException($"Grain storage \"{name}\" has no {nameof(options.ConnectionString)}.");
        }

        options.GrainStorageSerializer ??= StorageRegistration.Serializer(services, name);
        return new AdoNetGrainStorage(name, options, services.GetRequiredService<IOptions<ClusterOptions>>().Value.ServiceId);
    }
}

public static class SystemTextJsonSerializerExtensions
{
    /// <summary>Makes plain JSON the way that states are stored.</summary>
    public static ISiloBuilder UseSystemTextJsonGrainStorageSerializer(this ISiloBuilder siloBuilder)
    {
        siloBuilder.Services.AddSingleton<IGrainStorageSerializer, SystemTextJsonGrainStorageSerializer>();
        return siloBuilder;
    }
}

/// <summary>Storages go by name; the one named Default is also the one that is meant when no name is given.</summary>
internal static class StorageRegistration
{
    internal const string Default = "Default";

    internal static IGrainStorageSerializer Serializer(IServiceProvider services, string name) =>
        services.GetKeyedService<IGrainStorageSerializer>(name)
        ?? services.GetService<IGrainStorageSerializer>()
        ?? throw new OrleansConfigurationException(
            $"Grain storage \"{name}\" has no serializer. Call {nameof(SystemTextJsonSerializerExtensions.UseSystemTextJsonGrainStorageSerializer)}: "
            + "the one that Orleans falls back to writes type names into what is stored, and is not here.");

    internal static void Add(IServiceCollection services, string name, Func<IServiceProvider, string, IGrainStorage> create)
    {
        services.AddKeyedSingleton(name, (provider, _) => create(provider, name));
        if (name == Default) services.TryAddSingleton(provider => provider.GetRequiredKeyedService<IGrainStorage>(Default));
    }
}
