using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Pages;

/// <summary>The words of pages that take a file. Staff read them; Welsh can be added.</summary>
internal static class UploadTexts
{
    public static readonly Wording
        Faults = new("What to put right in the file"),
        MoreFaults = new("There are {0} more. Put these right first."),
        Where = new("Where"),
        What = new("What is wrong, and what to do"),
        WholeFile = new("The whole file"),
        NothingStored = new("Nothing was stored. Put right what the table below names, save the file and upload it again."),
        FileNotTaken = new("The file has {0} faults"),
        FileNotTakenOne = new("The file has a fault");

    public static string Count(PageContext page, int faults) =>
        faults == 1 ? page.Say(FileNotTakenOne) : string.Format(System.Globalization.CultureInfo.InvariantCulture, page.Say(FileNotTaken), faults);
}
