using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Responding;

/// <summary>
/// What somebody sent: names and values as they came, in their order, not yet compared with any questionnaire.
/// In JSON an object of strings, numbers, arrays of strings, and nulls (null takes an answer back).
/// </summary>
[JsonConverter(typeof(AnswerSheetConverter))]
public sealed record AnswerSheet(ImmutableArray<SheetEntry> Entries)
{
    public static AnswerSheet Empty { get; } = new([]);

    /// <summary>More than any questionnaire asks; a sheet with more entries is refused while it is read.</summary>
    public const int MostEntries = 2_000;
}

/// <summary>One entry of a sheet. Exactly one of the values is set, or none: the answer is taken back.</summary>
public readonly record struct SheetEntry(string Name, string? Text = null, decimal? Number = null, ImmutableArray<string>? Codes = null)
{
    public bool IsEmpty => Text is null && Number is null && Codes is null;
}
