using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>What every variable and code means: a row a code, so that whoever filters by a variable has all of it.</summary>
internal sealed class CodebookSheet(Codebook codebook, bool amounts, ReleaseWords words)
{
    // A label in full heads its own table; here it only has to be known again.
    private const int LongestLabel = 600;
    private const string NotApplicable = "[z]";

    private readonly CodebookWords own = new(words.Language);

    internal Sheet Of(string whoWhereWhen) => new("Codebook", $"{own.Title}. {whoWhereWhen}",
        [new(words.OneTable), new(own.HowToRead), .. amounts ? [new Line(own.Amounts)] : Array.Empty<Line>(), new(words.Explain(Domain.Disclosure.Shorthand.NotApplicable))],
        new("Codebook_of_variables",
            [
                new(own.VariableHeader, 30, false), new(own.LabelHeader, 60, false), new(own.KindHeader, 24, false),
                new(own.AboutHeader, 18, false), new(own.CodeHeader, 28, false), new(own.MeaningHeader, 60, false),
            ],
            [.. Counted(), .. codebook.Variables.SelectMany(Rows)]));

    /// <summary>What the tables of the base and of the rates count: nobody was asked it.</summary>
    private IEnumerable<IReadOnlyList<SheetCell>> Counted() =>
    [
        [new(TableVariables.Responses), new(own.Responses), new(own.Counted), new(own.About(About.Organisation)), new(NotApplicable), new(NotApplicable)],
        [new(TableVariables.ResponseRate), new(own.ResponseRate), new(own.Counted), new(own.About(About.Organisation)), new(NotApplicable), new(NotApplicable)],
    ];

    private IEnumerable<IReadOnlyList<SheetCell>> Rows(Variable variable)
    {
        var label = Text(variable.Label);
        var codes = variable.Codes.Length > 0 ? variable.Codes.Select(code => (code.Value ?? NotApplicable, Text(code.Meaning))) : [(NotApplicable, NotApplicable)];
        return codes.Select(code => (IReadOnlyList<SheetCell>)
            [new(CellText.Label(variable.Name)), new(label), new(own.Kind(variable.Kind)), new(own.About(variable.About)), new(CellText.Label(code.Item1)), new(code.Item2)]);
    }

    private string Text(Wording wording) => CellText.Label(words.Of(wording), LongestLabel);
}
