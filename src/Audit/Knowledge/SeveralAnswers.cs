namespace Clinks.Engage.Audit.Knowledge;

/// <summary>
/// Options do not add up. But everybody who answered chose at least one, and a pool counts who chose at least one of its options.
/// </summary>
internal sealed class SeveralAnswers(Meaning meaning, List<Side> options, List<(Side Side, ImmutableArray<int> Members)> pooled)
{
    internal void Read(IEnumerable<ImmutableArray<Side>> columns)
    {
        foreach (var column in columns.Where(c => c.All(s => s.Categories.Length > 0)))
        {
            Group Of(Side side) => new([side, .. column]);
            var chosen = options.ConvertAll(o => new Sized(Of(o), 1));
            var answered = Of(options[0].In(options[0].Dimension.Answers));
            meaning.Bounds.Add(new([.. chosen, new(answered, -1)]));
            foreach (var (side, members) in pooled)
            {
                var pool = Of(side);
                meaning.Bounds.Add(new([.. members.Select(m => chosen[m]), new(pool, -1)]));
                meaning.Bounds.AddRange(members.Select(m => new Bound([new(pool, 1), new(chosen[m].Group, -1)])));
            }

            // At most so many chose several as there are choices beyond the first of each; and somebody did, if there is one.
            // Kept to an equation: how many chose several would be a fraction of it, which whole-number solving pays for dearly.
            if (options.Count < 2) continue;
            if (meaning.Statements.Find(s => s.Group.Key == answered.Key) is not { } statement) continue;
            meaning.Asides.Add(new(statement.Place with { Cell = "choices beyond the first of each: " + statement.Place.Cell }, null,
                [new([.. chosen, new(answered, -1), new(null, -1)], 0, 0)], statement.Threshold, statement.Threshold, null));
        }
    }
}
