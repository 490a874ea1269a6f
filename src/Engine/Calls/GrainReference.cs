using System.Reflection;

namespace Orleans.Runtime;

/// <summary>Stands for a grain. Proxies of grain contracts derive from it at run time.</summary>
public class GrainReference : DispatchProxy, IAddressable, IEquatable<GrainReference>
{
    private GrainContract _contract = null!;
    private CallSender _sender = null!;

    public GrainId GrainId { get; private set; }

    public string InterfaceName => _contract.Name;

    public GrainInterfaceType InterfaceType => new(_contract.Name);

    /// <summary>The activation that the last call reached. It may be gone by the next one, and then says so.</summary>
    internal GrainActivation? Activation { get; set; }

    internal static GrainReference To(GrainId grain, Type contract, CallSender sender)
    {
        var reference = (GrainReference)Create(contract, typeof(GrainReference));
        reference.GrainId = grain;
        reference._contract = GrainContract.Of(contract);
        reference._sender = sender;
        return reference;
    }

    internal TContract As<TContract>() => (TContract)(object)To(GrainId, typeof(TContract), _sender);

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        // A reference that a client handed to a grain calls for the grain from then on.
        var sender = RuntimeContext.Current is GrainActivation caller ? caller.Silo.Sender : _sender;
        return sender.Send(this, _contract[targetMethod!], args ?? []);
    }

    public bool Equals(GrainReference? other) => other is not null && GrainId == other.GrainId;

    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => $"GrainReference:{GrainId}:{_contract.Name}";

    public static bool operator ==(GrainReference? left, GrainReference? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(GrainReference? left, GrainReference? right) => !(left == right);
}
