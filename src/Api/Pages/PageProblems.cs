using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Pages;

/// <summary>Refusals that only pages know; all others stand in Domain's Problems.</summary>
internal static class PageProblems
{
    public static Problem NotForYou() =>
        new("page-not-for-you", ProblemKind.NotFound, "There is no page here, or it is not for you.", "", "Check the address. If you have more than one account, sign in with the other one.");

    public static Problem FormNotTrusted() =>
        new("form-not-trusted", ProblemKind.Invalid, "We could not be sure that this form came from you.", "", "Go back, load the page again and send it once more. This can happen when a page was open for a long time.");

    public static Problem FormNotRead() =>
        new("form-not-read", ProblemKind.Invalid, "What was sent could not be read as a form.", "", "Go back and send it once more.");

    public static Problem NothingHere() =>
        new("nothing-here", ProblemKind.NotFound, "There is no page here.", "", "Check the address, or start again from the first page.");

    public static Problem SlowDown() =>
        new("slow-down", ProblemKind.Conflict, "There were too many tries from here.", "", "Wait a few minutes, then try again.");
}
