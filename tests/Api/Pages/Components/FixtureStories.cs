using System.Text;
using Clinks.Engage.Architecture.Tests;
using Clinks.Engage.Tests;

namespace Clinks.Engage.Api.Tests.Pages;

/// <summary>Our components make of govuk-frontend's own fixtures what its macros make of them, to a browser.</summary>
public sealed class FixtureStories(ITestOutputHelper output)
{
    /// <summary>What we do not offer, by name, and why not.</summary>
    private static readonly Dictionary<(string Component, string Name), string> Excluded = new()
    {
        [("file-upload", "with value")] = "No browser lets a page fill in a file; the macro itself drops the option, ours does not take it.",
    };

    public static TheoryData<string> Components => [.. Fixture.Components.Keys];

    [Theory]
    [MemberData(nameof(Components))]
    public async Task A_component_is_rendered_as_its_macro_would(string component)
    {
        var wrong = new List<string>();
        foreach (var fixture in Fixture.Of(component))
        {
            var difference = await fixture.Difference();
            var excluded = Excluded.ContainsKey((component, fixture.Name));
            if (difference is not null && !excluded) wrong.Add($"{fixture.Name}: {difference}");
            if (difference is null && excluded) wrong.Add($"{fixture.Name}: is the same by now, and no exception any more.");
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Theory]
    [InlineData("<p class=\"a b\" id=x> one <b>two</b> three</p>", "<p  id='x'  class='a  b'>one <b>two</b>\n three </p>", true)]
    [InlineData("<p>one <b>two</b></p>", "<p>one<b>two</b></p>", false)]
    [InlineData("<p>one</p>", "<p hidden>one</p>", false)]
    [InlineData("<p class=\"a b\">one</p>", "<p class=\"b a\">one</p>", false)]
    [InlineData("<p>one</p>", "<p>One</p>", false)]
    [InlineData("<p>one</p>", "<p>one</p><p></p>", false)]
    [InlineData("<div><p>one</p></div>", "<div></div><p>one</p>", false)]
    public void What_differs_to_a_reader_differs_here(string theirs, string ours, bool same) => Assert.Equal(same, Dom.Of(theirs) == Dom.Of(ours));

    [Fact]
    public void Every_exception_is_of_a_fixture_that_there_is() =>
        Assert.Empty(Excluded.Keys.Except(Fixture.Components.Keys.SelectMany(Fixture.Of).Select(fixture => (fixture.Component, fixture.Name))));

    [Fact]
    public void The_share_is_what_the_documentation_says()
    {
        var table = new StringBuilder("# Fixtures of govuk-frontend rendered by our components\n\n| component | rendered | of |\n|---|---|---|\n");
        int all = 0, same = 0;
        foreach (var component in Fixture.Components.Keys)
        {
            var fixtures = Fixture.Of(component);
            var rendered = fixtures.Count(fixture => !Excluded.ContainsKey((component, fixture.Name)));
            table.Append($"| {component} | {rendered} | {fixtures.Count} |\n");
            (all, same) = (all + fixtures.Count, same + rendered);
        }

        table.Append($"| in all | {same} | {all} |\n\n## Not rendered\n\n| component | fixture | because |\n|---|---|---|\n");
        foreach (var ((component, name), reason) in Excluded.OrderBy(one => one.Key.Component, StringComparer.Ordinal).ThenBy(one => one.Key.Name, StringComparer.Ordinal))
            table.Append($"| {component} | {name} | {reason} |\n");
        output.WriteLine($"{same} of {all} fixtures ({100.0 * same / all:0.0} %).");
        Golden.Check("fixtures.golden.md", table.ToString());
        Assert.Contains($"{same} of {all} fixtures", Repository.Read("docs/pages.md"), StringComparison.Ordinal);
    }
}
