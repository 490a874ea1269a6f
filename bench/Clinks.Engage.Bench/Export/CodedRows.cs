using System.Globalization;

namespace Clinks.Engage.Bench.Export;

/// <summary>Coded answers as an evidence pack has them: made up, the same at every run, and worked out cell by cell, so that nothing is held.</summary>
internal static class CodedRows
{
    public const int Columns = 40;

    /// <summary>Every tenth column holds figures; the others hold codes.</summary>
    private const int FiguresEvery = 10, MostFigure = 5_000;

    private static readonly ImmutableArray<string>[] Codes =
        [.. Enumerable.Range(0, Columns).Select(column => Enumerable.Range(0, 2 + column % 11).Select(code => string.Create(CultureInfo.InvariantCulture, $"q{column}_answer_{code}")).ToImmutableArray())];

    public static string Header(int column) => string.Create(CultureInfo.InvariantCulture, $"Question {column + 1}{(HasFigures(column) ? " (number)" : "")}");

    public static bool HasFigures(int column) => column % FiguresEvery == FiguresEvery - 1;

    public static ImmutableArray<string> CodesOf(int column) => Codes[column];

    public static int Code(int row, int column) => (int)(Mixed(row, column) % (uint)Codes[column].Length);

    public static int Figure(int row, int column) => (int)(Mixed(row, column) % MostFigure);

    private static uint Mixed(int row, int column)
    {
        var mixed = ((uint)row * 2_654_435_761u) ^ ((uint)column * 2_246_822_519u);
        mixed ^= mixed >> 15;
        mixed *= 2_246_822_519u;
        return mixed ^ (mixed >> 13);
    }
}
