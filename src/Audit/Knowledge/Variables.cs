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

        void Add(Variable variable, Labels read, string name)
        {
            labels.Add(name, read);
            dimensions.Add(variable, variable.Kind is VariableKind.Segment
                ? new(name, name, DimensionKind.Segment, read.Codes)
                : new(name, name, DimensionKind.Question, [.. read.Codes, Dimension.NoAnswer]));
        }
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

    /// <summary>One option of a question of several answers, or several of them pooled: who chose at least one.</summary>
    internal Dimension OptionOf(Variable variable, IEnumerable<int> options) => Dimension.Option(DimensionOf(variable).Name, options.Select(o => LabelsOf(variable).Codes[o]));

    /// <summary>Those who are of a code, as the line above a table or a respondent says it.</summary>
    internal Side Side(string name, string code, Func<string, Exception> wrong)
    {
        var variable = Of(name, wrong);
        var place = LabelsOf(variable).Place(code);
        if (place < 0) throw wrong($"the codebook has no code \"{code}\" of {name}");
        return variable.Kind is VariableKind.SeveralAnswers && code.Length > 0
            ? new(OptionOf(variable, [place]), [Dimension.Chosen])
            : new(DimensionOf(variable), [place]);
    }
}
