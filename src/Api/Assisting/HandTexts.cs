using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Assisting;

/// <summary>The words of writing down for somebody. In both languages, because it is done in the person's; what they are told stands in Domain.</summary>
internal static class HandTexts
{
    public static readonly Wording
        OnBehalf = new("Write something down for a person you work with", "Ysgrifennu rhywbeth ar ran person yr ydych yn gweithio gydag ef"),
        TakenDown = new("Take down what somebody tells you", "Cofnodi'r hyn y mae rhywun yn ei ddweud wrthych"),
        KeyedIn = new("Key in a paper form that came back", "Teipio ffurflen bapur a ddaeth yn ôl"),
        Read = new("Read this out first", "Darllenwch hyn yn uchel yn gyntaf"),
        ReadSays = new("Read it out slowly, or let the person read it. Stop where they have questions.", "Darllenwch ef yn araf, neu gadewch i'r person ei ddarllen. Stopiwch lle mae ganddynt gwestiynau."),
        ScriptRead = new("I read all of this out, and the person wants to go on", "Darllenais hyn i gyd yn uchel, ac mae'r person am barhau"),
        ScriptMissing = new("Read out all of it first. Tick the box when you have", "Darllenwch y cyfan yn uchel yn gyntaf. Ticiwch y blwch pan fyddwch wedi gwneud hynny"),
        Agreed = new("The person was told all of this, and wants me to write it down for them", "Dywedwyd hyn i gyd wrth y person, ac mae am i mi ei ysgrifennu ar ei ran"),
        AgreedMissing = new("Tell the person first. Tick the box when they agreed", "Dywedwch wrth y person yn gyntaf. Ticiwch y blwch pan fydd wedi cytuno"),
        OrganisationMeans = new(
            "Until the person confirms it with their code, we only count it, and people at Clinks read it. Nothing else can be asked of you for them.",
            "Hyd nes bydd y person yn ei gadarnhau gyda'i god, dim ond ei gyfrif a wnawn, ac mae pobl yn Clinks yn ei ddarllen. Ni ellir gofyn dim arall i chi ar ei ran."),
        ScriptMeans = new("Nothing is used before the person confirms it with their code.", "Ni ddefnyddir dim cyn i'r person ei gadarnhau gyda'i god."),
        PaperMeans = new("Key in what stands on the form, and change nothing. What was not ticked is a no.", "Teipiwch yr hyn sydd ar y ffurflen, a pheidiwch â newid dim. Mae'r hyn na thiciwyd yn na."),
        WhoAnswers = new("Who answers?", "Pwy sy'n ateb?"),
        WhoSelf = new("The person themselves", "Y person ei hun"),
        WhoGuardian = new("A parent or guardian of somebody under 18", "Rhiant neu warcheidwad rhywun dan 18 oed"),
        WhoAdvocate = new("Somebody who speaks for the person, or interprets", "Rhywun sy'n siarad ar ran y person, neu'n cyfieithu"),
        RelationGuardian = new("If it is a parent or guardian: what are they to the person?", "Os rhiant neu warcheidwad ydyw: beth ydynt i'r person?"),
        RelationAdvocate = new("If somebody speaks for the person: what are they to the person?", "Os oes rhywun yn siarad ar ran y person: beth ydynt i'r person?"),
        OnlyUnder18 = new("Only if the person is under 18:", "Dim ond os yw'r person dan 18 oed:"),
        Age = new("Is the person 18 or over?", "A yw'r person yn 18 oed neu'n hŷn?"),
        AgeAdult = new("Yes", "Ydy"),
        AgeUnder = new("No, under 18", "Nac ydy, dan 18 oed"),
        AgeUnsaid = new("They do not want to say", "Nid yw am ddweud"),
        BeginNow = new("Begin", "Dechrau"),
        WriteTitle = new("In the person's own words", "Yng ngeiriau'r person ei hun"),
        WriteSays = new("Write what they say as they say it. Leave out the names of other people.", "Ysgrifennwch yr hyn a ddywedant fel y maent yn ei ddweud. Gadewch enwau pobl eraill allan."),
        CheckTitle = new("Check before you send", "Gwiriwch cyn i chi anfon"),
        Words = new("What they said", "Yr hyn a ddywedasant"),
        Answers = new("What they said yes to", "Yr hyn y dywedasant ie iddo"),
        Change = new("Change", "Newid"),
        CodeOnForm = new("Code on the form", "Y cod ar y ffurflen"),
        CodeHint = new("Capital letters, blanks and dashes do not matter.", "Nid oes ots am briflythrennau, bylchau a chysylltnodau."),
        Send = new("Send", "Anfon"),
        SendMeans = new("Then you get a code for the person, once. Have the person with you, or a printer and an envelope.", "Yna cewch god i'r person, unwaith. Byddwch gyda'r person, neu gydag argraffydd ac amlen.");

    /// <summary>After sending, and on the slip.</summary>
    public static readonly Wording
        SentTitle = new("Hand this code to the person", "Rhowch y cod hwn i'r person"),
        KeyedTitle = new("The form is keyed in", "Mae'r ffurflen wedi'i theipio"),
        KeyedMeans = new("The code on the tear-off part works now. Destroy the paper form, so that nobody else finds the code on it.", "Mae'r cod ar y rhan a rwygwyd i ffwrdd yn gweithio nawr. Dinistriwch y ffurflen bapur, fel na fydd neb arall yn dod o hyd i'r cod arni."),
        CodeGone = new("The code was shown already, and is not shown again. If nobody wrote it down, the data protection lead at Clinks can still take everything back for the person.", "Dangoswyd y cod yn barod, ac ni chaiff ei ddangos eto. Os na wnaeth neb ei ysgrifennu, gall arweinydd diogelu data Clinks gymryd popeth yn ôl ar ran y person o hyd."),
        Hand = new(
            "Print this page, or write the code down, and give it to the person. It is shown once. Do not keep a copy: whoever has the code can change everything in the person's place.",
            "Argraffwch y dudalen hon, neu ysgrifennwch y cod, a'i roi i'r person. Fe'i dangosir unwaith. Peidiwch â chadw copi: gall pwy bynnag sydd â'r cod newid popeth yn lle'r person."),
        SlipTitle = new("Your code", "Eich cod"),
        SlipSays = new("Clinks has written down what you said. It is yours.", "Mae Clinks wedi ysgrifennu'r hyn a ddywedoch. Eich un chi ydyw."),
        SlipFor = new("With this code you can read it, say yes or no to how it is used, and take it back. You do not have to say why.", "Gyda'r cod hwn gallwch ei ddarllen, dweud ie neu na i sut y caiff ei ddefnyddio, a'i gymryd yn ôl. Does dim rhaid i chi ddweud pam."),
        SlipPending = new("Until you use the code and say that it is right, we use none of it.", "Hyd nes i chi ddefnyddio'r cod a dweud ei fod yn iawn, nid ydym yn defnyddio dim ohono."),
        SlipOrganisation = new("Until you use the code and say that it is right, we only count you, and people at Clinks read it.", "Hyd nes i chi ddefnyddio'r cod a dweud ei fod yn iawn, dim ond eich cyfrif a wnawn, ac mae pobl yn Clinks yn ei ddarllen."),
        SlipGo = new("Go to this address and type in the code:", "Ewch i'r cyfeiriad hwn a theipiwch y cod:"),
        SlipKeep = new("Keep this safe, and show it to nobody. If you lose it, write to policy@clinks.org. Clinks can still take your words back for you.", "Cadwch hwn yn ddiogel, a pheidiwch â'i ddangos i neb. Os collwch ef, ysgrifennwch at policy@clinks.org. Gall Clinks gymryd eich geiriau yn ôl ar eich rhan o hyd."),
        Another = new("Write down another", "Ysgrifennu un arall");
}
