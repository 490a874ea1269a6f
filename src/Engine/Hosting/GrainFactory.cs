namespace Orleans.Runtime;

/// <summary>Makes references whose calls go by one sender.</summary>
internal sealed class GrainFactory(CallSender sender, IServiceProvider services) : IClusterClient
{
    public IServiceProvider ServiceProvider => services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)(object)Reference(typeof(TGrainInterface), primaryKey, grainClassNamePrefix);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) =>
        (IGrain)(object)Reference(grainInterfaceType, grainPrimaryKey, prefix: null);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId) where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)GrainReference.To(grainId, typeof(TGrainInterface), sender);

    public IAddressable GetGrain(GrainId grainId) => GrainReference.To(grainId, typeof(IAddressable), sender);

    private GrainReference Reference(Type contract, string key, string? prefix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return GrainReference.To(GrainId.Create(sender.Silo.Classes.For(contract, prefix).GrainType, key), contract, sender);
    }
}
