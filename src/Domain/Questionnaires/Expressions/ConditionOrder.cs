namespace Clinks.Engage.Domain.Questionnaires.Expressions;

/// <summary>
/// The order in which "is this asked?" can be answered: everything after what its condition looks at. Questions come first
/// (0 … n−1), then pages (n …); a question waits for its page.
/// </summary>
/// <param name="Order">All nodes, where there is no circle.</param>
/// <param name="Circles">Each circle once: every node depends on the next, the last on the first.</param>
internal sealed record ConditionOrder(ImmutableArray<int> Order, ImmutableArray<ImmutableArray<int>> Circles)
{
    /// <summary>Finds the order, or the circles that stand in its way.</summary>
    /// <param name="waitsFor">For each node, the nodes that have to be decided before it.</param>
    public static ConditionOrder Of(IReadOnlyList<IReadOnlyCollection<int>> waitsFor)
    {
        var order = ImmutableArray.CreateBuilder<int>(waitsFor.Count);
        var circles = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var decided = new bool[waitsFor.Count];
        while (order.Count < waitsFor.Count)
        {
            var before = order.Count;
            DecideAll(waitsFor, decided, order);
            if (order.Count == waitsFor.Count) break;

            // What is left waits for something that is left: following that must come round. The circle is taken as decided,
            // so that what merely hangs on it is not blamed, and other circles are found too.
            if (order.Count > before) continue;
            var circle = FindCircle(waitsFor, decided);
            circles.Add(circle);
            foreach (var node in circle)
            {
                decided[node] = true;
                order.Add(node);
            }
        }

        return new(order.MoveToImmutable(), circles.DrainToImmutable());
    }

    private static void DecideAll(IReadOnlyList<IReadOnlyCollection<int>> waitsFor, bool[] decided, ImmutableArray<int>.Builder order)
    {
        // Rounds rather than a queue: at most 500 questions, done once a questionnaire, and the order stays the form's own.
        for (var more = true; more;)
        {
            more = false;
            for (var node = 0; node < waitsFor.Count; node++)
            {
                if (decided[node] || !waitsFor[node].All(other => decided[other])) continue;
                decided[node] = more = true;
                order.Add(node);
            }
        }
    }

    private static ImmutableArray<int> FindCircle(IReadOnlyList<IReadOnlyCollection<int>> waitsFor, bool[] decided)
    {
        var path = new List<int>();
        var node = Array.IndexOf(decided, false);
        while (!path.Contains(node))
        {
            path.Add(node);
            node = waitsFor[node].First(other => !decided[other]);
        }

        return [.. path.SkipWhile(other => other != node)];
    }
}
