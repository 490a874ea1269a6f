using Clinks.Engage.Domain.Engagements;
using static Clinks.Engage.Domain.ProblemKind;

namespace Clinks.Engage.Domain.Releases;

/// <summary>Why there is no release.</summary>
public static class ReleaseProblems
{
    public static Problem NoRelease(EngagementId id) =>
        new("no-release", NotFound, "There is no such release.", id.Name, "Close the engagement; one prepares a release, and another makes it.");

    public static Problem NothingPrepared(EngagementId id) =>
        new("nothing-prepared", Conflict, "No release of this number is prepared.", id.Name, "Prepare one first, or look which was made meanwhile.");

    public static Problem SecondPersonWanted(EngagementId id) =>
        new("second-person-wanted", Forbidden, "Whoever prepared a release does not make it: a second pair of eyes is wanted.", id.Name, "Ask a colleague who works on policy to look at it and to make it.");

    public static Problem PreparedAnew(EngagementId id) =>
        new("prepared-anew", Stale, "Something else was prepared since you looked.", id.Name, "Look at it again, then make it.");

    public static Problem NotInPrint =>
        new("not-in-print", NotFound, "No release has this table.", "question", "Figures are there once they are released.");

    public static Problem ReleasedSince(EngagementId id) =>
        new("released-since", Conflict, "Figures so far are shown until there is a release.", id.Name, "Look at the releases.");

    public static Problem PrintedOtherwise =>
        new("printed-otherwise", Conflict, "What an earlier release has in print would not be published so beside this one: its figures are counted otherwise now, or the bands chosen here would tell of a small group beside it. Nothing can be added to it safely.", "release", "Leave out the bands, or the questions that decide who was asked what is in print; else use the releases that were made.");

    public static Problem ReleaseEmpty =>
        new("release-empty", Invalid, "A release holds at least one table.", "tables", "Release an engagement that has a question to count.");

    public static Problem ReleaseNumberInvalid =>
        new("release-number-invalid", Invalid, "Releases of an engagement are numbered from 1.", "number", "Use the next number.");

    public static Problem ReleaseDatesOutOfOrder =>
        new("release-dates-out-of-order", Invalid, "An engagement is opened, then closed, then released.", "releasedOn", "Close the engagement before it is released.");

    internal static Problem NothingToRelease =>
        new("nothing-to-release", Invalid, "No question was chosen.", "questions", "Choose at least one question.");

    internal static Problem PlanIncomplete =>
        new("plan-incomplete", Invalid, "A list of the plan is missing.", "plan", "Send questions and segments as lists; leave bands and among out where there are none.");

    internal static Problem QuestionUnknown(int place) =>
        new("plan-question-unknown", Invalid, "There is no such question, or it is a note that nobody answers.", $"questions[{place}]", "Use the name of a question of this engagement's questionnaire.");

    internal static Problem Twice(string where) =>
        new("plan-twice", Invalid, "This was chosen twice.", where, "Choose it once.");

    internal static Problem NoBands(string where) =>
        new("plan-no-bands", Invalid, "There is no such question, or its answers cannot be put together: dates are by year, and words are not counted.", where, "Band questions with choices or numbers.");

    internal static Problem BandOfOne(string where) =>
        new("plan-band-of-one", Invalid, "A band holds two categories or more.", where, "Name what is to be published together; what is not named stands alone.");

    internal static Problem BandOfAll(string where) =>
        new("plan-band-of-all", Invalid, "One band of everything divides nothing.", where, "Leave at least two bands.");

    internal static Problem CategoryUnknown(string where) =>
        new("plan-category-unknown", Invalid, "There is no such category.", where, "Use the codes of the codebook.");

    internal static Problem BandsBound(string variable, int release) =>
        new("bands-bound", Conflict, $"Release {release} has it in other bands, and two bandings of the same answers could be subtracted from each other.", variable, "Leave the bands out: those of the earlier release are taken.");

    internal static Problem AmongUnknown =>
        new("among-unknown", Invalid, "There is no such group.", "among", "Name a segment and codes of its categories.");

    internal static Problem AmongAndBy =>
        new("among-and-by", Invalid, "Among one group of a segment nothing is divided by the same segment.", "among", "Leave the segment out of the list.");

    internal static Problem AmongIsNoGroup =>
        new("among-is-no-group", Conflict, "These categories are not published as one group of their own.", "among", "Choose a group as the preview shows it: small categories are published together.");
}
