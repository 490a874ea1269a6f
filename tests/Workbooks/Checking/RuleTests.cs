using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Checking;

/// <summary>Each rule finds what breaks it, names the place, and leaves what keeps it alone.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Broken => [.. RuleFixtures.All.Keys];

    [Fact]
    public void The_workbook_that_fixtures_break_keeps_every_rule()
    {
        var report = Check(new());
        Assert.Empty(report.Findings);
        Assert.Empty(report.Undecided);
    }

    [Theory, MemberData(nameof(Broken))]
    public void What_breaks_a_rule_is_found_where_it_is(string fixture)
    {
        var broken = RuleFixtures.All[fixture];
        var findings = Check(broken.Change(new())).Findings;
        Assert.Contains(findings, finding => finding.Rule == broken.Rule && finding.Where == broken.Where && finding.What.Contains(broken.What, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.EndsWith(".", finding.Remedy, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.False(finding.What.EndsWith('.')));
    }

    [Fact]
    public void There_are_26_rules_and_a_fixture_that_breaks_each()
    {
        Assert.Equal(Enumerable.Range(1, 26), WorkbookRules.All.Select(rule => rule.Number));
        Assert.Equal(Enumerable.Range(1, 26), RuleFixtures.All.Values.Select(broken => broken.Rule).Distinct().Order());
    }

    [Theory, CombinatorialLanguage]
    public void Our_own_releases_keep_every_rule(Language language)
    {
        var release = Demo.Release();
        var report = WorkbookCheck.Of(new MemoryStream(release.Bytes(language)), ReleaseWorkbook.FileName(release, language)).Get();
        Assert.Empty(report.Findings.Select(finding => finding.ToString()));
        Assert.Empty(report.Undecided.Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1:A9) +1-1")]
    [InlineData("   ")]
    [InlineData("-")]
    public void Also_with_hostile_labels(string label)
    {
        var release = Demo.Release(4, change: q => q with { Label = new(label), Choices = [.. q.Choices.Select(c => c with { Label = new(label) })] }, title: new(label));
        Assert.Empty(WorkbookCheck.Of(new MemoryStream(release.Bytes()), null).Get().Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void Whoever_says_the_language_is_told_where_the_document_says_another()
    {
        Assert.Empty(WorkbookCheck.Of(new DrawnWorkbook().Draw(), null, Language.English).Get().Findings);
        Assert.Equal((5, "the document does not say that its language is Welsh"), Assert.Single(WorkbookCheck.Of(new DrawnWorkbook().Draw(), null, Language.Welsh).Get().Findings) is var one ? (one.Rule, one.What) : default);
    }

    [Fact]
    public void A_finding_reads_as_one_line() => Assert.Equal(
        "rule 13, sheet Responses, A1:C1: cells are merged. Remedy: Unmerge them, and repeat the text in every cell that it belongs to.",
        Check(RuleFixtures.All["merged cells"].Change(new())).Findings.Single().ToString());

    private static CheckReport Check(DrawnWorkbook workbook) => WorkbookCheck.Of(workbook.Draw(), workbook.FileName).Get();
}
