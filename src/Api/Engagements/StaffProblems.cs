using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Engagements;

/// <summary>Refusals that only the pages of staff know.</summary>
internal static class StaffProblems
{
    public static Problem KindMissing() =>
        new("kind-missing", ProblemKind.Invalid, "It was not said whether this is a survey or a consultation.", "kind", "Select one of the two.");

    public static Problem AudienceMissing() =>
        new("audience-missing", ProblemKind.Invalid, "It was not said who is to be asked.", "who", "Select everyone, or select some organisations by what is known of them.");

    public static Problem NobodyFits() =>
        new("nobody-fits", ProblemKind.Invalid, "No organisation fits what you selected.", "who", "Select more, or check the directory of members.");
}
