namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// Asks for the width of many groups of one system. Bounds are propagated first; then each part is solved for itself, and each table
/// that is met on the way counts for every group in it. Most groups are wide by tables that were found for others.
/// </summary>
internal sealed class Attack
{
    /// <summary>Nodes of a search: enough for what is narrow, not for ever.</summary>
    internal const int Budget = 600;

    private readonly CountSystem system;
    private readonly bool possible;
    private readonly Dictionary<int, (PartAttack Part, int Place)> parts = [];

    internal Attack(CountSystem system)
    {
        this.system = system;
        possible = Propagation.Run(system);
        if (!possible) return;
        foreach (var part in Part.Of(system))
        {
            var attack = new PartAttack(part);
            foreach (var (place, unknown) in part.Unknowns.Index()) parts.Add(unknown, (attack, place));
        }
    }

    /// <summary>No table agrees with everything, in some part if not in this one. What needs whole numbers to be seen is not looked for.</summary>
    internal bool IsContradiction => !possible || parts.Values.Select(p => p.Part).Distinct().Any(p => p.IsContradiction);

    internal Width Answer(Question question)
    {
        if (!possible) return new(Standing.Contradiction, 0, 0);
        if (parts.TryGetValue(question.Unknown, out var found)) return found.Part.Answer(found.Place, question);
        var known = system.Least(question.Unknown);
        return new(question.IsSettledBy(known, known) ? Standing.Wide : Standing.Narrow, known, known);
    }
}
