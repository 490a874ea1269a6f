using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Identity;

/// <summary>The words of the pages at the door, in English and in Welsh.</summary>
internal static class DoorTexts
{
    public static readonly Wording
        SignIn = new("Sign in", "Mewngofnodi"),
        SignInHow = new(
            "We will send you an e-mail with a link and a code. You do not need a password.",
            "Byddwn yn anfon e-bost atoch gyda dolen a chod. Does dim angen cyfrinair arnoch."),
        Email = new("E-mail address", "Cyfeiriad e-bost"),
        EmailHint = new("The one that Clinks has for you or your organisation.", "Yr un sydd gan Clinks ar eich cyfer chi neu eich sefydliad."),
        EmailInvalid = new("Enter an e-mail address, like name@example.org", "Rhowch gyfeiriad e-bost, fel enw@example.org"),
        SendLetter = new("Send me an e-mail", "Anfonwch e-bost ataf"),
        HaveCode = new("I have a code already", "Mae gen i god yn barod"),
        NoMail = new("Nobody can sign in by e-mail at the moment.", "Ni all neb fewngofnodi drwy e-bost ar hyn o bryd."),
        NoMailWhy = new("This platform cannot send e-mail yet. Please tell Clinks.", "Ni all y platfform hwn anfon e-bost eto. Dywedwch wrth Clinks."),
        Busy = new("We are very busy. Wait a minute, then try again.", "Rydym yn brysur iawn. Arhoswch funud, yna ceisiwch eto."),
        Expired = new(
            "This link or code does not work, or does not work any more. Ask for a new one.",
            "Nid yw'r ddolen neu'r cod hwn yn gweithio, neu nid yw'n gweithio mwyach. Gofynnwch am un newydd."),
        CheckEmail = new("Check your e-mail", "Gwiriwch eich e-bost"),
        CheckEmailSays = new(
            "If this address may sign in, we have sent an e-mail to it. It can take a few minutes. Look in your spam folder too.",
            "Os caiff y cyfeiriad hwn fewngofnodi, rydym wedi anfon e-bost ato. Gall gymryd ychydig funudau. Edrychwch yn eich ffolder sbam hefyd."),
        CheckInvited = new(
            "This link was used on another device before. So we have sent a code to the address that the link came to.",
            "Defnyddiwyd y ddolen hon ar ddyfais arall o'r blaen. Felly rydym wedi anfon cod i'r cyfeiriad y daeth y ddolen iddo."),
        UseCode = new("Use a code", "Defnyddio cod"),
        Code = new("Code from the e-mail", "Cod o'r e-bost"),
        CodeHint = new("8 digits, for example 1234 5678", "8 digid, er enghraifft 1234 5678"),
        CodeWrong = new(
            "This code does not work. Check it and try again, or ask for a new e-mail.",
            "Nid yw'r cod hwn yn gweithio. Gwiriwch ef a cheisiwch eto, neu gofynnwch am e-bost newydd."),
        AskAgain = new("Ask for a new e-mail", "Gofyn am e-bost newydd"),
        Continue = new("Continue", "Parhau"),
        LinkTitle = new("Continue to sign in", "Parhau i fewngofnodi"),
        LinkSays = new("Select Continue to sign in on this device.", "Dewiswch Parhau i fewngofnodi ar y ddyfais hon."),
        InvitationTitle = new("Answer for your organisation", "Ateb ar ran eich sefydliad"),
        InvitationSays = new(
            "Select Continue to begin. This device will then be remembered for a year. Do not do this on a device that others use.",
            "Dewiswch Parhau i ddechrau. Bydd y ddyfais hon wedyn yn cael ei chofio am flwyddyn. Peidiwch â gwneud hyn ar ddyfais y mae eraill yn ei defnyddio."),
        Choose = new("Who are you acting for?", "Ar ran pwy ydych chi'n gweithredu?"),
        ChooseMissing = new("Select who you are acting for", "Dewiswch ar ran pwy rydych chi'n gweithredu"),
        AsStaff = new("Clinks staff", "Staff Clinks"),
        SignOut = new("Sign out", "Allgofnodi"),
        SignOutSays = new("You will be signed out on this device. What you saved stays saved.", "Byddwch yn cael eich allgofnodi ar y ddyfais hon. Bydd yr hyn a gadwyd gennych yn aros."),
        Sessions = new("Where you are signed in", "Ble rydych chi wedi mewngofnodi"),
        SessionsSays = new(
            "If you do not know one of these, sign it out, and tell Clinks.",
            "Os nad ydych yn adnabod un o'r rhain, allgofnodwch hi, a dywedwch wrth Clinks."),
        ThisDevice = new("This device", "Y ddyfais hon"),
        Device = new("Device", "Dyfais"),
        SignedIn = new("Signed in", "Mewngofnodi"),
        Until = new("Until", "Hyd at"),
        EndOthers = new("Sign out everywhere else", "Allgofnodi ym mhobman arall"),
        ActingFor = new("Change who you are acting for", "Newid ar ran pwy rydych chi'n gweithredu"),
        OtherBrowser = new("A browser", "Porwr"),
        OtherSystem = new("another device", "dyfais arall");

    /// <summary>"Firefox on Windows".</summary>
    public static string In(this Device device, Language language)
    {
        var browser = device.Browser switch { Browser.Other => OtherBrowser.In(language), Browser.SamsungInternet => "Samsung Internet", var named => named.ToString() };
        var system = device.System switch { DeviceSystem.Other => OtherSystem.In(language), DeviceSystem.MacOs => "macOS", DeviceSystem.ChromeOs => "ChromeOS", DeviceSystem.Ios => "iOS", var named => named.ToString() };
        return language is Language.Welsh ? $"{browser} ar {system}" : $"{browser} on {system}";
    }
}
