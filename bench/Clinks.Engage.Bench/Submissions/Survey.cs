using System.Globalization;
using System.Text;
using System.Text.Json;
using Clinks.Engage.Samples;

namespace Clinks.Engage.Bench.Submissions;

/// <summary>A survey of 40 questions, and submissions of about 2 KB to it: most choices, some numbers and dates, four answers in words that do not compress.</summary>
internal static class Survey
{
    private const int Ones = 26, Severals = 4, Numbers = 4, Dates = 2, Words = 4, LengthOfWords = 330;
    private static readonly string[] Choices = ["always", "often", "sometimes", "rarely", "never"];

    public static int Questions => Ones + Severals + Numbers + Dates + Words;

    public static byte[] Workbook(string formId)
    {
        var survey = new List<ImmutableArray<string>> { (ImmutableArray<string>)["type", "name", "label", "required"] };
        foreach (var (name, type) in All()) survey.Add([type, name, $"How is {name}?", type.StartsWith("select_one", StringComparison.Ordinal) ? "yes" : ""]);
        return SampleWorkbook.Write(
        [
            new("survey", [.. survey]),
            new("choices", [["list_name", "name", "label"], .. Choices.Select(choice => (ImmutableArray<string>)["how", choice, choice])]),
            new("settings", [["form_title", "form_id", "version"], ["A survey of forty questions", formId, "1"]]),
        ]);
    }

    /// <summary>A whole submission as it is posted, the same for the same seed.</summary>
    public static byte[] Submission(int seed)
    {
        var draw = new Random(seed);
        using var bytes = new MemoryStream(2400);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartObject("answers");
            foreach (var (name, type) in All()) Answer(json, name, type, draw);
            json.WriteEndObject();
            json.WriteBoolean("declaration", true);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static IEnumerable<(string Name, string Type)> All()
    {
        var number = 0;
        foreach (var (count, type) in ((int, string)[])[(Ones, "select_one how"), (Severals, "select_multiple how"), (Numbers, "integer"), (Dates, "date"), (Words, "text")])
            for (var i = 0; i < count; i++)
                yield return (string.Create(CultureInfo.InvariantCulture, $"q{++number:00}"), type);
    }

    private static void Answer(Utf8JsonWriter json, string name, string type, Random draw)
    {
        switch (type)
        {
            case "select_one how": json.WriteString(name, Choices[draw.Next(Choices.Length)]); break;
            case "select_multiple how":
                json.WriteStartArray(name);
                foreach (var choice in Choices.Where(_ => draw.Next(2) == 0).DefaultIfEmpty(Choices[0])) json.WriteStringValue(choice);
                json.WriteEndArray();
                break;
            case "integer": json.WriteNumber(name, draw.Next(10_000)); break;
            case "date": json.WriteString(name, new DateOnly(2026, 1, 1).AddDays(draw.Next(365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            default: json.WriteString(name, Noise(draw)); break;
        }
    }

    private static string Noise(Random draw)
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,.;:-!?";
        var words = new StringBuilder(LengthOfWords);
        while (words.Length < LengthOfWords) words.Append(Letters[draw.Next(Letters.Length)]);
        return words.ToString();
    }
}
