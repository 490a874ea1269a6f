namespace Clinks.Engage.Audit.Knowledge;

/// <summary>
/// What the stranger answered, having responded: whichever group they are in holds somebody. Of variables that are not given, they
/// are taken to say nothing.
/// </summary>
internal sealed class OwnAnswers(IReadOnlyDictionary<string, ImmutableArray<string>> answers)
{
    internal static OwnAnswers None { get; } = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    internal IEnumerable<string> Variables => answers.Keys;

    /// <summary>Certain to be in the group: every side of it is theirs.</summary>
    internal bool AreIn(Group group, Variables variables) => answers.Count > 0 && group.Sides.All(side => IsOf(side, variables));

    private bool IsOf(Side side, Variables variables)
    {
        if (side.Dimension.Kind is DimensionKind.Response) return side.Categories.Contains(0);
        if (side.Categories.Length == side.Dimension.Codes.Length) return true;
        if (!answers.TryGetValue(side.Dimension.Of, out var own)) return false;
        var labels = variables.LabelsOf(side.Dimension.Of);
        if (side.Dimension.Kind is not DimensionKind.Option) return own.Any(code => side.Categories.Contains(labels.Place(code)));
        // "activities/art+music": chosen, if one of them was.
        var options = side.Dimension.Name[(side.Dimension.Of.Length + 1)..].Split('+');
        var place = own.All(code => code.Length == 0) ? Dimension.Silent : own.Any(options.Contains) ? Dimension.Chosen : Dimension.NotChosen;
        return side.Categories.Contains(place);
    }
}
