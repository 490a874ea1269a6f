using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions.Pictures;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Pages;

/// <summary>
/// Refusals in the words of pages: plain, and in Welsh. Domain's own words are for whoever writes programs; those that people on
/// pages can meet stand here. What is not here is said in Domain's words.
/// </summary>
internal static class PageProblemTexts
{
    private static readonly Wording
        Smaller = new("Send a smaller one: a screenshot of the picture will do.", "Anfonwch un llai: bydd sgrinlun o'r llun yn gwneud y tro."),
        Screenshot = new("Make a screenshot of it, and send that.", "Gwnewch sgrinlun ohono, ac anfonwch hwnnw."),
        Photo = new("Take a photo of it, or save it as a JPEG or PNG picture, and send that.", "Tynnwch lun ohono, neu ei gadw fel llun JPEG neu PNG, ac anfonwch hwnnw.");

    private static readonly Dictionary<string, (Wording What, Wording WayOut)> Known = new(StringComparer.Ordinal)
    {
        ["page-not-for-you"] = (
            new("There is no page here, or it is not for you.", "Does dim tudalen yma, neu nid yw ar eich cyfer chi."),
            new("Check the address. If you have more than one account, sign in with the other one.", "Gwiriwch y cyfeiriad. Os oes gennych fwy nag un cyfrif, mewngofnodwch gyda'r llall.")),
        ["nothing-here"] = (
            new("There is no page here.", "Does dim tudalen yma."),
            new("Check the address, or start again from the first page.", "Gwiriwch y cyfeiriad, neu dechreuwch eto o'r dudalen gyntaf.")),
        ["form-not-trusted"] = (
            new("We could not be sure that this form came from you.", "Ni allem fod yn siŵr bod y ffurflen hon wedi dod gennych chi."),
            new("Go back, load the page again and send it once more.", "Ewch yn ôl, llwythwch y dudalen eto a'i hanfon unwaith yn rhagor.")),
        ["form-not-read"] = (
            new("What was sent could not be read.", "Nid oedd modd darllen yr hyn a anfonwyd."),
            new("Go back and send it once more.", "Ewch yn ôl a'i anfon unwaith yn rhagor.")),
        ["file-not-taken"] = (
            new("This page takes no files, pictures or recordings. Nothing was kept.", "Nid yw'r dudalen hon yn cymryd ffeiliau, lluniau na recordiadau. Ni chadwyd dim."),
            new("Write in the boxes what you want to tell.", "Ysgrifennwch yn y blychau yr hyn yr ydych am ei ddweud.")),
        ["picture-missing"] = (
            new("No picture was chosen.", "Ni ddewiswyd llun."),
            new("Choose a picture, then send it.", "Dewiswch lun, yna anfonwch ef.")),
        ["picture-too-large"] = (
            new($"The picture is larger than {Picture.MostBytes / (1024 * 1024)} MB.", $"Mae'r llun yn fwy na {Picture.MostBytes / (1024 * 1024)} MB."),
            Smaller),
        ["picture-too-many-pixels"] = (
            new("The picture is too big to be shown.", "Mae'r llun yn rhy fawr i'w ddangos."),
            Smaller),
        ["picture-heic"] = (
            new("Most computers cannot show this kind of picture (HEIC or AVIF).", "Ni all y rhan fwyaf o gyfrifiaduron ddangos y math hwn o lun (HEIC neu AVIF)."),
            Screenshot),
        ["picture-of-other-kind"] = (
            new("This picture is not a JPEG or PNG picture.", "Nid llun JPEG neu PNG yw'r llun hwn."),
            Screenshot),
        ["picture-is-document"] = (
            new("This is a document and not a picture.", "Dogfen yw hon ac nid llun."),
            Photo),
        ["picture-is-recording"] = (
            new("This is a recording and not a picture.", "Recordiad yw hwn ac nid llun."),
            new("We take no recordings. Write in the boxes what you want to tell.", "Nid ydym yn cymryd recordiadau. Ysgrifennwch yn y blychau yr hyn yr ydych am ei ddweud.")),
        ["not-a-picture"] = (
            new("This is not a picture, whatever its name says.", "Nid llun yw hwn, beth bynnag y mae ei enw'n ei ddweud."),
            Photo),
        ["picture-damaged"] = (
            new("The picture did not arrive whole, or it holds more than a picture.", "Ni chyrhaeddodd y llun yn gyfan, neu mae'n dal mwy na llun."),
            new("Send it again. If that does not help, make a screenshot of it, and send that.", "Anfonwch ef eto. Os nad yw hynny'n helpu, gwnewch sgrinlun ohono, ac anfonwch hwnnw.")),
        ["picture-too-many"] = (
            new($"There are {Picture.Most} pictures already. That is as many as you can add.", $"Mae {Picture.Most} o luniau eisoes. Dyna'r nifer mwyaf y gallwch ei ychwanegu."),
            new("Take one out first.", "Tynnwch un allan yn gyntaf.")),
        ["no-such-picture"] = (
            new("There is no such picture, or you may not see it.", "Does dim llun o'r fath, neu ni chewch ei weld."),
            new("Load the page before it again.", "Llwythwch y dudalen o'i flaen eto.")),
        ["quoting-unknown"] = (
            new("You have not said whether we may quote your words.", "Nid ydych wedi dweud a gawn ni ddyfynnu eich geiriau."),
            new("Choose one of the three answers.", "Dewiswch un o'r tri ateb.")),
        ["attributes-said"] = (
            new("You have said who you are already.", "Rydych eisoes wedi dweud pwy ydych chi."),
            new("If it is wrong, change your answer to “Nothing about me”.", "Os yw'n anghywir, newidiwch eich ateb i “Dim byd amdanaf i”.")),
        ["slow-down"] = (
            new("There were too many tries from here.", "Bu gormod o geisiadau oddi yma."),
            new("Wait a few minutes, then try again.", "Arhoswch ychydig funudau, yna ceisiwch eto.")),
        ["no-such-engagement"] = (
            new("There is no such survey or consultation, or it does not ask your organisation.", "Does dim arolwg nac ymgynghoriad o'r fath, neu nid yw'n gofyn i'ch sefydliad chi."),
            new("Check the address. Write to Clinks if you think that you should be asked.", "Gwiriwch y cyfeiriad. Ysgrifennwch at Clinks os ydych chi'n meddwl y dylid gofyn i chi.")),
        ["not-open"] = (
            new("This is not open for answers.", "Nid yw hwn ar agor ar gyfer atebion."),
            new("If it closed before you could send, write to Clinks.", "Os caeodd cyn i chi allu anfon, ysgrifennwch at Clinks.")),
        ["too-late"] = (
            new("This closed before your answers arrived. They were not sent.", "Caeodd hwn cyn i'ch atebion gyrraedd. Ni chawsant eu hanfon."),
            new("Write to Clinks if your answers should still count. What you sent before it closed still stands.", "Ysgrifennwch at Clinks os dylai eich atebion gyfrif o hyd. Mae'r hyn a anfonoch cyn iddo gau yn dal i sefyll.")),
        ["submitted-already"] = (
            new("Your organisation has sent its response already.", "Mae eich sefydliad eisoes wedi anfon ei ymateb."),
            new("You can see it, and change it until the survey closes.", "Gallwch ei weld, a'i newid nes bydd yr arolwg yn cau.")),
        ["response-changed"] = (
            new("Somebody changed what was sent after you began your changes.", "Newidiodd rhywun yr hyn a anfonwyd ar ôl i chi ddechrau ar eich newidiadau."),
            new("Look at your changes again, then send them.", "Edrychwch ar eich newidiadau eto, yna anfonwch nhw.")),
        ["sign-in-expired"] = (
            new("This link or code does not work, or does not work any more.", "Nid yw'r ddolen neu'r cod hwn yn gweithio, neu nid yw'n gweithio mwyach."),
            new("Ask for a new one on the sign-in page. Only the newest works, once, and for a short time.", "Gofynnwch am un newydd ar y dudalen mewngofnodi. Dim ond yr un diweddaraf sy'n gweithio, unwaith, ac am gyfnod byr.")),
        ["session-unknown"] = (
            new("You are not signed in, or not any more.", "Nid ydych wedi mewngofnodi, neu nid mwyach."),
            new("Sign in again.", "Mewngofnodwch eto.")),
        ["unavailable"] = (
            new("We are very busy, or something of ours is not working.", "Rydym yn brysur iawn, neu nid yw rhywbeth gennym ni yn gweithio."),
            new("Wait a minute, then load the page again. If you were sending something, it is safe to send it again: it counts once.", "Arhoswch funud, yna llwythwch y dudalen eto. Os oeddech chi'n anfon rhywbeth, mae'n ddiogel ei anfon eto: mae'n cyfrif unwaith.")),
        ["failed"] = (
            new("Something failed on our side.", "Methodd rhywbeth ar ein hochr ni."),
            new("Load the page again. If you were sending something, it is safe to send it again: it counts once. If it goes on, tell us this code:", "Llwythwch y dudalen eto. Os oeddech chi'n anfon rhywbeth, mae'n ddiogel ei anfon eto: mae'n cyfrif unwaith. Os yw'n parhau, rhowch y cod hwn i ni:")),
        ["busy"] = (
            new("Somebody else changed this at the same moment.", "Newidiodd rhywun arall hwn ar yr un eiliad."),
            new("Try again.", "Ceisiwch eto.")),
        ["poster-unknown"] = (
            new("We do not know this poster.", "Nid ydym yn adnabod y poster hwn."),
            new("Check the address on the poster, letter by letter. Or ask Clinks for a link: policy@clinks.org.", "Gwiriwch y cyfeiriad ar y poster, fesul llythyren. Neu gofynnwch i Clinks am ddolen: policy@clinks.org.")),
        ["poster-stopped"] = (
            new("This poster is not in use any more.", "Nid yw'r poster hwn yn cael ei ddefnyddio mwyach."),
            new("Ask Clinks for a link: policy@clinks.org.", "Gofynnwch i Clinks am ddolen: policy@clinks.org.")),
        ["too-many-from-poster"] = (
            new("Too many people used this poster in a short time. So we cannot take anything by it now.", "Defnyddiodd gormod o bobl y poster hwn mewn amser byr. Felly ni allwn gymryd dim drwyddo nawr."),
            new("Try again in an hour. If you are still stopped then, write to policy@clinks.org.", "Ceisiwch eto mewn awr. Os ydych yn dal i gael eich atal, ysgrifennwch at policy@clinks.org.")),
        ["contribution-withdrawn"] = (
            new("This was taken back. Its words are not used any more.", "Cymerwyd hwn yn ôl. Ni ddefnyddir ei eiriau mwyach."),
            new("Nothing more has to be done. To tell us something again, begin anew.", "Does dim rhaid gwneud mwy. I ddweud rhywbeth wrthym eto, dechreuwch o'r newydd.")),
        ["contribution-invalid"] = (
            new("This is not used, because its consent was not good.", "Ni ddefnyddir hwn, am nad oedd y cydsyniad yn dda."),
            new("To tell us something, begin anew.", "I ddweud rhywbeth wrthym, dechreuwch o'r newydd.")),
        ["words-gone"] = (
            new("Everything you said yes to was taken back or has ended, so the words are gone.", "Cymerwyd yn ôl bopeth y dywedoch ie wrtho, neu mae wedi dod i ben, felly mae'r geiriau wedi mynd."),
            new("To tell us something again, begin anew.", "I ddweud rhywbeth wrthym eto, dechreuwch o'r newydd.")),
        ["ask-again-at-18"] = (
            new("You have become 18, so everything is asked again.", "Rydych wedi troi'n 18, felly gofynnir popeth eto."),
            new("Go back to what we hold, and say yes or no again.", "Ewch yn ôl at yr hyn sydd gennym, a dywedwch ie neu na eto.")),
        ["use-declined-already"] = (
            new("You said no to this before, or changed your answers since we asked.", "Dywedoch na wrth hyn o'r blaen, neu newidioch eich atebion ers i ni ofyn."),
            new("If we still want it, we ask you again.", "Os ydym yn dal i'w eisiau, byddwn yn gofyn i chi eto.")),
        ["no-such-contribution"] = (
            new("There is nothing here, or it is not yours to change.", "Does dim byd yma, neu nid eich lle chi yw ei newid."),
            new("Come back with your code.", "Dewch yn ôl gyda'ch cod.")),
        ["body-too-large"] = (
            new("What you sent is too large. Nothing of it was stored.", "Mae'r hyn a anfonoch yn rhy fawr. Ni storiwyd dim ohono."),
            new("Go back and send less.", "Ewch yn ôl ac anfonwch lai.")),
    };

    public static Wording What(Problem problem) => Known.TryGetValue(problem.Code, out var known) ? known.What : new(problem.What);

    public static Wording WayOut(Problem problem) => Known.TryGetValue(problem.Code, out var known) ? known.WayOut : new(problem.WayOut);
}
