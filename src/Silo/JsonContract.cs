using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Identity;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Clinks.Engage.Silo;

/// <summary>One JSON contract on the wire and in grain state, the same in silos and clients. Types of ours carry no attribute of Orleans'.</summary>
internal static class JsonContract
{
    internal static void Add(IServiceCollection services)
    {
        services.AddSerializer(serializer =>
        {
            serializer.AddJsonSerializer(
                isSerializable: SharedValues.IsOurs,
                isCopyable: null,
                json => json.Configure(codec => codec.SerializerOptions = EngageJson.Options));
            // Between processes a value of an abstract or generic type is named, and names of ours are allowed.
            serializer.Configure(types => types.AddAllowedAssembly(typeof(EngageJson).Assembly));
            serializer.Configure(types => types.AddAllowedAssembly(typeof(RoleFilter).Assembly));
        });
        services.AddSingleton<IGeneralizedCopier, SharedValues>();
    }
}
