using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>The variables of a sequence of releases, with one set of categories for all of their tables.</summary>
internal sealed class Variables
{
    private readonly Dictionary<string, Variable> questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Variable> segments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Labels> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<Variable, Dimension> dimensions = new(ReferenceEqualityComparer.Instance);

    internal Variables(IReadOnlyCollection<ReleaseFile> releases)
    {
        // A question may be named as a segment is: in a table the place tells them apart.
        foreach (var variable in releases.SelectMany(r => r.Variables)) (variable.Kind is VariableKind.Segment ? segments : questions).TryAdd(variable.Name, variable);
        var printed = releases.SelectMany(r => r.Tables).Where(t => !t.IsWithheld).ToLookup(t => t.Heading.Of, StringComparer.Ordinal);
        foreach (var variable in segments.Values) Add(variable, new(variable, []), variable.Name);
        foreach (var variable in questions.Values)
        {
            Add(variable, new(variable, [.. printed[variable.Name].SelectMany(t => t.Rows).Select(r => r.Labels[0])]),
                segments.ContainsKey(variable.Name) ? "the question " + variable.Name : variable.Name);
        }

    }

    private Variables(Variables others, Func<Variable, ImmutableArray<int>> classes)
    {
        (questions, segments) = (others.questions, others.segments);
        foreach (var (variable, dimension) in others.dimensions) Add(variable, others.LabelsOf(variable).By(classes(variable)), dimension.Name);
    }

    /// <summary>
    /// The same variables without distinctions that nothing in print makes. Categories that all of these tables have in one row or column
    /// are one: whatever table of them there could be, all who are in one of them could be in another, so of each alone nothing can be said
    /// but that it may be empty. (What a respondent knows of themselves is no more: nobody else need be with them.)
    /// </summary>
    /// <param name="form">Who was asked tells answers apart, too.</param>
    internal Variables AsPrinted(IReadOnlyCollection<Meaning> meanings, IReadOnlyCollection<PublishedTable> tables, IReadOnlyCollection<Asked> form)
    {
        var told = meanings.SelectMany(m => m.Statements.Select(s => s.Group).Concat(m.Percentages.SelectMany(p => new[] { p.Part, p.Whole })).Concat(m.Nobody)).SelectMany(g => g.Sides)
            .Concat(tables.SelectMany(t => SegmentMeaning.Filters(t, this)))
            .Concat(form.Select(a => questions.GetValueOrDefault(a.Of)).OfType<Variable>().Select(DimensionOf).SelectMany(d => d.All.Select(c => new Side(d, [c]))))
            .ToLookup(s => s.Dimension.Name, s => s.Categories, StringComparer.Ordinal);
        return new(this, variable =>
        {
            var count = LabelsOf(variable).Codes.Length;
            // Of options each is a dimension of its own.
            if (variable.Kind is VariableKind.SeveralAnswers) return [.. Enumerable.Range(0, count)];
            var sides = told[DimensionOf(variable).Name].DistinctBy(s => string.Join(' ', s)).ToList();
            var classes = new Dictionary<string, int>(StringComparer.Ordinal);
            return [.. Enumerable.Range(0, count).Select(c =>
            {
                var signature = string.Concat(sides.Select(s => s.Contains(c) ? '1' : '0'));
                classes.TryAdd(signature, classes.Count);
                return classes[signature];
            })];
        });
    }

    internal Variable Question(string name, Func<string, Exception> wrong) =>
        questions.TryGetValue(name, out var variable) ? variable : throw wrong($"the codebook has no question \"{name}\"");

    internal Variable Segment(string name, Func<string, Exception> wrong) =>
        segments.TryGetValue(name, out var variable) ? variable : throw wrong($"the codebook has no segment \"{name}\"");

    /// <summary>A segment, or else a question.</summary>
    internal Variable Of(string name, Func<string, Exception> wrong) => segments.TryGetValue(name, out var segment) ? segment
        : questions.TryGetValue(name, out var question) ? question : throw wrong($"the codebook has no variable \"{name}\"");

    internal Labels LabelsOf(Variable variable) => labels[DimensionOf(variable).Name];

    /// <summary>By the name of a dimension of it.</summary>
    internal Labels LabelsOf(string name) => labels[name];

    internal Dimension DimensionOf(Variable variable) => dimensions[variable];

    private void Add(Variable variable, Labels read, string name)
    {
        labels.Add(name, read);
        dimensions.Add(variable, variable.Kind is VariableKind.Segment
            ? new(name, name, DimensionKind.Segment, read.Codes)
            : new(name, name, DimensionKind.Question, [.. read.Codes, Dimension.NoAnswer]));
    }

    /// <summary>One option of a question of several answers, or several of them pooled: who chose at least one.</summary>
    internal Dimension OptionOf(Variable variable, IEnumerable<int> options) => Dimension.Option(DimensionOf(variable).Name, options.Select(o => LabelsOf(variable).Codes[o]));

    /// <summary>Those who are of a code, as the line above a table or a respondent says it; of "wales + london" those who are of either.</summary>
    internal Side Side(string name, string code, Func<string, Exception> wrong)
    {
        var variable = Of(name, wrong);
        var places = code.Split(" + ").Select(one => LabelsOf(variable).Place(one)).ToList();
        if (places.Any(place => place < 0)) throw wrong($"the codebook has no code \"{code}\" of {name}");
        return variable.Kind is VariableKind.SeveralAnswers && code.Length > 0
            ? new(OptionOf(variable, places), [Dimension.Chosen])
            : new(DimensionOf(variable), [.. places.Distinct().Order()]);
    }
}
