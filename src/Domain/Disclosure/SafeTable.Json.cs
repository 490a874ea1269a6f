using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Disclosure;

/// <content>
/// How a table is stored and sent: the one other way in. The converter is nested, so that nothing else can call the constructor,
/// and hung on no type, so that options without <see cref="Gates"/> cannot read a table.
/// </content>
public sealed partial record SafeTable
{
    internal sealed class Converter : JsonConverter<SafeTable>
    {
        private static readonly JsonSerializerOptions Stored = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new CellConverter() },
        };

        public override SafeTable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var sketch = JsonSerializer.Deserialize<Sketch>(ref reader, Stored) ?? throw new JsonException("A table is an object.");
            var whole = sketch.Rows.All(r => r.Cells.Length == sketch.Columns.Length && r.Labels.Length == sketch.LabelHeaders.Length);
            return whole && (sketch.Withheld is null || sketch.Rows.IsEmpty) ? new(sketch) : throw new JsonException("The rows of this table do not fit its columns.");
        }

        public override void Write(Utf8JsonWriter writer, SafeTable value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, new Sketch
        {
            Kind = value.Kind,
            Question = value.Question,
            By = value.By,
            Among = value.Among,
            About = value.About,
            Threshold = value.Threshold,
            Title = value.Title,
            Withheld = value.Withheld,
            LabelHeaders = value.LabelHeaders,
            Columns = value.Columns,
            Rows = value.Rows,
            Notes = value.Notes,
        }, Stored);
    }

    /// <summary>A figure is a number; shorthand is its letters: 12, "c", "low".</summary>
    private sealed class CellConverter : JsonConverter<SafeCell>
    {
        public override SafeCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number => new(reader.GetInt64()),
            JsonTokenType.String => reader.GetString() switch
            {
                "c" => new(Shorthand.Confidential),
                "x" => new(Shorthand.NotAvailable),
                "z" => new(Shorthand.NotApplicable),
                "low" => new(Shorthand.Low),
                _ => throw new JsonException("There is no such shorthand."),
            },
            _ => throw new JsonException("A cell is a number or its shorthand."),
        };

        public override void Write(Utf8JsonWriter writer, SafeCell value, JsonSerializerOptions options)
        {
            if (value.Value is { } figure) writer.WriteNumberValue(figure);
            else
            {
                writer.WriteStringValue(value.Mark switch
                {
                    Shorthand.Confidential => "c",
                    Shorthand.NotAvailable => "x",
                    Shorthand.NotApplicable => "z",
                    Shorthand.Low => "low",
                    _ => throw new JsonException("A cell holds a figure or shorthand."),
                });
            }
        }
    }
}

/// <summary>Lets stores and the wire between grains carry what went through a gate. An architecture test says who may call it.</summary>
public static class Gates
{
    public static void AddConverters(JsonSerializerOptions options) => options.Converters.Add(new SafeTable.Converter());
}
