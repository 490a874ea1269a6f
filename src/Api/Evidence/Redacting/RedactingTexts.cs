using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Evidence.Redacting;

/// <summary>The words of the pages on which words are taken out or said otherwise, for staff.</summary>
internal static class RedactingTexts
{
    public static readonly Wording
        PartTitle = new("Take out what would tell who it is"),
        PartSays = new("For those who permit redacted words or a paraphrase, and no more. You open one answer; the contributor sees that you did, and reads what you make of it under their code."),
        Which = new("Which answer?"),
        TakeOut = new("Open it, and take words out"),
        SayOtherwise = new("Open it, and say it in other words"),
        SoFar = new("Made so far"),
        Redaction = new("Redacted text {0}"),
        Paraphrase = new("Paraphrase {0}"),
        OfText = new(", of \"{0}\""),
        ByYou = new("by you"),
        ByColleague = new("by a colleague"),
        OpenUntil = new("You have it open until {0}. After that you can open it again; the contributor sees that, too."),
        OpenAsReading = new("The contributor sees that you read it, once a day."),
        Means = new("The platform has marked what it found. Each number leads to its decision below. It does not find everything: read all of it as somebody would who knows them."),
        NothingFound = new("The platform found nothing to suggest. That does not mean that there is nothing: read all of it as somebody would who knows them."),
        TheText = new("The text"),
        MarkSaid = new("Decision"),
        UnreadMark = new("not read by the platform"),
        Decisions = new("Your decisions"),
        DecisionsMean = new("Nothing is chosen for you. What you take out is shown as what kind of words it was, in square brackets."),
        InTheText = new("In the text"),
        Unread = new("A part that was not read"),
        OtherScript = new("These letters are not Latin, so the platform cannot find names here. That nothing is marked in it says nothing."),
        OtherLanguage = new("This seems to be neither English nor Welsh, so the platform cannot find names here. That nothing is marked in it says nothing."),
        SameAs = new("The same words as in {0}, where you take them out."),
        SameAsTyped = new("The same words as you take out elsewhere."),
        GoneAlready = new("They are out already, with other words that you take out."),
        WhatToDo = new("What do you do?"),
        Out = new("Take out"),
        OutAll = new("Take the whole part out"),
        In = new("Leave in"),
        Read = new("I can read this part, or somebody who can read it told me: there is nothing more to take out"),
        WhyOut = new("Why is it taken out?"),
        WhyIn = new("Why does it stay?"),
        Choose = new("Choose"),
        DecideIt = new("Take it out or leave it in."),
        SayWhyOut = new("Say why it is taken out."),
        SayWhyIn = new("Say why it stays."),
        ReadIt = new("Names cannot be found in this part. Take it out, or have somebody look who reads it."),
        SameDecision = new("You take out the same words elsewhere. Take them out here, too, or say why they stay."),
        Others = new("Other words to take out"),
        OthersMean = new("What the platform did not find. Whole words, as they stand in the text; each line is taken out wherever it stands."),
        OthersWords = new("Words, a line each"),
        OthersKind = new("What are they?"),
        OthersMore = new("More words, of another kind"),
        Rest = new("What you have not decided"),
        RestSame = new("Take out words that I take out in one place wherever they stand"),
        RestOut = new("Take out everything else that I have not decided, too"),
        WhyRest = new("Why is everything else taken out?"),
        RestMeans = new("Better too much than too little. What you left in stays in."),
        See = new("See how it reads"),
        More = new("Add words of another kind"),
        ReadsTitle = new("How it reads"),
        ReadsMeans = new("Read it as somebody would who knows them. If they would know who it is, change something."),
        TakenOut = new("Taken out"),
        LeftIn = new("Left in"),
        LeftCount = new("{0} that were suggested"),
        LookedAt = new("Not read by the platform, and left in"),
        Parts = new("Parts: {0}"),
        None = new("Nothing"),
        ReadsNothing = new("You take nothing out: this is the text word for word. Whoever permitted redacted words did not permit their own."),
        Keep = new("Keep it"),
        Change = new("Change something"),
        RewriteTitle = new("Say it in other words"),
        RewriteMeans = new("Say what they say, and not how they say it. Leave out what would tell who it is."),
        RewriteText = new("In other words"),
        RewriteKeep = new("Keep it"),
        CopiedHere = new("The same words as in the text:"),
        MayTell = new("These may tell who it is:"),
        StaysSo = new("I looked at each of these, and it stays so"),
        StaysSoWanted = new("Look at each of these. Say it otherwise, or tick this box."),
        ShutTitle = new("The text is not open any more"),
        ShutMeans = new("What you decided or wrote is still on this page, and nowhere else. Open the text again, and you go on where you were. If you leave this page, it is lost."),
        OpenAgain = new("Open it again, and go on"),
        Typed = new("What you wrote");

    public static Wording Of(CutReason reason) => reason switch
    {
        CutReason.IdentifiesThePerson => new("It could tell who the person is"),
        CutReason.IdentifiesSomebodyElse => new("It could tell who somebody else is"),
        CutReason.IdentifiesStaff => new("It could tell who a member of staff is"),
        CutReason.NotTheirsToTell => new("It is somebody else's story, or was told in confidence"),
        CutReason.OfACourtCase => new("A court case: reporting restrictions, a trial to come, somebody under 18"),
        CutReason.SafetyOfAPlace => new("Somebody or a place could come to harm by it"),
        CutReason.WithOtherWords => new("With the rest, it is enough to know who it is"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static Wording Of(KeepReason reason) => reason switch
    {
        KeepReason.IsNoName => new("It only looks like a name, a place, a date or a number"),
        KeepReason.IsPublic => new("Everybody knows it, and it leads to nobody"),
        KeepReason.IsTrueOfMany => new("It is true of so many that it leads to nobody"),
        KeepReason.ThePersonAsked => new("The person asked that it stays, knowing who will read it"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>"Prison number": what stands in brackets, without them.</summary>
    public static string Of(CutKind kind)
    {
        var mark = kind.Mark(Language.English)[1..^1];
        return char.ToUpperInvariant(mark[0]) + mark[1..];
    }

    /// <summary>The question that a text answers: "words/story" is "What happened?".</summary>
    public static string QuestionOf(string field, Language language)
    {
        var name = field.StartsWith(Texts.Words, StringComparison.Ordinal) ? field[Texts.Words.Length..] : field;
        return WritingFields.Find(name)?.Question.In(language, Method.Written) ?? name;
    }
}
