using Clinks.Engage.Domain.Contributions.Pictures;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Contributing;

/// <summary>The words around pictures. What is told of them before anything is written stands in the notice.</summary>
internal static class PictureTexts
{
    public static readonly Wording
        Title = new("Photos and drawings", "Lluniau a darluniau"),
        Means = new(
            $"You can add up to {Picture.Most} pictures: a photo of a letter, a page or a drawing. You do not have to.",
            $"Gallwch ychwanegu hyd at {Picture.Most} o luniau: llun o lythyr, tudalen neu ddarlun. Does dim rhaid i chi."),
        NoFaces = new("Please send no faces, and no names of other people.", "Peidiwch ag anfon wynebau, nac enwau pobl eraill."),
        Stripped = new("We take out where and when the photo was taken, and with which phone.", "Rydym yn tynnu allan ble a phryd y tynnwyd y llun, a gyda pha ffôn."),
        Seen = new("Only our staff see it, in the same way as your words.", "Dim ond ein staff sy'n ei weld, yn yr un ffordd â'ch geiriau."),
        NotSentOn = new("We do not print it, and do not send it to anybody.", "Nid ydym yn ei argraffu, nac yn ei anfon at neb."),
        Choose = new("Choose a picture", "Dewiswch lun"),
        ChooseHint = new($"A JPEG or PNG picture of up to {Picture.MostBytes / (1024 * 1024)} MB", $"Llun JPEG neu PNG hyd at {Picture.MostBytes / (1024 * 1024)} MB"),
        Add = new("Add this picture", "Ychwanegu'r llun hwn"),
        Yours = new("Pictures you added", "Lluniau a ychwanegwyd gennych"),
        One = new("Picture {0}", "Llun {0}"),
        Open = new("Open picture {0} in full", "Agor llun {0} yn llawn"),
        OpenApart = new("Open picture {0} in full (in a new tab)", "Agor llun {0} yn llawn (mewn tab newydd)"),
        Remove = new("Take it out", "Ei dynnu allan"),
        GoOn = new("Go on", "Parhau"),
        Link = new("Add a photo or a drawing", "Ychwanegu llun neu ddarlun"),
        Change = new("Add a picture, or take one out", "Ychwanegu llun, neu dynnu un allan"),
        Before = new("Before you send it you can also add photos of a letter or a drawing.", "Cyn i chi ei anfon gallwch hefyd ychwanegu lluniau o lythyr neu ddarlun."),
        Full = new("This is as many as you can add.", "Dyma'r nifer mwyaf y gallwch ei ychwanegu."),
        Beside = new("Pictures", "Lluniau"),
        StaffMeans = new("They are seen and not quoted: nobody can take a name or a face out of one. What is to be quoted has to be in the words.", "Maent i'w gweld ac nid i'w dyfynnu: ni all neb dynnu enw na wyneb allan o un. Rhaid i'r hyn sydd i'w ddyfynnu fod yn y geiriau.");
}
