using static Clinks.Engage.Domain.ProblemKind;

namespace Clinks.Engage.Domain;

/// <summary>
/// Every refusal there is: its code, what it says, and the way out. Sections stand in the order of the feature folders.
/// Messages are plain English; none repeats what somebody wrote.
/// </summary>
public static class Problems
{
    // ---- Identity ----

    public static Problem RoleMissing(string what) =>
        new("role-missing", Forbidden, $"Your roles do not let you {what}.", "", "Ask an administrator for a token with the role that this needs.");

    // ---- Membership ----

    // ---- Questionnaires ----

    // ---- Engagements ----

    // ---- Responding ----

    // ---- Results, Disclosure, Releases ----

    public static Problem NoResultsOfQuestion =>
        new("no-results-of-question", NotFound, "There is no such question, or it is a note that nobody answers.", "question", "Use the name of a question of this engagement's questionnaire.");

    public static Problem SegmentUnknown =>
        new("segment-unknown", Invalid, "Results cannot be divided by this.", "by", "Use incomeBand, region or specialist.");

    public static Problem ReleaseEmpty =>
        new("release-empty", Invalid, "A release holds at least one table.", "tables", "Release an engagement that has a question to count.");

    public static Problem ReleaseNumberInvalid =>
        new("release-number-invalid", Invalid, "Releases of an engagement are numbered from 1.", "number", "Use the next number.");

    public static Problem ReleaseDatesOutOfOrder =>
        new("release-dates-out-of-order", Invalid, "An engagement is opened, then closed, then released.", "releasedOn", "Close the engagement before it is released.");
}
