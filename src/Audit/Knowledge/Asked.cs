namespace Clinks.Engage.Audit.Knowledge;

/// <summary>
/// A question that only those were asked who gave one of these answers to another, as the form says (XLSForm: relevant). Whoever was
/// asked to respond has the form; the workbook does not hold it, so it is given.
/// </summary>
internal sealed record Asked(string Question, string Of, ImmutableArray<string> Codes)
{
    /// <summary>"follow_up:prison_work=rose,fell"; null where it is not so.</summary>
    internal static Asked? Read(string text) =>
        text.Split([':', '='], 3) is [{ Length: > 0 } question, { Length: > 0 } of, { Length: > 0 } codes] ? new(question, of, [.. codes.Split(',')]) : null;

    /// <summary>Nobody answered without having been asked, and who was asked and did not answer follows.</summary>
    /// <param name="answered">Who answered, in one column of the question's table.</param>
    internal void Tell(Meaning meaning, Variables variables, Group answered, ImmutableArray<Side> column, Place place, int threshold)
    {
        var decider = variables.Question(Of, why => new Reading.UnreadableException(place.File, place.Sheet, why));
        var labels = variables.LabelsOf(decider);
        var places = Codes.Select(labels.Place).Order().ToImmutableArray();
        if (places[0] < 0) throw new Reading.UnreadableException(place.File, place.Sheet, $"the codebook has no code \"{string.Join(',', Codes)}\" of {Of}");
        var isSeveral = decider.Kind is Reading.VariableKind.SeveralAnswers;
        var wereAsked = new Group([isSeveral ? new(variables.OptionOf(decider, places), [Dimension.Chosen]) : new(variables.DimensionOf(decider), places), .. column]);
        if (isSeveral && places.Length > 1)
        {
            var chosen = places.Select(p => new Sized(new([new(variables.OptionOf(decider, [p]), [Dimension.Chosen]), .. column]), 1)).ToList();
            meaning.Bounds.Add(new([.. chosen, new(wereAsked, -1)]));
            meaning.Bounds.AddRange(chosen.Select(c => new Bound([new(wereAsked, 1), c with { Times = -1 }])));
        }

        meaning.Bounds.Add(new([new(wereAsked, 1), new(answered, -1)]));
        meaning.Asides.Add(new(place, null, [new([new(null, 1), new(answered, 1), new(wereAsked, -1)], 0, 0)], threshold, threshold, null));
    }
}
