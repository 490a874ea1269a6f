using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Clinks.Engage.Architecture.Tests;

/// <summary>Writes types of metadata as lists of names: first the type itself, then all type arguments within it. Arrays and pointers are their elements.</summary>
internal sealed class Names : ISignatureTypeProvider<ImmutableArray<string>, object?>
{
    public static Names Only { get; } = new();

    public static string Full(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? $"{Full(reader, outer)}+{reader.GetString(type.Name)}"
            : Join(reader, type.Namespace, type.Name);
    }

    public ImmutableArray<string> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [Full(reader, handle)];

    public ImmutableArray<string> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind is HandleKind.TypeReference
            ? [$"{GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0)[0]}+{reader.GetString(type.Name)}"]
            : [Join(reader, type.Namespace, type.Name)];
    }

    public ImmutableArray<string> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public ImmutableArray<string> GetGenericInstantiation(ImmutableArray<string> genericType, ImmutableArray<ImmutableArray<string>> typeArguments) =>
        [.. genericType, .. typeArguments.SelectMany(argument => argument)];

    public ImmutableArray<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [typeCode.ToString()];

    public ImmutableArray<string> GetSZArrayType(ImmutableArray<string> elementType) => elementType;

    public ImmutableArray<string> GetArrayType(ImmutableArray<string> elementType, ArrayShape shape) => elementType;

    public ImmutableArray<string> GetByReferenceType(ImmutableArray<string> elementType) => elementType;

    public ImmutableArray<string> GetPointerType(ImmutableArray<string> elementType) => elementType;

    public ImmutableArray<string> GetPinnedType(ImmutableArray<string> elementType) => elementType;

    public ImmutableArray<string> GetModifiedType(ImmutableArray<string> modifier, ImmutableArray<string> unmodifiedType, bool isRequired) => unmodifiedType;

    public ImmutableArray<string> GetFunctionPointerType(MethodSignature<ImmutableArray<string>> signature) => ["a function pointer"];

    public ImmutableArray<string> GetGenericMethodParameter(object? genericContext, int index) => ["a type parameter"];

    public ImmutableArray<string> GetGenericTypeParameter(object? genericContext, int index) => ["a type parameter"];

    private static string Join(MetadataReader reader, StringHandle space, StringHandle name)
    {
        // "JsonConverter`1" is JsonConverter.
        var plain = reader.GetString(name).Split('`')[0];
        return space.IsNil ? plain : $"{reader.GetString(space)}.{plain}";
    }
}
