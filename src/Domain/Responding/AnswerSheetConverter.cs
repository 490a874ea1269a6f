using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Responding;

/// <summary>Reads and writes a sheet as the JSON object that people send. Errors name the question, never the value.</summary>
public sealed class AnswerSheetConverter : JsonConverter<AnswerSheet>
{
    private const int MostCodes = 1_000;

    public override AnswerSheet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject) throw new JsonException("Answers are a JSON object: names of questions and their answers.");
        var entries = ImmutableArray.CreateBuilder<SheetEntry>();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (entries.Count == AnswerSheet.MostEntries) throw new JsonException($"There are more than {AnswerSheet.MostEntries} answers.");
            var name = reader.GetString()!;
            reader.Read();
            entries.Add(reader.TokenType switch
            {
                JsonTokenType.Null => new(name),
                JsonTokenType.String => new(name, Text: reader.GetString()),
                JsonTokenType.Number when reader.TryGetDecimal(out var number) => new(name, Number: number),
                JsonTokenType.StartArray => new(name, Codes: ReadCodes(ref reader)),
                _ => throw new JsonException("An answer is a string, a number, an array of strings, or null."),
            });
        }

        return new(entries.DrainToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, AnswerSheet value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var entry in value.Entries)
        {
            if (entry.Codes is { } codes)
            {
                writer.WriteStartArray(entry.Name);
                foreach (var code in codes) writer.WriteStringValue(code);
                writer.WriteEndArray();
            }
            else if (entry.Number is { } number) writer.WriteNumber(entry.Name, number);
            else if (entry.Text is { } text) writer.WriteString(entry.Name, text);
            else writer.WriteNull(entry.Name);
        }

        writer.WriteEndObject();
    }

    private static ImmutableArray<string> ReadCodes(ref Utf8JsonReader reader)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType is JsonTokenType.String)
        {
            if (codes.Count == MostCodes) throw new JsonException($"There are more than {MostCodes} choices in one answer.");
            codes.Add(reader.GetString()!);
        }

        return reader.TokenType is JsonTokenType.EndArray ? codes.DrainToImmutable() : throw new JsonException("An answer to a select-multiple question is an array of strings.");
    }
}
