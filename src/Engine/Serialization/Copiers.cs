using System.Diagnostics.CodeAnalysis;

namespace Orleans.Serialization.Cloning;

/// <summary>Copies what crosses a call inside one process. Orleans asks it; the embedded engine copies nothing.</summary>
public interface IDeepCopier
{
    [return: NotNullIfNotNull(nameof(input))]
    object? DeepCopy(object? input, CopyContext context);
}

/// <summary>A copier for many types.</summary>
public interface IGeneralizedCopier : IDeepCopier
{
    bool IsSupportedType(Type type);
}

/// <summary>What has been copied so far in one call.</summary>
public sealed class CopyContext
{
    private CopyContext()
    {
    }
}
