using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking;

/// <summary>One of the 26 rules of trust.md §4.</summary>
public sealed class WorkbookRule
{
    internal WorkbookRule(int number, string name, Func<OpenedWorkbook, IEnumerable<Fault>> faults) => (Number, Name, Faults) = (number, name, faults);

    public int Number { get; }

    /// <summary>What it asks for, in a few words.</summary>
    public string Name { get; }

    /// <summary>Every place that falls short, one after the other: whoever has enough of them stops asking.</summary>
    internal Func<OpenedWorkbook, IEnumerable<Fault>> Faults { get; }
}

/// <summary>A finding before it has the number of its rule.</summary>
/// <param name="Undecided">Not certain: the file does not show it.</param>
internal sealed record Fault(OpenedSheet? Sheet, string? Cell, string What, string Remedy, bool Undecided = false);
