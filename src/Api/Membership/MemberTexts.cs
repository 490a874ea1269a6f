using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Membership;

/// <summary>The words of the directory's pages. Staff read them; Welsh can be added.</summary>
internal static class MemberTexts
{
    public static readonly Wording
        Members = new("Member organisations"),
        NoMembers = new("There are no member organisations yet."),
        NoMore = new("There are no more member organisations."),
        Import = new("Import a list"),
        FirstPage = new("First page"),
        Name = new("Name"),
        Charity = new("Charity number"),
        Networks = new("Networks"),
        Specialist = new("Specialist"),
        Arts = new("Arts"),
        RaciallyMinoritised = new("Racially minoritised people"),
        LivedExperience = new("Lived experience"),
        Yes = new("Yes"),
        No = new("No"),
        NotKnown = new("Not known"),
        ImportTitle = new("Import a list of member organisations"),
        ImportHow = new("You see first what the list would change. Nothing is stored until you say so. A list never removes anybody."),
        ColumnsAre = new("Columns the list can have"),
        Columns = new("Name, charity number, income band, region, specialist, arts, racially minoritised, lived experience, networks, contact name, contact e-mail. A new organisation needs a name, an income band, a region and whether it is specialist. Arts (it works through the arts), racially minoritised (led by or specially for racially minoritised people) and lived experience (of the criminal justice system, among staff or board) are yes, no, or empty where it is not known. A column that is left out leaves what is known."),
        FileLabel = new("List of member organisations"),
        FileHint = new("An Excel workbook (.xlsx) or a CSV file in UTF-8 (.csv), at most 10 MB and 10,000 rows."),
        Look = new("See what it would change"),
        PlanTitle = new("What this list would change"),
        PlanFaultyTitle = new("This list cannot be imported yet"),
        ChangedMeanwhile = new("Somebody else changed the directory since you looked. Nothing was imported. This is what the list would do now."),
        RowsHave = new("Rows in the list"),
        Added = new("Organisations added"),
        Changed = new("Organisations changed"),
        Unchanged = new("Rows that say what is known already"),
        NotInList = new("Organisations that are not in the list, and stay as they are"),
        NothingToDo = new("The directory says all of this already. There is nothing to import."),
        ChangedHead = new("What changes"),
        AddedHead = new("Who is added"),
        WouldHead = new("The other rows"),
        Row = new("Row"),
        Organisation = new("Organisation"),
        Fields = new("What changes"),
        States = new("What the row states"),
        Namesake = new("Same name as {0}, with another charity number: check that these are two organisations."),
        ImportNow = new("Import this list"),
        OtherFile = new("Upload another file"),
        DoneTitle = new("List imported"),
        DoneNothing = new("Nothing to import"),
        Receipt = new("Receipt number"),
        ReceiptMeans = new("The list was stored before this page was shown. Pressing the button twice imports it once."),
        StoredAt = new("Stored"),
        Seal = new("Seal"),
        ToMembers = new("See the member organisations");

    public static Wording Of(Stated stated) => stated switch
    {
        Stated.Yes => Yes,
        Stated.No => No,
        Stated.NotKnown => NotKnown,
        _ => throw new ArgumentOutOfRangeException(nameof(stated)),
    };

    public static Wording Of(MemberField field) => field switch
    {
        MemberField.Name => new("name"),
        MemberField.CharityNumber => new("charity number"),
        MemberField.IncomeBand => new("income band"),
        MemberField.Region => new("region"),
        MemberField.Specialist => new("specialist"),
        MemberField.Arts => new("arts"),
        MemberField.RaciallyMinoritised => new("racially minoritised"),
        MemberField.LivedExperience => new("lived experience"),
        MemberField.Networks => new("networks"),
        MemberField.ContactName => new("contact name"),
        MemberField.ContactEmail => new("contact e-mail"),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
