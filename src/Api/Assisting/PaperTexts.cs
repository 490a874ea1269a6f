using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Assisting;

/// <summary>The words on the paper form around what Domain says and asks, and those of the page that prints it.</summary>
internal static class PaperTexts
{
    public static readonly Wording
        Title = new("Print paper forms", "Argraffu ffurflenni papur"),
        Says = new("Each form has a code of its own. It is kept nowhere before the form comes back and is keyed in. Print as many as you need, and load this page again for more.", "Mae gan bob ffurflen ei chod ei hun. Nid yw'n cael ei gadw yn unman cyn i'r ffurflen ddod yn ôl a chael ei theipio. Argraffwch gynifer ag sydd eu hangen arnoch, a llwythwch y dudalen hon eto i gael mwy."),
        Language = new("The form is printed in the language of this page.", "Argraffir y ffurflen yn iaith y dudalen hon."),
        Copies = new("How many forms?", "Sawl ffurflen?"),
        CopiesHint = new("From 1 to 20", "O 1 i 20"),
        CopiesWrong = new("Give a number from 1 to 20", "Rhowch rif o 1 i 20"),
        Make = new("Make the forms", "Gwneud y ffurflenni"),
        PrintNow = new("Print this page on A4. Only the forms are printed, each on sheets of its own.", "Argraffwch y dudalen hon ar A4. Dim ond y ffurflenni a argreffir, pob un ar ei dalennau ei hun."),
        Form = new("Tell us in your own words", "Dywedwch wrthym yn eich geiriau eich hun"),
        About = new("We ask people about:", "Rydym yn gofyn i bobl am:"),
        First = new("Read this first", "Darllenwch hyn yn gyntaf"),
        Who = new("About you", "Amdanoch chi"),
        Write = new("Write here. You can use more sheets.", "Ysgrifennwch yma. Gallwch ddefnyddio mwy o ddalennau."),
        Uses = new("What may we do with your words?", "Beth gawn ni ei wneud â'ch geiriau?"),
        AboutYouSays = new("Only if you said that we may put it beside your words. You can leave it out.", "Dim ond os dywedoch y cawn ei roi wrth eich geiriau. Cewch ei adael allan."),
        UsesSay = new("Tick yes or no for each. If you tick nothing, it is a no.", "Ticiwch ie neu na ar gyfer pob un. Os na thiciwch ddim, mae'n na."),
        IfYes = new("If yes:", "Os ie:"),
        CodeSays = new("Whoever types this form in needs this code. Then the form is destroyed.", "Mae angen y cod hwn ar bwy bynnag sy'n teipio'r ffurflen hon. Yna caiff y ffurflen ei dinistrio."),
        Tear = new("Tear this off and keep it", "Rhwygwch hwn i ffwrdd a'i gadw"),
        TearSays = new(
            "With this code you can read what we hold, change your answers, and take everything back. It works once we have typed your form in.",
            "Gyda'r cod hwn gallwch ddarllen yr hyn sydd gennym, newid eich atebion, a chymryd popeth yn ôl. Mae'n gweithio unwaith y byddwn wedi teipio eich ffurflen.");
}
