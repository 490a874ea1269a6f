using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Clinks.Engage.Architecture.Tests;

/// <summary>Reads a built assembly without running it: what it refers to, and what each of its methods uses.</summary>
internal sealed class CompiledCode
{
    private static readonly Dictionary<ushort, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => unchecked((ushort)code.Value));

    private CompiledCode(string name, ImmutableArray<string> references, ImmutableArray<Use> uses)
    {
        Name = name;
        References = references;
        Uses = uses;
    }

    public string Name { get; }

    /// <summary>The names of the assemblies it refers to. The compiler leaves out those it does not use.</summary>
    public ImmutableArray<string> References { get; }

    public ImmutableArray<Use> Uses { get; }

    public static bool Exists(string name) => File.Exists(PathOf(name));

    /// <summary>An assembly beside the tests: "Clinks.Engage.Domain".</summary>
    public static CompiledCode Of(string name)
    {
        using var file = File.OpenRead(PathOf(name));
        using var image = new PEReader(file);
        var reader = image.GetMetadataReader();
        return new(
            name,
            [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))],
            [.. reader.TypeDefinitions.SelectMany(type => UsesOf(image, reader, type))]);
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");

    private static IEnumerable<Use> UsesOf(PEReader image, MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var from = Names.Full(reader, handle).Split('+')[0];
        // A base class or an interface: JsonConverter<SafeTable>.
        foreach (var parent in type.GetInterfaceImplementations().Select(i => reader.GetInterfaceImplementation(i).Interface).Append(type.BaseType))
        {
            if (!parent.IsNil && TypeOf(reader, parent) is [var to, .. var of]) yield return new(from, to, "inherited", of);
        }

        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
        {
            if (method.RelativeVirtualAddress == 0) continue;
            foreach (var token in TokensOf(image.GetMethodBody(method.RelativeVirtualAddress).GetILReader()))
            {
                if (UseOf(reader, from, MetadataTokens.EntityHandle(token)) is { } use) yield return use;
            }
        }
    }

    /// <summary>What the instructions name: methods, fields and types.</summary>
    private static List<int> TokensOf(BlobReader il)
    {
        var tokens = new List<int>();
        while (il.RemainingBytes > 0)
        {
            var first = il.ReadByte();
            var code = OpCodesByValue[first == 0xFE ? (ushort)(0xFE00 | il.ReadByte()) : first];
            switch (code.OperandType)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok or OperandType.InlineType:
                    tokens.Add(il.ReadInt32());
                    break;
                case OperandType.InlineSwitch:
                    var targets = il.ReadInt32();
                    il.Offset += 4 * targets;
                    break;
                default:
                    il.Offset += SizeOf(code.OperandType);
                    break;
            }
        }

        return tokens;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private static Use? UseOf(MetadataReader reader, string from, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                var made = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                var arguments = made.DecodeSignature(Names.Only, null).SelectMany(argument => argument);
                return UseOf(reader, from, made.Method) is { } use ? use with { Of = [.. use.Of, .. arguments] } : null;
            case HandleKind.MemberReference:
                var member = reader.GetMemberReference((MemberReferenceHandle)handle);
                return Named(member.Parent, reader.GetString(member.Name));
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                return Named(method.GetDeclaringType(), reader.GetString(method.Name));
            case HandleKind.TypeReference or HandleKind.TypeDefinition or HandleKind.TypeSpecification:
                return Named(handle, "typeof");
            default:
                return null;
        }

        Use? Named(EntityHandle parent, string name) => TypeOf(reader, parent) is [var to, .. var of] ? new(from, to, name, of) : null;
    }

    private static ImmutableArray<string> TypeOf(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => Names.Only.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeDefinition => Names.Only.GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeSpecification => Names.Only.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
        _ => [],
    };
}
