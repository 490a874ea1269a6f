using static Clinks.Engage.Domain.ProblemKind;

namespace Clinks.Engage.Domain.Contributions.Pictures;

/// <summary>Why a picture is not taken. No file's name and nothing of its content is ever repeated.</summary>
public static class PictureProblems
{
    /// <summary>The field of the form.</summary>
    public const string Where = "picture";

    private const string Again = "Take a photo of it, or save it as a JPEG or PNG picture, and send that.";

    public static Problem Missing() => new("picture-missing", Invalid, "No picture was chosen.", Where, "Choose a picture, then send it.");

    public static Problem TooLarge() => new("picture-too-large", Invalid, $"The picture is larger than {Picture.MostBytes / (1024 * 1024)} MB.", Where, "Send a smaller one: a screenshot of the picture will do.");

    public static Problem TooManyPixels() => new("picture-too-many-pixels", Invalid, "The picture is too big to be shown.", Where, "Send a smaller one: a screenshot of the picture will do.");

    public static Problem NotAPicture(FileKind kind) => kind switch
    {
        FileKind.Heic => new("picture-heic", Invalid, "This picture is in a format that most computers cannot show (HEIC or AVIF).", Where, "Make a screenshot of it, and send that."),
        FileKind.Gif or FileKind.Webp => new("picture-of-other-kind", Invalid, "This picture is not a JPEG or PNG picture.", Where, "Make a screenshot of it, and send that."),
        FileKind.Pdf or FileKind.Document => new("picture-is-document", Invalid, "This is a document and not a picture.", Where, Again),
        FileKind.Sound or FileKind.Film => new("picture-is-recording", Invalid, "This is a recording and not a picture.", Where, "We take no recordings. Write in the boxes what you want to tell."),
        _ => new("not-a-picture", Invalid, "This is not a picture, whatever its name says.", Where, Again),
    };

    /// <summary>Cut off on its way, changed, or put together so that a browser might read something else in it.</summary>
    public static Problem Damaged() => new("picture-damaged", Invalid, "The picture did not arrive whole, or it holds more than a picture.", Where, "Send it again. If that does not help, make a screenshot of it, and send that.");

    public static Problem TooMany() => new("picture-too-many", Conflict, $"There are {Picture.Most} pictures already, which is the most.", Where, "Take one out first.");

    public static Problem NoSuchPicture() => new("no-such-picture", NotFound, "There is no such picture, or you may not see it.", Where, "Load the page before it again.");

    public static Problem Misplaced() => new("picture-misplaced", Invalid, "The picture is sealed for another contribution.", Where, "Send it once more.");
}
