using static Clinks.Engage.Domain.ProblemKind;

namespace Clinks.Engage.Domain;

/// <summary>
/// Every refusal there is: its code, what it says, and the way out. Sections stand in the order of the feature folders.
/// Messages are plain English; none repeats what somebody wrote.
/// </summary>
public static class Problems
{
    // ---- Identity ----

    public static Problem RoleMissing(string what) =>
        new("role-missing", Forbidden, $"Your roles do not let you {what}.", "", "Ask an administrator for a token with the role that this needs.");

    // ---- Membership ----

    // ---- Questionnaires ----

    // Workbooks that are sent in, whatever they hold.

    public static Problem WorkbookEmpty() =>
        new("workbook-empty", Invalid, "The file is empty.", "", "Send an Excel workbook (.xlsx).");

    public static Problem WorkbookTooLarge(int megabytes) =>
        new("workbook-too-large", TooLarge, $"The file is larger than {megabytes} MB.", "", "Remove pictures and sheets that are not needed, save it, and send it again.");

    public static Problem WorkbookOldFormat() =>
        new("workbook-old-format", Invalid, "This is a workbook of the old format (.xls).", "", "Open it in Excel or LibreOffice, save it as Excel Workbook (.xlsx), and send that.");

    public static Problem WorkbookLocked() =>
        new("workbook-locked", Invalid, "The workbook is protected with a password.", "", "Take the password off (File, Info, Protect Workbook), save it, and send it again.");

    public static Problem WorkbookBinary() =>
        new("workbook-binary", Invalid, "This is a binary workbook (.xlsb).", "", "Save it as Excel Workbook (.xlsx), and send that.");

    public static Problem WorkbookIsNone() =>
        new("workbook-is-none", Invalid, "The file is not an Excel workbook.", "", "Send a file that Excel saved as Excel Workbook (.xlsx).");

    public static Problem WorkbookDamaged() =>
        new("workbook-damaged", Invalid, "The workbook is damaged: parts of it cannot be read.", "", "Open it in Excel, let Excel repair it, save it as a new .xlsx file, and send that.");

    public static Problem WorkbookDeclaresTypes() =>
        new("workbook-declares-types", Invalid, "The workbook holds XML document type declarations, which no Excel writes and which are never read.", "", "Save it again with Excel or LibreOffice, and send that.");

    public static Problem WorkbookUnpacksTooLarge() =>
        new("workbook-unpacks-too-large", TooLarge, "The workbook unpacks to far more than its size lets expect.", "", "Copy the cells that are needed into a new workbook, and send that.");

    public static Problem WorkbookTooManyCells(int most) =>
        new("workbook-too-many-cells", TooLarge, $"The workbook has more than {most:N0} cells.", "", "Delete sheets, rows and columns that are not needed, formatted empty ones too, and send it again.");

    public static Problem WorkbookTooWide(int columns) =>
        new("workbook-too-wide", TooLarge, $"A sheet of the workbook uses more than {columns:N0} columns.", "", "Delete the columns to the right of the table, formatted empty ones too, and send it again.");

    public static Problem WorkbookTooTall(int rows) =>
        new("workbook-too-tall", TooLarge, $"A sheet of the workbook uses rows beyond {rows:N0}.", "", "Delete the rows below the table, formatted empty ones too, and send it again.");

    public static Problem WorkbookHoldsError(string sheet, string cell) =>
        new("workbook-holds-error", Invalid, "The cell holds an error of Excel (such as #REF! or #N/A) instead of a value.", $"{sheet}, cell {cell}", "Correct the formula or type the value, and send the workbook again.");

    // ---- Engagements ----

    // ---- Responding ----

    // ---- Results, Disclosure, Releases ----
}
