using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>The sheet that says how the figures came about knows what the tables publish and nothing more.</summary>
public sealed class MethodSheetTests
{
    [Fact]
    public void It_says_who_responded_as_the_tables_publish_it()
    {
        // 117 of 120 would tell of the three that did not: the rate is not published, so it is hidden here.
        Assert.Contains("Organisations that responded: 117", Lines(Demo.Release()));
        Assert.Contains("Percentage of the organisations that were asked that responded: [c]", Lines(Demo.Release()));
        Assert.Contains("Percentage of the organisations that were asked that responded: 75", Lines(Demo.Release(responses: 90)));
    }

    [Fact]
    public void A_base_that_is_hidden_in_the_tables_is_hidden_here()
    {
        var lines = Lines(Demo.Release(responses: 3));
        Assert.Contains("Organisations that responded: [c]", lines);
        Assert.Contains(lines, line => line.StartsWith("[c] = ", StringComparison.Ordinal));
    }

    [Fact]
    public void It_states_both_thresholds_and_the_rules_in_both_languages()
    {
        Assert.Contains("No figure is about fewer than 5 organisations, or fewer than 10 where the question is about people.", Lines(Demo.Release()));
        Assert.Contains(Lines(Demo.Release()), line => line.StartsWith("Further figures are hidden where", StringComparison.Ordinal));
        Assert.Contains(Lines(Demo.Release(), Language.Welsh), line => line.StartsWith("Cuddir ffigurau eraill", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_is_not_published_has_a_reason_and_no_number_of_hidden_figures()
    {
        var release = Demo.Release();
        var sheet = Book.Read(release.Bytes())["Method"];
        var rows = sheet.Rows[(sheet.HeaderRow + 1)..];
        Assert.Equal(release.Tables.Length, rows.Count);
        foreach (var (table, row) in release.Tables.Zip(rows).Where(pair => !pair.First.IsPublished))
        {
            Assert.Equal(("0", "[c]"), (row[2].Text, row[3].Text));
            Assert.Equal(new ReleaseWords(Language.English).Reason((Withheld)table.Withheld!, table.Threshold), row[4].Text);
        }
    }

    private static List<string> Lines(Domain.Releases.Release release, Language language = Language.English)
    {
        var sheet = Book.Read(release.Bytes(language))["Method"];
        return [.. sheet.Rows[..sheet.HeaderRow].Select(row => row[0].Text)];
    }
}
