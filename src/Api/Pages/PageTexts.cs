using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Pages;

/// <summary>Words that all pages share, in English and in Welsh.</summary>
internal static class PageTexts
{
    public static readonly Wording
        Product = new("Clinks Engage"),
        SkipToContent = new("Skip to main content", "Neidio i'r prif gynnwys"),
        Menu = new("Menu", "Dewislen"),
        Navigation = new("Main", "Prif ddewislen"),
        SignIn = new("Sign in", "Mewngofnodi"),
        SignOut = new("Sign out", "Allgofnodi"),
        Sessions = new("Where you are signed in", "Ble rydych chi wedi mewngofnodi"),
        YourSurveys = new("Your surveys and consultations", "Eich arolygon a'ch ymgynghoriadau"),
        Staff = new("Staff", "Staff"),
        Languages = new("Language", "Iaith"),
        Back = new("Back", "Yn ôl"),
        Home = new("Home", "Hafan"),
        ErrorPrefix = new("Error: ", "Gwall: "),
        ThereIsAProblem = new("There is a problem", "Mae problem"),
        Error = new("Error", "Gwall"),
        Important = new("Important", "Pwysig"),
        Success = new("Success", "Llwyddiant"),
        Warning = new("Warning", "Rhybudd"),
        Continue = new("Continue", "Parhau"),
        Cancel = new("Cancel", "Canslo"),
        FooterAbout = new(
            "Clinks Engage is run by Clinks, the charity that supports voluntary organisations working in criminal justice.",
            "Mae Clinks Engage yn cael ei redeg gan Clinks, yr elusen sy'n cefnogi sefydliadau gwirfoddol sy'n gweithio ym maes cyfiawnder troseddol."),
        Accessibility = new("Accessibility", "Hygyrchedd"),
        Privacy = new("How we look after what you tell us", "Sut rydym yn gofalu am yr hyn rydych chi'n ei ddweud wrthym"),
        SomethingWrong = new("Sorry, that did not work", "Mae'n ddrwg gennym, ni weithiodd hynny"),
        NotFound = new("Page not found", "Heb ddod o hyd i'r dudalen"),
        WhatYouCanDo = new("What you can do", "Beth allwch chi ei wneud"),
        Begun = new("In progress", "Ar waith"),
        ClosedShort = new("Closed", "Wedi cau"),
        Welcome = new("Tell us what you know", "Dywedwch wrthym beth rydych chi'n ei wybod"),
        WelcomeSays = new(
            "Clinks asks its members about their work, and speaks to government with what they say. Here you answer surveys and consultations.",
            "Mae Clinks yn gofyn i'w aelodau am eu gwaith, ac yn siarad â'r llywodraeth gyda'r hyn a ddywedant. Yma rydych yn ateb arolygon ac ymgynghoriadau."),
        WelcomeInvited = new("If we wrote to you, you can also use the link in that e-mail.", "Os ysgrifennom atoch, gallwch hefyd ddefnyddio'r ddolen yn yr e-bost hwnnw."),
        KeptTitle = new("Your answers on this page are not saved yet", "Nid yw eich atebion ar y dudalen hon wedi'u cadw eto"),
        KeptSignedOut = new(
            "You were signed out. Nothing is lost: what you typed is held in this page.",
            "Rydych chi wedi cael eich allgofnodi. Does dim wedi'i golli: mae'r hyn a deipioch yn cael ei gadw yn y dudalen hon."),
        KeptStale = new(
            "This page was open for a long time. Nothing is lost: what you typed is held in this page.",
            "Roedd y dudalen hon ar agor am amser hir. Does dim wedi'i golli: mae'r hyn a deipioch yn cael ei gadw yn y dudalen hon."),
        KeptStepOne = new("Leave this page open.", "Gadewch y dudalen hon ar agor."),
        KeptStepTwo = new("Sign in (opens in a new tab)", "Mewngofnodi (yn agor mewn tab newydd)"),
        KeptStepThree = new("Come back to this page and select “Save my answers”.", "Dewch yn ôl i'r dudalen hon a dewiswch “Cadw fy atebion”."),
        KeptSave = new("Save my answers", "Cadw fy atebion");
}
