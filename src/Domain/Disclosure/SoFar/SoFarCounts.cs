using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Disclosure.SoFar;

/// <summary>One question as it stood at a snapshot, rounded; its exact counts are forgotten.</summary>
/// <param name="Rounded">
/// By category, "no answer" last; of several answers each option beside all the others. Default where nothing is shown of it now: rounding would tell too much, or it is its turn to stand still.
/// </param>
internal sealed record SoFarCounts(int Responses, int NotResponded, Question Question, Naming Naming, ImmutableArray<int> Rounded) : Counts(Responses, NotResponded)
{
    /// <param name="counts">By category, "no answer" last.</param>
    internal static SoFarCounts Of(int responses, int notResponded, Question question, Naming naming, int[] counts, bool overlapping, int threshold)
    {
        var rounded = overlapping
            ? [.. counts.Select(chosen => RoundedCounts.Of([chosen, responses - chosen], threshold)!.Value[0])]
            : RoundedCounts.Of(counts, threshold);
        return new(responses, notResponded, question, naming, rounded ?? default);
    }
}
