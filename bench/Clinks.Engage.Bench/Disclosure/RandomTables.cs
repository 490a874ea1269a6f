using Clinks.Engage.Domain.Disclosure.Suppression;

namespace Clinks.Engage.Bench.Disclosure;

/// <summary>A variable: its categories, and how many of them each group above holds (0 for no groups).</summary>
internal sealed record Variable(int Categories, int InGroup = 0)
{
    private int Groups => InGroup == 0 ? 0 : Categories / InGroup;

    /// <summary>Categories, then groups, then all.</summary>
    internal int Nodes => Categories + Groups + 1;

    internal int All => Nodes - 1;

    internal IEnumerable<int> Above(int category) => InGroup == 0 ? [category, All] : [category, Categories + category / InGroup, All];

    internal IEnumerable<(int Total, int[] Parts)> Sums
    {
        get
        {
            for (var g = 0; g < Groups; g++) yield return (Categories + g, [.. Enumerable.Range(g * InGroup, InGroup)]);
            yield return (All, Groups == 0 ? [.. Enumerable.Range(0, Categories)] : [.. Enumerable.Range(Categories, Groups)]);
        }
    }
}

/// <summary>Made-up respondents, the same at every run, and the tables that cross their variables. Few categories are common, most are rare.</summary>
internal sealed class RandomTables(ImmutableArray<Variable> variables, int respondents, int seed, double skew)
{
    private readonly Random draw = new(seed);

    /// <summary>The tables as one system: what two of them share (a total over the variables that they do not share) is one cell.</summary>
    internal LinkedCells Cross(int threshold, params int[][] tables)
    {
        var places = tables.SelectMany(Places).DistinctBy(p => Key(p)).ToList();
        var number = places.Select((p, i) => (Key: Key(p), i)).ToDictionary(p => p.Key, p => p.i);
        var values = new int[places.Count];
        for (var r = 0; r < respondents; r++)
        {
            int[] who = [.. variables.Select(v => (int)(Math.Pow(draw.NextDouble(), skew) * v.Categories))];
            var counted = new HashSet<int>();
            foreach (var table in tables)
                foreach (var place in Nodes(table, who))
                    if (counted.Add(number[Key(place)]))
                        values[number[Key(place)]]++;
        }

        var system = new LinkedCells();
        for (var i = 0; i < places.Count; i++)
        {
            var value = values[i];
            system.Add(new(value, value is > 0 && value < threshold ? Fate.Hidden : value == 0 ? Fate.Published : Fate.Open, threshold, 0, value));
        }

        var stated = new HashSet<string>();
        foreach (var table in tables)
            foreach (var place in Places(table))
                foreach (var variable in table)
                    foreach (var (total, parts) in variables[variable].Sums)
                        if (place[variable] == total && stated.Add($"{Key(place)}|{variable}"))
                            system.IsSum(number[Key(place)], [.. parts.Select(part => number[Key(With(place, variable, part))])]);
        return system;
    }

    private IEnumerable<int[]> Places(int[] table) => Across(table, variable => Enumerable.Range(0, variables[variable].Nodes));

    private IEnumerable<int[]> Nodes(int[] table, int[] who) => Across(table, variable => variables[variable].Above(who[variable]));

    private IEnumerable<int[]> Across(int[] table, Func<int, IEnumerable<int>> nodes) =>
        table.Aggregate<int, IEnumerable<int[]>>([[.. variables.Select(v => v.All)]], (places, variable) => places.SelectMany(place => nodes(variable).Select(node => With(place, variable, node))));

    private static int[] With(int[] place, int variable, int node)
    {
        int[] other = [.. place];
        other[variable] = node;
        return other;
    }

    private static string Key(int[] place) => string.Join(',', place);
}
