using System.Text.Json;
using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Responding;

/// <summary>An answer as it is stored: coded in the clear, or words, sealed. One of the two is there.</summary>
public sealed record RecordedAnswer(string Name, Answer? Coded, SealedWords? Words = null);

/// <summary>
/// The answers of a submission, in the questionnaire's order. In JSON an object by question: an array of codes, a number,
/// <c>{"day": …}</c>, or <c>{"sealed": …}</c>.
/// </summary>
[JsonConverter(typeof(RecordedAnswersConverter))]
public sealed record RecordedAnswers(ImmutableArray<RecordedAnswer> All)
{
    public static RecordedAnswers None { get; } = new([]);

    public bool Equals(RecordedAnswers? other) => other is not null && All.SequenceEqual(other.All);

    public override int GetHashCode() => All.Length;
}

internal sealed class RecordedAnswersConverter : JsonConverter<RecordedAnswers>
{
    public override RecordedAnswers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject) throw new JsonException("Recorded answers are an object.");
        var answers = ImmutableArray.CreateBuilder<RecordedAnswer>();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            answers.Add(reader.TokenType switch
            {
                JsonTokenType.Number => new(name, new Answer.Number(reader.GetDecimal())),
                JsonTokenType.StartArray => new(name, new Answer.Chosen(ReadCodes(ref reader))),
                JsonTokenType.StartObject => ReadObject(name, ref reader, options),
                _ => throw new JsonException($"The answer to '{name}' has no form that is known."),
            });
        }

        return new(answers.DrainToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, RecordedAnswers value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, coded, words) in value.All)
        {
            writer.WritePropertyName(name);
            switch (coded)
            {
                case Answer.Number number: writer.WriteNumberValue(number.Value); break;
                case Answer.Chosen chosen:
                    writer.WriteStartArray();
                    foreach (var code in chosen.Codes) writer.WriteStringValue(code);
                    writer.WriteEndArray();
                    break;
                case Answer.Day day:
                    writer.WriteStartObject();
                    writer.WriteString("day", day.Date.ToString("yyyy-MM-dd"));
                    writer.WriteEndObject();
                    break;
                case null when words is not null:
                    writer.WriteStartObject();
                    writer.WritePropertyName("sealed");
                    JsonSerializer.Serialize(writer, words, options);
                    writer.WriteEndObject();
                    break;
                default: throw new InvalidOperationException("Words are sealed before they are recorded.");
            }
        }

        writer.WriteEndObject();
    }

    private static ImmutableArray<string> ReadCodes(ref Utf8JsonReader reader)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType is JsonTokenType.String) codes.Add(reader.GetString()!);
        return codes.DrainToImmutable();
    }

    private static RecordedAnswer ReadObject(string name, ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        reader.Read();
        var form = reader.GetString();
        reader.Read();
        RecordedAnswer answer = form switch
        {
            "day" => new(name, new Answer.Day(DateOnly.ParseExact(reader.GetString()!, "yyyy-MM-dd"))),
            "sealed" => new(name, null, JsonSerializer.Deserialize<SealedWords>(ref reader, options)),
            _ => throw new JsonException($"The answer to '{name}' has no form that is known."),
        };
        reader.Read();
        return answer;
    }
}
