using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans.Serialization.Cloning;

namespace Clinks.Engage.Conformance.Contract;

/// <summary>Types as Domain has them: without a word of Orleans, with a JSON contract of their own.</summary>
public sealed record Choice(ChoiceId Id, string Label, ImmutableArray<Choice> Children);

[JsonConverter(typeof(ChoiceIdConverter))]
public sealed record ChoiceId
{
    private ChoiceId(string text) => Text = text;

    public string Text { get; }

    public static ChoiceId Parse(string text) => text.StartsWith("choice-", StringComparison.Ordinal)
        ? new ChoiceId(text)
        : throw new JsonException($"'{text}' is no choice.");
}

/// <summary>A closed set of results: what crosses is one case of it.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(Taken), "taken")]
[JsonDerivedType(typeof(Refused), "refused")]
public abstract record Answer
{
    public sealed record Taken(Choice Choice, DateTimeOffset At) : Answer;

    public sealed record Refused(string Reason) : Answer;
}

public sealed class ChoiceIdConverter : JsonConverter<ChoiceId>
{
    public override ChoiceId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ChoiceId.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, ChoiceId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}

/// <summary>Inside a silo such values are handed over as they are: they never change.</summary>
public sealed class Shared : IGeneralizedCopier
{
    public static bool IsOurs(Type type) => type.Namespace == typeof(Choice).Namespace;

    public bool IsSupportedType(Type type) => IsOurs(type);

    [return: NotNullIfNotNull(nameof(input))]
    public object? DeepCopy(object? input, CopyContext context) => input;
}

public static class Json
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
