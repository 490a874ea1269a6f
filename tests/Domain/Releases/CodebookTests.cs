using System.Text.Json;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Releases;

public sealed class CodebookTests
{
    private static readonly Questionnaire Asked = new()
    {
        FormId = "sector",
        Title = new("Sector"),
        Pages =
        [
            new()
            {
                Name = "p",
                Title = new("p"),
                Questions =
                [
                    new() { Name = "hello", Type = QuestionType.Note, Label = new("Welcome") },
                    new() { Name = "region", Type = QuestionType.SelectOne, Label = new("Where?", "Ble?"), Choices = [new("n", new("North", "Gogledd"))] },
                    new() { Name = "people", Type = QuestionType.Integer, Label = new("How many?"), About = About.People },
                    new() { Name = "since", Type = QuestionType.Date, Label = new("Since when?") },
                    new() { Name = "story", Type = QuestionType.Text, Label = new("Tell us") },
                ],
            },
        ],
    };

    [Fact]
    public void It_has_every_question_but_notes_and_then_the_segments() =>
        Assert.Equal(
            ["region OneAnswer", "people NumberInBands", "since DateByYear", "story OwnWords", "income_band Segment", "region Segment", "specialist Segment", "arts Segment", "racially_minoritised Segment", "lived_experience Segment"],
            Codebook.Of(Asked).Variables.Select(variable => $"{variable.Name} {variable.Kind}"));

    [Fact]
    public void Its_JSON_is_the_golden_file_and_comes_back_the_same()
    {
        var text = JsonSerializer.Serialize(Codebook.Of(Asked), SafeTableTests.Indented);
        Golden.Is("codebook-six-segments.json", text);
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<Codebook>(text, SafeTableTests.Indented), SafeTableTests.Indented));
    }

    /// <summary>A release keeps the codebook that it was published with.</summary>
    [Fact]
    public void One_of_when_there_were_three_segments_is_read_as_it_was()
    {
        var stored = JsonSerializer.Deserialize<Codebook>(File.ReadAllText(Path.Combine(Folder(), "codebook.json")), SafeTableTests.Indented)!;
        Golden.Is("codebook.json", JsonSerializer.Serialize(stored, SafeTableTests.Indented));
        Assert.Equal(["income_band", "region", "specialist"], stored.Variables.Where(variable => variable.Kind is VariableKind.Segment).Select(variable => variable.Name));
        static string Folder([System.Runtime.CompilerServices.CallerFilePath] string caller = "") => Path.GetDirectoryName(caller)!;
    }

    [Fact]
    public void Names_and_codes_of_segments_are_the_same_for_ever() => Assert.Equal(
        "under_10k from_10k_to_100k from_100k_to_500k from_500k_to_1m from_1m_to_5m over_5m not_known north_east north_west yorkshire_and_humber east_midlands "
        + "west_midlands east_of_england london south_east south_west wales national yes no yes no not_known yes no not_known yes no not_known",
        string.Join(' ', Codebook.Of(Asked).Variables.Where(variable => variable.Kind is VariableKind.Segment).SelectMany(variable => variable.Codes).Select(code => code.Value)));
}
