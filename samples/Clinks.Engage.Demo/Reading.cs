using System.Text.Json.Nodes;

namespace Clinks.Engage.Demo;

/// <summary>Reads what an answer must hold; that it does not ends the demo.</summary>
internal static class Reading
{
    public static JsonNode Part(this JsonNode answer, string name) =>
        answer is JsonObject all && all[name] is { } part ? part : throw new UnexpectedAnswer($"the answer holds no “{name}”.");

    public static string Text(this JsonNode answer, string name) => answer.Part(name).GetValue<string>();

    public static int Count(this JsonNode answer, string name) => answer.Part(name).GetValue<int>();

    public static int MustBe(this int count, int expected, string what) =>
        count == expected ? count : throw new UnexpectedAnswer($"{count} {what}, not {expected}.");
}
