using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Releases;

/// <summary>The words of the pages of releases, made or prepared. Staff read them; Welsh can be added.</summary>
internal static class ReleaseTexts
{
    public static readonly Wording
        All = new("Releases"),
        AllMean = new("One person prepares a release, another looks at it and makes it. What is released stays as it is."),
        NoneMade = new("None has been made yet."),
        Tables = new("Tables"),
        LookAtTables = new("Look at release {0}"),
        Files = new("Workbooks"),
        InEnglish = new("English"),
        InWelsh = new("Welsh"),
        OfRelease = new("of release {0}, Excel"),
        Prepared = new("Prepared"),
        YouPrepared = new("You prepared release {0}; a colleague has to look at it and to make it."),
        IsPrepared = new("Release {0} is prepared."),
        LookAndMake = new("Look at it and make it"),
        LookAt = new("Look at what you prepared"),
        ChooseAgain = new("Change what is prepared"),
        Next = new("Choose what to release"),
        MakeAsk = new("Do you want to make release {0}?"),
        MakeOwn = new("Release {0} is prepared"),
        MakeMeans = new("The answers are counted, every table goes through disclosure control, and what comes out is fixed. It cannot be taken back, and every later release is bound by it."),
        MakeWait = new("You prepared it, so a colleague who works on policy has to look at it and to make it: a second pair of eyes is wanted. Send them the address of this page."),
        MakeYes = new("Yes, make the release"),
        MakeNo = new("No, not yet"),
        Title = new("Release {0}"),
        Published = new("Tables published"),
        NotPublished = new("Tables not published"),
        MadeOn = new("Made on"),
        Answers = new("Answers given"),
        To = new("to"),
        Among = new("Among"),
        Everybody = new("Everybody that responded"),
        Population = new("Who was asked"),
        SamePopulation = new("Every release counts the same answers: those that stood when release 1 was made. What was changed or withdrawn after it is not in this one either."),
        English = new("Download in English (Excel)"),
        Welsh = new("Download in Welsh (Excel)"),
        WhoAnswered = new("Who answered"),
        BySegment = new("By segment: {0}"),
        Shorthand = new("Shorthand"),
        NotPublishedTag = new("Not published"),
        Notes = new("Notes");
}
