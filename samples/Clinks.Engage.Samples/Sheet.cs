namespace Clinks.Engage.Samples;

/// <summary>A sheet of a workbook as texts, header row first. A record of rows does not compare by value: compare cells.</summary>
public sealed record Sheet(string Name, ImmutableArray<ImmutableArray<string>> Rows);
