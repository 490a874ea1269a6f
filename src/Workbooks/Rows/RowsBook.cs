using System.Collections.Immutable;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Rows;

/// <summary>What a workbook of many rows is to hold, before there is a row.</summary>
public sealed record RowsBook
{
    public required string Title { get; init; }

    public required Language Language { get; init; }

    /// <summary>When it is made; it stands in the properties of the document.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Below the title: summary, source, date, contact, shorthand (rule 24).</summary>
    public required ImmutableArray<Line> Cover { get; init; }

    /// <summary>In the order in which they are written.</summary>
    public required ImmutableArray<RowsPlan> Sheets { get; init; }
}

/// <summary>A sheet whose rows come one by one.</summary>
/// <param name="Name">Letters, digits and underscores; made to fit where it does not (rule 2).</param>
/// <param name="Title">What, where and when (rule 9).</param>
/// <param name="Above">After the line that says that the sheet holds one table: shorthand that is used, above all (rule 10).</param>
public sealed record RowsPlan(string Name, string Title, ImmutableArray<Line> Above, ImmutableArray<RowsColumn> Columns);

/// <summary>One column, by what its cells are.</summary>
/// <param name="Header">With its unit where it holds figures (rule 18).</param>
/// <param name="Codes">The only texts that it may hold; empty where texts are free or cells are figures.</param>
public sealed record RowsColumn(string Header, bool IsFigures, ImmutableArray<string> Codes)
{
    public static RowsColumn OfCodes(string header, ImmutableArray<string> codes) => new(header, false, codes);

    public static RowsColumn OfText(string header) => new(header, false, []);

    public static RowsColumn OfFigures(string header) => new(header, true, []);
}
