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

    public static Problem FileMissing() =>
        new("file-missing", ProblemKind.Invalid, "No file was chosen.", "", "Choose a file on your computer.");

    /// <summary>Most pages: a file would be dropped in silence, and whoever sent it would believe that we have it.</summary>
    public static Problem FileNotTaken() =>
        new("file-not-taken", ProblemKind.Invalid, "This page takes no files, pictures or recordings. Nothing was kept.", "", "Write in the boxes what you want to tell.");

    public static Problem FileTooLarge(int mostBytes) =>
        new("file-too-large", ProblemKind.TooLarge, $"The file is larger than {mostBytes / (1024 * 1024)} MB.", "", "Remove what is not needed from it, save it, and upload it again. Nothing was stored.");

    public static Problem FileOfOtherType(string wanted) =>
        new("file-of-other-type", ProblemKind.Invalid, "The file is not of a type that is read here.", "", $"Upload {wanted}.");

    public static Problem TooLargeToCarry(int mostBytes) =>
        new("too-large-to-carry", ProblemKind.TooLarge, $"Packed, the list is larger than {mostBytes / (1024 * 1024)} MB, so this page cannot keep it until you have looked at it.", "", "Check that this is the right file; if it is, import it in parts.");

    public static Problem CarriedNotRead() =>
        new("carried-not-read", ProblemKind.Invalid, "This page was open for too long, or was made for somebody else.", "", "Upload the file again. Nothing was stored.");

    public static Problem SlowDown() =>
        new("slow-down", ProblemKind.Conflict, "There were too many tries from here.", "", "Wait a few minutes, then try again.");
}
