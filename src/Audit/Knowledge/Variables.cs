using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>The variables of a sequence of releases, with one set of categories for all of their tables.</summary>
internal sealed class Variables
{
    private readonly Dictionary<string, Variable> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Labels> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dimension> dimensions = new(StringComparer.Ordinal);

    internal Variables(IReadOnlyCollection<ReleaseFile> releases)
    {
        foreach (var variable in releases.SelectMany(r => r.Variables)) variables.TryAdd(variable.Name, variable);
        var printed = releases.SelectMany(r => r.Tables).Where(t => !t.IsWithheld).ToLookup(t => t.Heading.Of, StringComparer.Ordinal);
        foreach (var variable in variables.Values)
        {
            var read = new Labels(variable, [.. printed[variable.Name].SelectMany(t => t.Rows).Select(r => r.Labels[0])]);
            labels.Add(variable.Name, read);
            dimensions.Add(variable.Name, variable.Kind is VariableKind.Segment
                ? new(variable.Name, variable.Name, DimensionKind.Segment, read.Codes)
                : new(variable.Name, variable.Name, DimensionKind.Question, [.. read.Codes, Dimension.NoAnswer]));
        }
    }

    internal IEnumerable<Variable> All => variables.Values;

    internal Variable Of(string name, Func<string, Exception> wrong) =>
        variables.TryGetValue(name, out var variable) ? variable : throw wrong($"the codebook has no variable \"{name}\"");

    internal Labels LabelsOf(Variable variable) => labels[variable.Name];

    internal Dimension DimensionOf(Variable variable) => dimensions[variable.Name];

    /// <summary>One option of a question of several answers, or several of them pooled: who chose at least one.</summary>
    internal Dimension OptionOf(Variable variable, IEnumerable<int> options) => Dimension.Option(variable.Name, options.Select(o => labels[variable.Name].Codes[o]));

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
