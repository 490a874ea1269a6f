using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>
/// Written beside <see cref="ContributionFinished"/> into a stream of the locator's own, which must be new: so no two contributions have one
/// locator, and a code finds its contribution without a list of all.
/// </summary>
[EventType("contribution-code-kept/1")]
public sealed record ContributionCodeKept(ContributionId Contribution, KeptCode Code)
{
    public static string StreamOf(string locator) => "contribution-code-" + locator;

    /// <summary>Whom a code that was shown stands for. One answer, and one way to it, for wrong, unknown and malformed.</summary>
    /// <param name="kept">What is kept at its locator; null where nothing is.</param>
    /// <param name="mark">Of the code that was shown.</param>
    public static Outcome<Actor> Check(ContributionCodeKept? kept, string mark) =>
        KeptCode.Opens(kept?.Code.Mark, mark) ? Outcome.Done(kept!.Contribution.Contributor) : ContributionProblems.CodeUnknown();
}
