using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Releases;

/// <summary>The words of the pages that check a workbook. Staff read them; Welsh can be added.</summary>
internal static class CheckTexts
{
    public static readonly Wording
        Title = new("Check a workbook"),
        How = new("Upload a workbook to see whether it can be read by everybody and hides nothing. It is held against the 26 rules by which our releases are made: those of the Government Analysis Function for spreadsheets, and two of ours. Nothing of the file is kept."),
        FileLabel = new("Workbook"),
        FileHint = new("An Excel workbook (.xlsx), at most 10 MB and 200,000 cells."),
        Check = new("Check it"),
        File = new("File"),
        NothingFound = new("Nothing was found: the workbook keeps all 26 rules, as far as a program can see."),
        FoundOne = new("One place to put right"),
        Found = new("{0} places to put right"),
        Rule = new("Rule {0}: {1}"),
        Where = new("Sheet and cell"),
        What = new("What is wrong, and what to do"),
        UndecidedTitle = new("What somebody has to look at"),
        UndecidedSays = new("The file does not show whether these keep the rules."),
        Question = new("What cannot be decided"),
        OtherFile = new("Check another workbook");
}
