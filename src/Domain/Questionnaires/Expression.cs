using System.Text.Json;
using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Questionnaires.Expressions;

namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>
/// A condition of a form, parsed: <c>${name}</c>, <c>.</c>, literals, comparisons, selected(), and, or, not(). What each
/// means is said by <see cref="Condition"/>. Equal when written alike; <see cref="Means"/> looks through spaces and brackets.
/// </summary>
[JsonConverter(typeof(ExpressionConverter))]
public sealed record Expression
{
    /// <summary>Longer ones cannot be read by people either.</summary>
    public const int Longest = 2_000;

    private readonly Node root;

    private Expression(string source, Node root)
    {
        Source = source;
        this.root = root;
    }

    /// <summary>As the author wrote it. This is what is stored; it is parsed again on reading.</summary>
    public string Source { get; }

    internal Node Root => root;

    /// <summary>The questions that it looks at, each once, but for the dot.</summary>
    public ImmutableArray<string> References => [.. root.References().Distinct()];

    /// <summary>The expression, or where it cannot be read and what to write instead.</summary>
    public static Outcome<Expression> Parse(string source, string where = "") =>
        source.Length > Longest
            ? Problems.ExpressionTooLong(Longest, where)
            : Parser.Parse(source, where).Map(root => new Expression(source, root));

    /// <summary>The same condition, however it is spaced, bracketed and quoted.</summary>
    public bool Means(Expression other) => root.Equals(other.root);

    public bool Equals(Expression? other) => other is not null && Source == other.Source;

    public override int GetHashCode() => Source.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Source;
}

/// <summary>Writes the source alone, so that a stored definition does not depend on how expressions are held in memory.</summary>
internal sealed class ExpressionConverter : JsonConverter<Expression>
{
    public override Expression Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } source && Expression.Parse(source).Is(out var expression)
            ? expression
            : throw new JsonException("This is no expression that forms can hold.");

    public override void Write(Utf8JsonWriter writer, Expression value, JsonSerializerOptions options) => writer.WriteStringValue(value.Source);
}
