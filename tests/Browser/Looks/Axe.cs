using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>
/// axe-core on a page: WCAG 2.2 AA and what is known to help. Its script is run in the page itself, once a page; the binding
/// for Playwright brings it into two pages for every look, which takes three times as long.
/// </summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
          const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
          return [found.passes.length, ...found.violations.map(each => `${each.id} (${each.help}): ${each.nodes.slice(0, 3).map(node => node.html).join('; ')}`)].map(String)
        }
        """;

    private static readonly Lazy<string> Script = new(() =>
    {
        using var source = new StreamReader(typeof(AxeRunOptions).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!);
        return source.ReadToEnd();
    });

    public static Task Bring(IPage page) => page.EvaluateAsync(Script.Value);

    /// <summary>What is wrong.</summary>
    public static async Task<IEnumerable<string>> Look(IPage page)
    {
        var said = await page.EvaluateAsync<string[]>(Run);
        // A look at nothing finds nothing wrong.
        Assert.True(int.Parse(said[0]) > 10, $"axe found only {said[0]} rules to try.");
        return said.Skip(1);
    }
}
