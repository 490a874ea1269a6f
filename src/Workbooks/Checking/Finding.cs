using System.Collections.Immutable;

namespace Clinks.Engage.Workbooks.Checking;

/// <summary>One place where a workbook falls short of a rule.</summary>
/// <param name="Rule">Its number in <see cref="WorkbookRules"/>.</param>
/// <param name="Sheet">Null where it is about the whole file.</param>
/// <param name="Cell">As people read it off the screen, "B7" or "B7:C7"; null where it is about the whole sheet.</param>
/// <param name="What">What is wrong, as the end of a sentence without a full stop.</param>
/// <param name="Remedy">What to do about it, as a sentence.</param>
public sealed record Finding(int Rule, string? Sheet, string? Cell, string What, string Remedy)
{
    /// <summary>Where it is: "sheet Table_1, B7"; "the file".</summary>
    public string Where => (Sheet, Cell) switch
    {
        (null, _) => "the file",
        (_, null) => $"sheet {Sheet}",
        _ => $"sheet {Sheet}, {Cell}",
    };

    public override string ToString() => $"rule {Rule}, {Where}: {What}. Remedy: {Remedy}";
}

/// <summary>What a check found.</summary>
/// <param name="Findings">Certain, in the order of the rules.</param>
/// <param name="Undecided">What a program cannot tell from the file: somebody has to look.</param>
public sealed record CheckReport(ImmutableArray<Finding> Findings, ImmutableArray<Finding> Undecided);
