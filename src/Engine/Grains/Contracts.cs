namespace Orleans.Runtime
{
    /// <summary>Anything that can be called through a reference.</summary>
    public interface IAddressable;
}

namespace Orleans
{
    using Orleans.Runtime;

    /// <summary>A grain contract.</summary>
    public interface IGrain : IAddressable;

    /// <summary>A grain contract whose grains are told apart by a string. The embedded engine knows no other keys.</summary>
    public interface IGrainWithStringKey : IGrain;
}
