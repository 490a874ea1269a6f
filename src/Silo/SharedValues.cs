using System.Diagnostics.CodeAnalysis;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Identity;
using Orleans.Serialization.Cloning;

namespace Clinks.Engage.Silo;

/// <summary>
/// Hands values over inside one silo instead of copying them: everything of ours that crosses a grain call is immutable.
/// (A questionnaire or a release copied at every call would cost more than the call.)
/// </summary>
internal sealed class SharedValues : IGeneralizedCopier
{
    public static bool IsOurs(Type type) => type.Assembly == typeof(EngageJson).Assembly || type.Assembly == typeof(RoleFilter).Assembly;

    public bool IsSupportedType(Type type) => IsOurs(type);

    [return: NotNullIfNotNull(nameof(input))]
    public object? DeepCopy(object? input, CopyContext context) => input;
}
