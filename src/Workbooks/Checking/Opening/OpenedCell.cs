using System.Globalization;

namespace Clinks.Engage.Workbooks.Checking.Opening;

internal enum Holds
{
    Text,
    Number,
    Truth,

    /// <summary>#REF!, #N/A and such.</summary>
    Error,
}

/// <summary>A cell that holds something.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 0: A.</param>
/// <param name="Text">As it is stored; of very long text the beginning and the end.</param>
/// <param name="Style">Its place in <see cref="Styles"/>.</param>
/// <param name="Formula">Null where the cell is not calculated.</param>
/// <param name="HasSecondValue">Beside the text that is shown there is another value.</param>
internal sealed record OpenedCell(int Row, int Column, Holds Holds, string Text, int Style, string? Formula, bool HasSecondValue)
{
    public bool IsText => Holds is Holds.Text;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Null where the cell holds no number.</summary>
    public double? Number { get; } = Holds is Holds.Number && double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public string At => Address(Column, Row);

    public static string Address(int column, int row) => Reading.Column.Letters(column) + row.ToString(CultureInfo.InvariantCulture);
}
