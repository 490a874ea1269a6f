using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using static Clinks.Engage.Domain.ProblemKind;

namespace Clinks.Engage.Domain;

/// <summary>
/// Every refusal there is: its code, what it says, and the way out. Sections stand in the order of the feature folders.
/// Messages are plain English; none repeats what somebody wrote.
/// </summary>
public static class Problems
{
    /// <summary>The code of a race lost too often; callers that can look further do.</summary>
    public const string Busy = "busy";

    // ---- Identity ----

    public static Problem RoleMissing(string what) =>
        new("role-missing", Forbidden, $"Your roles do not let you {what}.", "", "Ask an administrator for a token with the role that this needs.");

    public static Problem TokenUnknown() =>
        new("token-unknown", Forbidden, "The bearer token is missing, unknown, revoked or expired.", "Authorization", "Send 'Authorization: Bearer …' with a token that is in force; an administrator issues them.");

    public static Problem RequestReused() =>
        new("request-reused", Invalid, "This Idempotency-Key was used before, for something else.", "Idempotency-Key", "Use a new key for every new command, and the same key only to repeat the very same one.");

    public static Problem RequestIdMissing(int longest) =>
        new("request-id-missing", Invalid, $"A command needs an Idempotency-Key of 1 to {longest} printable characters without spaces.", "Idempotency-Key", "Send a new random key (a UUID, say) with each new command.");

    public static Problem TokenNotGrantable(string where) =>
        new("token-not-grantable", Forbidden, "You cannot give out a token with these roles.", where, "Administrators give out staff roles; administrators and membership staff give out respondent and approver, for one member.");

    public static Problem HolderNotOpaque() =>
        new("holder-not-opaque", Invalid, "The holder's id must be 1 to 60 lower-case letters, digits and single dashes.", "id", "Use an id that tells nothing about a person, such as 'policy-2' or 'oak-1'.");

    public static Problem TokenNeedsMember() =>
        new("token-needs-member", Invalid, "Respondents and approvers act for one member organisation, and nobody else does.", "member", "Give 'member' with these two roles, and leave it out for all others.");

    public static Problem TokenExpiryPast() =>
        new("token-expiry-past", Invalid, "The token would have expired already.", "expires", "Give a time in the future, or leave it out for the longest time allowed.");

    public static Problem NoSuchToken() =>
        new("no-such-token", NotFound, "There is no such token.", "", "Look at the id that was given when the token was issued.");

    public static Problem TryAgain() =>
        new(Busy, Conflict, "Others were changing the same thing; nothing was stored.", "", "Send the same command again, with the same Idempotency-Key.");

    // ---- Membership ----

    public static Problem NoSuchMember() =>
        new("no-such-member", NotFound, "There is no such member organisation.", "", "Look the id up in the list of members.");

    // ---- Questionnaires ----

    // ---- Engagements ----

    public static Problem NoSuchEngagement() =>
        new("no-such-engagement", NotFound, "There is no such survey or consultation.", "", "Look its name up in the list of surveys or consultations.");

    public static Problem EngagementExists(EngagementId id) =>
        new("engagement-exists", Conflict, $"There is a {Word(id)} named '{id.Name}' already.", "form_id", "Change form_id in the settings sheet, or replace the definition of the one that is there.");

    public static Problem NameIsNotFormId(EngagementId id) =>
        new("form-id-differs", Invalid, $"The form's form_id is not '{id.Name}'.", "settings, form_id", "Set form_id to the name of this engagement, or create a new one from the form.");

    public static Problem ClosedForChanges(EngagementId id) =>
        new("closed-for-changes", Conflict, $"The {Word(id)} is closed; its definition stays as it was answered.", id.Name, "Create a new one with another form_id.");

    public static Problem OpenedAlready(EngagementId id) =>
        new("opened-already", Conflict, $"The {Word(id)} was opened before.", id.Name, "Nothing to do if you meant this one; create a new one to ask again.");

    public static Problem AnonymousNotBuilt() =>
        new("anonymous-not-built", Invalid, "Anonymous engagements are not possible yet.", "mode", "Open it with mode 'named', or wait until anonymity can be kept properly.");

    public static Problem NobodyAsked() =>
        new("nobody-asked", Invalid, "The audience holds no member organisation.", "audience", "Import the members first, or choose a wider audience ('everyone': true).");

    public static Problem AudienceUnclear() =>
        new("audience-unclear", Invalid, "The audience is either everyone, or named members, or those that fit the other lists.", "audience", "Give 'everyone': true alone, or 'members' alone, or any of 'incomeBands', 'regions', 'specialist', 'networks'.");

    public static Problem AudienceMemberUnknown(MemberId member) =>
        new("audience-member-unknown", Invalid, $"There is no member '{member}'.", "audience.members", "Look the id up in the list of members.");

    public static Problem NotOpenYet(EngagementId id) =>
        new("not-open-yet", Conflict, $"The {Word(id)} is still a draft.", id.Name, "Open it first.");

    public static Problem ClosedAlready(EngagementId id) =>
        new("closed-already", Conflict, $"The {Word(id)} is closed already.", id.Name, "Nothing to do.");

    public static Problem FiguresAfterTheClose(EngagementId id) =>
        new("figures-after-the-close", Conflict, $"The {Word(id)} is not closed, and two looks at moving figures could be subtracted from each other.", id.Name, "Close it first. Rounded figures for open engagements will come with the numbers work.");

    private static string Word(EngagementId id) => id.Kind is EngagementKind.Survey ? "survey" : "consultation";

    // ---- Responding ----

    public static Problem NoSuchResponse() =>
        new("no-such-response", NotFound, "There is no such response.", "", "Begin one, or look its id up where you began it.");

    public static Problem NotAsked() =>
        new("not-asked", Forbidden, "Your organisation is not among those that this asks.", "", "Write to Clinks if you think that it should be.");

    public static Problem NotOpenForAnswers() =>
        new("not-open", Conflict, "This is not open for answers.", "", "Wait until it opens; the invitation says when.");

    public static Problem TooLate(DateTimeOffset closedAt) =>
        new("too-late", Conflict, $"This closed on {closedAt:d MMMM yyyy} at {closedAt:HH:mm} UTC, before your answers arrived. Nothing was stored.", "", "Write to Clinks if your answers should still count; what you sent before the close stands.");

    public static Problem BegunByColleague(ResponseId response) =>
        new("begun-by-colleague", Conflict, "Your organisation has begun a response already.", response.Value, "Go on with that one: there is one response a member organisation.");

    public static Problem SubmittedAlready() =>
        new("submitted-already", Conflict, "The response was submitted already.", "", "Send an amendment: it may be amended until the close.");

    public static Problem NotSubmitted() =>
        new("not-submitted", Conflict, "The response is not submitted, so there is nothing to amend or withdraw.", "", "Submit it first.");

    public static Problem DeclarationMissing() =>
        new("declaration-missing", Invalid, "The declaration that the information is accurate is missing.", "declaration", "Send 'declaration': true once you can declare it.");

    public static Problem DraftChanged(string question) =>
        new("draft-changed", Stale, "A colleague changed this answer after you last saw it.", question, "Read the draft again, compare, and send your answer with the new version.");

    public static Problem ResponseChanged() =>
        new("response-changed", Stale, "The response changed after you last saw it.", "If-Match", "Read it again, compare, and send your changes with the new version.");

    public static Problem SeenMissing() =>
        new("if-match-missing", Stale, "A change of a draft must say which version you saw.", "If-Match", "Send 'If-Match' with the ETag that came with the draft (\"0\" for a new one).");

    // ---- Results, Disclosure, Releases ----

    public static Problem ReleasedAlready(EngagementId id) =>
        new("released-already", Conflict, "A release was made already, and there is one an engagement for now.", id.Name, "Use that one. A second could be subtracted from the first; later releases come with the disclosure ledger.");

    public static Problem NoRelease(EngagementId id) =>
        new("no-release", NotFound, "No release was made yet.", id.Name, "Close the engagement and make a release.");
}
