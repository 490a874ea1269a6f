using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>Tables of who was asked and responded, by segment.</summary>
internal static class SegmentMeaning
{
    internal static Meaning Base(PublishedTable table, Variables variables, Thresholds thresholds)
    {
        var meaning = new Meaning(table.File);
        var segments = table.Heading.By.Select(name => variables.Segment(name, table.Wrong)).ToList();
        var all = new Group([.. Filters(table, variables)]);
        if (table.IsWithheld) return meaning;
        foreach (var rows in table.Rows.GroupBy(r => r.Labels[0], StringComparer.Ordinal))
        {
            if (rows.Key == "All")
            {
                foreach (var row in rows) Say(row, all);
                continue;
            }

            var segment = segments.Find(s => s.Label == rows.Key) ?? throw table.Wrong($"the codebook has no segment \"{rows.Key}\"");
            var read = variables.LabelsOf(segment).Read([.. rows.Select(r => r.Labels[1])], table.Wrong);
            foreach (var (row, categories) in rows.Zip(read)) Say(row, In(segment, categories));
            meaning.Nobody.AddRange(variables.DimensionOf(segment).All.Except(read.SelectMany(r => r)).Select(missing => In(segment, [missing])));
            // Pooled here, and told apart somewhere else.
            foreach (var member in read.Where(r => r.Length > 1).SelectMany(r => r).Select(c => In(segment, [c])))
                meaning.Asides.Add(new(new(table.File, table.Sheet, $"of a pool: {member}"), member, [], thresholds.Organisations, thresholds.Organisations, member));
        }

        return meaning;

        Group In(Variable segment, ImmutableArray<int> categories) => new([.. all.Sides, new(variables.DimensionOf(segment), categories)]);

        void Say(PublishedRow row, Group group)
        {
            meaning.Statements.Add(new(new(table.File, table.Sheet, $"{row.Labels[^1]}: {table.Headers[2]}"), group, row.Figures[0], thresholds.Organisations, Floor.Somebody));
            if (row.Figures.Length > 1) meaning.Percentages.Add(new(group, all, row.Figures[1]));
        }
    }

    internal static Meaning Rate(PublishedTable table, Variables variables, Thresholds thresholds)
    {
        var meaning = new Meaning(table.File);
        if (table.IsWithheld) return meaning;
        if (table.Heading.By is not [var name]) throw table.Wrong("a table of response rates is by one segment");
        var segment = variables.Segment(name, table.Wrong);
        var dimension = variables.DimensionOf(segment);
        var filters = Filters(table, variables).ToList();
        var total = table.Rows.Where(r => r.Labels[0] == "All organisations").ToList();
        var parts = table.Rows.Except(total).ToList();
        var read = variables.LabelsOf(segment).Read([.. parts.Select(r => r.Labels[0])], table.Wrong);
        meaning.Nobody.AddRange(dimension.All.Except(read.SelectMany(r => r)).Select(missing => new Group([new(Dimension.Response, Dimension.Response.All), new(dimension, [missing]), .. filters])));
        foreach (var (row, categories) in parts.Zip(read).Concat(total.Select(r => (r, dimension.All))))
        {
            if (row.Figures.Length < 3) throw table.Wrong("a table of response rates has asked, responded and not");
            ImmutableArray<int>[] columns = [Dimension.Response.All, [0], [1]];
            var groups = columns.Select(c => new Group([new(Dimension.Response, c), new(dimension, categories), .. filters])).ToList();
            foreach (var (c, group) in groups.Index())
                meaning.Statements.Add(new(new(table.File, table.Sheet, $"{row.Labels[0]}: {table.Headers[c + 1]}"), group, row.Figures[c], thresholds.Organisations, Floor.Somebody));
            if (row.Figures.Length > 3) meaning.Percentages.Add(new(groups[1], groups[0], row.Figures[3]));
        }

        return meaning;
    }

    internal static IEnumerable<Side> Filters(PublishedTable table, Variables variables) =>
        table.Heading.Among.Select(f => variables.Side(f.Variable, f.Code, table.Wrong));
}
