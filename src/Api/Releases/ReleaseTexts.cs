using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Releases;

/// <summary>The words of the release's pages. Staff read them; Welsh can be added.</summary>
internal static class ReleaseTexts
{
    public static readonly Wording
        MakeAsk = new("Do you want to make the release?"),
        MakeMeans = new("The answers are counted, every table goes through disclosure control, and what comes out is fixed. There is one release, and it cannot be taken back: a second could be subtracted from the first."),
        MakeYes = new("Yes, make the release"),
        MakeNo = new("No, not yet"),
        Title = new("Release"),
        Published = new("Tables published"),
        NotPublished = new("Tables not published"),
        MadeOn = new("Made on"),
        Answers = new("Answers given"),
        To = new("to"),
        English = new("Download in English (Excel)"),
        Welsh = new("Download in Welsh (Excel)"),
        WhoAnswered = new("Who answered"),
        BySegment = new("By segment: {0}"),
        Shorthand = new("Shorthand"),
        NotPublishedTag = new("Not published"),
        Notes = new("Notes");
}
