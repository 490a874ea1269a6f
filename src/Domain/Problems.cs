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
}
