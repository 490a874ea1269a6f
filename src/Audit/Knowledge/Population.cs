namespace Clinks.Engage.Audit.Knowledge;

/// <summary>
/// Releases about the same organisations' same answers: no cell that two of them publish has two values. A release freezes its
/// population (trust.md §1), so a sequence is one population until a published cell moves.
/// </summary>
internal sealed class Population
{
    internal List<Meaning> Meanings { get; } = [];

    /// <summary>What is published, by group; as it was said first.</summary>
    internal Dictionary<string, Statement> Published { get; } = new(StringComparer.Ordinal);

    internal static List<Population> Of(IReadOnlyCollection<IReadOnlyCollection<Meaning>> releases)
    {
        var populations = new List<Population>();
        foreach (var release in releases)
        {
            var statements = release.SelectMany(m => m.Statements).Where(s => s.Figure.IsNumber).ToList();
            if (populations is [] || !populations[^1].Agrees(statements)) populations.Add(new());
            populations[^1].Meanings.AddRange(release);
            foreach (var statement in statements) populations[^1].Published.TryAdd(statement.Group.Key, statement);
        }

        return populations;
    }

    private bool Agrees(IEnumerable<Statement> statements) =>
        statements.All(s => !Published.TryGetValue(s.Group.Key, out var before) || before.Figure == s.Figure);
}
