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

            // Choices beyond the first of each: between one for each who chose several, and all but one for each.
            if (options.Count < 2) continue;
            var place = meaning.Statements.Find(s => s.Group.Key == answered.Key)?.Place;
            if (place is null) continue;
            meaning.Asides.Add(new(place with { Cell = "chose more than one: " + place.Cell }, null,
            [
                new([.. chosen, new(answered, -1), new(null, -1)]),
                new([new(null, options.Count - 1), new(answered, 1), .. chosen.Select(c => c with { Times = -1 })]),
                new([new(answered, 1), new(null, -1)]),
            ], meaning.Statements.First(s => s.Group.Key == answered.Key).Threshold, null));
        }
    }
}
