using Orleans.Serialization.Cloning;

namespace Orleans.Runtime;

/// <summary>
/// Looks at start whether everything that grain contracts name can cross and be copied, as Orleans does in development: a type that only the
/// embedded engine would let pass is found before the first call.
/// </summary>
internal sealed class SignatureCheck(IEnumerable<JsonTypes> carried, IEnumerable<JsonCopies> copied, IEnumerable<IGeneralizedCopier> copiers)
{
    internal void Check(IEnumerable<GrainClass> classes)
    {
        var complaints = (
            from contract in classes.SelectMany(each => each.Type.GetInterfaces()).Distinct()
            where typeof(IAddressable).IsAssignableFrom(contract)
            from method in contract.GetMethods()
            from named in method.GetParameters().Select(each => each.ParameterType).Append(method.ReturnType)
            from type in PartsOf(named)
            where IsOfTheApplication(type)
            let lack = (Crosses(type), IsCopied(type)) switch
            {
                (false, false) => "no serializer or copier",
                (false, true) => "no serializer",
                (true, false) => "no copier",
                _ => null,
            }
            where lack is not null
            select $"{type} has {lack} and is named by {contract.Name}.{method.Name}").Distinct().ToArray();
        if (complaints.Length == 0) return;
        throw new OrleansConfigurationException(
            $"Grain contracts name types that cannot cross a call. Give them [GenerateSerializer], or name them in AddJsonSerializer.\n{string.Join('\n', complaints)}");
    }

    private static IEnumerable<Type> PartsOf(Type type)
    {
        if (type.HasElementType) return PartsOf(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(PartsOf).Append(type) : [type];
    }

    // Abstract types cross as what they are at the time.
    private static bool IsOfTheApplication(Type type) =>
        !type.IsAbstract && !type.IsEnum && !type.IsGenericParameter
        && type.Namespace?.Split('.', 2)[0] is not ("System" or "Microsoft" or "Orleans")
        && !typeof(IAddressable).IsAssignableFrom(type);

    private static bool IsGenerated(Type type) => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false);

    private bool Crosses(Type type) => IsGenerated(type) || carried.Any(each => each.AreSupported(type));

    private bool IsCopied(Type type) =>
        type.IsValueType || IsGenerated(type) || copied.Any(each => each.AreSupported(type)) || copiers.Any(each => each.IsSupportedType(type));
}
