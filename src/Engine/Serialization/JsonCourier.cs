using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Orleans.Serialization;
using Orleans.Serialization.Configuration;

namespace Orleans.Runtime;

/// <summary>
/// Carries what crosses between a client and the silo as Orleans would: as JSON where the JSON contract says so, as it stands where Orleans
/// has a codec of its own, and not at all otherwise. A type that only the embedded engine would let through is thus found by its tests.
/// </summary>
internal sealed class JsonCourier(JsonContract? json, TypeManifestOptions allowed) : ICourier
{
    private static readonly HashSet<Type> OwnCodecs =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(Uri), typeof(Version), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan),
        typeof(DateOnly), typeof(TimeOnly), typeof(CancellationToken), typeof(Nothing), typeof(object),
    ];

    private static readonly HashSet<Type> OwnCollections =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>), typeof(ImmutableArray<>), typeof(ImmutableList<>),
        typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(ImmutableSortedDictionary<,>), typeof(ImmutableSortedSet<>),
        typeof(KeyValuePair<,>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>),
    ];

    public T CarryResult<T>(T value)
    {
        // Orleans writes the declared type of a result with it, and reads only names that are allowed.
        if (Unallowed(typeof(T)) is { } type)
        {
            throw new InvalidOperationException(
                $"Type \"{type}\" is not allowed. To allow it, call TypeManifestOptions.AddAllowedType or TypeManifestOptions.AddAllowedAssembly.");
        }

        return (T)Carry(value, typeof(T))!;
    }

    public Exception CarryException(Exception exception)
    {
        for (var each = exception; each is not null; each = each.InnerException)
        {
            var type = each.GetType();
            if (!IsOfAKnownNamespace(type) && !type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
            {
                return new CodecNotFoundException($"Could not find a codec for type {type}.");
            }
        }

        return exception;
    }

    public object? Carry(object? value, Type declared)
    {
        if (value is null) return null;
        var type = value.GetType();
        if (IsOwn(type, value)) return value;
        if (type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false)) return value;
        if (json?.Supports(type) == true) return json.Cross(value);
        if (value is Array array) return CarryArray(array);
        if (type.IsGenericType && OwnCollections.Contains(type.GetGenericTypeDefinition())) return CarryCollection(value, type);
        throw new CodecNotFoundException(
            $"Could not find a codec for type {type} (declared as {declared}). Give it [GenerateSerializer], or name it in AddJsonSerializer.");
    }

    private Type? Unallowed(Type type)
    {
        if (type.IsGenericType) return type.GetGenericArguments().Select(Unallowed).FirstOrDefault(each => each is not null);
        if (type.IsArray) return Unallowed(type.GetElementType()!);
        return type.IsPrimitive || type.IsEnum || IsOfAKnownNamespace(type) || type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false)
            || typeof(IAddressable).IsAssignableFrom(type) || json?.Supports(type) == true || allowed.Allows(type)
            ? null
            : type;
    }

    private static bool IsOfAKnownNamespace(Type type) =>
        type.Namespace?.Split('.', 2)[0] is "System" or "Microsoft" or "Azure" or "Orleans";

    private static bool IsOwn(Type type, object value) =>
        type.IsPrimitive || type.IsEnum || OwnCodecs.Contains(type)
        || value is Exception or GrainReference or Type or System.Net.IPAddress or GrainId or GrainType;

    private Array CarryArray(Array array)
    {
        if (array.Rank != 1) throw new CodecNotFoundException($"The embedded grain engine carries no array of rank {array.Rank}.");
        var element = array.GetType().GetElementType()!;
        var carried = Array.CreateInstance(element, array.Length);
        for (var i = 0; i < array.Length; i++) carried.SetValue(Carry(array.GetValue(i), element), i);
        return carried;
    }

    private object CarryCollection(object collection, Type type)
    {
        // Immutable collections and lists of one kind are built anew, from an array; of others the members are sent for the test's sake.
        if (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) || type.GetGenericTypeDefinition() == typeof(List<>))
        {
            if (collection is IStructuralEquatable && IsDefaultImmutableArray(collection)) return collection;
            var element = type.GetGenericArguments()[0];
            var items = ((IEnumerable)collection).Cast<object?>().Select(item => Carry(item, element)).ToArray();
            var typed = Array.CreateInstance(element, items.Length);
            for (var i = 0; i < items.Length; i++) typed.SetValue(items[i], i);
            return type.GetGenericTypeDefinition() == typeof(List<>)
                ? Activator.CreateInstance(type, typed)!
                : typeof(ImmutableArray).GetMethods()
                    .First(method => method.Name == nameof(ImmutableArray.Create) && method.GetParameters() is [{ ParameterType.IsArray: true }])
                    .MakeGenericMethod(element).Invoke(null, [typed])!;
        }

        foreach (var member in Members(collection, type)) _ = Carry(member, typeof(object));
        return collection;
    }

    private static bool IsDefaultImmutableArray(object collection) =>
        (bool)collection.GetType().GetProperty(nameof(ImmutableArray<>.IsDefault))!.GetValue(collection)!;

    private static IEnumerable<object?> Members(object collection, Type type) => collection is IEnumerable items
        ? items.Cast<object?>()
        : type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(each => each.GetIndexParameters().Length == 0)
            .Select(each => each.GetValue(collection))
            .Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public).Select(each => each.GetValue(collection)));
}
