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

    public static Problem MemberListEmpty() =>
        new("member-list-empty", Invalid, "The list has no rows.", "", "Send a list with one row for each organisation below the row of headings.");

    public static Problem MemberListTooLong(int most) =>
        new("member-list-too-long", TooLarge, $"The list has more than {most} rows.", "", "Check that this is the right file; if it is, import it in parts.");

    public static Problem MemberNameMissing(string where) =>
        new("member-name-missing", Invalid, "There is no name.", where, "Enter the organisation's name, or delete the row.");

    public static Problem MemberNameTooLong(string where, int longest) =>
        new("member-name-too-long", Invalid, $"The name is longer than {longest} characters.", where, "Shorten it to the name the organisation is known by.");

    public static Problem MemberNameUnusable(string where) =>
        new("member-name-unusable", Invalid, "The name has no letter from a to z and no digit.", where, "Enter the name in Latin letters, as the charity register does.");

    public static Problem MemberTextUnreadable(string where) =>
        new("member-text-unreadable", Invalid, "The cell holds a line break or another character that no name has.", where, "Clear the cell and type it again.");

    public static Problem CharityNumberUnknown(string where) =>
        new("charity-number-unknown", Invalid, "This is not a charity number.", where,
            "Enter 6 or 7 digits, with -1, -2 and so on for a linked charity; SC and 6 digits for Scotland; NIC and 6 digits for Northern Ireland. Leave it empty where there is none.");

    public static Problem IncomeBandMissing(string where) =>
        new("income-band-missing", Invalid, "There is no income band.", where, IncomeBands);

    public static Problem IncomeBandUnknown(string where) =>
        new("income-band-unknown", Invalid, "This is not one of the income bands.", where, IncomeBands);

    public static Problem RegionMissing(string where) => new("region-missing", Invalid, "There is no region.", where, Regions);

    public static Problem RegionUnknown(string where) => new("region-unknown", Invalid, "This is not one of the regions.", where, Regions);

    public static Problem SpecialistMissing(string where) =>
        new("specialist-missing", Invalid, "It does not say whether the organisation is specialist.", where, "Enter yes if criminal justice is its main purpose, otherwise no.");

    public static Problem SpecialistUnclear(string where) =>
        new("specialist-unclear", Invalid, "This is neither yes nor no.", where, "Enter yes if criminal justice is its main purpose, otherwise no.");

    public static Problem NetworkUnusable(string where, int longest) =>
        new("network-unusable", Invalid, "One of the networks has no usable name.", where,
            $"Separate networks by semicolons or commas; each name has letters or digits and at most {longest} characters.");

    public static Problem NetworksTooMany(string where, int most) =>
        new("networks-too-many", Invalid, $"There are more than {most} networks.", where, "Check that the cell holds the names of networks and nothing else.");

    public static Problem ContactNameTooLong(string where, int longest) =>
        new("contact-name-too-long", Invalid, $"The contact's name is longer than {longest} characters.", where, "Enter one person's name, or a role.");

    public static Problem ContactEmailInvalid(string where) =>
        new("contact-email-invalid", Invalid, "This is not an e-mail address.", where, "Enter one address such as name@example.org and nothing else, or leave it empty.");

    public static Problem MemberTwice(string where, string same) =>
        new("member-twice", Invalid, $"This is the same organisation as {same}.", where,
            "Delete one of the two rows. If they are two organisations, give each its charity number, or make their names differ.");

    public static Problem MemberAmbiguous(string where) =>
        new("member-ambiguous", Conflict, "More than one organisation fits this name, and the charity numbers do not tell which it is.", where,
            "Give the charity number. If two rows have this name and one of them is in the directory without a number, import that one first by itself.");

    // Files that member lists come in. (Workbooks that cannot be opened: below.)

    public static Problem MemberFileTooLarge(int megabytes) =>
        new("member-file-too-large", TooLarge, $"The file is larger than {megabytes} MB.", "", "Check that this is the right file; if it is, import it in parts.");

    public static Problem MemberFileEncoding() =>
        new("member-file-encoding", Invalid, "The file is not encoded in UTF-8, so accents and the pound sign would be lost.", "",
            "In Excel save it as CSV UTF-8 (Comma delimited), or as a workbook (.xlsx), and send that.");

    public static Problem MemberFileIsNoText() =>
        new("member-file-is-no-text", Invalid, "The file is not a text file.", "", "In Excel save the list as CSV UTF-8, or as a workbook (.xlsx), and send that.");

    public static Problem MemberFileQuotes(string where) =>
        new("member-file-quotes", Invalid, "A quotation mark is not closed, or stands within a cell that is not in quotation marks.", where,
            "Save the list again from a spreadsheet program, which sets quotation marks itself.");

    public static Problem MemberFileTooWide(int most) =>
        new("member-file-too-wide", TooLarge, $"The file has more than {most} columns.", "", "Check that this is the right file, and delete the columns that are not needed.");

    public static Problem MemberListWithoutHeadings(string where) =>
        new("member-list-without-headings", Invalid, "This row should hold the headings of the columns, and none is known.", where,
            "Put a row of headings on top: name, charity number, income band, region, specialist, networks, contact name, contact e-mail.");

    public static Problem MemberColumnMissing(string where, string heading) =>
        new("member-column-missing", Invalid, $"There is no column with the heading {heading}.", where, $"Add the column {heading} and fill it in for every organisation.");

    public static Problem MemberColumnTwice(string where, string heading) =>
        new("member-column-twice", Invalid, $"This is a second column for the {heading}.", where, "Delete one of the two columns.");

    public static Problem MemberColumnUnknown(string where, string known) =>
        new("member-column-unknown", Invalid, "This column holds values, and its heading is not known.", where, $"Delete the column, or give it one of the headings: {known}.");

    public static Problem MemberCellTooLong(string where, int longest) =>
        new("member-cell-too-long", TooLarge, $"The cell holds more than {longest} characters.", where, "Clear the cell and type what belongs in it.");

    private const string IncomeBands =
        "Enter one of: under £10k; £10k to £100k; £100k to £500k; £500k to £1m; £1m to £5m; over £5m; not known.";

    private const string Regions =
        "Enter one of: North East; North West; Yorkshire and the Humber; East Midlands; West Midlands; East of England; London; South East; South West; Wales; National.";

    // ---- Questionnaires ----

    // Workbooks that are sent in, whatever they hold.

    public static Problem WorkbookEmpty() =>
        new("workbook-empty", Invalid, "The file is empty.", "", "Send an Excel workbook (.xlsx).");

    public static Problem WorkbookTooLarge(int megabytes) =>
        new("workbook-too-large", TooLarge, $"The file is larger than {megabytes} MB.", "", "Remove pictures and sheets that are not needed, save it, and send it again.");

    public static Problem WorkbookOldFormat() =>
        new("workbook-old-format", Invalid, "This is a workbook of the old format (.xls).", "", "Open it in Excel or LibreOffice, save it as Excel Workbook (.xlsx), and send that.");

    public static Problem WorkbookLocked() =>
        new("workbook-locked", Invalid, "The workbook is protected with a password.", "", "Take the password off (File, Info, Protect Workbook), save it, and send it again.");

    public static Problem WorkbookBinary() =>
        new("workbook-binary", Invalid, "This is a binary workbook (.xlsb).", "", "Save it as Excel Workbook (.xlsx), and send that.");

    public static Problem WorkbookIsNone() =>
        new("workbook-is-none", Invalid, "The file is not an Excel workbook.", "", "Send a file that Excel saved as Excel Workbook (.xlsx).");

    public static Problem WorkbookDamaged() =>
        new("workbook-damaged", Invalid, "The workbook is damaged: parts of it cannot be read.", "", "Open it in Excel, let Excel repair it, save it as a new .xlsx file, and send that.");

    public static Problem WorkbookDeclaresTypes() =>
        new("workbook-declares-types", Invalid, "The workbook holds XML document type declarations, which no Excel writes and which are never read.", "", "Save it again with Excel or LibreOffice, and send that.");

    public static Problem WorkbookUnpacksTooLarge() =>
        new("workbook-unpacks-too-large", TooLarge, "The workbook unpacks to far more than its size lets expect.", "", "Copy the cells that are needed into a new workbook, and send that.");

    public static Problem WorkbookTooManyCells(int most) =>
        new("workbook-too-many-cells", TooLarge, $"The workbook has more than {most:N0} cells.", "", "Delete sheets, rows and columns that are not needed, formatted empty ones too, and send it again.");

    public static Problem WorkbookTooWide(int columns) =>
        new("workbook-too-wide", TooLarge, $"A sheet of the workbook uses more than {columns:N0} columns.", "", "Delete the columns to the right of the table, formatted empty ones too, and send it again.");

    public static Problem WorkbookTooTall(int rows) =>
        new("workbook-too-tall", TooLarge, $"A sheet of the workbook uses rows beyond {rows:N0}.", "", "Delete the rows below the table, formatted empty ones too, and send it again.");

    public static Problem WorkbookHoldsError(string sheet, string cell) =>
        new("workbook-holds-error", Invalid, "The cell holds an error of Excel (such as #REF! or #N/A) instead of a value.", $"{sheet}, cell {cell}", "Correct the formula or type the value, and send the workbook again.");

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
        new("too-late", Conflict, $"This closed on {UkTime.Of(closedAt):d MMMM yyyy} at {UkTime.Of(closedAt):HH:mm} (UK time), before your answers arrived. Nothing was stored.", "", "Write to Clinks if your answers should still count; what you sent before the close stands.");

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

    public static Problem NoResultsOfQuestion =>
        new("no-results-of-question", NotFound, "There is no such question, or it is a note that nobody answers.", "question", "Use the name of a question of this engagement's questionnaire.");

    public static Problem SegmentUnknown =>
        new("segment-unknown", Invalid, "Results cannot be divided by this.", "by", "Use incomeBand, region or specialist.");

    public static Problem ReleaseEmpty =>
        new("release-empty", Invalid, "A release holds at least one table.", "tables", "Release an engagement that has a question to count.");

    public static Problem ReleaseNumberInvalid =>
        new("release-number-invalid", Invalid, "Releases of an engagement are numbered from 1.", "number", "Use the next number.");

    public static Problem ReleaseDatesOutOfOrder =>
        new("release-dates-out-of-order", Invalid, "An engagement is opened, then closed, then released.", "releasedOn", "Close the engagement before it is released.");
}
