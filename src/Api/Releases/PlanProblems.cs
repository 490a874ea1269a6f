using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Releases;

/// <summary>Why an address or a form holds no plan of a release. All others stand in Domain's ReleaseProblems.</summary>
internal static class PlanProblems
{
    public static Problem TooMany(string where, int most) =>
        new("plan-too-much", ProblemKind.Invalid, $"More than {most} were chosen.", where, "Choose again on this page: there is no longer list to choose from.");

    public static Problem SegmentUnknown() =>
        new("plan-segment-unknown", ProblemKind.Invalid, "There is no such segment.", "segments", "Choose from the segments on this page.");

    public static Problem GroupNotRead(string where) =>
        new("plan-group-not-read", ProblemKind.Invalid, "A group could not be read.", where, "Choose the groups again on this page.");

    public static Problem ChangedMeanwhile() =>
        new("plan-changed", ProblemKind.Conflict, "Something else was prepared since you looked. Nothing was released.", "plan", "Look at what is prepared now, then make it.");
}
