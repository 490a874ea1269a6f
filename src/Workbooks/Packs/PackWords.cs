using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Workbooks.Packs;

/// <summary>The words of an evidence pack that are ours.</summary>
internal sealed class PackWords(Language language)
{
    private bool Welsh => language is Language.Welsh;

    internal string Of(Wording wording) => wording.In(language);

    internal string Summary => Welsh
        ? "Tystiolaeth gan bobl â phrofiad o'r system cyfiawnder troseddol a chan sefydliadau gwirfoddol. Rhoddwyd pob dyfyniad gyda chydsyniad i'r defnydd hwn, a chaiff ei dynnu'n ôl os bydd y person yn newid ei feddwl."
        : "Evidence from people with experience of the criminal justice system and from voluntary organisations. Every quote was given with consent to this use, and is called back if the person changes their mind.";

    internal string For(string recipient) => Welsh ? $"Ar gyfer: {recipient}" : $"For: {recipient}";

    internal string TermsHeading => Welsh ? "Amodau" : "Terms";

    internal IEnumerable<string> Terms(bool published) => published
        ?
        [
            Welsh ? "Peidiwch â cheisio darganfod pwy sy'n siarad." : "Do not try to find out who speaks.",
            Welsh ? "Os gofynnwn, tynnwch ddyfyniad allan o'r hyn a gyhoeddwch wedyn." : "If we ask you to, leave a quote out of what you publish from then on.",
        ]
        :
        [
            Welsh ? "Peidiwch â cheisio darganfod pwy sy'n siarad, na rhoi'r ffeil hon i neb arall." : "Do not try to find out who speaks, and do not pass this file on.",
            Welsh ? "Os gofynnwn, dilëwch ddyfyniad, wrth ei gyfeirnod, ac ysgrifennwch atom pan fydd wedi'i wneud." : "If we ask you to, delete a quote, by its reference, and write to us when it is done.",
        ];

    internal string ContactHeading => Welsh ? "Cyswllt" : "Contact";

    internal string DateHeading => Welsh ? "Dyddiad" : "Date";

    internal string SourceHeading => Welsh ? "Ffynhonnell" : "Source";

    internal string Source(string title) => Welsh ? $"Clinks, ymgynghoriad: {title}" : $"Clinks, consultation: {title}";

    internal string PeopleTitle => Welsh ? "Yr hyn a ddywedodd pobl, yn ôl safbwynt" : "What people said, by position";

    internal string OrganisationsTitle => Welsh ? "Yr hyn a ddywedodd sefydliadau, yn ôl safbwynt" : "What organisations said, by position";

    internal string MethodTitle => Welsh ? "Sut y casglwyd y dystiolaeth hon" : "How this evidence was gathered";

    internal string Where => Welsh ? "Cymru a Lloegr" : "England and Wales";

    internal string Position => Welsh ? "Safbwynt" : "Position";

    internal string Supports => Welsh ? "Yr hyn y mae'n ei gefnogi" : "What it speaks to";

    internal string Quote => Welsh ? "Dyfyniad" : "Quote";

    internal string Who => Welsh ? "Pwy sy'n siarad" : "Who speaks";

    internal string How => Welsh ? "Sut y rhoddir y geiriau" : "How the words are given";

    internal string Reference => Welsh ? "Cyfeirnod" : "Reference";

    internal string NoPosition => Welsh ? "Arall" : "Other";

    internal string Whole => Welsh ? "Y safbwynt cyfan" : "The position as a whole";

    internal string Matter => Welsh ? "Pwnc" : "Matter";

    internal string Explained => Welsh ? "Esboniad" : "Explanation";

    internal IEnumerable<(string Matter, string Explained)> Method => Welsh
        ?
        [
            ("Cydsyniad", "Gofynnwyd am bob diben ar wahân. Penderfynwyd ar bob dyfyniad pan wnaed y ffeil hon; gadawyd allan yr hyn a dynnwyd yn ôl cyn hynny."),
            ("Dewis", "Marciodd staff Clinks ddarnau a'u codio i safbwyntiau. Cymeradwyodd ail berson bob dyfyniad."),
            ("Cyfrinachedd", "Mae'r hyn a ddywedir am bwy sy'n siarad yn wir am o leiaf 10 o'r rhai a gyfrannodd."),
        ]
        :
        [
            ("Consent", "Each purpose was asked for on its own. Every quote was decided on when this file was made; what was taken back before that is left out."),
            ("Choice", "Clinks' staff marked passages and coded them to positions. A second person approved each quote."),
            ("Confidentiality", "What is said of who speaks is true of at least 10 of those who contributed."),
        ];

    internal string Manner(Manner manner) => manner switch
    {
        Domain.Consent.Manner.OwnWords => Welsh ? "Eu geiriau eu hunain" : "Their own words",
        Domain.Consent.Manner.ApprovedEdit => Welsh ? "Wedi'i olygu, a'i gymeradwyo ganddynt" : "Edited, and approved by them",
        Domain.Consent.Manner.RedactedWords => Welsh ? "Eu geiriau eu hunain, gyda rhannau wedi'u tynnu allan" : "Their own words, with parts taken out",
        _ => Welsh ? "Mewn geiriau eraill" : "In other words",
    };

    internal string Speaker(PackQuote quote, Func<PackQuote, string?> organisation)
    {
        if (quote.Handed.Contribution is null) return organisation(quote) ?? (Welsh ? "Sefydliad gwirfoddol" : "A voluntary organisation");
        if (quote.Name is { } name) return name.Words;
        var shown = quote.Handed.Shown;
        string?[] parts =
        [
            shown.HasFlag(Shown.Role) ? Role(quote.Told!.Role) : Welsh ? "Rhywun a gyfrannodd" : "Somebody who contributed",
            shown.HasFlag(Shown.Region) ? Of(SegmentLabels.Of(quote.Told!.Region))
                : shown.HasFlag(Shown.Nation) ? Nation(quote.Told!.Region.Nation()) : null,
            shown.HasFlag(Shown.AgeBand) ? Age(quote.Told!.Age!.Value) : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private string Nation(Nation nation) => nation switch
    {
        Domain.Evidence.Nation.England => Welsh ? "Lloegr" : "England",
        Domain.Evidence.Nation.Wales => Welsh ? "Cymru" : "Wales",
        _ => Where,
    };

    private string Age(AgeBand band) => band switch
    {
        AgeBand.Under18 => Welsh ? "dan 18" : "under 18",
        AgeBand.From18To25 => Welsh ? "18 i 25" : "18 to 25",
        AgeBand.From26To39 => Welsh ? "26 i 39" : "26 to 39",
        AgeBand.From40To59 => Welsh ? "40 i 59" : "40 to 59",
        _ => Welsh ? "60 neu drosodd" : "60 or over",
    };

    private string Role(ContributorRole role) => role switch
    {
        ContributorRole.LivedExperience => Welsh ? "Rhywun â phrofiad bywyd" : "Somebody with lived experience",
        ContributorRole.FamilyMember => Welsh ? "Aelod o'r teulu" : "A family member",
        ContributorRole.Volunteer => Welsh ? "Gwirfoddolwr" : "A volunteer",
        ContributorRole.Worker => Welsh ? "Rhywun sy'n gweithio yn y maes" : "Somebody who works in the field",
        ContributorRole.Victim => Welsh ? "Rhywun y troseddwyd yn eu herbyn" : "Somebody who was a victim of crime",
        _ => Welsh ? "Rhywun a gyfrannodd" : "Somebody who contributed",
    };
}
