using System.Text.RegularExpressions;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Results;

/// <summary>From which other questions a reader could work out who was asked a question.</summary>
internal static partial class Conditions
{
    /// <summary>
    /// The questions that its conditions name, those that theirs name, and required questions under the same conditions or some of
    /// them: whoever was asked has answered those. In the order of the questionnaire.
    /// </summary>
    internal static ImmutableArray<string> ControlsOf(Question question, Questionnaire questionnaire)
    {
        var all = questionnaire.Pages.SelectMany(page => page.Questions.Select(q => (Question: q, Sources: Sources(page, q)))).ToList();
        var byName = all.ToDictionary(q => q.Question.Name, StringComparer.Ordinal);
        var sources = byName[question.Name].Sources;
        if (sources.Count == 0) return [];

        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(sources.SelectMany(Names));
        while (open.TryDequeue(out var name))
        {
            if (name == question.Name || !byName.TryGetValue(name, out var named) || !found.Add(name)) continue;
            foreach (var next in named.Sources.SelectMany(Names)) open.Enqueue(next);
        }

        // Required questions under the same conditions were answered by the same responses, so the first stands for all of them.
        // (It also keeps comparisons from going in a circle: the first is compared with none of them.)
        foreach (var siblings in all.Where(o => o.Question.Required && o.Sources.Count > 0 && o.Sources.IsSubsetOf(sources))
                     .GroupBy(o => o.Sources, HashSet<string>.CreateSetComparer()))
        {
            var first = siblings.First().Question;
            if (first == question) continue;
            found.Add(first.Name);
        }

        return [.. all.Select(q => q.Question.Name).Where(found.Contains)];
    }

    private static HashSet<string> Sources(Page page, Question question) =>
        new[] { page.Relevant, question.Relevant }.OfType<Expression>().Select(e => e.Source.Trim()).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Names(string source) => Reference().Matches(source).Select(m => m.Groups["name"].Value.Trim());

    [GeneratedRegex(@"\$\{(?<name>[^}]*)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Reference();
}
