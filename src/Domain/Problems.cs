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

    public static Problem RolesNotGrantable(string where) =>
        new("roles-not-grantable", Forbidden, "You cannot give or take away these roles.", where, "Administrators give staff roles; administrators and membership staff give respondent and approver, for one member.");

    public static Problem RolesNeedMember() =>
        new("roles-need-member", Invalid, "Respondents and approvers act for one member organisation, and nobody else does.", "member", "Name the organisation with these two roles, and leave it out for all others.");

    public static Problem SignInAddressInvalid() =>
        new("sign-in-address-invalid", Invalid, "This is not an e-mail address.", "email", "Enter one address such as name@example.org and nothing else.");

    public static Problem NoSuchAccount() =>
        new("no-such-account", NotFound, "There is no such account, or it has no access.", "", "Look it up in the list of accounts.");

    public static Problem LastAdministrator() =>
        new("last-administrator", Conflict, "This is the last administrator, and without one nobody could give roles.", "", "Make somebody else an administrator first.");

    /// <summary>Never told to whoever typed an address: it would say whose accounts there are.</summary>
    public static Problem NobodyToSignIn() =>
        new("nobody-to-sign-in", NotFound, "Nobody may sign in with this address.", "", "Ask an administrator, or have the contact of your organisation changed.");

    /// <summary>Never told to whoever typed an address, either.</summary>
    public static Problem SignInAskedTooOften() =>
        new("sign-in-asked-too-often", Conflict, "Too many letters were asked for with this address.", "", "Use the newest letter that came, or ask again in an hour.");

    /// <summary>One answer for used, expired, wrong and void: which it was is nobody's business.</summary>
    public static Problem SignInExpired() =>
        new("sign-in-expired", Forbidden, "This link or code does not work, or does not work any more.", "", "Ask for a new one on the sign-in page. Only the newest works, once, and for a short time.");

    public static Problem ConfirmByCode() =>
        new("confirm-by-code", Forbidden, "This link was used before, on another device.", "", "Ask for a code and type it in here.");

    public static Problem LetterMadeAlready() =>
        new("letter-made-already", Conflict, "The letter of this request was made already, and its link and code are kept nowhere.", "", "Ask anew, with another Idempotency-Key.");

    public static Problem SessionUnknown() =>
        new("session-unknown", Forbidden, "You are not signed in, or not any more.", "", "Sign in again.");

    public static Problem NotTheContact() =>
        new("not-the-contact", Conflict, "This address is not the contact of the organisation.", "member", "Look at the organisation's contact in the directory.");

    public static Problem NoContact() =>
        new("no-contact", Conflict, "The directory has no contact address for the organisation.", "member", "Add the contact's e-mail address to the list of members and import it.");

    public static Problem NoPost() =>
        new("no-post", Conflict, "No letter can be sent: the platform was told of no mail server.", "", "Start it with ENGAGE_SMTP, ENGAGE_MAIL_FROM and --public-url.");

    public static Problem InvitedAlready() =>
        new("invited-already", Conflict, "The contact of this organisation was invited already.", "member", "Ask to send it anew if the letter was lost: its link then replaces the first one.");

    public static Problem PageKeyUnclear() =>
        new("page-key-unclear", Invalid, "A page key has a name of 1 to 100 characters and a text.", "name", "This is a fault of the platform; tell Clinks.");

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

    public static Problem ArtsUnclear(string where) => new("arts-unclear", Invalid, NoStatement, where, "Enter yes if it works through the arts, otherwise no. " + LeaveEmpty);

    public static Problem RaciallyMinoritisedUnclear(string where) =>
        new("racially-minoritised-unclear", Invalid, NoStatement, where, "Enter yes if racially minoritised people lead it or it is specially for them, otherwise no. " + LeaveEmpty);

    public static Problem LivedExperienceUnclear(string where) =>
        new("lived-experience-unclear", Invalid, NoStatement, where, "Enter yes if people with lived experience of the criminal justice system are among its staff or board, otherwise no. " + LeaveEmpty);

    private const string NoStatement = "This is neither yes nor no nor not known.", LeaveEmpty = "Leave the cell empty if it is not known.";

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

    public static Problem ImportNotAsShown() =>
        new("import-not-as-shown", Conflict, "The directory changed since you were shown what this list would do.", "", "Look at what it would do now, and import it then.");

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
            "Put a row of headings on top: name, charity number, income band, region, specialist, arts, racially minoritised, lived experience, networks, contact name, contact e-mail.");

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

    // Forms: what a questionnaire is made of. Names, codes and conditions are the author's and may be repeated.

    public static Problem FormIdMissing(string where) =>
        new("form-id-missing", Invalid, "The form has no form_id.", where, "Give it one on the sheet settings, such as state-of-the-sector-2026: it becomes the name and address of the engagement.");

    public static Problem FormIdNoSlug(string where) =>
        new("form-id-no-slug", Invalid, "The form_id cannot stand in an address.", where, "Use lower case letters, digits and single dashes, at most 60, such as state-of-the-sector-2026.");

    public static Problem QuestionnaireAsksNothing() =>
        new("questionnaire-asks-nothing", Invalid, "The form asks no question.", "survey", "Add at least one question that can be answered; notes do not count.");

    public static Problem QuestionsTooMany(int there, int most) =>
        new("questions-too-many", Invalid, $"The form has {there:N0} questions and notes; {most:N0} are possible.", "survey", "Split it into several engagements, or ask less.");

    public static Problem GroupEmpty(string name, string where) =>
        new("group-empty", Invalid, $"The group {Short(name)} holds no question.", where, "Put a question or a note into it, or remove the group.");

    public static Problem NameMissing(string what, string where) =>
        new("name-missing", Invalid, $"The {what} has no name.", where, "Give it one: it names the column of the results.");

    public static Problem NameBad(string what, string where) =>
        new("name-bad", Invalid, $"The name of the {what} cannot be used.", where, "Begin with a letter or underscore, go on with letters (a to z), digits, underscores, dots or dashes; at most 60 in all.");

    public static Problem NameTwice(string name, string first, string where) =>
        new("name-twice", Invalid, $"The name {name} is already used in {first} (capitals do not count).", where, "Give every question and every group a name of its own.");

    public static Problem WordingMissing(string what, string where) =>
        new("wording-missing", Invalid, $"{what} has no English words.", where, "Write them in the column label or label::English (en) (form_title for the questionnaire); Welsh can stand beside English but not instead of it.");

    public static Problem WordingOnlyWelsh(string where) =>
        new("wording-only-welsh", Invalid, "These words are there in Welsh but not in English.", where, "Add the English words, or remove the Welsh ones.");

    public static Problem WordingTooLong(int most, string where) =>
        new("wording-too-long", Invalid, $"These words are longer than {most:N0} characters.", where, "Shorten them; long explanations can be notes of their own.");

    public static Problem WordingUnprintable(string where) =>
        new("wording-unprintable", Invalid, "These words hold a control character or half a character, which cannot be shown.", where, "Type the cell anew instead of pasting it.");

    public static Problem WordingInsertsAnswer(string where) =>
        new("wording-inserts-answer", Invalid, "These words insert an answer with ${…}, which is not possible here.", where, "Write the words so that they stand without the answer.");

    public static Problem MessageWithoutRule(string message, string rule, string where) =>
        new("message-without-rule", Invalid, $"There is a {message} but no {rule}, so nobody would ever see it.", where, $"Fill in {rule}, or remove the message.");

    public static Problem NoteAnswered(string what, string where) =>
        new("note-answered", Invalid, $"A note cannot be {what}: nobody answers it.", where, "Clear the cell, or make the note a question.");

    public static Problem MeasureOfNoNumber(string where) =>
        new("measure-of-no-number", Invalid, "engage::kind is for integer and decimal questions only.", where, "Clear the cell.");

    public static Problem SelectWithoutList(string where) =>
        new("select-without-list", Invalid, "The type does not say which list of choices is offered.", where, "Write the name of the list after the type: select_one yes_no.");

    public static Problem ListUnknown(string list, IEnumerable<string> there, string where) =>
        new("list-unknown", Invalid, $"There is no list of choices named {Short(list)}.", where, $"Add it to the sheet choices, or use one that is there{Some(there)}.");

    public static Problem ListEmpty(string list, string where) =>
        new("list-empty", Invalid, $"The list {Short(list)} offers no choice.", where, "Add choices to it.");

    public static Problem ChoicesTooMany(string list, int there, int most, string where) =>
        new("choices-too-many", Invalid, $"The list {Short(list)} has {there:N0} choices; {most:N0} are possible.", where, "Ask in two steps, or ask for text.");

    public static Problem CodeBad(string where) =>
        new("code-bad", Invalid, "The name of the choice cannot be used.", where, "Use letters (a to z), digits, underscores, dots or dashes, at most 60, and no spaces; what people read is the label.");

    public static Problem CodeTwice(string code, string list, string first, string where) =>
        new("code-twice", Invalid, $"The list {Short(list)} has the choice {code} already in {first} (capitals do not count).", where, "Give every choice of a list a name of its own.");

    public static Problem ConditionsInCircle(ImmutableArray<string> circle, string where) =>
        new("conditions-in-circle", Invalid, $"Whether these are asked depends on itself: {string.Join(" → ", circle.Length <= 12 ? circle : [.. circle[..11], "…", circle[^1]])}.", where, "Remove one of the conditions from the circle.");

    // Conditions.

    public static Problem ExpressionTooLong(int most, string where) =>
        new("expression-too-long", Invalid, $"The condition is longer than {most:N0} characters.", where, "Shorten it; conditions of groups save repeating them for each question.");

    public static Problem ExpressionTooDeep(int most, int at, string where) =>
        new("expression-too-deep", Invalid, $"At character {at}, brackets stand more than {most} deep.", where, "Remove brackets that are not needed.");

    public static Problem ExpressionQuoteOpen(int at, string where) =>
        new("expression-quote-open", Invalid, $"The quotation mark at character {at} is not closed.", where, "Close the text with the same mark that it began with.");

    public static Problem ExpressionCurlyQuote(int at, string where) =>
        new("expression-curly-quote", Invalid, $"There is a curly quotation mark at character {at}.", where, "Type a straight one: 'yes'.");

    public static Problem ExpressionReferenceOpen(int at, string where) =>
        new("expression-reference-open", Invalid, $"The $ at character {at} begins no reference.", where, "Refer to a question by ${name}.");

    public static Problem ExpressionReferenceNamesNothing(int at, string where) =>
        new("expression-reference-names-nothing", Invalid, $"The reference at character {at} holds something else than a name.", where, "Write the name of one question between ${ and }.");

    public static Problem ExpressionArithmetic(string sign, int at, string where) =>
        new("expression-arithmetic", Invalid, $"At character {at}, {sign} would calculate; conditions here only compare.", where, "Compare answers with each other or with fixed values.");

    public static Problem ExpressionPath(string sign, int at, string where) =>
        new("expression-path", Invalid, $"At character {at}, {sign} belongs to XPath paths, which are not taken.", where, "Refer to a question by ${name}.");

    public static Problem ExpressionStray(int at, string where) =>
        new("expression-stray", Invalid, $"The character at {at} has no meaning in a condition.", where, "Conditions are made of ${name}, ., 'text', numbers, = != < <= > >=, selected(), and, or, not() and brackets.");

    public static Problem ExpressionChainedComparison(int at, string where) =>
        new("expression-chained-comparison", Invalid, $"At character {at}, a comparison is compared again.", where, "Join two comparisons with and: . >= 1 and . <= 5.");

    public static Problem ExpressionFunction(string name, int at, string where) =>
        new("expression-function", Invalid, $"The function {Short(name)}() at character {at} is not taken.", where, "Only selected() and not() are. Write dates as '2026-03-31', and yes or no as choices.");

    public static Problem ExpressionWord(string word, int at, string where) =>
        new("expression-word", Invalid, $"The word {Short(word)} at character {at} has no meaning.", where, "Put text into quotation marks, and names of questions into ${…}; and, or, not are in lower case.");

    public static Problem ExpressionNumber(int at, string where) =>
        new("expression-number", Invalid, $"At character {at} stands no number that can be read.", where, "Write digits and at most one dot, at most 28 characters: 1000.50.");

    public static Problem ExpressionBracketOpen(int at, string where) =>
        new("expression-bracket-open", Invalid, $"The bracket at character {at} is not closed.", where, "Add the closing bracket.");

    public static Problem ExpressionEndsEarly(string expected, string where) =>
        new("expression-ends-early", Invalid, $"The condition ends where {expected} should follow.", where, "Complete it, or clear the cell.");

    public static Problem ExpressionUnexpected(string found, int at, string expected, string where) =>
        new("expression-unexpected", Invalid, $"At character {at} stands {Short(found)} where {expected} should stand.", where, "Look for a missing and, or, quotation mark or bracket before it.");

    public static Problem ExpressionValueAlone(string value, int at, string where) =>
        new("expression-value-alone", Invalid, $"At character {at}, {Short(value)} stands alone, where a condition is needed.", where, "Say what it is compared with: ${name} = 'yes'; that it is answered: ${name} != ''.");

    public static Problem ExpressionComparesConditions(int at, string where) =>
        new("expression-compares-conditions", Invalid, $"At character {at}, a condition stands where an answer or a value is compared.", where, "Use and, or and not() to join conditions.");

    public static Problem ExpressionComparesFixed(int at, string where) =>
        new("expression-compares-fixed", Invalid, $"At character {at}, two fixed values are compared, which always comes out the same.", where, "Compare an answer: ${name}.");

    public static Problem ExpressionNoOrder(string sign, int at, string where) =>
        new("expression-no-order", Invalid, $"At character {at}, {sign} asks which is greater; only numbers and dates have an order.", where, "Compare with = or !=; write numbers without quotation marks, and dates as '2026-03-31'.");

    public static Problem ExpressionComparesKinds(string one, string other, int at, string where) =>
        new("expression-compares-kinds", Invalid, $"At character {at}, {one}, is compared with {other}: they are never equal.", where, "Compare like with like; numbers stand without quotation marks, text and choices with them.");

    public static Problem ExpressionComparesMultiple(string name, int at, string where) =>
        new("expression-compares-multiple", Invalid, $"At character {at}, {name} is compared, but it can have several answers at once.", where, $"Ask selected(${{{name}}}, 'code'), or ${{{name}}} != '' for whether it is answered.");

    public static Problem ExpressionCodeUnknown(string code, string name, int at, string where) =>
        new("expression-code-unknown", Invalid, $"At character {at}: {name} offers no choice {Short(code)}.", where, "Use the name of one of its choices (not the label), with capitals as on the sheet choices.");

    public static Problem ExpressionCodeUnquoted(string name, int at, string where) =>
        new("expression-code-unquoted", Invalid, $"At character {at}, {name} is compared with a number, but its answers are choices.", where, "Put the name of the choice into quotation marks: '1'.");

    public static Problem ExpressionDate(string name, int at, string where) =>
        new("expression-date", Invalid, $"At character {at}, {name} is compared with something that is no date.", where, "Write the date as '2026-03-31'.");

    public static Problem ExpressionSelectedOf(string of, int at, string where) =>
        new("expression-selected-of", Invalid, $"At character {at}, selected() asks about {Short(of)}, which is no select question.", where, "Ask it of ${name} or . where that is a select_one or select_multiple.");

    public static Problem ExpressionSelectedCode(int at, string where) =>
        new("expression-selected-code", Invalid, $"At character {at}, selected() needs the code of one choice.", where, "Write the name of the choice in quotation marks: selected(${name}, 'prison').");

    public static Problem ExpressionDotOutside(int at, string where) =>
        new("expression-dot-outside", Invalid, $"The dot at character {at} stands for the answer that a constraint checks; here is none.", where, "Refer to a question by ${name}.");

    public static Problem ExpressionNote(string name, int at, string where) =>
        new("expression-note", Invalid, $"At character {at}: {name} is a note, and nobody answers a note.", where, "Refer to a question.");

    public static Problem ExpressionNameUnknown(string name, string? similar, int at, string where) =>
        new("expression-name-unknown", Invalid, $"At character {at}: there is no question named {name}.", where, similar is null ? "Use a name as it stands in the column name of the sheet survey." : $"Capitals count here: write ${{{similar}}}.");

    // XLSForm workbooks.

    public static Problem SheetMissing(string name) =>
        new("sheet-missing", Invalid, $"The workbook has no sheet named {name}.", name, "Send an XLSForm: sheets survey, choices and settings (xlsform.org).");

    public static Problem SheetTwice(string name) =>
        new("sheet-twice", Invalid, $"Two sheets are named {name} (capitals and spaces do not count).", name, "Keep one of them.");

    public static Problem SheetUnknown(string name) =>
        new("sheet-unknown", Invalid, $"The sheet {Short(name)} is no part of a form here.", name, "Delete it, hidden sheets too; only survey, choices and settings are read.");

    public static Problem ColumnUnknown(string title, IEnumerable<string> known, string where) =>
        new("column-unknown", Invalid, $"The column {Short(title)} is not taken: what it asks for would not happen.", where, $"Delete the column. Columns here are {string.Join(", ", known)}; languages follow two colons: label::Cymraeg (cy).");

    public static Problem ColumnWithoutHeader(string letters, string where) =>
        new("column-without-header", Invalid, $"The column {letters} holds something but has no header.", where, "Name the column in the first row, or clear it.");

    public static Problem ColumnTwice(string title, string where) =>
        new("column-twice", Invalid, $"The column {Short(title)} says the same as another column of the sheet.", where, "Keep one of them; a column without a language is English.");

    public static Problem ColumnOfOtherLanguage(string title, string where) =>
        new("column-of-other-language", Invalid, $"The column {Short(title)} is in a language that is not asked in.", where, "Use English (en) and Cymraeg (cy), or delete the column.");

    public static Problem CellBecameDate(string where) =>
        new("cell-became-date", Invalid, "Excel took what was typed here for a date.", where, "Format the cell as Text and type it again.");

    public static Problem SettingsTwice(string where) =>
        new("settings-twice", Invalid, "The sheet settings has more than one row of values.", where, "Keep one.");

    public static Problem DefaultLanguageNotEnglish(string where) =>
        new("default-language-not-english", Invalid, "The default language is not English.", where, "Write English (en) or clear the cell; people choose Welsh for themselves wherever there is Welsh.");

    public static Problem MinutesUnclear(string where) =>
        new("minutes-unclear", Invalid, "How long it takes is not a whole number of minutes from 1 to 600.", where, "Write a number, like 20, or leave the cell empty: then it is worked out from the questions.");

    public static Problem ListNameMissing(string where) =>
        new("list-name-missing", Invalid, "The choice belongs to no list.", where, "Write the name of its list in the column list_name.");

    public static Problem TypeMissing(string where) =>
        new("type-missing", Invalid, "The row has no type.", where, "Write one, or clear the row.");

    public static Problem TypeUnknown(string type, string where) =>
        new("type-unknown", Invalid, $"The type {Short(type)} is not asked here.", where, "Types are text, integer, decimal, date, note, select_one LIST, select_multiple LIST, begin group, end group.");

    public static Problem TypeOrOther(string where) =>
        new("type-or-other", Invalid, "or_other is not taken.", where, "Add a choice named other to the list, and a text question that is relevant where it is selected.");

    public static Problem RepeatRefused(string name, string where) =>
        new("repeat-refused", Invalid, $"The repeat {Short(name)} asks the same questions several times, which is not possible here.", where, "Ask once for each that is expected, or ask for a total.");

    public static Problem GroupNested(string name, string outer, string where) =>
        new("group-nested", Invalid, $"The group {Short(name)} stands within {Short(outer)}. A group is a page, and pages do not stand within pages.", where, "End the outer group before this one begins.");

    public static Problem GroupOpen(string what, string name, string where) =>
        new("group-open", Invalid, $"The {what} {Short(name)} is never ended.", where, $"Add a row of type end {what}.");

    public static Problem GroupNotOpen(string where) =>
        new("group-not-open", Invalid, "This ends a group that was not begun.", where, "Remove the row, or add the row that begins the group.");

    public static Problem GroupEndsOther(string begun, string where) =>
        new("group-ends-other", Invalid, $"This does not end what was begun in {begun}: one is a group, the other a repeat.", where, "Begin and end with the same word.");

    public static Problem CellNotForGroup(string column, string where) =>
        new("cell-not-for-group", Invalid, $"{column} says nothing about a group.", where, "Clear the cell; groups have a name, a label and relevant.");

    public static Problem RequiredUnclear(string where) =>
        new("required-unclear", Invalid, "required is neither yes nor no.", where, "Write yes or no. Whether a question is asked at all can depend on others: relevant.");

    public static Problem AboutUnknown(string where) =>
        new("about-unknown", Invalid, "engage::about is neither organisation nor people.", where, "Write organisation or people, or clear the cell: then it is organisation.");

    public static Problem MeasureUnknown(string where) =>
        new("measure-unknown", Invalid, "engage::kind is neither count nor magnitude.", where, "Write magnitude for amounts that are added up, count for numbers that are put into bands.");

    public static Problem FaultsMore(int more) =>
        new("faults-more", Invalid, $"There are {more:N0} more faults, which are not listed.", "", "Correct those that are listed, and send the form again.");

    // An open definition.

    public static Problem MeaningChanged(string what, string where) =>
        new("meaning-changed", Conflict, $"{what} Organisations are answering; their answers would no longer mean what they meant.", where, "Take the change back (wording can change, meaning cannot), or close this engagement and begin another.");

    /// <summary>What a cell holds, as far as it needs to be found again: a cell can hold 32,767 characters.</summary>
    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";

    /// <summary>": a, b, c" of a form's own names, few enough to read.</summary>
    private static string Some(IEnumerable<string> names)
    {
        var all = names.Where(name => name.Length > 0).Take(11).ToList();
        return all.Count == 0 ? "" : ": " + string.Join(", ", all.Take(10).Select(Short)) + (all.Count > 10 ? ", …" : "");
    }

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
        new("audience-unclear", Invalid, "The audience is either everyone, or named members, or those that fit the other lists.", "audience", "Give 'everyone': true alone, or 'members' alone, or any of 'incomeBands', 'regions', 'specialist', 'arts', 'raciallyMinoritised', 'livedExperience', 'networks'.");

    public static Problem AudienceMemberUnknown(MemberId member) =>
        new("audience-member-unknown", Invalid, $"There is no member '{member}'.", "audience.members", "Look the id up in the list of members.");

    public static Problem NotOpenYet(EngagementId id) =>
        new("not-open-yet", Conflict, $"The {Word(id)} is still a draft.", id.Name, "Open it first.");

    public static Problem ClosedAlready(EngagementId id) =>
        new("closed-already", Conflict, $"The {Word(id)} is closed already.", id.Name, "Nothing to do.");

    public static Problem FiguresAfterTheClose(EngagementId id) =>
        new("figures-after-the-close", Conflict, $"The {Word(id)} is not closed, and two looks at moving figures could be subtracted from each other.", id.Name, "Close it first.");

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

    public static Problem QuotingUnknown() =>
        new("quoting-unknown", Invalid, "It is not said whether the words may be quoted.", "quoting", "Choose no, without our name, or under our name.");

    public static Problem DeclarationMissing() =>
        new("declaration-missing", Invalid, "The declaration that the information is accurate is missing.", "declaration", "Send 'declaration': true once you can declare it.");

    public static Problem DraftChanged(string question) =>
        new("draft-changed", Stale, "A colleague changed this answer after you last saw it.", question, "Read the draft again, compare, and send your answer with the new version.");

    public static Problem ResponseChanged() =>
        new("response-changed", Stale, "The response changed after you last saw it.", "If-Match", "Read it again, compare, and send your changes with the new version.");

    public static Problem SeenMissing() =>
        new("if-match-missing", Stale, "A change of a draft must say which version you saw.", "If-Match", "Send 'If-Match' with the ETag that came with the draft (\"0\" for a new one).");

    public static Problem AnswerToNothing(string where) =>
        new("answer-to-nothing", Invalid, "This answers a question that the questionnaire does not ask.", where, "Use the names of the questions as the questionnaire gives them, with their capitals.");

    public static Problem AnswerToNote(string name) =>
        new("answer-to-note", Invalid, "This is a note; it takes no answer.", name, "Leave it out.");

    public static Problem AnswerTwice(string name) =>
        new("answer-twice", Invalid, "The question is answered twice.", name, "Send one answer.");

    public static Problem AnswerOfOtherKind(string needed, string name) =>
        new("answer-of-other-kind", Invalid, $"The answer is not {needed}.", name, $"Answer with {needed}.");

    public static Problem AnswerNotWhole(string name) =>
        new("answer-not-whole", Invalid, "The answer is not a whole number.", name, "Round it, or leave out what follows the dot.");

    public static Problem AnswerOutOfRange(string name) =>
        new("answer-out-of-range", Invalid, "The number has more than 15 digits before the dot.", name, "Check the number.");

    public static Problem AnswerNotAChoice(IEnumerable<string> codes, string name) =>
        new("answer-not-a-choice", Invalid, "The answer is not one of the choices.", name, $"Choose from those that are offered{Some(codes)}.");

    public static Problem AnswerChoiceTwice(string code, string name) =>
        new("answer-choice-twice", Invalid, $"The choice {code} is chosen twice.", name, "Choose it once.");

    public static Problem AnswerTooLong(int most, string name) =>
        new("answer-too-long", Invalid, $"The text is longer than {most:N0} characters.", name, "Shorten it.");

    public static Problem AnswerUnprintable(string name) =>
        new("answer-unprintable", Invalid, "The text holds a control character or half a character.", name, "Type it anew instead of pasting it; new lines and tabs are fine.");

    public static Problem AnswerNoDate(string name) =>
        new("answer-no-date", Invalid, "The answer is not a date.", name, "Write year, month and day: 2026-03-31.");

    public static Problem AnswerRequired(string? message, string name) =>
        new("answer-required", Invalid, message ?? "This question needs an answer.", name, "Answer the question.");

    public static Problem AnswerBreaksConstraint(string? message, string name) =>
        new("answer-breaks-constraint", Invalid, message ?? "The answer does not fit what the question allows.", name, "Change the answer.");

    // ---- Results ----

    public static Problem NoResultsOfQuestion =>
        new("no-results-of-question", NotFound, "There is no such question, or it is a note that nobody answers.", "question", "Use the name of a question of this engagement's questionnaire.");

    public static Problem SegmentUnknown =>
        new("segment-unknown", Invalid, "Results cannot be divided by this.", "by", "Use incomeBand, region or specialist.");
}
