using Clinks.Engage.Domain.Consent;
using static Clinks.Engage.Domain.ProblemKind;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>Why something cannot be done with a contribution or its consent.</summary>
public static class ContributionProblems
{
    /// <summary>One answer for a wrong code, no code, and a code of something that is gone.</summary>
    public static Problem CodeUnknown() =>
        new("contribution-code-unknown", Forbidden, "This code does not open a contribution.", "code", "Look at the code again: capitals, blanks and dashes do not matter. If it is lost, the data protection lead can still take the contribution back for you.");

    public static Problem NoSuchContribution() =>
        new("no-such-contribution", NotFound, "There is no such contribution, or it is not yours to change.", "", "Use the contribution code that was shown at the end.");

    public static Problem Over(ConsentState state) => state is ConsentState.Withdrawn
        ? new("contribution-withdrawn", Conflict, "This contribution was taken back. Its words are not used any more.", "", "Nothing more has to be done. To contribute again, begin a new one.")
        : new("contribution-invalid", Conflict, "The consent of this contribution was found not to be good, so it is not used.", "", "To contribute, begin a new one.");

    public static Problem BegunAlready() => new("contribution-begun-already", Conflict, "This contribution was begun already.", "", "Go on with it, or begin another with a new Idempotency-Key.");

    public static Problem FinishedAlready() => new("contribution-finished-already", Conflict, "This contribution was sent already.", "", "Use the contribution code to change what may be done with it.");

    public static Problem NotFinished() => new("contribution-not-finished", Conflict, "This contribution is not finished yet.", "", "Finish it first.");

    public static Problem AlreadySo() => new("already-so", Conflict, "It is so already.", "", "Nothing has to be done.");

    public static Problem NotAConsultation() => new("not-a-consultation", Invalid, "Contributions belong to a consultation.", "engagement", "Name a consultation.");

    public static Problem RouteNotTheirs() => new("route-not-theirs", Forbidden, "You cannot begin a contribution in this way.", "route", "People use a link or a poster without signing in; organisations contribute on behalf; policy staff and stewards write down and key in.");

    public static Problem PosterUnknown() => new("poster-unknown", Invalid, "A contribution by a poster names the poster, and no other does.", "poster", "Use the code on the poster.");

    public static Problem TooManyFromPoster() => new("too-many-from-poster", Conflict, "Too many contributions came by this poster in a short time.", "poster", "Try again in an hour, or ask for a link.");

    public static Problem PosterStopped() => new("poster-stopped", Conflict, "Nothing more is taken by this poster.", "poster", "Ask Clinks for a link.");

    public static Problem NoSuchPoster() => new("no-such-poster", NotFound, "There is no such poster.", "poster", "Look at the list of posters.");

    public static Problem PlaceWanted() => new("poster-place-wanted", Invalid, "A poster needs the name of a place, of at most 60 letters and digits.", "place", "Name the place, such as \"Visitors' centre\". Do not name a person.");

    public static Problem PlaceTaken() => new("poster-place-taken", Conflict, "There is a poster for this place already.", "place", "Print that one again, or name the place more exactly.");

    public static Problem TooManyPosters() => new("too-many-posters", Conflict, "There are as many posters as a consultation may have.", "place", "Print one of them again.");

    public static Problem GiverDoesNotFitRoute() => new("giver-does-not-fit-route", Invalid, "An organisation gives consent on behalf only where it contributes on behalf.", "givenBy", "Say who answered: the person, a guardian, or somebody who spoke with them.");

    public static Problem GiverUnknown() => new("giver-unknown", Invalid, "It is not said who gave consent, or how.", "givenBy", "Say who answered, and whether in writing, aloud with a script, or on the Easy Read pages.");

    public static Problem ScriptWanted() => new("script-wanted", Invalid, "What staff write down is asked aloud, with the script.", "givenBy.method", "Read out the script, and say that it was given so.");

    public static Problem RelationWanted() => new("relation-wanted", Invalid, "A parent or guardian, an advocate or an interpreter says what they are to the person; nobody else does.", "relation", "Choose the relation from the list, or leave it out.");

    public static Problem AgeImpossible() => new("age-impossible", Invalid, "This is no month in which somebody under 18 becomes 18.", "age.eighteenIn", "Give the first day of that month; leave it out for somebody who is 18 or over.");

    public static Problem AgeRecordedOtherwise() => new("age-recorded-otherwise", Invalid, "Another age is recorded, and they are not 18 yet.", "age", "Give the age as it is recorded. The data protection lead can help where that is wrong.");

    public static Problem AttributesUnknown() => new("attributes-unknown", Invalid, "The role, the region or the age group is not on the list.", "role", "Choose each from its list, or leave it out.");

    public static Problem AgeBandOtherwise() => new("age-band-otherwise", Invalid, "The age group does not fit what was said about being under 18.", "age", "Choose the group that fits, or leave it out.");

    public static Problem AttributesNotAsked() => new("attributes-not-asked", Invalid, "Role and region are kept only of somebody who lets them stand beside their words.", "role", "Leave them out, or ask first whether they may be told.");

    public static Problem AgeBandNotAsked() => new("age-band-not-asked", Invalid, "The age group is kept only of somebody who lets it stand beside their words.", "age", "Leave it out, or ask first whether it may be told.");

    public static Problem AttributesSaid() => new("attributes-said", Conflict, "Role, region and age group are said once: they may stand in a file that left.", "role", "Where they are wrong, say that nothing may stand beside the words: what was handed out with them is asked back.");

    public static Problem GuardianOfNoChild() => new("guardian-of-no-child", Invalid, "A parent or guardian consents only for somebody who is under 18.", "age", "Say in which month they become 18, or let the person answer.");

    public static Problem NoticeWanted() => new("notice-wanted", Invalid, "What the person was told is not recorded.", "notice", "Send version, hash and language of the notice, how it was given, and who asked.");

    public static Problem PurposeUnknown() => new("purpose-unknown", Invalid, "The answer names something that is not on its list.", "provision", "Use the purposes, manners, attributions and approvals of the documentation.");

    public static Problem PurposeTwice() => new("purpose-twice", Invalid, "A purpose is answered twice, or the answers are missing.", "provisions", "Send one answer a purpose, and for sharing one a body.");

    public static Problem MannerDoesNotFit() => new("manner-does-not-fit", Invalid, "This purpose is never used in this manner.", "manner", "Figures and letters are aggregated only, and quotes never are.");

    public static Problem AttributionDoesNotFit() => new("attribution-does-not-fit", Invalid, "This purpose does not name people so.", "attribution", "An anonymous quote has none, or role and region; a quote under a chosen name has that name.");

    public static Problem PeriodEndsBeforeItStarts() => new("period-ends-before-it-starts", Invalid, "The period ends before it starts.", "until", "Give an end that is later than the start and than now, or no end.");

    public static Problem NameWanted() => new("name-wanted", Invalid, "There is no name to be shown.", "name", "Ask for the name, or choose another attribution.");

    public static Problem NameNotWanted() => new("name-not-wanted", Invalid, "There is a name, and none is to be shown.", "name", "Leave the name out.");

    public static Problem ContactWanted() => new("contact-wanted", Invalid, "There is no address to write to.", "contact", "Ask for one, or answer no.");

    public static Problem ContactNotWanted() => new("contact-not-wanted", Invalid, "An address is kept only to write to the person again.", "contact", "Leave it out.");

    public static Problem BodyUnknown() => new("body-unknown", Invalid, "There is no such body on the list of recipients.", "recipients", "Choose one that is on the list.");

    public static Problem BodyTwice() => new("body-twice", Invalid, "A body is named twice, or there are too many.", "recipients", "Name each once.");

    public static Problem BodyWanted(string where) => new("body-wanted", Invalid, "Sharing is asked for one body at a time, and for nothing but sharing.", where, "Name one body that is not the public or the news.");

    public static Problem RecipientWanted() => new("recipient-wanted", Invalid, "It is not said who may receive this.", "recipients", "Name the recipients; \"public\" is everybody.");

    public static Problem RecipientNotWanted() => new("recipient-not-wanted", Invalid, "Nothing leaves Clinks for this purpose, so nobody can receive it.", "recipients", "Leave the recipients out.");

    public static Problem NewsWanted() => new("news-wanted", Invalid, "Only newspapers and broadcasters are named for this purpose.", "recipients", "Choose among them; another body is asked for on its own.");

    public static Problem WordsMisplaced() => new("words-misplaced", Invalid, "The sealed words do not belong to this place.", "words", "Seal them under the contribution's own key, each field once.");

    public static Problem FieldUnknown() => new("writing-field-unknown", Invalid, "Contributors are not asked this.", "fields", $"Save words to {string.Join(", ", WritingFields.All.Select(question => question.Name))}.");

    public static Problem DraftChanged(string field) => new("contribution-draft-changed", Stale, "This was saved in another window after you last saw it.", field, "Load the page again, compare, and save what you want.");

    public static Problem NothingWritten() => new("nothing-written", Invalid, "There are no words.", "words", "Write something first; it can be short.");

    public static Problem CodeNotWhole() => new("code-not-whole", Invalid, "What is to be kept of the code is not whole.", "code", "Make a new code.");

    public static Problem CodeTaken() => new("code-taken", Conflict, "There is a contribution with this code already.", "code", "Look at the code on the form again. If it is right, this form was keyed in before.");

    public static Problem NoSuchText() => new("no-such-text", NotFound, "There is no text of this manner, so there is nothing to use.", "use", "Use the words in a manner in which there are some.");

    public static Problem NotReadForRedaction() => new("not-read-for-redaction", Forbidden, "There are no such words that you have open for redaction.", "field", "Look at the contribution with that reason, or ask somebody who may read it; a look lasts half an hour.");

    public static Problem LookEnded() => new("look-ended", Conflict, "This look has ended, or the words are gone.", "", "If there is still a reason, look again; the contributor will see that, too.");

    public static Problem WordsTooLong(string field, int most) => new("words-too-long", Invalid, $"The text is longer than {most:N0} characters.", field, "Shorten it.");

    public static Problem EmbargoPast() => new("embargo-past", Invalid, "This time is over.", "until", "Give a time in the future, or none to keep it until it is lifted.");

    public static Problem AskAgain() => new("ask-again-at-18", Conflict, "The person has become 18, so everything is asked again.", "", "Renew the consent: answer each purpose again.");

    public static Problem WordsGone() => new("words-gone", Conflict, "Everything that was permitted has been taken back or has ended, so the words are gone.", "", "To contribute again, begin a new one.");

    public static Problem NotGivenYet() => new("consent-not-given-yet", Conflict, "Consent was not given yet.", "", "Finish, and confirm, first.");

    public static Problem NotEnded() => new("consent-not-ended", Conflict, "Something is still permitted.", "", "Leave it until it has ended.");

    public static Problem NothingToGuard() => new("nothing-to-guard", Invalid, "A yes of this kind is wanted only for media and attributed quotes of somebody under 18.", "yes", "Nothing has to be done.");

    public static Problem NothingToAgreeTo() => new("nothing-to-agree-to", Conflict, "The purpose was not answered with yes, so there is nothing to agree to.", "yes.purpose", "Ask the purpose first.");

    public static Problem OccasionWanted() => new("occasion-wanted", Invalid, "Where each use is approved, it is said what for.", "use.occasion", "Name the evidence pack or publication, in lower-case letters, digits and dashes.");

    public static Problem NoSuchRequest() => new("no-such-request", NotFound, "Nobody asked for this use.", "number", "Look at the list of requests.");

    public static Problem DeclinedAlready() => new("use-declined-already", Conflict, "This use was declined, or the consent has changed since it was asked for.", "number", "Ask again, if it is still wanted.");

    public static Problem SecondPersonWanted() => new("second-person-approves", Forbidden, "Whoever asks for a use does not approve it.", "number", "Ask a colleague.");

    public static Problem ContributorWanted() => new("contributor-approves", Forbidden, "The contributor wants to be asked each time, so nobody else can approve.", "number", "Wait for the contributor's answer.");

    public static Problem NoSuchEdit() => new("no-such-edit", NotFound, "There is no such edit.", "field", "Approve one that was proposed.");

    public static Problem ReasonWanted() => new("look-reason-wanted", Invalid, "A look needs a reason.", "reason", "Choose the reason; the contributor will see it.");

    public static Problem NoSuchConcern() => new("no-such-concern", NotFound, "There is no such safeguarding concern.", "number", "Look at the list of concerns.");

    public static Problem ConcernLifted() => new("concern-lifted", Conflict, "This concern was lifted already.", "number", "Raise a new one if there is reason to.");

    public static Problem DeadlineWanted() => new("deadline-wanted", Invalid, "A concern that stays open has a deadline in the future.", "deadline", "Say by when it is looked at again.");

    public static Problem DecisionUnknown() => new("concern-decision-unknown", Invalid, "A concern is held, referred or lifted.", "decision", "Choose one of the three.");
}
