using Clinks.Engage.Audit.Drawing;

namespace Clinks.Engage.Audit;

/// <summary>The program as it is called.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Square = """
        mood; by region
        | Answer | wales | london | All |
        | up     | [c]   | [c]    | 12  |
        | down   | [c]   | [c]    | 15  |
        | No answer, or not asked | 0 | 0 | 0 |
        | All that answered | 5 | 22 | 27 |
        | All organisations that responded | 5 | 22 | 27 |
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("audit").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Each_finding_is_a_line_and_the_last_line_counts_them()
    {
        var (code, output, _) = Run([Write("one.xlsx", Square)]);
        Assert.Equal(1, code);
        Assert.Equal("one.xlsx, T1, up: wales: Organisations: between 1 and 4", output[0]);
        Assert.Equal("audit: 4 hidden cells attacked, 4 narrower than T, 0 undecided, 0 groups disclosed between releases", output[^1]);
    }

    [Fact]
    public void A_lower_threshold_may_be_given()
    {
        var (code, output, _) = Run([Write("one.xlsx", Square), "--threshold", "3"]);
        Assert.Equal(["audit: 4 hidden cells attacked, 0 narrower than T, 0 undecided, 0 groups disclosed between releases"], output);
        Assert.Equal(0, code);
    }

    [Fact]
    public void What_somebody_answered_narrows_what_they_see()
    {
        var file = Write("one.xlsx", Square.Replace("5 | 22 |", "9 | 18 |", StringComparison.Ordinal), "mood: one answer about people: up, down\nregion: segment: wales, london");
        Assert.Contains("one.xlsx, T1, down: wales: Organisations: between 0 and 9", Run([file]).Output);
        Assert.Contains("one.xlsx, T1, down: wales: Organisations: between 1 and 9", Run([file, "--own", "mood=down", "--own", "region=wales"]).Output);
    }

    [Fact]
    public void Several_files_are_a_sequence()
    {
        var (code, output, _) = Run([Write("one.xlsx", Square), Write("two.xlsx", Square.Replace("27", "28", StringComparison.Ordinal).Replace("15", "16", StringComparison.Ordinal).Replace("22", "23", StringComparison.Ordinal))]);
        Assert.Equal(1, code);
        Assert.Contains("two.xlsx, T1, down: All: Organisations: 16, and 15 in one.xlsx, T1, down: All: Organisations: the difference is 1", output);
    }

    [Fact]
    public void What_cannot_be_read_is_one_line_and_code_2()
    {
        var (code, output, errors) = Run([Path.Combine(folder, "none.xlsx")]);
        Assert.Equal(["none.xlsx: cannot be opened"], errors);
        Assert.Empty(output);
        Assert.Equal(2, code);
    }

    [Theory]
    [InlineData]
    [InlineData("--threshold", "5")]
    [InlineData("one.xlsx", "--own", "wales")]
    [InlineData("one.xlsx", "--threshold", "none")]
    public void Arguments_that_say_nothing_bring_the_usage(params string[] arguments)
    {
        var (code, _, errors) = Run(arguments);
        Assert.Equal(2, code);
        Assert.StartsWith("audit FILE.xlsx", errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_to_a_question_that_was_not_asked_is_refused() =>
        Assert.Equal(["own answers: the codebook has no variable \"hope\""], Run([Write("one.xlsx", Square), "--own", "hope=yes"]).Errors);

    private string Write(string name, string table, string variables = "mood: one answer: up, down\nregion: segment: wales, london")
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, Book.Bytes(variables, table));
        return path;
    }

    private static (int Code, string[] Output, string[] Errors) Run(string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var code = Command.Run(arguments, output, errors);
        return (code, Lines(output), Lines(errors));
    }

    private static string[] Lines(StringWriter text) => text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
