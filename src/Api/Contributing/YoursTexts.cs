using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Contributing;

/// <summary>The words of the pages behind the code.</summary>
internal static class YoursTexts
{
    public static readonly Wording
        CodeWrong = new("This code does not work. Look at it again, and type it once more", "Nid yw'r cod hwn yn gweithio. Edrychwch arno eto, a'i deipio unwaith yn rhagor"),
        CodeSays = new("Type the code that you got at the end. Then you see what we hold, and can change it or take it back.", "Teipiwch y cod a gawsoch ar y diwedd. Yna byddwch yn gweld yr hyn sydd gennym, a gallwch ei newid neu ei gymryd yn ôl."),
        HeldTitle = new("What we hold", "Yr hyn sydd gennym"),
        Leave = new("Close this", "Cau hwn"),
        LeaveMeans = new("This closes by itself after 30 minutes. If others use this device, close it now.", "Mae hwn yn cau ar ei ben ei hun ar ôl 30 munud. Os oes eraill yn defnyddio'r ddyfais hon, caewch ef nawr."),
        Withdrawn = new("You took this back. Your words are gone: nobody can read them any more, and neither can we. Nothing more can be done with it. To tell us something again, begin anew.", "Cymeroch hwn yn ôl. Mae eich geiriau wedi mynd: ni all neb eu darllen mwyach, na ninnau. Ni ellir gwneud dim mwy ag ef. I ddweud rhywbeth wrthym eto, dechreuwch o'r newydd."),
        WithdrawnHeld = new("You took this back. Nothing is used. But somebody worries about somebody's safety, so the words stay locked until that is settled. Only the safeguarding lead may look at them.", "Cymeroch hwn yn ôl. Ni ddefnyddir dim. Ond mae rhywun yn poeni am ddiogelwch rhywun, felly mae'r geiriau'n aros dan glo nes bod hynny wedi'i setlo. Dim ond yr arweinydd diogelu gaiff edrych arnynt."),
        Invalidated = new("We found that this consent was not good, so nothing is used. Nothing more can be done with it. If you think that this is wrong, write to policy@clinks.org.", "Gwelsom nad oedd y cydsyniad hwn yn dda, felly ni ddefnyddir dim. Ni ellir gwneud dim mwy ag ef. Os credwch fod hyn yn anghywir, ysgrifennwch at policy@clinks.org."),
        Held = new("Somebody worries about somebody's safety. Nothing is used until the safeguarding lead has decided. You can still change your answers, or take everything back.", "Mae rhywun yn poeni am ddiogelwch rhywun. Ni ddefnyddir dim nes bod yr arweinydd diogelu wedi penderfynu. Gallwch ddal i newid eich atebion, neu gymryd popeth yn ôl."),
        Quarantined = new("Very many people used the same poster. Nothing is used until somebody at Clinks has looked that all is well.", "Defnyddiodd llawer iawn o bobl yr un poster. Ni ddefnyddir dim nes bod rhywun yn Clinks wedi edrych bod popeth yn iawn."),
        Refused = new("You said no to everything, so nothing is used. You can say yes below.", "Dywedoch na wrth bopeth, felly ni ddefnyddir dim. Gallwch ddweud ie isod."),
        Ended = new("The time for everything you said yes to is over, so nothing is used.", "Mae'r amser ar gyfer popeth y dywedoch ie wrtho ar ben, felly ni ddefnyddir dim."),
        GrownUp = new("You have become 18 since you told us this. So nothing is used until you say yes again, for yourself.", "Rydych wedi troi'n 18 ers i chi ddweud hyn wrthym. Felly ni ddefnyddir dim nes i chi ddweud ie eto, drosoch eich hun."),
        SayAgain = new("Say yes or no again", "Dweud ie neu na eto"),
        Awaits = new("Somebody else wrote this down or gave it for you. Look at it, and say if it is yours.", "Rhywun arall a ysgrifennodd hyn neu a'i rhoddodd ar eich rhan. Edrychwch arno, a dywedwch ai eich un chi ydyw."),
        ConfirmTitle = new("Make it yours", "Ei wneud yn eiddo i chi"),
        ConfirmMeans = new("If these are your words and your answers, say so. Until then less is done with them, or nothing. Look at what we hold before you do.", "Os mai eich geiriau a'ch atebion chi yw'r rhain, dywedwch hynny. Tan hynny gwneir llai â nhw, neu ddim. Edrychwch ar yr hyn sydd gennym cyn i chi wneud."),
        ConfirmYes = new("Yes, this is mine", "Ie, fy un i yw hwn"),
        Back = new("Back to what we hold", "Yn ôl at yr hyn sydd gennym"),
        EmbargoSet = new("You said: do not use it yet.", "Dywedoch: peidiwch â'i ddefnyddio eto."),
        EmbargoUntil = new("You said: do not use it before {0}.", "Dywedoch: peidiwch â'i ddefnyddio cyn {0}."),
        EmbargoLift = new("You may use it from now on", "Cewch ei ddefnyddio o hyn ymlaen"),
        EmbargoTitle = new("Do not use it yet", "Peidio â'i ddefnyddio eto"),
        EmbargoMeans = new("Until then nothing is done with your words, and you are not counted.", "Tan hynny ni wneir dim â'ch geiriau, ac ni chewch eich cyfrif."),
        EmbargoDay = new("Until which day?", "Tan pa ddiwrnod?"),
        EmbargoHint = new("For example 27 3 2027. Leave it empty to wait until you say so.", "Er enghraifft 27 3 2027. Gadewch ef yn wag i aros nes i chi ddweud."),
        EmbargoPast = new("This day is over. Give a day to come, or none", "Mae'r diwrnod hwn ar ben. Rhowch ddiwrnod i ddod, neu ddim"),
        EmbargoYes = new("Do not use it until then", "Peidio â'i ddefnyddio tan hynny"),
        TakeBack = new("Take back", "Cymryd yn ôl"),
        TakeAllBack = new("Take everything back", "Cymryd popeth yn ôl"),
        TakeBackOneTitle = new("Take this back?", "Cymryd hwn yn ôl?"),
        TakeBackAllTitle = new("Take everything back?", "Cymryd popeth yn ôl?"),
        TakeBackOneMeans = new("From now on we do not use your words for this. What you said yes to besides stays. If it is the last thing you said yes to, everything is taken back, and your words are destroyed.", "O hyn ymlaen nid ydym yn defnyddio eich geiriau ar gyfer hyn. Mae'r hyn arall y dywedoch ie wrtho yn aros. Os dyma'r peth olaf y dywedoch ie wrtho, caiff popeth ei gymryd yn ôl, a chaiff eich geiriau eu dinistrio."),
        TakeBackAllMeans = new("From now on nothing is used. The key to your words is destroyed, so that nobody can read them again. You do not have to say why.", "O hyn ymlaen ni ddefnyddir dim. Caiff yr allwedd i'ch geiriau ei dinistrio, fel na all neb eu darllen eto. Does dim rhaid i chi ddweud pam."),
        TakeBackCannot = new("This cannot be undone. What was published or handed on before, we cannot get back. That you gave it and took it back stays written down, without your words.", "Ni ellir dadwneud hyn. Ni allwn gael yn ôl yr hyn a gyhoeddwyd neu a drosglwyddwyd o'r blaen. Mae'r ffaith eich bod wedi'i roi a'i gymryd yn ôl yn aros yn ysgrifenedig, heb eich geiriau."),
        TakeBackNo = new("No, keep it", "Na, ei gadw"),
        ConcernTitle = new("Tell us that you worry", "Dweud wrthym eich bod yn poeni"),
        ConcernMeans = new("Do you worry about your safety, or that of somebody else, because of what you wrote? Then nothing is used until our safeguarding lead has looked at it. They have 24 hours.", "Ydych chi'n poeni am eich diogelwch chi, neu ddiogelwch rhywun arall, oherwydd yr hyn a ysgrifennoch? Yna ni ddefnyddir dim nes bod ein harweinydd diogelu wedi edrych arno. Mae ganddynt 24 awr."),
        ConcernNow = new("Is somebody in danger now? Call 999.", "Oes rhywun mewn perygl nawr? Ffoniwch 999."),
        ConcernYes = new("Yes, I worry", "Ydw, rwy'n poeni"),
        ConcernLink = new("I worry about somebody's safety", "Rwy'n poeni am ddiogelwch rhywun"),
        Edits = new("Edits for you to read", "Golygiadau i chi eu darllen"),
        EditIs = new("Somebody at Clinks changed your words to this. May we use them so?", "Newidiodd rhywun yn Clinks eich geiriau i hyn. A gawn ni eu defnyddio felly?"),
        EditYes = new("Yes, I approve this edit", "Ie, rwy'n cymeradwyo'r golygiad hwn"),
        EditApproved = new("You approved this edit.", "Rydych wedi cymeradwyo'r golygiad hwn."),
        Otherwise = new("Said in other ways", "Wedi'i ddweud mewn ffyrdd eraill"),
        OtherwiseMeans = new("Somebody at Clinks wrote these. They are used only where you said yes to that.", "Ysgrifennodd rhywun yn Clinks y rhain. Dim ond lle dywedoch ie i hynny y cânt eu defnyddio."),
        Asked = new("We ask you", "Rydym yn gofyn i chi"),
        AskedMay = new("May we use your words for this?", "A gawn ni ddefnyddio eich geiriau ar gyfer hyn?"),
        AskedYes = new("Yes, this time", "Cewch, y tro hwn"),
        AskedNo = new("No, not for this", "Na, nid ar gyfer hyn"),
        Young = new("You are under 18", "Rydych dan 18 oed"),
        YoungMeans = new("For this, three people must say yes: you, your parent or guardian, and our safeguarding lead.", "Ar gyfer hyn, rhaid i dri pherson ddweud ie: chi, eich rhiant neu warcheidwad, a'n harweinydd diogelu."),
        YoungSaid = new("You said yes.", "Dywedoch ie."),
        YoungYes = new("I say yes", "Rwy'n dweud ie"),
        YoungNo = new("Take my yes back", "Cymryd fy ie yn ôl"),
        Given = new("Who said yes, and when", "Pwy ddywedodd ie, a phryd"),
        GivenWho = new("Who", "Pwy"),
        GivenWhen = new("Asked last", "Gofynnwyd ddiwethaf"),
        Uses = new("What it was used for", "Ar gyfer beth y'i defnyddiwyd"),
        NoUses = new("It was not used yet.", "Ni chafodd ei ddefnyddio eto."),
        Looks = new("Who looked at it", "Pwy edrychodd arno"),
        NoLooks = new("Nobody at Clinks has looked at your words by themselves.", "Does neb yn Clinks wedi edrych ar eich geiriau ar eu pen eu hunain."),
        When = new("When", "Pryd"),
        What = new("What for", "Ar gyfer beth"),
        Whom = new("To whom", "I bwy"),
        Why = new("Why", "Pam"),
        Inside = new("Clinks only", "Clinks yn unig"),
        RenewMeans = new("Say yes to what you still want. What you do not choose is a no. If you choose nothing, everything is taken back, and your words are destroyed.", "Dywedwch ie wrth yr hyn yr ydych yn dal ei eisiau. Mae'r hyn na ddewiswch yn na. Os na ddewiswch ddim, caiff popeth ei gymryd yn ôl, a chaiff eich geiriau eu dinistrio."),
        YouCan = new("What you can do", "Yr hyn y gallwch ei wneud");

    public static Wording Of(Purpose purpose) => purpose switch
    {
        Purpose.Aggregate => new("Counted with others", "Cyfrif gydag eraill"),
        Purpose.InternalAnalysis => new("Read at Clinks", "Darllen yn Clinks"),
        Purpose.AnonymousQuote => new("Quoted without a name", "Dyfynnu heb enw"),
        Purpose.QuoteUnderChosenName => new("Quoted under a name that you chose", "Dyfynnu dan enw a ddewisoch"),
        Purpose.AttributedQuote => new("Quoted, saying who you are", "Dyfynnu, gan ddweud pwy ydych chi"),
        Purpose.ShareWithBody => new("Handed to an organisation", "Rhoi i sefydliad"),
        Purpose.Media => new("Given to the news", "Rhoi i'r newyddion"),
        Purpose.Recontact => new("We wrote to you", "Ysgrifennom atoch"),
        Purpose.Reuse => new("Other work of Clinks", "Gwaith arall Clinks"),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    /// <summary>What became of words that were asked back.</summary>
    public static Wording AskedBack(RecallEnd? end) => end switch
    {
        RecallEnd.Destroyed => new("We asked them to delete it. They say that it is gone.", "Gofynnom iddynt ei ddileu. Maent yn dweud ei fod wedi mynd."),
        RecallEnd.PublishedBefore => new("It was printed before you took it back, and stays in print.", "Fe'i hargraffwyd cyn i chi ei gymryd yn ôl, ac mae'n aros mewn print."),
        RecallEnd.NoAnswer => new("We asked them to delete it. They did not answer.", "Gofynnom iddynt ei ddileu. Ni wnaethant ateb."),
        _ => new("We asked them to delete it.", "Gofynnom iddynt ei ddileu."),
    };

    public static Wording Of(LookReason reason) => reason switch
    {
        LookReason.Safeguarding => new("somebody worried about safety", "roedd rhywun yn poeni am ddiogelwch"),
        LookReason.AskedByContributor => new("you asked for it", "gofynnoch amdano"),
        LookReason.Redaction => new("to take out what could give you away", "i dynnu allan yr hyn a allai eich datgelu"),
        LookReason.Quarantine => new("to see that all is well after a flood", "i weld bod popeth yn iawn ar ôl llif"),
        LookReason.DataProtection => new("data protection", "diogelu data"),
        LookReason.Complaint => new("a complaint", "cwyn"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>In what role somebody looks for this reason: only these may.</summary>
    public static Wording LookedBy(LookReason reason) => reason is LookReason.Safeguarding
        ? new("the safeguarding lead or a steward", "yr arweinydd diogelu neu stiward")
        : new("a steward of Clinks", "stiward Clinks");

    public static Wording Of(Giver giver) => giver switch
    {
        Giver.Self => new("You", "Chi"),
        Giver.ParentOrGuardian => new("Your parent or guardian", "Eich rhiant neu warcheidwad"),
        Giver.OrganisationOnBehalf => new("An organisation, for you", "Sefydliad, ar eich rhan"),
        Giver.AdvocateOrInterpreter => new("You, through somebody who spoke for you", "Chi, drwy rywun a siaradodd ar eich rhan"),
        _ => throw new ArgumentOutOfRangeException(nameof(giver)),
    };
}
