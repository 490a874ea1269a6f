namespace Clinks.Engage.Audit.Reading;

internal enum VariableKind
{
    OneAnswer,
    SeveralAnswers,

    /// <summary>Numbers in bands and dates by year: bands of several tables may be coarser and finer.</summary>
    Bands,
    OwnWords,
    Segment,
}

/// <param name="Meanings">Code and meaning of each category, in order.</param>
internal sealed record Variable(string Name, string Label, VariableKind Kind, bool IsAboutPeople, ImmutableArray<(string Code, string Meaning)> Meanings);

/// <summary>The sheet Codebook: what each variable and code means.</summary>
internal static class Codebook
{
    internal const string SheetName = "Codebook";

    /// <summary>The kind of what nobody was asked: how many responded, and the rate of it.</summary>
    private const string Counted = "counted, not asked";

    // Bands have names and no codes.
    private const string NotApplicable = "[z]";

    private static readonly string[] Columns = ["Variable", "Kind", "About", "Code", "Meaning", "Label"];

    internal static ImmutableArray<Variable> Read(string file, Sheet sheet)
    {
        var table = sheet.Table;
        if (table.Count == 0) throw new UnreadableException(file, sheet.Name, "there is no table");
        var at = Columns.Select(c => Array.FindIndex(table[0], h => h.StartsWith(c, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (at.Contains(-1)) throw new UnreadableException(file, sheet.Name, $"the table needs the columns {string.Join(", ", Columns)}");

        return
        [
            .. table.Skip(1).Where(row => Cell(row, 1) != Counted)
                .GroupBy(row => (Name: Cell(row, 0), Kind: Kind(Cell(row, 1)))).Select(rows => new Variable(
                    rows.Key.Name, Cell(rows.First(), 5), rows.Key.Kind, Cell(rows.First(), 2).StartsWith("people", StringComparison.OrdinalIgnoreCase),
                    [.. rows.Where(row => Cell(row, 4) is not ("" or NotApplicable)).Select(row => (Cell(row, 3) is NotApplicable ? Cell(row, 4) : Cell(row, 3), Cell(row, 4)))])),
        ];

        string Cell(string[] row, int column) => at[column] < row.Length ? row[at[column]] : "";

        VariableKind Kind(string kind) => kind switch
        {
            "one answer" => VariableKind.OneAnswer,
            "several answers" => VariableKind.SeveralAnswers,
            "number in bands" or "date by year" => VariableKind.Bands,
            "own words" => VariableKind.OwnWords,
            "segment" => VariableKind.Segment,
            _ => throw new UnreadableException(file, sheet.Name, $"\"{kind}\" is no kind of variable"),
        };
    }
}
