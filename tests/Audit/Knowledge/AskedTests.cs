using Clinks.Engage.Audit.Drawing;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>A question that depends on another: whoever has the form knows who was asked.</summary>
public sealed class AskedTests
{
    private const string Variables = """
        work: one answer: prisons, courts, none
        where: one answer: inside, outside
        """;

    [Theory]
    [InlineData(17, "T2, were asked where and did not answer: is 3, fewer than 5")]
    [InlineData(20, null)]
    [InlineData(12, null)]
    public void Who_was_asked_less_who_answered_follows(int answered, string? found)
    {
        var release = Book.Of(Variables, """
            work
            | Answer | Organisations |
            | prisons | 12 |
            | courts | 8 |
            | none | 20 |
            | No answer, or not asked | 0 |
            | All that answered | 40 |
            | All organisations that responded | 40 |
            """, $"""
            where
            | Answer | Organisations |
            | inside | {answered - 6} |
            | outside | 6 |
            | No answer, or not asked | {40 - answered} |
            | All that answered | {answered} |
            | All organisations that responded | 40 |
            """);
        Assert.Empty(release.Audited().All);
        var findings = Auditor.Audit([release], null, OwnAnswers.None, [Asked.Read("where:work=prisons,courts")!]);
        Assert.Equal(found is null ? [] : [found], findings.All.Select(f => f.ToString()!.Replace("release.xlsx, ", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("where")]
    [InlineData("where:work")]
    [InlineData(":work=prisons")]
    public void A_condition_names_both_questions_and_the_answers(string text) => Assert.Null(Asked.Read(text));
}
