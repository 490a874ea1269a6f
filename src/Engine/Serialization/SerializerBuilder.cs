using System.Text.Json;
using Orleans.Serialization.Configuration;

namespace Orleans.Serialization;

/// <summary>Says what may cross grain calls, and how.</summary>
public interface ISerializerBuilder
{
    IServiceCollection Services { get; }
}

public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddSerializer(this IServiceCollection services, Action<ISerializerBuilder>? configure = null)
    {
        configure?.Invoke(new Builder(services));
        return services;
    }

    private sealed record Builder(IServiceCollection Services) : ISerializerBuilder;
}

public static class SerializerBuilderExtensions
{
    public static ISerializerBuilder Configure(this ISerializerBuilder builder, Action<TypeManifestOptions> configure)
    {
        builder.Services.Configure(configure);
        return builder;
    }
}

public static class SerializationHostingExtensions
{
    /// <summary>Types that <paramref name="isSupported"/> names cross as JSON.</summary>
    public static ISerializerBuilder AddJsonSerializer(
        this ISerializerBuilder serializerBuilder, Func<Type, bool>? isSupported, JsonSerializerOptions? jsonSerializerOptions = null) =>
        serializerBuilder.AddJsonSerializer(isSupported, isSupported, options => options.Configure(codec =>
        {
            if (jsonSerializerOptions is not null) codec.SerializerOptions = jsonSerializerOptions;
        }));

    /// <summary>
    /// Types that <paramref name="isSerializable"/> names cross as JSON between processes. Inside one process nothing is copied here;
    /// <paramref name="isCopyable"/> speaks to Orleans, which copies.
    /// </summary>
    public static ISerializerBuilder AddJsonSerializer(
        this ISerializerBuilder serializerBuilder,
        Func<Type, bool>? isSerializable,
        Func<Type, bool>? isCopyable,
        Action<OptionsBuilder<JsonCodecOptions>>? configureOptions = null)
    {
        configureOptions?.Invoke(serializerBuilder.Services.AddOptions<JsonCodecOptions>());
        if (isSerializable is not null) serializerBuilder.Services.AddSingleton(new JsonTypes(isSerializable));
        if (isCopyable is not null) serializerBuilder.Services.AddSingleton(new JsonCopies(isCopyable));
        serializerBuilder.Services.TryAddSingleton<JsonContract>();
        return serializerBuilder;
    }
}

public class JsonCodecOptions
{
    public JsonSerializerOptions SerializerOptions { get; set; } = new();
}

/// <summary>Something crosses a grain call that nobody said could.</summary>
public sealed class CodecNotFoundException : Exception
{
    public CodecNotFoundException(string message) : base(message)
    {
    }
}
